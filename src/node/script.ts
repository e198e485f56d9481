import type { Arrival } from '../model/node/arrival.ts'
import type { Card } from '../model/node/card.ts'
import type { Ledger } from '../model/node/ledger.ts'
import { type Command, commandLine, fileTouched, programOf, quote } from '../model/plan/command.ts'
import type { Basis, Plan, Step } from '../model/plan/plan.ts'
import { refKey } from '../model/ref.ts'
import { batchesOf } from './batches.ts'
import { offArgv } from './off-argv.ts'
import { nodeProgram, nodeProgramSum } from './program.ts'

/** What lies on a node for a plan while it is changed. */
export interface Bundled extends Partial<PersistedState> {
  readonly id: string
  readonly plan: Plan
  readonly planHash: string
  /** Addresses that come with the steps. */
  readonly arrivals?: readonly Arrival[]
  readonly secrets?: SecretTexts
}

export interface Beginning extends Bundled {
  /** Who opens the transaction, for people. */
  readonly holder: string
  /** Why its holder accepts that it cuts the node off, or others behind it. */
  readonly accepted?: string
  /** Until the node rolls back by itself. */
  readonly deadlineSeconds: number
  /** How long the node waits, locked, for the verdict on what it shows. */
  readonly patienceSeconds: number
}

/** Texts that only the node may see that a plan is for. */
export interface SecretTexts {
  /** Of the secrets that the plan names by their seals. */
  readonly sealed: readonly string[]
  /** Every form in which a secret stands in the plan itself: no process of the node may have one among its words. */
  readonly open: readonly string[]
}

/** What a node remembers once a plan is confirmed; a node that is given none keeps what it has. */
export interface PersistedState {
  /** What brings a freshly booted node to the state this plan confirms. */
  readonly restore: readonly Command[]
  /** What of it needs no network, and so is there before any comes up. */
  readonly beforeNetwork: readonly Command[]
  readonly entries: Ledger['entries']
  readonly leftOut?: Ledger['leftOut']
  readonly protections?: Ledger['protections']
  readonly cards?: Ledger['cards']
  /** Nothing of ours stays there then. */
  readonly leaves?: true
}

/** One self-contained script that opens a transaction; nothing in it reaches the node's shell unquoted. */
export function beginScript(beginning: Beginning): string {
  const { id, plan, holder, accepted, planHash, deadlineSeconds, patienceSeconds } = beginning
  const words = {
    id,
    holder,
    ...(accepted !== undefined && { accepted }),
    plan: planHash,
    steps: plan.steps.length,
    seconds: deadlineSeconds,
    patience: patienceSeconds,
    removals: plan.removals?.entries ?? 0,
    program_sum: nodeProgramSum(),
  }
  const assignments = Object.entries(words).map(([name, value]) => `${name}=${quote(oneLine(String(value)))}`)
  return [
    ...assignments,
    `needs=${quote(programsOf(plan).join(' '))}`,
    'bundle() {',
    ...bundleLines(beginning).map((line) => `  ${line} || return`),
    '}',
    ...programCall('begin', id),
  ].join('\n')
}

/** A script for one of the program's other verbs, each word quoted. */
export const verbScript = (
  verb: 'follow' | 'confirm' | 'rollback' | 'close' | 'make-key',
  ...words: readonly string[]
): string => programCall(verb, ...words).join('\n')

const programCall = (...words: readonly string[]): string[] => [
  `NETLOOM_PROGRAM=${quote(nodeProgram())}`,
  `set -- ${words.map(quote).join(' ')}`,
  'eval "$NETLOOM_PROGRAM"',
]

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ')

