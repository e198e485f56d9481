import { emptyLedger, type Ledger } from '../model/node/ledger.ts'
import type { OpenTransaction, TransactionState } from '../model/node/snapshot.ts'
import type { Probe, ProbeOutput } from '../model/plan/command.ts'

const home = '/var/lib/netloom'

/**
 * How to look at what netloom itself keeps on a node. Reading it never confirms anything, but whoever looks has the node finish
 * what needs nobody's word any more, and wake its guards.
 */
export const recordProbes: readonly [tending: Probe, ledger: Probe, open: Probe] = [
  { argv: ['sh', `${home}/open/program`, 'tend'], mayFail: true, where: [`${home}/open/program`] },
  { argv: ['cat', `${home}/confirmed/ledger.json`], mayFail: true, where: [`${home}/confirmed/ledger.json`] },
  {
    argv: ['cat', `${home}/open/meta`, `${home}/open/journal`, '/proc/uptime', '/proc/sys/kernel/random/boot_id'],
    mayFail: true,
    where: [`${home}/open`],
  },
]

/** How to look at what the plan of a transaction found before it touched anything. */
export const touchedProbe = (id: string): Probe => ({ argv: ['cat', `${home}/tx/${id}/touched.json`], mayFail: true })

/** Digests by `Kind/id`; nothing for a transaction that is closed or unknown. */
export const readTouched = (output: ProbeOutput | undefined): Readonly<Record<string, string>> =>
  output === undefined || output.code !== 0 ? {} : (JSON.parse(output.stdout) as Record<string, string>)

export interface Records {
  readonly ledger: Ledger
  readonly open?: OpenTransaction
}

/** Reads the outputs of `recordProbes`. Throws `Error` when the ledger is damaged. */
export function readRecords([, ledger, open]: readonly ProbeOutput[]): Records {
  const transaction = open && readOpen(open.stdout)
  return { ledger: readLedger(ledger), ...(transaction && { open: transaction }) }
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
export const readPast = (output: ProbeOutput | undefined): ReadonlyMap<string, Ledger> =>
  new Map(
    (output?.stdout ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [transaction, text] = splitAtSpace(line)
        return [transaction, readLedger({ code: 0, stdout: text, stderr: '' })]
      }),
  )

function readLedger(output: ProbeOutput | undefined): Ledger {
  if (!output || output.stdout.trim() === '') return emptyLedger
  const ledger = JSON.parse(output.stdout) as Ledger
  if (ledger.version !== 1 || !Array.isArray(ledger.entries)) throw new Error('it has an unknown form')
  return ledger
}

/** From the lines of an open transaction's meta and journal, then uptime, then the boot id. */
export function readOpen(text: string): OpenTransaction | undefined {
  const lines = text.trimEnd().split('\n')
  const boot = lines.pop()
  const uptime = Number(lines.pop()?.split(' ')[0])
  const fields = new Map(lines.map((line) => splitAtSpace(line)))
  const id = fields.get('id')
  if (id === undefined) return undefined
  const sameBoot = fields.get('boot') === boot
  return {
    id,
    state: (fields.get('state') ?? 'staged') as TransactionState,
    planHash: fields.get('plan') ?? '',
    holder: fields.get('holder') ?? '',
    ageSeconds: sameBoot ? uptime - Number(fields.get('opened')) : uptime,
    // Its clock started again with the machine: the boot rolls it back.
    secondsLeft: sameBoot ? Number(fields.get('deadline')) - uptime : 0,
  }
}

function splitAtSpace(line: string): [string, string] {
  const space = line.indexOf(' ')
  return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)]
}
