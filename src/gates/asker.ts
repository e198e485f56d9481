import { resolve } from 'node:path'
import {
  aboutNode,
  type Gate,
  type GateNode,
  type GateQuestion,
  type GateSight,
  type GateSubject,
  type Vantage,
} from '../model/config/gate.ts'
import type { Connection } from '../model/config/inventory.ts'
import { EngineError } from '../model/engine-error.ts'
import type { OwnProbe } from '../model/node/check-after.ts'
import type { Transports } from '../transport/transport.ts'
import { command } from './command.ts'
import { httpFromHere, pingFromHere, tcpFromHere } from './from-here.ts'
import { httpFromNode, pingFromNode, probesFromNode, type There, tcpFromNode } from './from-node.ts'
import { kubernetes } from './kubernetes.ts'
import { prometheus } from './prometheus.ts'
import { inconclusive } from './sight.ts'

/** A node of the cluster, as gates reach it. */
export interface GateMachine extends GateNode {
  readonly connection: Connection
}

export interface GateWorld {
  readonly transports: Transports
  /** All of the cluster, in its order. */
  readonly machines: readonly GateMachine[]
  readonly probesOf: (node: string) => readonly OwnProbe[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Given, nobody waits for an answer any more. */
  readonly signal: AbortSignal
}

/** Longer than a try may take a connection to a node does not count as part of it. */
const loginSeconds = 30
/** So many neighbours are tried that cannot be reached. */
const mostNeighbours = 3

/** Asks a gate once. Never throws. */
export type AskGate = (gate: Pick<Gate, 'name' | 'question' | 'seconds'>, about: GateSubject) => Promise<GateSight>

/** Nobody of this name or address is there: what is asked about it has to fail. */
const nobody: GateNode = { name: 'netloom-negative-control', address: '240.0.0.1' }

/** Asks gates of the world. `control`: commands are asked about a node that is not there. */
export function openAsker(world: GateWorld, { control = false } = {}): AskGate {
  const machines = new Map(world.machines.map((one) => [one.name, one]))

  return async (gate, about) => {
    const sight = await asked(gate, about)
    return world.signal.aborted ? inconclusive('it was interrupted') : sight
  }

  async function asked(
    { name, question, seconds = 10 }: Parameters<AskGate>[0],
    about: GateSubject,
  ): Promise<GateSight> {
    const node =
      control && question.type === 'command' ? nobody : about.node === undefined ? undefined : machines.get(about.node)
    const signal = () => AbortSignal.any([world.signal, AbortSignal.timeout(seconds * 1000)])
    const here = () => ({ env: world.env, signal: signal() })
    const { env } = world
    try {
      switch (question.type) {
        case 'probes':
          return await onNode(about.node, seconds, (there) => probesFromNode(world.probesOf(about.node ?? ''), there))
        case 'tcp':
        case 'http':
        case 'ping':
          return await fromAll(question, { about, node, seconds, here })
        case 'command': {
          const argv = question.argv.map((word) => aboutNode(word, node)) as [string, ...string[]]
          const told = {
            ...{ NETLOOM_GATE: name, NETLOOM_WAVE: about.wave, NETLOOM_NODES: about.nodes.join(' ') },
            ...(node && { NETLOOM_NODE: node.name, NETLOOM_ADDRESS: node.address }),
            ...(control && { NETLOOM_CONTROL: '1' }),
          }
          return await command(argv, told, { env, signal: signal(), cwd: resolve(world.cwd, question.folder) })
        }
        case 'prometheus':
          return await prometheus(
            { ...question, url: aboutNode(question.url, node, true), query: aboutNode(question.query, node) },
            here(),
          )
        case 'kubernetes':
          return await kubernetes({ ...question, node: aboutNode(question.node, node) }, here())
        case 'approval':
          return inconclusive('a person says')
      }
    } catch (error) {
      return inconclusive((error as Error).message)
    }
  }

  type Tried = Extract<GateQuestion, { type: 'tcp' | 'http' | 'ping' }>
  interface Trying {
    readonly about: GateSubject
    readonly node: GateNode | undefined
    readonly seconds: number
    readonly here: () => { readonly env: GateWorld['env']; readonly signal: AbortSignal }
  }

  /** The first vantage decides; where that fails, the others tell whether it is the target, or the way there. */
  async function fromAll(question: Tried, trying: Trying): Promise<GateSight> {
    const [first = 'controller', ...others] = question.from
    const sight = await from(first, question, trying)
    if (sight.outcome !== 'fail') return sight
    const also: string[] = []
    for (const vantage of others) {
      const other = await from(vantage, question, trying)
      if (other.outcome === 'pass')
        return inconclusive(
          `${sight.saw} from ${fromWords[first]}, but it answers ${other.by}: only the way from there is broken`,
        )
      if (other.outcome === 'fail') also.push(other.by)
    }
    return also.length === 0 ? sight : { ...sight, saw: `${sight.saw}; nor does it answer ${also.join(' or ')}` }
  }

  async function from(vantage: Vantage, question: Tried, trying: Trying): Promise<GateSight & { readonly by: string }> {
    const { about, node, seconds, here } = trying
    if (vantage === 'controller') return { ...(await triedHere(question, node, here())), by: fromWords.controller }
    const tryThere = (there: There) => triedThere(question, node, there)
    if (vantage === 'node')
      return { ...(await onNode(about.node, seconds, tryThere)), by: `${about.node ?? fromWords.node}` }
    let sight = inconclusive('there is no other node')
    for (const neighbour of neighboursOf(about).slice(0, mostNeighbours)) {
      const found = await onNode(neighbour, seconds, tryThere)
      if (found.outcome !== 'inconclusive') return { ...found, by: neighbour }
      sight = found
    }
    return { ...sight, by: fromWords.neighbour }
  }

  /** Those of other waves first: what is being changed says little of what is not. */
  function neighboursOf({ nodes, node }: GateSubject): readonly string[] {
    const all = world.machines.map(({ name }) => name).filter((name) => name !== node)
    return [...all.filter((name) => !nodes.includes(name)), ...all.filter((name) => nodes.includes(name))]
  }

  async function onNode(
    name: string | undefined,
    seconds: number,
    ask: (there: There) => Promise<GateSight>,
  ): Promise<GateSight> {
    const machine = machines.get(name ?? '')
    if (machine === undefined) return inconclusive('no node is there to ask')
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout((seconds + loginSeconds) * 1000)])
    try {
      await using transport = await world.transports.forReading(machine.name, machine.connection, signal)
      return await ask({ transport, seconds: Math.ceil(seconds), signal })
    } catch (error) {
      return inconclusive(
        `${machine.name} cannot be asked: ${error instanceof EngineError ? error.message : 'no answer in time'}`,
      )
    }
  }
}

const fromWords = { controller: 'this machine', node: 'the node', neighbour: 'another node' } as const

function triedHere(
  question: Extract<GateQuestion, { type: 'tcp' | 'http' | 'ping' }>,
  node: GateNode | undefined,
  here: Parameters<typeof tcpFromHere>[1],
) {
  switch (question.type) {
    case 'tcp':
      return tcpFromHere(aboutNode(question.endpoint, node, true), here)
    case 'http':
      return httpFromHere(aboutNode(question.url, node, true), here)
    case 'ping':
      return pingFromHere(aboutNode(question.host, node), here)
  }
}

function triedThere(
  question: Extract<GateQuestion, { type: 'tcp' | 'http' | 'ping' }>,
  node: GateNode | undefined,
  there: There,
) {
  switch (question.type) {
    case 'tcp':
      return tcpFromNode(aboutNode(question.endpoint, node, true), there)
    case 'http':
      return httpFromNode(aboutNode(question.url, node, true), there)
    case 'ping':
      return pingFromNode(aboutNode(question.host, node), there)
  }
}
