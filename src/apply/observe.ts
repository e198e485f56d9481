import type { Resources } from '../model/config/derived.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { calledNow } from '../model/node/called-now.ts'
import { type Check, checked } from '../model/node/check.ts'
import type { Ledger } from '../model/node/ledger.ts'
import { resourceOf } from '../model/node/resource.ts'
import type { ManagementFlow, Observation, Snapshot } from '../model/node/snapshot.ts'
import { commandLine, type Probe, type ProbeOutput } from '../model/plan/command.ts'
import type { Kind } from '../model/plan/kind.ts'
import type { Ref } from '../model/ref.ts'
import { readTook, tookProbe } from '../node/history.ts'
import { readRecords, recordProbes } from '../node/records.ts'
import type { ReadTransport } from '../transport/transport.ts'
import { packageOf } from './packages.ts'

/**
 * `refs`: the things to ask for, of those that cannot be listed. `secrets`: texts of which the node is to report the seals.
 * `statuses`: people are to be shown what is seen. `checks`: what else is to be looked at.
 */
export interface Interest {
  readonly refs: readonly Ref[]
  readonly secrets?: readonly string[]
  readonly statuses?: boolean
  readonly checks?: readonly Check[]
  /** What a config asks for: statuses call things by it. */
  readonly wanted?: Resources
}

/**
 * Looks at a node: everything in one round trip, and in a second one only what the node's own ledger makes us ask. A kind
 * whose probes cannot run is unreadable, with the reason. Throws `EngineError` when the node cannot be asked.
 */
export async function observeNode(
  transport: ReadTransport,
  kinds: readonly Kind[],
  interest: Interest,
  signal?: AbortSignal,
): Promise<Snapshot> {
  const wanted = (kind: Kind) => interest.refs.filter((ref) => ref.kind === kind.kind).map(({ id }) => id)
  const answers = new Map<string, ProbeOutput>()
  const { checks, secrets } = interest
  const own = [...recordProbes, tookProbe, ...(checks ?? []).flatMap(({ probes }) => probes)]
  const probesOf = (kind: Kind, ids: readonly string[]) => [
    ...kind.probes(ids, secrets),
    ...(interest.statuses ? (kind.statusProbes ?? []) : []),
  ]
  const flow = await ask(transport, [...own, ...kinds.flatMap((kind) => probesOf(kind, wanted(kind)))], answers, signal)

  const past = answers.get(commandLine(tookProbe))
  const took = readTook(past)
  const { ledger: kept, open } = records(transport.node, answers)
  const ledger = calledNow(kept, newNames(kinds, kept, answers), kinds)
  const owned = (kind: Kind) => ledger.entries.filter((entry) => entry.kind === kind.kind).map(({ id }) => id)
  const all = (kind: Kind) => [...new Set([...wanted(kind), ...owned(kind)])]
  await ask(
    transport,
    kinds.flatMap((kind) => probesOf(kind, all(kind))),
    answers,
    signal,
  )

  const observations = kinds.map((kind) => [kind.kind, sight(kind, all(kind), answers, interest)] as const)
  return {
    node: transport.node,
    kinds: Object.fromEntries(observations),
    ledger,
    ...((past?.code === 0 || kept.transaction !== '') && { recorded: true }),
    ...(flow && { flow }),
    ...(open && { open }),
    ...(took.length > 0 && { took }),
    ...sealsTold(kinds, answers),
    ...(checks && { checked: checked(checks, (probes) => answered(probes, answers)) }),
  }
}

/** What links that the ledger knows by their hardware are called now. */
function newNames(kinds: readonly Kind[], { cards = [] }: Ledger, answers: ReadonlyMap<string, ProbeOutput>) {
  if (cards.length === 0) return new Map<string, string>()
  return new Map(
    kinds.flatMap((kind) => {
      if (kind.calledNow === undefined) return []
      const seen = sight(kind, [], answers)
      return seen.status === 'seen'
        ? [
            ...kind.calledNow(
              cards,
              seen.resources.map(({ spec }) => spec),
            ),
          ]
        : []
    }),
  )
}

