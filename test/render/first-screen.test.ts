import { describe, expect, it } from 'vitest'
import type { Plan, Review } from '../../src/model/plan/plan.ts'
import { planHash } from '../../src/model/plan/plan-hash.ts'
import { planHtml } from '../../src/render/html/plan.ts'
import { planMarkdown } from '../../src/render/markdown/plan.ts'
import type { PlanAbout } from '../../src/render/plan/about.ts'
import { planText } from '../../src/render/plan/plan.ts'
import { planReport } from '../../src/render/plan/plan-json.ts'
import { plain } from '../../src/render/text/style.ts'
import { create, planOf, remove, update } from './sample.ts'

const way = (plan: Plan, verdict: Review['verdict']): Plan => ({ ...plan, review: { verdict, diagnostics: [] } })
const made = (node: string) => way(planOf(node, [create('Link', 'br0', { name: 'br0' })]), 'keeps')
const screen = (about: PlanAbout) => planText(about, { style: plain, verbose: false }).split('\n\n')[0]

describe('before any detail', () => {
  it('a small plan has two lines', () => {
    expect(screen({ plans: [made('a')], unread: [], seconds: { a: 2.3 }, atOnce: 64 })).toMatchInlineSnapshot(`
      "1 of 1 node changes, low risk: nothing is disrupted, removed or cut off.
      Will run: 1 step, about 2 s."
    `)
  })

  it('a great one has what must be known, the way to each node, what runs, and drift', () => {
    const mtu = (drifted: object) =>
      update('Link', 'eth1', { mtu: 1500 }, { mtu: 9000 }, { disrupts: ['the MTU of eth1 changes'], ...drifted })
    const plans = [
      way(planOf('a', [mtu({}), remove('Route', 'main/x', { table: 254 })]), 'keeps'),
      way(planOf('b', [mtu({ drifted: true })]), 'unknown'),
      way(planOf('c', [mtu({})]), 'cuts'),
      planOf('d', []),
    ]
    expect(screen({ plans, unread: ['e'], seconds: { a: 3, c: 200 } })).toMatchInlineSnapshot(`
      "3 of 5 nodes change, high risk.
      Not planned: e. The messages beside this plan say why.
      Disrupts: the MTU of eth1 changes.
      Removes: Route/main/x (a).
      Reachability: cut (c), unknown (b), kept (a).
      Will run: 4 steps in one wave, 3 nodes at once, about 3 min going by 2 of them.
      Drift: 1 change only puts back what was changed on b."
    `)
  })

  it('what the nodes show to have been changed by hand stands apart from what the config asks for', () => {
    const drifted = update('Link', 'eth1', { mtu: 1500 }, { mtu: 9000 }, { drifted: true })
    const text = planText(
      { plans: [planOf('a', [create('Link', 'br0', {}), drifted])], unread: [] },
      { style: plain, verbose: false },
    )
    expect(text).toMatch(/What the config changes:\n\nOn a:\n\n {3}1 {2}\+ {3}Link\/br0/)
    expect(text).toMatch(/What only puts back what was changed on the nodes:\n\nOn a:\n\n {3}2 {2}~ {3}Link\/eth1/)
  })

  it('the gravest comes first, and roles are named', () => {
    const worker = (node: string) => ({ ...made(node), role: 'worker' })
    const gateway = { ...way(planOf('g', [create('Link', 'x', {})]), 'cuts'), role: 'gateway' }
    const text = planText(
      { plans: [worker('w1'), worker('w2'), gateway], unread: [] },
      { style: plain, verbose: false },
    )
    expect(text.match(/^On .*/gm)).toEqual(['On g (gateway):', 'On 2 nodes (worker), the same on each (w1 and w2):'])
  })

  it('hundreds of names are not', () => {
    const plans = Array.from({ length: 900 }, (_, n) => way(planOf(`n${n * 7}`, [create('Link', 'x', {})]), 'unknown'))
    const lines = screen({ plans, unread: [], atOnce: 64 })?.split('\n') ?? []
    expect(lines.length).toBe(3)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(330)
  })

  it('nothing to do has none', () => {
    expect(screen({ plans: [planOf('a', [])], unread: [] })).toMatch(/^No changes\./)
  })
})

describe('about how long', () => {
  const plans = ['a', 'b', 'c'].map(made)
  const all = (about: Partial<PlanAbout>) => {
    const fleet = { plans, unread: [], ...about }
    return [screen(fleet) ?? '', planMarkdown(fleet), planHtml(fleet)]
  }

  it('the slowest decides where all are changed at once', () => {
    for (const text of all({ seconds: { a: 2, b: 14.4, c: 3 }, atOnce: 64 }))
      expect(text).toContain('3 steps in one wave, all 3 nodes at once, about 14 s')
    expect(planReport({ plans, unread: [], seconds: { a: 2, b: 14.44 } }, []).seconds).toBe(14.4)
  })

  it('their sum, where they wait for each other', () => {
    for (const text of all({ seconds: { a: 10, b: 20, c: 30 }, atOnce: 1 }))
      expect(text).toContain('all 3 nodes, 1 at a time, about 60 s')
  })

  it('is not told where none of those that change knows', () => {
    for (const text of all({ seconds: { elsewhere: 4 } })) expect(text).not.toContain('about ')
    expect(planReport({ plans, unread: [] }, [])).not.toHaveProperty('seconds')
  })

  it('is no part of the hash', () => {
    const [plan] = plans as [Plan]
    expect(planReport({ plans: [plan], unread: [], seconds: { a: 1 } }, []).nodes[0]?.hash).toBe(planHash(plan))
  })
})
