/** From where something is tried: this machine, the node that it is about, or another node of the cluster. */
export type Vantage = 'controller' | 'node' | 'neighbour'

/** When a gate is asked. */
export type GateMoment = 'beforeRun' | 'beforeWave' | 'beforeNode' | 'afterNode' | 'afterWave'

/**
 * What is asked. In the texts `<node>` stands for the name of the node it is about, `<address>` for where that is reached. Of several
 * vantages the first decides; a further one tells whether it is the target that does not answer, or only the way there.
 */
export type GateQuestion =
  /** What the configs of nodes name as a sign that the network is fine (TCPProbeConfig, HTTPProbeConfig), from each. */
  | { readonly type: 'probes' }
  | { readonly type: 'tcp'; readonly endpoint: string; readonly from: readonly Vantage[] }
  | { readonly type: 'http'; readonly url: string; readonly from: readonly Vantage[] }
  | { readonly type: 'ping'; readonly host: string; readonly from: readonly Vantage[] }
  /** A program on this machine. */
  | { readonly type: 'command'; readonly argv: readonly [string, ...string[]]; readonly folder: string }
  /** Every value of an instant query is within these bounds. */
  | {
      readonly type: 'prometheus'
      readonly url: string
      readonly query: string
      readonly atLeast?: number
      readonly atMost?: number
      readonly token?: GateToken
    }
  /** The Kubernetes node of this name is Ready. */
  | { readonly type: 'kubernetes'; readonly kubeconfig: string; readonly context?: string; readonly node: string }
  /** Somebody approves the wave. */
  | { readonly type: 'approval' }

/** Where a token is kept; it is read when it is needed, and kept nowhere. */
export type GateToken = { readonly file: string } | { readonly env: string }

/** What must hold for a run to go on. */
export interface Gate {
  readonly name: string
  readonly when: GateMoment
  readonly question: GateQuestion
  /** Of one try; of an approval, how long it is waited for: absent, as long as it takes. */
  readonly seconds?: number
  readonly tries: number
  /** Between two tries. */
  readonly pauseSeconds: number
  /** It counts, too, where it failed before the run began. */
  readonly always: boolean
}

/** What came of asking a gate. `inconclusive`: nobody can tell; a run that is kept waits then for somebody who can. */
export type GateOutcome = 'pass' | 'fail' | 'inconclusive'

/** `saw`: for people; may hold what a program or a server said, so it is kept nowhere. */
export interface GateSight {
  readonly outcome: GateOutcome
  readonly saw: string
}

/** What a gate is asked about: a wave, counted from 1, with nodes of it; and one of them, where it is asked for each. */
export interface GateSubject {
  readonly n: number
  readonly wave: string
  readonly nodes: readonly string[]
  readonly node?: string
}

const nodePlace = /<(?:node|address)>/

/** Whether a gate is asked for every node of a wave by itself; else once for all of them. */
export function isPerNode({ question, when }: Pick<Gate, 'question' | 'when'>): boolean {
  if (when === 'beforeNode' || when === 'afterNode') return true
  switch (question.type) {
    case 'probes':
      return true
    case 'tcp':
      return nodePlace.test(question.endpoint) || question.from.includes('node')
    case 'http':
      return nodePlace.test(question.url) || question.from.includes('node')
    case 'ping':
      return nodePlace.test(question.host) || question.from.includes('node')
    case 'command':
      return question.argv.some((word) => nodePlace.test(word))
    case 'prometheus':
      return nodePlace.test(question.query) || nodePlace.test(question.url)
    case 'kubernetes':
      return nodePlace.test(question.node)
    case 'approval':
      return false
  }
}

/** A node as questions name it. */
export interface GateNode {
  readonly name: string
  readonly address: string
}

/** The text with the node's name and address in their places; `inUrl`: with brackets around an IPv6 address. */
export function aboutNode(text: string, node: GateNode | undefined, inUrl = false): string {
  if (node === undefined) return text
  const host = inUrl && node.address.includes(':') ? `[${node.address}]` : node.address
  return text
    .replaceAll('<node>', () => node.name)
    .replaceAll(inUrl ? '[<address>]' : '<address>', () => host)
    .replaceAll('<address>', () => host)
}
