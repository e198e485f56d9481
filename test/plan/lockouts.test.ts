import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { names } from './lockouts/configs.ts'
import { judged, reached } from './lockouts/judged.ts'
import { topologies } from './lockouts/topologies.ts'

const file = new URL('lockouts/table.json', import.meta.url)

/** What became of each is kept: one that was refused, and would now be tried, is a fault, however it ends. */
it('of 120 hostile and careless configs each that was refused before it ran still is, for its reason', async () => {
  const table: Record<string, Record<string, string>> = {}
  for (const topology of topologies) {
    const seen = await reached(topology)
    for (const name of names) {
      const { fate, because } = await judged(name, topology, seen)
      table[name] = { ...table[name], [topology.name]: `${fate}: ${because}` }
    }
  }
  expect(names.length * topologies.length).toBe(120)
  if (process.env.UPDATE_CASES) writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`)
  expect(table).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})

it('is what docs/safety.md says of them', () => {
  const table: Record<string, Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))
  const rows = Object.entries(table).map(([name, of]) => {
    const fates = topologies.map((topology) => of[topology.name]?.split(':')[0])
    return `| ${[name, ...fates].join(' | ')} |`
  })
  const page = readFileSync(new URL('../../docs/safety.md', import.meta.url), 'utf8')
  expect(rows.filter((row) => !page.includes(row))).toEqual([])
})
