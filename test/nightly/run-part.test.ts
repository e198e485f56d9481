import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { definePart, type Part } from '../../scripts/nightly/part.ts'
import { report } from '../../scripts/nightly/report.ts'
import { runPart } from '../../scripts/nightly/run-part.ts'
import { freshState, keep, keptState, type State } from '../../scripts/nightly/state.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netloom-nightly-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Lists of numbers: those of a round and its seed. `isWrong` names what is wrong with one. */
const numbers = (tried: number[][], isWrong: (one: readonly number[]) => boolean): Part =>
  definePart<number[]>({
    name: 'numbers',
    about: 'no list is wrong',
    sample: (seed, count) => Array.from({ length: count }, (_, n) => [seed, n, n % 7]),
    try: (one) => {
      tried.push(one)
      return { faults: isWrong(one) ? ['wrong'] : [], reached: one.includes(3) ? ['three'] : [] }
    },
    smaller: (one) => one.map((_, n) => one.toSpliced(n, 1)),
    text: (one) => `${one.join(' ')}\n`,
    all: ['three', 'a thousand'],
  })

/** Runs until so many cases were tried. */
async function run(part: Part, tried: readonly unknown[], cases: number, state: State): Promise<State> {
  const stop = new AbortController()
  const counted: Part = {
    ...part,
    try: (one) => {
      const result = part.try(one)
      if (tried.length >= cases) stop.abort()
      return result
    },
  }
  const limits = { until: Number.POSITIVE_INFINITY, stopped: stop.signal, print: () => undefined }
  return runPart(counted, state, { ...limits, keep: (now) => keep(folder, part.name, now) })
}

const fine = () => false

it('what is stopped goes on where it was, and tries the same cases as if nobody had stopped it', async () => {
  const [whole, parts]: [number[][], number[][]] = [[], []]
  await run(numbers(whole, fine), whole, 250, freshState(5))
  await run(numbers(parts, fine), parts, 130, freshState(5))
  const kept = keptState(folder, 'numbers', undefined)
  expect(kept).toMatchObject({ seed: 5, round: 1, done: 30, cases: 130 })
  await run(numbers(parts, fine), parts, 250, kept as State)
  expect(parts).toEqual(whole)
  expect(parts).toHaveLength(250)
})

it('another seed begins anew', () => {
  keep(folder, 'numbers', { ...freshState(5), cases: 7 })
  expect(keptState(folder, 'numbers', 5)).toMatchObject({ cases: 7 })
  expect(keptState(folder, 'numbers', 6)).toBeUndefined()
})

it('stops when its time is over', async () => {
  const tried: number[][] = []
  const limits = { until: 0, stopped: new AbortController().signal, keep: () => undefined, print: () => undefined }
  await runPart(numbers(tried, fine), freshState(5), limits)
  expect(tried).toEqual([])
})

it('a fault is told with its smallest case and kept until it is mended', async () => {
  const tried: number[][] = []
  const part = numbers(tried, (one) => one.includes(42))
  const state = await run(part, tried, 120, freshState(5))
  expect(state.found).toEqual({ wrong: [42] })

  const lines: string[] = []
  report(part, state, folder, (line) => lines.push(line))
  expect(lines.join('\n')).toContain('not reached (1 of 2): a thousand')
  expect(lines.join('\n')).toContain('fault: wrong')
  expect(readFileSync(join(folder, 'numbers', '1.txt'), 'utf8')).toBe('42\n')

  expect((await run(part, tried, 0, state)).found).toEqual({ wrong: [42] })
  expect((await run(numbers(tried, fine), tried, 0, state)).found).toEqual({})
})

it('a case that cannot be tried is a fault', async () => {
  const tried: number[][] = []
  const part = numbers(tried, (one) => {
    if (one.includes(42)) throw new Error('no such number')
    return false
  })
  expect((await run(part, tried, 120, freshState(5))).found).toEqual({ 'threw: no such number': [42] })
})
