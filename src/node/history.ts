import type { FirewallFallback } from '../model/node/firewall-fallback.ts'
import type { PastChange, RollbackBundle, Took } from '../model/node/past-change.ts'
import type { Probe, ProbeOutput } from '../model/plan/command.ts'

const history = '/var/lib/netloom/history'

/** How to look at how long the last changes took. */
export const tookProbe: Probe = { argv: ['tail', '-n', '40', history], mayFail: true, where: [history] }

/** How long the last changes that were confirmed took, oldest first, from the output of `tookProbe`. */
export const readTook = (output: ProbeOutput | undefined): Took[] =>
  readHistory(output).flatMap(({ took = [] }) => took)

/** How to look at the changes that have ended, at what the last boot could not bring back, and at what is there for the firewall. */
export const historyProbes: readonly [history: Probe, notRestored: Probe, fallback: Probe] = [
  { argv: ['cat', history], mayFail: true },
  { argv: ['cat', '/var/lib/netloom/not-restored'], mayFail: true },
  { argv: ['cat', '/var/lib/netloom/firewall-fallback'], mayFail: true },
]

/** How to see of which changes there is more to tell, and all that is kept of one. */
export const bundlesProbe: Probe = { argv: ['ls', '/var/lib/netloom/bundles'], mayFail: true }
export const bundleProbe = (id: string): Probe => ({ argv: ['cat', `/var/lib/netloom/bundles/${id}`], mayFail: true })

/** What a node keeps of a change that it took back, by section, in its order; undefined where it keeps nothing. */
export function readBundle(output: ProbeOutput | undefined): RollbackBundle | undefined {
  if (output?.code !== 0) return undefined
  const parts = `\n${output.stdout}`.split('\n== ').slice(1)
  return parts.map((part) => {
    const [name = '', ...lines] = part.replace(/\n$/, '').split('\n')
    return { name, lines: lines.map((line) => line.replace(/^ /, '')) }
  })
}

/** The changes that have ended, oldest first; a line that a power cut tore is left out. */
export function readHistory(output: ProbeOutput | undefined, bundles?: ProbeOutput): PastChange[] {
  const changes: PastChange[] = []
  for (const line of (output?.stdout ?? '').split('\n')) {
    const last = changes.at(-1)
    if (!line.startsWith(' ')) changes.push(...changeOn(line))
    else if (last) changes[changes.length - 1] = comparedAs(last, line.slice(1))
  }
  const kept = new Set((bundles?.stdout ?? '').split('\n'))
  return changes.map((change) => (kept.has(change.transaction) ? { ...change, bundle: true } : change))
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

/** What follows a change, set in, is why a cut was accepted, why it was taken back, in a sentence, and how it compared with what was before. */
function comparedAs(change: PastChange, found: string): PastChange {
  if (found === 'not-compared') return { ...change, notCompared: true }
  if (found.startsWith('said: ')) return { ...change, why: found.slice('said: '.length) }
  if (found.startsWith('accepted: ')) return { ...change, accepted: found.slice('accepted: '.length) }
  return { ...change, differs: [...(change.differs ?? []), found] }
}

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
