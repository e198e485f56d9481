/**
 * Gives the library texts that nobody wrote, and says what it does wrong with them: `fuzz.ts [how many] [seed]`. What is
 * found is told once for each kind of fault, with the shortest text that shows it.
 */
import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { inputs } from '../test/support/fuzz/inputs.ts'
import { wrongWith } from '../test/support/fuzz/verdict.ts'

const [runs = 100_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number)
const batch = 2_000
/** Milliseconds that one of these texts, none longer than a few thousand letters, may take. */
const patience = 1_000

const shortest = new Map<string, string>()
const found = (fault: string, text: string): void => {
  const before = shortest.get(fault)
  if (before === undefined || text.length < before.length) shortest.set(fault, text)
}

let slowest = 0
for (let done = 0; done < runs; done += batch) {
  const texts = fc.sample(inputs(), { numRuns: Math.min(batch, runs - done), seed: seed + done })
  for (const text of texts) {
    const start = performance.now()
    for (const fault of wrongWith(text)) found(fault, text)
    const took = performance.now() - start
    if (took > patience) found(`longer than ${patience} ms`, text)
    slowest = Math.max(slowest, took)
  }
}

for (const [fault, text] of shortest) console.error(`${fault}\n  ${JSON.stringify(text)}`)
console.log(`${runs} texts, seed ${seed}: ${shortest.size} kinds of fault, slowest ${slowest.toFixed(0)} ms`)
process.exitCode = shortest.size > 0 ? 1 : 0
