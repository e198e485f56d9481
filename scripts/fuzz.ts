/** Made-up configs by the hundred thousand, for a nightly run: `npm run fuzz [runs [seed]]`. A failure prints the text and its seed. */
import { performance } from 'node:perf_hooks'
import { fuzz } from '../test/support/fuzz.ts'

const [runs = 100_000, seed = Math.floor(performance.timeOrigin)] = process.argv.slice(2).map(Number)
const batch = 5000
console.log(`${runs} configs, seed ${seed}`)
const start = performance.now()
for (let done = 0; done < runs; done += batch) {
  fuzz({ runs: Math.min(batch, runs - done), seed: seed + done })
  console.log(`${Math.min(runs, done + batch)} read, ${Math.round((performance.now() - start) / 1000)} s`)
}
console.log('Nothing broke.')
