import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan/plan.ts'
import { parseSavedPlan, readSavedPlan, savedPlan, writeSavedPlan } from '../../src/state/saved-plan.ts'

const plan = (node: string): Plan => ({
  ...{ version: 1, node, steps: [], desired: [], ledger: [], diagnostics: [] },
  basis: { config: 'sha256:1', ledger: 'sha256:2', digests: {} },
})
const envelope = { created: '2026-01-02T03:04:05.000Z', author: 'jane@desk', cluster: 'homelab', netloom: '0.1.0' }
const saved = savedPlan([plan('a'), plan('b')], envelope)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-state-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('reads back what it wrote, for its owner only, over an older file', async () => {
  const file = join(folder, 'plan.json')
  await writeFile(file, 'older')
  await writeSavedPlan(file, saved)
  expect(await readSavedPlan(file)).toEqual({ saved })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

const text = JSON.stringify(saved)
it.each([
  ['', 'plan-file/damaged'],
  [text.slice(0, -20), 'plan-file/damaged'],
  ['[]', 'plan-file/format'],
  ['{"format":"netloom.plan-report","version":1}', 'plan-file/format'],
  [text.replace('"version":4', '"version":3'), 'plan-file/version'],
  [text.replace('jane', 'joan'), 'plan-file/changed'],
  [text.replace('sha256:1', 'sha256:9'), 'plan-file/changed'],
  [JSON.stringify({ ...saved, nodes: saved.nodes.slice(1) }), 'plan-file/changed'],
  [JSON.stringify({ ...saved, nodes: [{}] }), 'plan-file/changed'],
  [JSON.stringify({ ...saved, extra: true }), 'plan-file/changed'],
])('refuses a file that is not what was saved (%#)', (content, code) =>
  expect(parseSavedPlan(content, 'plan.json')).toMatchObject({ fault: { severity: 'error', code } }),
)

it('says so when there is no such file', async () => {
  expect(await readSavedPlan(join(folder, 'none.json'))).toMatchObject({ fault: { code: 'plan-file/unreadable' } })
  expect(await readSavedPlan(folder)).toMatchObject({ fault: { summary: `${folder} cannot be read (EISDIR)` } })
})

it('says so when the file cannot be written', async () => {
  await expect(writeSavedPlan(join(folder, 'no', 'plan.json'), saved)).rejects.toMatchObject({
    code: 'plan-file/unwritable',
  })
})

it('keeps every byte of a plan', async () => {
  const file = join(folder, 'odd.json')
  const odd = savedPlan([{ ...plan('a'), desired: [{ kind: 'Link', id: '\u2028"\\\u0000é', spec: {} }] }], envelope)
  await writeSavedPlan(file, odd)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(odd)
})
