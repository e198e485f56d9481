import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCluster } from '../../src/config/cluster/load.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { pair } from '../../src/model/plan/pair.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { linkStatuses } from '../../src/providers/linux/link-statuses.ts'
import { managementPath } from '../../src/providers/linux/management-path.ts'
import { planText } from '../../src/render/plan/plan.ts'
import { plain } from '../../src/render/text/style.ts'
import { wantedResources } from '../../src/resources/wanted.ts'

const { kinds } = linux

const root = new URL('.', import.meta.url).pathname
const cases = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

/**
 * Each folder is a cluster, what was seen on its nodes (recorded on a real kernel), and the plan between them.
 * `UPDATE_CASES=1` writes the plans anew: read the difference before you commit it.
 */
describe('a plan between what is written and what was seen', () => {
  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const folder = join(root, name)
    const plans = await plansOf(folder)
    expectFile(join(folder, 'plan.json'), `${JSON.stringify(plans, null, 2)}\n`)
    expectFile(join(folder, 'plan.txt'), planText({ plans, unread: [] }, { style: plain, verbose: true }))
  })
})

it('no plan asks its readers to read shell', async () => {
  const plans = (await Promise.all(cases.map(({ name }) => plansOf(join(root, name))))).flat()
  const planned = plans.flatMap(({ steps }) => steps.flatMap(({ commands, undo }) => [...commands, ...undo]))
  const examples = kinds.flatMap((kind) =>
    [null, ...kind.examples].flatMap((before) =>
      [null, ...kind.examples].flatMap((after) => (before || after ? kind.commands(pair(before, after)) : [])),
    ),
  )
  const programs = new Set([...planned, ...examples].map(({ argv: [program] }) => program))
  expect(programs.has('ip')).toBe(true)
  expect([...programs].filter((program) => /(^|\/)(sh|bash|dash|env|eval)$/.test(program))).toEqual([])
})

async function plansOf(folder: string): Promise<Plan[]> {
  const { nodes, diagnostics } = await loadCluster((path) => readFile(join(folder, path), 'utf8'), {
    env: {},
    home: '/root',
  })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const observed: Record<string, Snapshot> = JSON.parse(readFileSync(join(folder, 'observed.json'), 'utf8'))
  return nodes.map(({ node, machine, protect }) => {
    const snapshot = observed[node.name]
    if (!snapshot) throw new Error(`${folder} has no observation of ${node.name}`)
    return planNode({
      kinds,
      resources: wantedResources(machine, { links: linkStatuses(snapshot) }),
      snapshot,
      protect,
      review: managementPath,
    })
  })
}

function expectFile(path: string, text: string): void {
  if (process.env.UPDATE_CASES) writeFileSync(path, text)
  expect(text, path).toBe(readFileSync(path, 'utf8'))
}
