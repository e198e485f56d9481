import { describe, expect, it } from 'vitest'
import { type ChangeChecks, changeChecks } from '../../src/apply/checks/change-checks.ts'
import { checkNotes } from '../../src/apply/checks/faults.ts'
import { lookProbe, lookSeconds, readAnswers } from '../../src/apply/checks/script.ts'
import { deadlineFor } from '../../src/apply/deadline.ts'
import { reasonOf } from '../../src/apply/reason.ts'
import { type AfterCheck, failed, type Look, passed, type Question } from '../../src/model/node/check-after.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Probe, ProbeOutput } from '../../src/model/plan/command.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import type { ReadTransport } from '../../src/transport/transport.ts'
import { run } from '../support/lab/run.ts'

const here = async ({ argv, stdin }: Probe): Promise<ProbeOutput> => run([...argv], stdin)

async function answersTo(looks: readonly Look[], seconds = lookSeconds(looks)) {
  const answers = readAnswers(await here(lookProbe(looks, 'mark', seconds)), 'mark')
  return looks.map((_, n) => answers.get(n))
}

describe('looks in one shell', () => {
  it('each has its answer and its exit code; one without its program says which', async () => {
    const looks: Look[] = [
      { script: "printf 'a\\n\\nb\\n'" },
      { script: 'echo x; exit 3' },
      { script: 'echo y', needs: [['no-such-program', 'nor-this']] },
      { script: 'echo w', seconds: 1 },
      { script: 'echo never', seconds: 1, needs: [['no-such-program']] },
    ]
    expect(await answersTo(looks)).toEqual([
      { code: 0, text: 'a\n\nb' },
      { code: 3, text: 'x' },
      { code: 127, text: 'no-such-program or nor-this' },
      { code: 0, text: 'w' },
      { code: 127, text: 'no-such-program' },
    ])
  })

  it('those that wait do so side by side, and what they print stays apart', async () => {
    const long = 'x'.repeat(2500)
    const looks = Array.from({ length: 20 }, (_, n): Look => ({ script: `sleep 0.5; echo ${n} ${long}`, seconds: 1 }))
    const since = performance.now()
    const answers = await answersTo(looks)
    expect(performance.now() - since).toBeLessThan(5000)
    expect(answers).toEqual(looks.map((_, n) => ({ code: 0, text: `${n} ${long}` })))
  })

  it('the shell is ended when its time is over: what has not answered is left out', async () => {
    const since = performance.now()
    expect(await answersTo([{ script: 'echo x' }, { script: 'sleep 30; echo y', seconds: 1 }], 1)).toEqual([
      { code: 0, text: 'x' },
      undefined,
    ])
    expect(performance.now() - since).toBeLessThan(10_000)
  })

  it('the time of many is the sum of what cannot be asked at once', () => {
    const waiting = (n: number): Look[] => Array.from({ length: n }, (_, i) => ({ script: String(i), seconds: 2 }))
    const reading = lookSeconds([{ script: 'x' }])
    expect(lookSeconds(waiting(24)) - reading).toBe(2)
    expect(lookSeconds(waiting(25)) - reading).toBe(4)
    expect(lookSeconds([])).toBe(0)
  })
})

/** A node on which a look prints what was written down for it, in turn. */
function node(prints: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = []
  const transport: ReadTransport = {
    node: 'n',
    probe: async (probes) => {
      const outputs = probes.map(({ stdin = '' }) => {
        const mark = /netloom-[0-9a-f]+/.exec(stdin)?.[0]
        const found = [...stdin.matchAll(/say (\w+)\n\); tell(?:_some)? (\d+)/g)]
        const said = found.map(([, word = '', n]) => {
          const turn = asked.filter((one) => one === word).length
          asked.push(word)
          const text = prints[word]?.[Math.min(turn, (prints[word]?.length ?? 1) - 1)]
          return `\n${mark} ${n} ${text === undefined ? 1 : 0}\n${text ?? ''}\n`
        })
        return { code: 0, stdout: said.join(''), stderr: '' }
      })
      return { outputs }
    },
    [Symbol.asyncDispose]: async () => {},
  }
  return { transport, asked }
}

const question = (word: string, more: Partial<Question> = {}): Question => ({
  ...{ proves: word, about: word, looks: [{ script: `say ${word}`, seconds: 1 }] },
  judge: ([text]) => (text === 'yes' ? passed('yes') : failed('no')),
  ...more,
})

const plan = { steps: [] } as unknown as Plan
const seen = { node: 'n', kinds: {} } as unknown as Snapshot
const about = (...questions: readonly Question[]): ChangeChecks => {
  const check: AfterCheck = { id: 'c', when: 'after', proves: '', questions: () => questions }
  return changeChecks({ checks: [check], plan, probes: [], secrets: [] })
}
const never = new AbortController().signal

async function resultsOf(prints: Readonly<Record<string, readonly string[]>>, ...questions: readonly Question[]) {
  const { transport, asked } = node(prints)
  const checks = about(...questions)
  const forbidden = await checks.before(transport, seen)
  const results = await checks.after(transport, seen, never)
  return { forbidden, results, asked, notes: checkNotes(results).map(({ code }) => code) }
}

