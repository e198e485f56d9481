import type { Diagnostic } from '../model/diagnostic.ts'
import { commandLine } from '../model/plan/command.ts'
import type { Step } from '../model/plan/plan.ts'
import type { Ref } from '../model/ref.ts'

/** An error that needs no advice. */
export const note = (code: string, summary: string): Diagnostic => ({ severity: 'error', code, summary })

/** What was thrown by the world, as it is reported to people. */
export function problem(cause: unknown): Diagnostic {
  const { message, code, hint } = cause as Error & { code?: unknown; hint?: string }
  return { ...note(typeof code === 'string' ? code : 'apply/failed', message), ...(hint && { hint }) }
}

export const stoppedByUser: Diagnostic = note('apply/stopped', 'it was asked to stop')

const wayToTheNode =
  'See what the plan does on the way to the node (links, addresses, routes, firewall). If its steps are slow: --deadline.'

export const notReached: Diagnostic = {
  ...note('apply/not-reached', 'the node could not be reached any more, and rolled back by itself'),
  hint: wayToTheNode,
}

/** What another node sees of one that is silent. */
export const secondVantage = (seen: string): Diagnostic => ({
  severity: 'warning',
  code: 'apply/second-vantage',
  summary: `when it could not be reached: ${seen}`,
  hint: 'Where another node reaches it, see what lies between this machine and the node; else see what the plan does to the node.',
})

export const notLooked: Diagnostic = {
  ...note('verify/no-time', 'the line to the node stood still, or the steps took too long, until it was to roll back'),
  hint: wayToTheNode,
}

export const rolledBack: Diagnostic = note('apply/turned-back', 'the node rolled back by itself')

export const endedEarly = (state: string): Diagnostic =>
  note('apply/ended-early', `whoever carried out the steps on the node was ended; the transaction stands at "${state}"`)

export const notConfirmed = (state: string): Diagnostic => ({
  ...note('transaction/not-confirmed', `the node did not take the confirmation; the transaction stands at "${state}"`),
  hint: 'See that its disk is not full and that the line to it holds, then apply again.',
})

export const stale = (node: string, thing: string): Diagnostic => ({
  ...note('apply/stale', `${thing} on ${node} is no longer as the plan saw it; nothing was touched`),
  hint: 'Make a new plan and look at it again: netloom plan.',
})

export const notAsBefore = ({ kind, id }: Ref): Diagnostic => ({
  ...note('rollback/not-so', `${kind}/${id} is not as it was before`),
  at: { kind, id },
})

export const changedByOthers = ({ kind, id }: Ref): Diagnostic => ({
  severity: 'warning',
  code: 'rollback/changed-by-others',
  summary: `${kind}/${id} is not as it was before, and the plan had nothing to do with it`,
  hint: 'Nothing that was changed bears on it, so somebody else may have changed it meanwhile; it was left as it is.',
  at: { kind, id },
})

export const leftOver = ({ kind, id }: Ref): Diagnostic => ({
  severity: 'warning',
  code: 'rollback/left-over',
  summary: `${kind}/${id} was not there before, and no step made it`,
  hint: 'It is on what the plan changed, or has a name that the plan wanted: the kernel made it, or somebody meanwhile. It was left as it is; take it off if you do not want it.',
  at: { kind, id },
})

export const unplannedSideEffect = ({ kind, id }: Ref): Diagnostic => ({
  severity: 'warning',
  code: 'verify/side-effect',
  summary: `${kind}/${id} is not as it was before, and the plan did not show it`,
  hint: 'It depends on what was changed. See whether it is still as you want it.',
  at: { kind, id },
})

export const deadlineTooShort = (needed: number, deadline: number): Diagnostic => ({
  ...note(
    'apply/deadline-too-short',
    `checking this node may take ${needed} s, and it would roll back after ${deadline} s; nothing was touched`,
  ),
  hint: `Give it more time: --deadline ${Math.ceil(needed * 2)}.`,
})

/** The last line is nearly always the one that shows why; the words that were typed show the rest. */
export function stepFailed({ n, action, kind, id, commands }: Step, output: string): Diagnostic {
  const lines = output.trim().split('\n')
  const why = lines.at(-1) || 'it printed nothing'
  return {
    ...note('apply/step-failed', `step ${n} (${action} ${kind}/${id}) failed: ${why}`),
    ...(lines.length > 1 && { detail: `All it printed:\n${output.trim()}` }),
    hint: `It ran: ${commands.map(commandLine).join('; ')}`,
    at: { kind, id },
  }
}

export const outcomeUnknown = (id: string, why: string, node: string, deadline: number): Diagnostic => ({
  ...note('transaction/unknown', `the outcome of ${id} is not known: ${why}`),
  hint: `The node rolls back by itself within ${deadline} s of the start. Then ask it: netloom status --node ${node}.`,
})
