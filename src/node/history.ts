import type { FirewallFallback } from '../model/node/firewall-fallback.ts'
import type { PastChange, Took } from '../model/node/past-change.ts'
import type { Probe, ProbeOutput } from '../model/plan/command.ts'

/** How to look at how long the last changes took. */
export const tookProbe: Probe = { argv: ['tail', '-n', '40', '/var/lib/netloom/history'], mayFail: true }

/** How long the last changes that were confirmed took, oldest first, from the output of `tookProbe`. */
export const readTook = (output: ProbeOutput | undefined): Took[] =>
  readHistory(output).flatMap(({ took = [] }) => took)

/** How to look at the changes that have ended, at what the last boot could not bring back, and at what is there for the firewall. */
export const historyProbes: readonly [history: Probe, notRestored: Probe, fallback: Probe] = [
  { argv: ['cat', '/var/lib/netloom/history'], mayFail: true },
  { argv: ['cat', '/var/lib/netloom/not-restored'], mayFail: true },
  { argv: ['cat', '/var/lib/netloom/firewall-fallback'], mayFail: true },
]

/** The changes that have ended, oldest first; a line that a power cut tore is left out. */
export function readHistory(output: ProbeOutput | undefined): PastChange[] {
  const changes: PastChange[] = []
  for (const line of (output?.stdout ?? '').split('\n')) {
    const last = changes.at(-1)
    if (!line.startsWith(' ')) changes.push(...changeOn(line))
    else if (last) changes[changes.length - 1] = comparedAs(last, line.slice(1))
  }
  return changes
}

function changeOn(line: string): PastChange[] {
  const [, transaction, outcome, ended, planHash, account = '', holder] = entry.exec(line) ?? []
  if (!transaction || !outcome || !ended || !planHash || !holder) return []
  const told = outcome === 'confirmed' ? tookOf(account) : whyOf(account)
  return [{ transaction, outcome, ended, planHash, holder, ...told }]
}

function tookOf(account: string): Pick<PastChange, 'took'> {
  const [, all, worked, steps] = /^took-(\d{1,9})-(\d{1,9})-(\d{1,9})$/.exec(account) ?? []
  if (Number(worked) > Number(all) || !(Number(steps) > 0)) return {}
  return { took: { seconds: Number(all) / 100, stepSeconds: Number(worked) / 100, steps: Number(steps) } }
}

/** What follows a change, set in, is how it compared with what was before. */
const comparedAs = (change: PastChange, found: string): PastChange =>
  found === 'not-compared'
    ? { ...change, notCompared: true }
    : { ...change, differs: [...(change.differs ?? []), found] }

/** What was printed about things that the last boot could not bring back. */
export const readNotRestored = (output: ProbeOutput | undefined): string[] =>
  (output?.stdout ?? '').split('\n').filter((line) => line !== '')

/** What stands in the place of a confirmed firewall that the node did not take; undefined where nothing does. */
export function readFallback(output: ProbeOutput | undefined): FirewallFallback | undefined {
  const [first = '', ...said] = readNotRestored(output)
  const [instead, ...sources] = first.split(' ').filter((word) => word !== '')
  if (instead !== 'before' && instead !== 'ssh' && instead !== 'none') return undefined
  return { instead, ...(instead === 'ssh' && { sources }), said }
}

const entry = /^(\S+) (\S+) (\S+Z) (\S+) (\S+) (.+)$/

function whyOf(cause: string): Pick<PastChange, 'why'> {
  const why = cause.startsWith('step-') ? `step ${cause.slice('step-'.length)} failed` : reasons[cause]
  return why === undefined ? {} : { why }
}

/** It was taken back for nothing but that whoever began it never came to confirm it. */
export const wasDeserted = ({ outcome, why }: PastChange): boolean =>
  outcome === 'rolled-back' && why === reasons.deadline

const reasons: Readonly<Record<string, string>> = {
  asked: 'it was asked to',
  deadline: 'nobody confirmed it in time',
  reboot: 'the machine was started anew before it was confirmed',
  step: 'a step failed',
  disk: 'its disk was full',
}
