import type { Diagnostic } from '../model/diagnostic.ts'
import type { OpenTransaction } from '../model/node/snapshot.ts'
import type { Outcome } from '../model/plan/event.ts'
import { readOpen } from '../node/records.ts'
import type { NodeOutput } from './node-output.ts'
import { packageOf } from './packages.ts'

/** How a transaction that never touched the node came to its end. */
export interface NotBegun {
  readonly outcome: Outcome
  readonly diagnostics: readonly Diagnostic[]
}

const error = (code: string, summary: string, hint: string): Diagnostic => ({ severity: 'error', code, summary, hint })

/** Why nothing was begun, from what the node printed instead; undefined if it did begin. */
export function notBegun(output: NodeOutput, stderr: string): NotBegun | undefined {
  const missing = output.word('missing')
  if (missing !== undefined) return unfit(missing.split(' ').map(missingProgram))
  const unstaged = output.word('unstaged')
  if (unstaged !== undefined) return unfit([cannotStage(unstaged || stderr)])
  const unarmed = output.word('unarmed')
  if (unarmed !== undefined) {
    const hint = 'Without a watchdog nothing is changed. See why it did not start: systemctl status, or setsid.'
    return unfit([error('node/no-watchdog', `the node could not start its watchdog: ${unarmed}`, hint)])
  }
  const removes = output.word('removes')
  if (removes !== undefined) return { outcome: 'refused', diagnostics: [removesMore(removes)] }
  if (output.word('stopped') !== undefined) return { outcome: 'failed', diagnostics: [gaveUp] }
  if (output.word('busy') !== undefined) return { outcome: 'locked', diagnostics: [locked(output.holder())] }
  return undefined
}

const unfit = (diagnostics: readonly Diagnostic[]): NotBegun => ({ outcome: 'unfit', diagnostics })

const missingProgram = (program: string): Diagnostic =>
  error(
    `node/no-${program}`,
    `the program ${program} is missing on the node; nothing was touched`,
    `Install it there: apt-get install ${packageOf(program)}`,
  )

const gaveUp = error(
  'node/gave-up-waiting',
  'the node waited in vain for the word to begin; nothing was touched',
  'The line to it is slow or was cut. Try again.',
)

/** `going`, and how many were agreed to. */
function removesMore(words: string): Diagnostic {
  const [going, agreed] = words.split(' ')
  return error(
    'transaction/removals',
    `the node would be rid of ${going} entries of its ledger, and ${agreed} were agreed to; nothing was touched`,
    'What was planned is not what the node has. Make a new plan and look at what it removes.',
  )
}

const cannotStage = (why: string): Diagnostic =>
  /No space left/.test(why)
    ? error(
        'node/disk-full',
        'the disk of the node is full; nothing was touched',
        'Make room under /var/lib, then try again.',
      )
    : error(
        'node/cannot-stage',
        `the node could not write down its rollback: ${why.trim()}; nothing was touched`,
        'See that /var/lib/netloom can be written by root.',
      )

/** Who holds the node, and for how long still, from what followed `busy`. */
export function locked(holder: string): Diagnostic {
  const open = readOpen(holder)
  // Whoever only just took the lock has opened nothing yet, and no clock runs.
  if (!open?.planHash) {
    const who = open?.holder ? `a run of ${open.holder}` : 'another run'
    return error(
      'transaction/locked',
      `${who} is at work on this node at this moment`,
      'Wait until it has ended, then make a new plan.',
    )
  }
  const left = Math.round(open.secondsLeft)
  const when = left > 0 ? `it rolls back by itself in ${left} s unless it is confirmed` : 'its time is over'
  return error(
    'transaction/locked',
    `the transaction ${open.id} of ${open.holder} is open on this node, ${Math.round(open.ageSeconds)} s old; ${when}`,
    howToEnd(open),
  )
}

/** What can be done about a transaction that somebody left open, or is still at. */
export function howToEnd({ id, state }: Pick<OpenTransaction, 'id' | 'state'>): string {
  switch (state) {
    case 'rolling-back':
      return 'It is rolling back now; wait until that has ended.'
    case 'rollback-incomplete':
      return `Mend what keeps it from rolling back, then try again: netloom rollback ${id}.`
    case 'applied':
      return `Wait for it; or, if nobody is behind it any more: netloom confirm ${id} keeps it, netloom rollback ${id} takes it back.`
    default:
      return `Wait for it; or, if nobody is behind it any more: netloom rollback ${id} takes it back.`
  }
}
