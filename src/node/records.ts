import { EngineError } from '../model/engine-error.ts'
import { emptyLedger, type Ledger } from '../model/node/ledger.ts'
import type { OpenTransaction, TransactionState } from '../model/node/snapshot.ts'
import type { Probe, ProbeOutput } from '../model/plan/command.ts'

const home = '/var/lib/netloom'

/** As the node's own `start_line` (sums.sh): of the two copies the one that is as it was put there. */
const start = (copy: string): string => `sha256sum ${copy} | grep -qxFf - sums && exec sh ${home}/open/${copy} tend`
const tending = `cd ${home}/open/ && { test -s sums || exec sh ${home}/open/program tend; ${start('program')}; ${start('spare')}; false; }`

/**
 * How to look at what netloom itself keeps on a node. Reading it never confirms anything, but whoever looks has the node finish
 * what needs nobody's word any more, and wake its guards.
 */
export const recordProbes: readonly [tending: Probe, ledger: Probe, open: Probe] = [
  { argv: ['sh', '-c', tending], mayFail: true, where: [`${home}/open/program`, `${home}/open/spare`] },
  { argv: ['cat', `${home}/confirmed/ledger.json`], mayFail: true, where: [`${home}/confirmed/ledger.json`] },
  {
    argv: ['cat', `${home}/open/meta`, `${home}/open/journal`, '/proc/uptime', '/proc/sys/kernel/random/boot_id'],
    mayFail: true,
    where: [`${home}/open`],
  },
]

/** How to look at what the plan of a transaction found before it touched anything. */
export const touchedProbe = (id: string): Probe => ({ argv: ['cat', `${home}/tx/${id}/touched.json`], mayFail: true })

/** Digests by `Kind/id`; nothing for a transaction that is closed or unknown. Throws `EngineError` for what is not one of ours. */
export function readTouched(node: string, output: ProbeOutput | undefined): Readonly<Record<string, string>> {
  if (output === undefined || output.code !== 0) return {}
  const touched = parsed(output.stdout)
  if (isObject(touched) && Object.values(touched).every(isText)) return touched as Record<string, string>
  throw new EngineError('node/ledger-damaged', `what ${node} kept of the change that is open cannot be read`, {
    hint: 'Look at the node by hand: it rolls back by itself when its time is over.',
  })
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export interface Records {
  readonly ledger: Ledger
  readonly open?: OpenTransaction
}

/** Reads the outputs of `recordProbes`. Throws `EngineError` (`node/ledger-damaged`) when the ledger is not one of ours. */
export function readRecords(node: string, [, ledger, open]: readonly ProbeOutput[]): Records {
  const transaction = open && readOpen(open.stdout)
  return { ledger: readLedger(node, ledger), ...(transaction && { open: transaction }) }
}

/** How to look at what the node held before each of its last changes that were confirmed. */
export const pastProbe: Probe = {
  argv: ['sh', '-s', '--', 'past'],
  mayFail: true,
  where: [`${home}/past`],
  stdin: `for file in ${home}/past/*; do
  [ -e "$file" ] || continue
  printf '%s ' "\${file##*/}"
  cat "$file"
  echo
done
`,
}

/** Transaction to the ledger before it. Throws `Error` when one is damaged. */
export const readPast = (node: string, output: ProbeOutput | undefined): ReadonlyMap<string, Ledger> =>
  new Map(
    (output?.stdout ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [transaction, text] = splitAtSpace(line)
        return [transaction, readLedger(node, { code: 0, stdout: text, stderr: '' })]
      }),
  )

function readLedger(node: string, output: ProbeOutput | undefined): Ledger {
  if (!output || output.stdout.trim() === '') return emptyLedger
  try {
    const ledger: unknown = JSON.parse(output.stdout)
    if (!isLedger(ledger)) throw new Error('it has an unknown form')
    return ledger
  } catch (cause) {
    const message = `the ledger of ${node} (${home}/confirmed/ledger.json) cannot be read: ${(cause as Error).message}`
    const hint =
      'Restore the file from a backup, or move it away: netloom then treats everything on the node as unmanaged.'
    throw new EngineError('node/ledger-damaged', message, { hint, cause })
  }
}

/** A node may keep anything there: what a kind makes of a spec of its own is for the kind to say. */
const isLedger = (value: unknown): value is Ledger =>
  isObject(value) &&
  value.version === 1 &&
  typeof value.transaction === 'string' &&
  isListOf(value.entries, isEntry) &&
  isListOf(value.leftOut ?? [], isText) &&
  isListOf(value.protections ?? [], isText) &&
  isListOf(value.cards ?? [], (card) => isObject(card) && isText(card.name))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'

const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.kind) &&
  isText(value.id) &&
  isObject(value.spec) &&
  isListOf(value.secret ?? [], isText) &&
  isObject(value.original ?? {})

const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne)

/** From the lines of an open transaction's meta and journal, then uptime, then the boot id. */
export function readOpen(text: string): OpenTransaction | undefined {
  const lines = text.trimEnd().split('\n')
  const boot = lines.pop()
  const uptime = Number(lines.pop()?.split(' ')[0])
  const fields = new Map(lines.map((line) => splitAtSpace(line)))
  const id = fields.get('id')
  // By any other name nobody could end it, nor is it one of ours.
  if (id === undefined || !/^[0-9a-f-]+$/.test(id)) return undefined
  const sameBoot = fields.get('boot') === boot
  return {
    id,
    state: (fields.get('state') ?? 'staged') as TransactionState,
    planHash: fields.get('plan') ?? '',
    holder: fields.get('holder') ?? '',
    ageSeconds: known(sameBoot ? uptime - Number(fields.get('opened')) : uptime),
    // Its clock started again with the machine: the boot rolls it back.
    secondsLeft: known(sameBoot ? Number(fields.get('deadline')) - uptime : 0),
  }
}

const known = (seconds: number): number => (Number.isFinite(seconds) ? seconds : 0)

function splitAtSpace(line: string): [string, string] {
  const space = line.indexOf(' ')
  return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)]
}
