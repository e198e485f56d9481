import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ways } from '../support/way/cases.ts'
import { accountOf, disagreements, linesOf, wordsFor } from '../support/way/compared.ts'
import { tryWays } from '../support/way/trials.ts'

const cases = 300

/** All other cases are tried at night: `npm run nightly -- model`. */
describe(`the review, judged on a kernel by ${cases} plans`, () => {
  it('says of session and login after each step what comes of them', async () => {
    const sample = fc.sample(ways, { numRuns: cases, seed: 20_26 })
    const outcomes = await tryWays(sample)
    const account = accountOf(outcomes)
    console.info(linesOf(account).join('\n'))

    const told = outcomes.flatMap((outcome, n) =>
      disagreements(outcome).map((state) => ({ ...state, words: `${wordsFor(state)}\n${JSON.stringify(sample[n])}` })),
    )
    for (const { words } of told) console.info(words)
    expect(outcomes.flatMap((one) => ('unexplained' in one ? [one.unexplained] : []))).toEqual([])
    expect(told.filter(({ said }) => said.verdict === 'keeps').map(({ words }) => words)).toEqual([])
    const states = Object.values(account.counts).reduce((sum, count) => sum + count, 0)
    expect(told.length, 'said to be cut but kept').toBeLessThan(states / 100)
    expect(Object.keys(account.counts), 'what must be among them, for this to mean something').toEqual(
      expect.arrayContaining([
        'session keeps, reached',
        'session cuts, cut',
        'login keeps, reached',
        'login cuts, cut',
      ]),
    )
  })
})
