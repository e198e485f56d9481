import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AfterCheck, CheckResult, Look, Occasion, OwnProbe, Sight } from '../../model/node/check-after.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { ReadTransport } from '../../transport/transport.ts'
import {
  type Answers,
  type Asked,
  type Baseline,
  bestOf,
  breaks,
  isKnownToFail,
  keyOf,
  looksOf,
  questionsOf,
  resultsOf,
  sightOf,
} from './judge.ts'
import { lookProbe, lookSeconds, readAnswers } from './script.ts'

/** How often what worked before is asked after a change: neighbours may have to be found anew, and links take their time. */
const tries = 3

/** A question of the config itself may ask for more, within reason. */
const mostTries = 10

const pauseSeconds = 1

/** A node waits half a minute for our word, with all that is asked in it. */
const mostBefore = 15

/** All that checks have to do with one change. */
export interface ChangeChecks {
  /** Asks before the first step. Gives what forbids it. */
  before(transport: ReadTransport, before: Snapshot): Promise<readonly CheckResult[]>
  /** The most seconds that asking after the change takes: once, and as often as may be. Known once it was asked before. */
  seconds(): { readonly once: number; readonly all: number }
  /** Gives it less time than that. */
  allot(seconds: number): void
  /** Asks after the change, again and again what worked before, until its time is over. */
  after(transport: ReadTransport, now: Snapshot, signal: AbortSignal): Promise<readonly CheckResult[]>
  /** By which links somebody was found anew after the change. */
  answered(): readonly FoundBy[]
}

export type FoundBy = NonNullable<Asked['by']>

interface Subject {
  readonly checks: readonly AfterCheck[]
  readonly plan: Plan
  readonly probes: readonly OwnProbe[]
  /** What is not to be a word of a process. */
  readonly secrets: readonly string[]
}

export function changeChecks({ checks, plan, probes, secrets }: Subject): ChangeChecks {
  let seen: Snapshot | undefined
  let baseline: Baseline = { answers: new Map(), sights: new Map() }
  let answered: readonly FoundBy[] = []
  let asking = { once: 0, all: 0 }
  let allotted = 0

  const occasion = (now: Snapshot, isFirst: boolean): Occasion => ({
    ...{ plan, before: seen ?? now, now, probes },
    hides: (text) => secrets.some((secret) => text.includes(secret)),
    told: ({ script }) => {
      const answer = isFirst ? undefined : baseline.answers.get(script)
      return answer?.code === 0 ? answer.text : undefined
    },
  })

  return {
    async before(transport, before) {
      seen = before
      const questions = questionsOf(checks, occasion(before, true))
      asking = secondsFor(questions)
      allotted = asking.all
      const answers = await ask(transport, looksOf(questions), Math.min(lookSeconds(looksOf(questions)), mostBefore))
      const sights = seenOf(questions, (one) => sightOf(one, answers))
      baseline = { answers, sights: bestByKey(sights) }
      return resultsOf(
        questions.filter(({ counts }) => counts === 'always'),
        sights,
        new Map(),
      ).filter(({ broke }) => broke)
    },
    seconds: () => asking,
    allot: (seconds) => {
      allotted = Math.min(seconds, asking.all)
    },
    async after(transport, now, signal) {
      const until = performance.now() + allotted * 1000
      const left = (): number => (until - performance.now()) / 1000
      const questions = questionsOf(checks, occasion(now, false))
      const waited = questions.filter((one) => isKnownToFail(one, baseline))
      const sights = new Map(waited.map((one) => [one, still]))
      let open: readonly Asked[] = questions.filter((one) => !waited.includes(one))
      const asked = new Set<Asked>()
      for (let round = 1; open.length > 0 && left() > 0 && !signal.aborted; round += 1) {
        if (round > 1) await sleep(pauseSeconds * 1000, undefined, { signal }).catch(() => {})
        const looks = looksOf(open)
        const answers = await ask(transport, looks, Math.min(lookSeconds(looks), left()), signal)
        for (const [one, sight] of seenOf(open, (one) => sightOf(one, answers, baseline))) {
          // Whoever could not be asked again failed when it was.
          if (sight.verdict !== 'not-checked' || sights.get(one)?.verdict !== 'failed') sights.set(one, sight)
        }
        for (const one of open) asked.add(one)
        const best = bestByKey(sights)
        open = open.filter(
          (one) =>
            round < triesOf(one) &&
            ((one.waits && best.get(keyOf(one))?.verdict === 'failed') ||
              breaks(one, best.get(keyOf(one)), baseline.sights.get(keyOf(one)))),
        )
      }
      for (const one of open) if (!asked.has(one)) sights.set(one, noTime)
      answered = questions.flatMap((one) => (one.by && sights.get(one)?.verdict === 'passed' ? [one.by] : []))
      return resultsOf(questions, sights, baseline.sights)
    },
    answered: () => answered,
  }
}

const noTime: Sight = { verdict: 'not-checked', saw: 'there was no time left to ask' }

const still: Sight = { verdict: 'not-checked', saw: 'it did not work before the change, so nobody waited for it again' }

/** What there is to say of each question that has a say. */
const seenOf = (questions: readonly Asked[], see: (one: Asked) => Sight | undefined): Map<Asked, Sight> =>
  new Map(
    questions.flatMap((one) => {
      const sight = see(one)
      return sight ? [[one, sight] as const] : []
    }),
  )

const triesOf = ({ tries: own = tries }: Asked): number => Math.min(Math.max(own, tries), mostTries)

/** As if each failed as often as it may; and no less than what is new may need. */
function secondsFor(questions: readonly Asked[]): ReturnType<ChangeChecks['seconds']> {
  if (questions.length === 0) return { once: 0, all: 0 }
  const rounds = Math.max(tries, ...questions.map(triesOf))
  const each = Array.from({ length: rounds }, (_, n) => {
    const left = questions.filter((one) => triesOf(one) > n)
    return lookSeconds(looksOf(left)) + pauseSeconds
  })
  return { once: Math.ceil(each[0] ?? 0), all: Math.ceil(each.reduce((sum, one) => sum + one, 0)) }
}

function bestByKey(sights: ReadonlyMap<Asked, Sight>): Map<string, Sight> {
  const all = new Map<string, Sight[]>()
  for (const [one, sight] of sights) all.set(keyOf(one), [...(all.get(keyOf(one)) ?? []), sight])
  return new Map([...all].map(([key, some]) => [key, bestOf(some) as Sight]))
}

/** What looks print on a node, all of them in so many seconds, by their scripts. */
export async function ask(
  transport: ReadTransport,
  looks: readonly Look[],
  seconds: number,
  signal?: AbortSignal,
): Promise<Answers> {
  if (looks.length === 0) return new Map()
  const mark = `netloom-${randomBytes(8).toString('hex')}`
  const { outputs } = await transport.probe([lookProbe(looks, mark, seconds)], signal)
  const answers = readAnswers(outputs[0], mark)
  return new Map(looks.flatMap(({ script }, n) => (answers.has(n) ? [[script, answers.get(n) as never]] : [])))
}
