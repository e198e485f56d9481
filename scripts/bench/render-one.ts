/**
 * Draws plans of a file in one form, in a process of its own: prints the median of three times in milliseconds, megabytes
 * drawn, and the megabytes that the first drawing needed at most.
 */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { keyOf, markerText } from '../../src/forges/marker.ts'
import { sizeIn } from '../../src/forges/size.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { planHash } from '../../src/model/plan/plan-hash.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { planHtml } from '../../src/render/html/plan.ts'
import { planComment } from '../../src/render/markdown/comment.ts'
import { planMarkdown } from '../../src/render/markdown/plan.ts'
import { planReport } from '../../src/render/plan/plan-json.ts'

const [file = '', form = '', sameness = ''] = process.argv.slice(2)
const { kinds } = linux
const kindNamed = (name: string) => kinds.find(({ kind }) => kind === name)

const plans: Plan[] = JSON.parse(readFileSync(file, 'utf8'))
const hashes = Object.fromEntries(plans.map((plan) => [plan.node, planHash(plan)]))
const fleet = { plans, unread: [], cluster: 'bench', hashes }
const words = {
  defaults: Object.fromEntries(kinds.map(({ kind, defaults = {} }) => [kind, defaults])),
  drawn: (kind: string, spec: object) => kindNamed(kind)?.drawn?.(spec),
  ...(sameness === 'alike' && { own: (kind: string, spec: object) => kindNamed(kind)?.own?.(spec) ?? [] }),
}
const forms: Record<string, () => string> = {
  json: () => JSON.stringify(planReport(fleet, []), null, 2),
  markdown: () => planMarkdown(fleet, words),
  html: () => planHtml(fleet, words),
  // On the platform that takes the most.
  comment: () => {
    const room = { limit: 1_000_000, size: sizeIn('code points'), html: true }
    return planComment(fleet, { ...words, marker: markerText({ topic: 'plan', key: keyOf('bench') }, true), room })
  },
}

const times: number[] = []
let text = ''
let held = 0
for (let round = 0; round < 3; round += 1) {
  const start = performance.now()
  text = forms[form]?.() ?? ''
  times.push(performance.now() - start)
  held ||= process.resourceUsage().maxRSS / 1000
}
const milliseconds = times.sort((a, b) => a - b)[1]
console.log(JSON.stringify({ milliseconds, size: Buffer.byteLength(text) / 1e6, held }))
