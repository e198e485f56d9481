import type { AfterCheck, CheckResult, Earlier, Look, Occasion, Question, Sight } from '../../model/node/check-after.ts'
import { notChecked } from '../../model/node/check-after.ts'
import type { Answer } from './script.ts'

/** A question, with the check that asks it. */
export interface Asked extends Question {
  readonly check: string
}

export const keyOf = ({ check, proves }: Pick<Asked, 'check' | 'proves'>): string => `${check} ${proves}`

/** All there is to ask on this occasion. */
export const questionsOf = (checks: readonly AfterCheck[], occasion: Occasion): Asked[] =>
  checks.flatMap((check) => check.questions(occasion).map((question) => ({ ...question, check: check.id })))

/** The looks of these questions, each once. */
export const looksOf = (questions: readonly Question[]): Look[] => [
  ...new Map(questions.flatMap(({ looks }) => looks).map((look) => [look.script, look])).values(),
]

/** What looks printed, by their scripts. */
export type Answers = ReadonlyMap<string, Answer>

/** What was seen before the first step: what looks printed, and how each proof ended. */
export interface Baseline {
  readonly answers: Answers
  readonly sights: ReadonlyMap<string, Sight>
}

/** What a question was answered; that it could not be asked is no answer. Undefined where there is nothing to be said. */
export function sightOf(asked: Asked, answers: Answers, baseline?: Baseline): Sight | undefined {
  const { looks } = asked
  const now = looks.map(({ script }) => answers.get(script))
  const silent = now.findIndex((answer) => answer?.code !== 0)
  if (silent >= 0) return notChecked(whyNot(now[silent]))
  try {
    return asked.judge(
      now.map((answer) => answer?.text ?? ''),
      baseline && earlierOf(asked, baseline),
    )
  } catch (error) {
    return notChecked(`what the node printed cannot be read: ${(error as Error).message}`)
  }
}

function earlierOf(asked: Asked, { answers, sights }: Baseline): Earlier {
  const then = asked.looks.map(({ script }) => answers.get(script))
  const isKnown = then.every((answer) => answer?.code === 0)
  return {
    answers: isKnown ? then.map((answer) => answer?.text ?? '') : [],
    worked: sights.get(keyOf(asked))?.verdict === 'passed',
  }
}

/** Whoever was silent already is not waited for a second time. */
export const isKnownToFail = (asked: Asked, { answers, sights }: Baseline): boolean =>
  (asked.counts ?? 'worked') === 'worked' &&
  sights.get(keyOf(asked))?.verdict === 'failed' &&
  asked.looks.every(({ script, seconds }) => seconds !== undefined && answers.has(script))

function whyNot(answer: Answer | undefined): string {
  if (answer === undefined) return 'the node did not say in time'
  if (answer.code === 127 && answer.text !== '') return `no ${answer.text} on the node`
  return answer.text.trim() || `its look ended with exit code ${answer.code}`
}

/** Whether a failure counts, given how it was before; of a gate also that it cannot be asked. */
export function breaks({ counts = 'worked', insists }: Asked, sight?: Sight, before?: Sight): boolean {
  const hadPassed = before?.verdict === 'passed'
  if (sight?.verdict === 'not-checked') return insists === true && hadPassed
  return sight?.verdict === 'failed' && (counts === 'always' || (counts === 'worked' && hadPassed))
}

/** Of those that prove the same, the best. */
export function bestOf(sights: readonly Sight[]): Sight | undefined {
  for (const verdict of ['passed', 'failed', 'not-checked'] as const) {
    const found = sights.find((sight) => sight.verdict === verdict)
    if (found) return found
  }
  return undefined
}

/** How each question ended. Of those that prove the same a failure counts only where none passed. */
export function resultsOf(
  questions: readonly Asked[],
  sights: ReadonlyMap<Asked, Sight>,
  before: ReadonlyMap<string, Sight>,
): CheckResult[] {
  return questions.flatMap((one) => {
    const sight = sights.get(one)
    if (!sight) return []
    const then = before.get(keyOf(one))
    const others = questions.filter((other) => keyOf(other) === keyOf(one))
    const alone = others.every((other) => sights.get(other)?.verdict !== 'passed')
    const { check, proves, about } = one
    return [
      {
        ...{ check, proves, about, ...sight },
        ...(then && { before: then }),
        ...(alone && breaks(one, sight, then) && { broke: true as const }),
      },
    ]
  })
}