/** The steps there and back, the files as they are, and what becomes of the node's own records. */
function* bundle({
  id,
  plan,
  planHash,
  restore,
  beforeNetwork,
  arrivals = [],
  secrets,
  ...kept
}: Bundled): Generator<string> {
  for (const text of secrets?.sealed ?? []) yield `secret ${quote(text)}`
  // For as long as the change is open: what is kept of it later is to be without them.
  const concealed = [...new Set((secrets?.open ?? []).flatMap(writtenAs).flatMap((text) => text.split('\n')))].filter(
    (text) => text !== '',
  )
  if (concealed.length > 0) yield file('concealed', concealed)
  const unseen = (command: Command): Command => offArgv(command, secrets?.open ?? [])
  const stepLine = (command: Command): string => line(unseen(command))
  for (const step of plan.steps) {
    const files = touchedBy(step)
    yield file(`steps/${step.n}.do`, step.commands.map(stepLine))
    for (const [i, path] of files.entries()) yield `backup ${step.n}.${i + 1} ${quote(path)}`
    const alongside = [...new Set([...step.commands, ...step.undo].flatMap((command) => command.alongside ?? []))]
    if (alongside.length > 0) yield `backup_all ${step.n}.also ${alongside.map(quote).join(' ')}`
    const restored = new Set<string>()
    const restoreLine = (path: string): string[] => {
      if (restored.has(path)) return []
      restored.add(path)
      return [`restore ${step.n}.${files.indexOf(path) + 1}`]
    }
    const backLine = (command: Command): string[] => {
      const path = fileTouched(command)
      return path === undefined ? [stepLine(command)] : restoreLine(path)
    }
    yield file(`steps/${step.n}.undo`, [
      ...step.undo.flatMap(backLine),
      ...files.flatMap(restoreLine),
      ...(alongside.length > 0 ? [`restore_all ${step.n}.also`] : []),
    ])
  }
  for (const { first, steps } of batchesOf(plan.steps, unseen)) {
    yield file(`steps/${first}.batch`, steps.flat())
    yield file(
      `steps/${first}.sizes`,
      steps.map((lines) => String(lines.length)),
    )
  }
  if (plan.rollback) yield file('rollback-order', plan.rollback.map(String))
  if (arrivals.length > 0) yield file('arrivals', arrivals.flatMap(arrivalLines))
  yield file('touched.json', [JSON.stringify(touched(plan))])
  if (restore) yield file('restore.sh', restore.map(stepLine))
  if (beforeNetwork) yield file('firewall.sh', beforeNetwork.map(stepLine))
  if (kept.leaves) yield file('leaves', [])
  if (kept.entries) {
    const { entries, leftOut, protections, cards } = kept
    const more = {
      ...(leftOut && { leftOut }),
      ...(protections && { protections }),
      ...(cards && { cards }),
    }
    const ledger: Ledger = { version: 1, transaction: id, planHash, entries, ...more }
    yield file('ledger.json', [JSON.stringify(ledger)])
    yield file('cards', (cards ?? []).map(cardLine))
  }
}

/** What was seen of each thing that a step changes: whoever rolls the node back by hand can see whether it arrived. */
const touched = ({ steps, basis }: Plan): Basis['digests'] =>
  Object.fromEntries(
    steps
      .flatMap((step) => [step, ...(step.restores ?? [])])
      .map((one) => [refKey(one), basis.digests[refKey(one)] ?? 'absent']),
  )

/** There, and back in a rollback: `WAY LINK ADDRESS`, and the link that gives it away. */
const arrivalLines = ({ address, link, from }: Arrival): string[] =>
  from === undefined
    ? [`forth ${link} ${address}`]
    : [`forth ${link} ${address} ${from}`, `back ${from} ${address} ${link}`]

/** `NAME HOW VALUE`. */
const cardLine = ({ name, hardwareAddr, busPath }: Card): string =>
  hardwareAddr === undefined ? `${name} bus ${busPath}` : `${name} address ${hardwareAddr}`

/** A secret as the plan has it, as itself, and both as they stand within quotes of a shell. */
const writtenAs = (text: string): string[] => [text, plain(text)].flatMap((one) => [one, one.replaceAll("'", `'\\''`)])

function plain(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}

/** The words of the node program that stage a plan. */
export const bundleLines = (beginning: Bundled): string[] => [...bundle(beginning)]

const file = (name: string, lines: readonly string[]): string =>
  `file ${name} ${quote(lines.map((line) => `${line}\n`).join(''))}`

/** A command as a line of the node program. */
export const line = (command: Command): string =>
  command.stdin === undefined ? `run ${commandLine(command)}` : `feed ${quote(command.stdin)} ${commandLine(command)}`

/**
 * Files a step writes or removes whole, there or in its rollback: they are restored byte for byte, as they were at the
 * start, whatever the undo thinks was in them.
 */
const touchedBy = ({ commands, undo }: Step): string[] => [
  ...new Set([...commands, ...undo].map(fileTouched).filter((path) => path !== undefined)),
]

/** What must be installed on the node for this plan, beyond a shell. */
function programsOf({ steps }: Plan): string[] {
  const used = steps.flatMap(({ commands, undo }) => [...commands, ...undo]).flatMap((one) => programOf(one) ?? [])
  return [...new Set(['flock', 'setsid', 'sha256sum', 'timeout', ...used])]
}
