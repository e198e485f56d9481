import type { PastChange } from '../model/node/past-change.ts'
import type { Probe, ProbeOutput } from '../model/plan/command.ts'

/** How to look at the changes that have ended, and at what the last boot could not bring back. */
export const historyProbes: readonly [history: Probe, notRestored: Probe] = [
  { argv: ['cat', '/var/lib/netloom/history'], mayFail: true },
  { argv: ['cat', '/var/lib/netloom/not-restored'], mayFail: true },
]

/** The changes that have ended, oldest first; a line that a power cut tore is left out. */
export const readHistory = (output: ProbeOutput | undefined): PastChange[] =>
  (output?.stdout ?? '').split('\n').flatMap((line) => {
    const [, transaction, outcome, ended, planHash, cause = '', holder] = entry.exec(line) ?? []
    if (!transaction || !outcome || !ended || !planHash || !holder) return []
    const why = outcome === 'confirmed' ? undefined : reasonOf(cause)
    return [{ transaction, outcome, ended, planHash, holder, ...(why && { why }) }]
  })

/** What was printed about things that the last boot could not bring back. */
export const readNotRestored = (output: ProbeOutput | undefined): string[] =>
  (output?.stdout ?? '').split('\n').filter((line) => line !== '')

const entry = /^(\S+) (\S+) (\S+Z) (\S+) (\S+) (.+)$/

function reasonOf(cause: string): string | undefined {
  if (cause.startsWith('step-')) return `step ${cause.slice('step-'.length)} failed`
  return reasons[cause]
}

const reasons: Readonly<Record<string, string>> = {
  asked: 'it was asked to',
  deadline: 'nobody confirmed it in time',
  reboot: 'the machine was started anew before it was confirmed',
  step: 'a step failed',
  disk: 'its disk was full',
}