describe.concurrent('what counts', () => {
  it('what passed before and fails after it, once it failed three times', async () => {
    const { results, asked } = await resultsOf({ a: ['yes', 'no'] }, question('a'))
    expect(results).toMatchObject([{ verdict: 'failed', saw: 'no', broke: true, before: { verdict: 'passed' } }])
    expect(asked).toEqual(['a', 'a', 'a', 'a'])
  })

  it('not what needs a moment', async () => {
    const { results, notes } = await resultsOf({ a: ['yes', 'no', 'yes'] }, question('a'))
    expect(results).toMatchObject([{ verdict: 'passed' }])
    expect(results[0]).not.toHaveProperty('broke')
    expect(notes).toEqual([])
  })

  it('not what failed before: it is not even waited for', async () => {
    const { results, asked, notes } = await resultsOf({ a: ['no'] }, question('a'))
    expect(results).toMatchObject([{ verdict: 'not-checked', before: { verdict: 'failed' } }])
    expect([asked, notes]).toEqual([['a'], []])
  })

  it('not what could not be asked: that is told where it passed before, and never counts as passed', async () => {
    const { transport } = node({ a: ['yes'] })
    const checks = about(question('a'))
    await checks.before(transport, seen)
    const results = await checks.after(node({}).transport, seen, never)
    expect(results).toMatchObject([{ verdict: 'not-checked', saw: 'its look ended with exit code 1' }])
    expect(checkNotes(results)).toMatchObject([{ code: 'verify/not-checked', severity: 'warning' }])
  })

  it('that a gate somebody wrote cannot be asked any more: a gate that is broken lets nothing through', async () => {
    const { transport } = node({ a: ['yes'] })
    const checks = about(question('a', { insists: true }))
    await checks.before(transport, seen)
    const results = await checks.after(node({}).transport, seen, never)
    expect(results).toMatchObject([{ verdict: 'not-checked', broke: true, before: { verdict: 'passed' } }])
  })

  it('of those that prove the same, one is enough', async () => {
    const same = { proves: 'the gateway' }
    const { results, notes } = await resultsOf(
      { a: ['yes', 'no'], b: ['no', 'yes'] },
      question('a', same),
      question('b', { ...same, looks: [{ script: 'say b' }] }),
    )
    expect(results.map(({ verdict, broke }) => [verdict, broke])).toEqual([
      ['failed', undefined],
      ['passed', undefined],
    ])
    expect(notes).toEqual([])
  })

  it('what is new and comes in its own time is waited for, and takes nothing back', async () => {
    const waits = { waits: true, tries: 5, looks: [{ script: 'say a' }] } as const
    const { results, notes } = await resultsOf({ a: ['no', 'no', 'no', 'yes'] }, question('a', waits))
    expect([results.map(({ verdict }) => verdict), notes]).toEqual([['passed'], []])
    const never = await resultsOf({ a: ['no'] }, question('a', { ...waits, tries: 2 }))
    expect(never.results).toMatchObject([{ verdict: 'failed' }])
    expect(never.results[0]).not.toHaveProperty('broke')
  })

  it('not what is only told', async () => {
    const { results, notes } = await resultsOf({ a: ['yes', 'no'] }, question('a', { counts: 'told' }))
    expect(results[0]).not.toHaveProperty('broke')
    expect(notes).toEqual(['verify/check-noted'])
  })

  it('what does harm whatever was before: before the first step', async () => {
    const { forbidden } = await resultsOf({ a: ['no'] }, question('a', { counts: 'always' }))
    expect(forbidden).toMatchObject([{ verdict: 'failed', broke: true }])
  })

  it('nothing that is not to be said', async () => {
    expect(await resultsOf({ a: ['yes'] }, question('a', { judge: () => undefined }))).toMatchObject({
      results: [],
      notes: [],
    })
  })
})

describe('time', () => {
  it('asking is over when its time is, whatever fails', async () => {
    const { transport } = node({ a: ['yes', 'no'] })
    const checks = about(question('a', { tries: 500 }))
    await checks.before(transport, seen)
    // Ten rounds at the most, each with what the shell may take.
    const once = lookSeconds([{ script: '', seconds: 1 }]) + 1
    expect(checks.seconds()).toEqual({ once, all: 10 * once })
    const nothing = about()
    await nothing.before(transport, seen)
    expect(nothing.seconds()).toEqual({ once: 0, all: 0 })
  })

  it('less time than that is kept to: what was not asked is not checked', async () => {
    const { transport } = node({ a: ['yes', 'no'] })
    const checks = about(question('a'))
    await checks.before(transport, seen)
    checks.allot(0)
    const [result] = await checks.after(transport, seen, never)
    expect(result).toMatchObject({ verdict: 'not-checked', saw: 'there was no time left to ask' })
  })

  it('the deadline leaves room for the steps and all checks at their slowest, and is no less than 90 s', () => {
    expect(deadlineFor({ steps: 3, took: [], checking: 20 })).toBe(90)
    expect(deadlineFor({ steps: 3, took: [], checking: 100 })).toBe(130)
    expect(deadlineFor({ steps: 200, took: [], checking: 40 })).toBe(180)
    const slow = { seconds: 30, stepSeconds: 20, steps: 2 }
    expect(deadlineFor({ steps: 4, took: [slow], checking: 20 })).toBe(140)
  })
})

it('why a change is taken back, in one sentence', () => {
  const fault = (summary: string) => ({ severity: 'error' as const, code: 'x/y', summary })
  expect(reasonOf('it was asked to stop', [])).toBe('it was asked to stop')
  expect(reasonOf('the node is not as planned', [fault('a\nb'), fault('c')])).toBe(
    'the node is not as planned: a b (and 1 more)',
  )
  expect(reasonOf('why', [fault('x'.repeat(900))])).toHaveLength(400)
})
