import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { loadCluster } from '../../src/config/cluster/load.ts'
import { emptyLedger } from '../../src/model/node/ledger.ts'
import { resourceOf } from '../../src/model/node/resource.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { planHtml } from '../../src/render/html/plan.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { noBrowser, openPage } from '../../test/support/browser.ts'
import { makeFleet } from './fleet.ts'
import { type Figure, seconds } from './rounds.ts'

const { kinds } = linux
const most = { milliseconds: 2000, held: 500, size: 10 }

/** A plan of 1,000 nodes and 20,000 changes in every form: alike but for addresses, and each change by itself. */
export async function renderPlans(): Promise<Figure[]> {
  const plans = await plansOf(1000)
  const changes = plans.reduce((sum, { steps }) => sum + steps.length, 0)
  if (changes !== 20_000) throw new Error(`the bench draws ${changes} changes: its snapshots are wrong`)
  const folder = mkdtempSync(join(tmpdir(), 'netloom-bench-'))
  try {
    const file = join(folder, 'plans.json')
    writeFileSync(file, JSON.stringify(plans))
    const figures: Figure[] = []
    for (const [form, sameness] of [
      ['json', ''],
      ['markdown', 'alike'],
      ['markdown', 'each by itself'],
      ['comment', 'alike'],
      ['comment', 'each by itself'],
      ['html', 'alike'],
      ['html', 'each by itself'],
    ] as const)
      figures.push(await drawn(file, form, sameness))
    return [...figures, ...(await opened(plans))]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function drawn(file: string, form: string, sameness: string): Promise<Figure> {
  const script = 'scripts/bench/render-one.ts'
  const flags = ['--max-semi-space-size=64', '--import', 'tsx']
  const { stdout } = await execa('node', [...flags, script, file, form, sameness])
  const { milliseconds, size, held } = JSON.parse(stdout)
  const isSmall = form !== 'html' || size <= most.size
  return {
    what: `1,000 nodes, 20,000 changes as ${form}${sameness ? `, ${sameness}` : ''}`,
    figure: seconds(milliseconds),
    reference: `${size.toFixed(1)} MB drawn, ${held.toFixed(0)} MB held`,
    ratio: '',
    target: `≤ 2 s, 500 MB${form === 'html' ? ', 10 MB drawn' : ''}`,
    met: milliseconds <= most.milliseconds && held <= most.held && isSmall,
  }
}

/** Until a browser has read and laid out the whole page. */
async function opened(plans: readonly Plan[]): Promise<Figure[]> {
  if (noBrowser !== undefined) {
    console.log(`the HTML was not opened: ${noBrowser}`)
    return []
  }
  await using browser = await openPage(planHtml({ plans, unread: [] }))
  const milliseconds = await browser.page.evaluate(
    () => performance.getEntriesByType('navigation' as never)[0]?.duration,
  )
  const figure = milliseconds ?? Number.NaN
  return [
    {
      ...{ what: 'the same html, opened in Chromium', figure: seconds(figure), reference: '', ratio: '' },
      ...{ target: '≤ 2 s', met: figure <= most.milliseconds },
    },
  ]
}

/** Plans for nodes that have their links and routes, and none of their twenty addresses. */
async function plansOf(size: number): Promise<Plan[]> {
  const files = makeFleet(size)
  const { nodes } = await loadCluster(async (path) => files.get(path), { env: {}, home: '/root' })
  return nodes.map(({ node, machine }) => {
    const resources = wantedResources(machine)
    const seen = kinds.map((kind) => {
      const specs = kind.kind === 'Address' ? [] : kind.fromResources(resources)
      return [kind.kind, { status: 'seen' as const, resources: specs.map((spec) => resourceOf(kind, spec)) }]
    })
    const bare = { node: node.name, kinds: Object.fromEntries(seen), ledger: emptyLedger }
    const ledger = { ...emptyLedger, entries: planNode({ kinds, resources, snapshot: bare }).ledger }
    const plan = planNode({ kinds, resources, snapshot: { ...bare, ledger } })
    return { ...plan, role: 'worker', review: { verdict: 'keeps', diagnostics: [] } }
  })
}
