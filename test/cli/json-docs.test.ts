import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const page = readFileSync(join(root, 'docs/json-output.md'), 'utf8')
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated/'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))

const wordsOf = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((found) => found[1] as string))),
]

it.each(wordsOf(/format: '(netloom\.[a-z-]+)'/g))('the page about JSON tells of %s', (format) => {
  expect(page).toContain(`\`${format}\``)
})

it('it tells of every event and outcome', () => {
  const model = readFileSync(join(root, 'src/model/plan/event.ts'), 'utf8')
  const words = [...model.matchAll(/(?:type: |\| )'([a-z-]+)'/g)].map((found) => found[1] as string)
  expect(words.length).toBeGreaterThan(20)
  expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([])
})
