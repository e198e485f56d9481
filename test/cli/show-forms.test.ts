import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { savedPlan, writeSavedPlan } from '../../src/state/saved-plan.ts'
import { create, planOf } from '../render/sample.ts'
import { inProcess } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'netloom-show-'))
const file = join(folder, 'plan.json')
const link = create('Link', 'br0', { name: 'br0', type: 'bridge' })
const saved = savedPlan([planOf('n1', [link]), planOf('n2', [])], {
  ...{ created: '2026-01-02T03:04:05Z', author: 'ada@desk', cluster: '/clusters/demo', netloom: '1.0.0' },
})
await writeSavedPlan(file, saved)

const show = async (form: string) => (await inProcess(['show', file, '-o', form], { home: folder })).out

it('draws a kept plan in every form, with who made it and the hash of each node', async () => {
  const markdown = await show('markdown')
  expect(markdown).toContain('## 1 of 2 nodes changes')
  expect(markdown).toContain(`plan \`${saved.hash}\``)
  expect(markdown).toContain('made `2026-01-02T03:04:05Z` by `ada@desk`')
  const html = await show('html')
  expect(html).toContain('<h1>1 of 2 nodes changes</h1>')
  expect(html).toContain('made 2026-01-02T03:04:05Z by <code>ada@desk</code>')
  expect(await show('junit')).toContain('<testsuites tests="2" failures="0" errors="0">')
  expect(JSON.parse(await show('json')).nodes[0].hash).toBe(saved.nodes[0]?.hash)
})
