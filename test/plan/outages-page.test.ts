import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/outages.md', root), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| **'))

it('every known outage has a test that holds it, and each that is named is there', () => {
  expect(rows).toHaveLength(7)
  for (const row of rows) {
    const held = [...(row.split(' | ').at(-1) ?? '').matchAll(/`(test\/[^`]+)`(?:: \*([^*]+)\*)?/g)]
    expect(held.length, row).toBeGreaterThan(0)
    for (const [, file = '', title = ''] of held)
      expect(readFileSync(new URL(file, root), 'utf8'), `${file}: ${title}`).toContain(title)
  }
})
