import type { Diagnostic } from '../model/diagnostic.ts'
import { commandLine } from '../model/plan/command.ts'
import { isLedgerOnly, type Plan, type Step } from '../model/plan/plan.ts'
import type { NotRehearsed, Rehearsal } from '../model/plan/rehearsal.ts'
import { beyondReach, type Rehearsed, rehearsalScript } from '../node/rehearsal-script.ts'
import type { ReadTransport } from '../transport/transport.ts'

/**
 * Has a node run a plan and its rollback where they touch nothing, in one round trip. That the node cannot is no fault of the plan.
 * Throws `EngineError` when the node cannot be asked.
 */
export async function rehearse(
  transport: ReadTransport,
  rehearsed: Rehearsed,
  signal?: AbortSignal,
): Promise<Rehearsal | undefined> {
  const { plan } = rehearsed
  if (running(plan).length === 0) return undefined
  const probe = { argv: ['sh', '-c', 'eval "$(cat)"'], stdin: rehearsalScript(rehearsed), mayFail: true } as const
  const { outputs } = await transport.probe([probe], signal)
  return readRehearsal(plan, outputs[0]?.stdout ?? '')
}

/** Of a plan that could not be rehearsed at all. */
export const unrehearsed = (plan: Plan, because: string): Rehearsal => {
  const steps = running(plan).map(({ n }) => n)
  return { verdict: 'none', rehearsed: 0, of: steps.length, leftOut: [{ because, steps }], diagnostics: [] }
}

/** Lines of each sort that are shown: a node could go on for ever. */
const most = 40

/** What the node told, a line each; what it does not tell was not rehearsed. */
export function readRehearsal(plan: Plan, output: string): Rehearsal {
  const told = output.split('\n').map((line) => {
    const at = line.indexOf(' ')
    return at < 0 ? { word: line, rest: '' } : { word: line.slice(0, at), rest: line.slice(at + 1) }
  })
  const all = (word: string) => told.filter((one) => one.word === word).map(({ rest }) => rest)
  const steps = running(plan)
  const diagnostics = findings(plan, told)
  if (!all('end').length) {
    const because = all('impossible')[0] || 'the node did not say how it went'
    const asked = new Set([...all('checked'), ...all('refused')].map(Number))
    return {
      ...unrehearsed(plan, because),
      ...(diagnostics.length > 0 && { verdict: 'failed' }),
      leftOut: [{ because, steps: steps.map(({ n }) => n).filter((n) => !asked.has(n)) }],
      diagnostics,
    }
  }
  const begun = new Set(all('start').map(Number))
  const leftOut = [...beyondReach(plan), ...unloaded(all('unloaded'))]
  const known = new Set(leftOut.flatMap((one) => one.steps))
  const never = steps.map(({ n }) => n).filter((n) => !begun.has(n) && !known.has(n))
  if (never.length > 0) leftOut.push({ because: 'what comes after a step that failed', steps: never })
  const isOut = new Set(leftOut.flatMap((one) => one.steps))
  return {
    verdict: diagnostics.some(({ severity }) => severity === 'error') ? 'failed' : 'passed',
    rehearsed: steps.filter(({ n }) => !isOut.has(n)).length,
    of: steps.length,
    leftOut,
    diagnostics,
  }
}

/** Steps in which anything runs. */
const running = ({ steps }: Plan): readonly Step[] =>
  steps.filter((step) => !isLedgerOnly(step) && step.commands.length > 0)

function unloaded(lines: readonly string[]): NotRehearsed[] {
  const types = new Map<string, number[]>()
  for (const line of lines) {
    const [n, type = ''] = line.split(' ')
    types.set(type, [...(types.get(type) ?? []), Number(n)])
  }
  return [...types].map(([type, steps]) => ({ because: `the kernel has not loaded its module for ${type}`, steps }))
}

interface Told {
  readonly word: string
  readonly rest: string
}