/** One kind is told the seals for all. */
function sealsTold(kinds: readonly Kind[], answers: ReadonlyMap<string, ProbeOutput>): Pick<Snapshot, 'seals'> {
  const told = kinds.flatMap(
    (kind) => kind.seals?.(kind.probes([]).map((probe) => answers.get(commandLine(probe)) as ProbeOutput)) ?? [],
  )[0]
  return told && (told.passing || told.wanted.length > 0) ? { seals: told } : {}
}

/** Asks what was not asked before, if anything. */
async function ask(
  transport: ReadTransport,
  probes: readonly Probe[],
  answers: Map<string, ProbeOutput>,
  signal?: AbortSignal,
): Promise<ManagementFlow | undefined> {
  const fresh = [...new Map(probes.map((probe) => [commandLine(probe), probe])).entries()].filter(
    ([line]) => !answers.has(line),
  )
  if (fresh.length === 0) return undefined
  const { outputs, flow } = await transport.probe(
    fresh.map(([, probe]) => probe),
    signal,
  )
  for (const [n, [line]] of fresh.entries()) answers.set(line, outputs[n] as ProbeOutput)
  return flow
}

const records = (node: string, answers: ReadonlyMap<string, ProbeOutput>) =>
  readRecords(
    node,
    recordProbes.map((probe) => answers.get(commandLine(probe)) as ProbeOutput),
  )

const answered = (probes: readonly Probe[], answers: ReadonlyMap<string, ProbeOutput>): ProbeOutput[] =>
  probes.map((probe) => answers.get(commandLine(probe)) as ProbeOutput)

function sight(
  kind: Kind,
  ids: readonly string[],
  answers: ReadonlyMap<string, ProbeOutput>,
  { statuses = false, wanted }: Pick<Interest, 'statuses' | 'wanted'> = {},
): Observation {
  const probes = kind.probes(ids)
  const outputs = answered(probes, answers)
  const failed = outputs.findIndex(({ code }, n) => code === 127 || (code !== 0 && !probes[n]?.mayFail))
  if (failed >= 0) return unreadable(problemOf(probes[failed] as Probe, outputs[failed] as ProbeOutput))
  try {
    const observed = kind.observe(outputs, ids)
    const told = statuses ? [...outputs, ...answered(kind.statusProbes ?? [], answers)] : []
    const reported = statuses ? (kind.statuses?.(observed, told, wanted) ?? []) : []
    const resources = observed.map((spec, n) => ({
      ...resourceOf(kind, spec),
      ...(reported[n] && { status: reported[n] }),
    }))
    return { status: 'seen', resources }
  } catch (error) {
    return unreadable({
      severity: 'error',
      code: 'node/unreadable-output',
      summary: `what the node prints of its ${kind.plural} cannot be read: ${(error as Error).message}`,
      hint: `Run \`${probes.map(commandLine).join('; ')}\` on the node and compare its version with that of Debian 12.`,
    })
  }
}

const unreadable = (problem: Diagnostic): Observation => ({ status: 'unreadable', problem })

function problemOf({ argv }: Probe, { code, stderr }: ProbeOutput): Diagnostic {
  const [program] = argv
  if (code === 127) {
    return {
      severity: 'error',
      code: `node/no-${program}`,
      summary: `the program ${program} is missing on the node`,
      hint: `Install it there: apt-get install ${packageOf(program)}`,
    }
  }
  return {
    severity: 'error',
    code: 'node/probe-failed',
    summary: `\`${commandLine({ argv })}\` ended with exit code ${code}: ${cut(stderr.trim())}`,
    hint: 'Run it on the node by hand and see what keeps it from answering.',
  }
}

/** The mark of a cut shows whoever stars out secrets that one may end there. */
const cut = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text)