function findings(plan: Plan, told: readonly Told[]): Diagnostic[] {
  const found: Diagnostic[] = []
  const unlike = told
    .filter(({ word }) => word === 'unlike')
    .map(({ rest }) => rest)
    .slice(0, most)
  const differs = told.filter(({ word }) => word === 'differs').map(({ rest }) => rest)
  let said: string[] = []
  for (const { word, rest } of told) {
    const step = plan.steps.find(({ n }) => n === Number.parseInt(rest, 10))
    if (word === 'output') said = [...said, rest].slice(-most)
    else if (step && word === 'failed') found.push(stepFails(step, said, unlike))
    else if (step && word === 'refused') found.push(rulesetRefused(step, said))
    else if (step && word === 'stuck') found.push(stepStays(step, said, unlike))
    if (word !== 'output') said = []
  }
  if (differs.length === 0) return found
  const shown = differs.slice(0, most)
  return [...found, isOrderAlone(differs) ? otherOrder(shown) : leavesMarks(shown, unlike)]
}

/** The kernel puts an address that comes back behind the others of its network: no rollback can do otherwise. */
function isOrderAlone(differs: readonly string[]): boolean {
  const of = (start: string) =>
    differs
      .filter((line) => line.startsWith(`${start}: `))
      .map((line) => line.slice(start.length + 2).replace(/ secondary /, ' '))
      .sort()
  const [gone, come] = [of('gone'), of('new')]
  return gone.length + come.length === differs.length && gone.join('\n') === come.join('\n')
}

const otherOrder = (differs: readonly string[]): Diagnostic => ({
  severity: 'warning',
  code: 'rehearsal/other-order',
  summary:
    'after a rollback the addresses of a network would stand in another order, so that packets leave from another one',
  detail: differs.join('\n'),
  hint: 'The kernel gives back the first address behind the others. If it is taken back, remove and add the others by hand.',
})

const wayAround =
  'It was only rehearsed, and nothing was touched. Mend the config or the node; if you know better: --no-rehearse.'

/** Where the rehearsal had not all that the node has, nobody can be sure. */
const sure = (unlike: readonly string[]) =>
  unlike.length === 0
    ? { severity: 'error' as const, hint: wayAround }
    : {
        severity: 'warning' as const,
        hint: `It was only rehearsed, without some of what the node has, and may fail for want of that: ${unlike.join('; ')}.`,
      }

const stepFails = (step: Step, said: readonly string[], unlike: readonly string[]): Diagnostic => ({
  ...sure(unlike),
  code: 'rehearsal/step-failed',
  summary: `step ${step.n} would fail on the node: ${last(said)}`,
  detail: [...step.commands.map((command) => `$ ${commandLine(command)}`), ...said].join('\n'),
  at: { kind: step.kind, id: step.id },
})

const stepStays = (step: Step, said: readonly string[], unlike: readonly string[]): Diagnostic => ({
  ...sure(unlike),
  code: 'rehearsal/step-stays',
  summary: `step ${step.n} could not be taken back on the node: ${last(said)}`,
  detail: said.join('\n'),
  at: { kind: step.kind, id: step.id },
})

const rulesetRefused = (step: Step, said: readonly string[]): Diagnostic => ({
  severity: 'error',
  hint: wayAround,
  code: 'rehearsal/ruleset-refused',
  summary: `nft on the node does not take the rules of step ${step.n}: ${said[0] ?? 'it says nothing'}`,
  detail: said.join('\n'),
  at: { kind: step.kind, id: step.id },
})

const leavesMarks = (differs: readonly string[], unlike: readonly string[]): Diagnostic => ({
  ...sure(unlike),
  code: 'rehearsal/not-as-before',
  summary: `after the rollback the node would not be as before: ${differs[0]}${differs.length > 1 ? ' …' : ''}`,
  detail: differs.join('\n'),
})

const last = (said: readonly string[]): string =>
  said.findLast((text) => text.trim() !== '')?.trim() ?? 'it says nothing'
