import { describe, expect, it } from 'vitest'
import type { Wave } from '../../src/model/plan/wave.ts'
import { planHtml } from '../../src/render/html/plan.ts'
import { planMarkdown } from '../../src/render/markdown/plan.ts'
import type { PlanAbout } from '../../src/render/plan/about.ts'
import { planText } from '../../src/render/plan/plan.ts'
import { planReport } from '../../src/render/plan/plan-json.ts'
import { rolloutText } from '../../src/render/run/rollout-events.ts'
import { plain } from '../../src/render/text/style.ts'
import { create, planOf } from './sample.ts'

const plans = Array.from({ length: 8 }, (_, n) => planOf(`w-${n + 1}`, [create('Link', 'br0', { name: 'br0' })]))
const wave = (name: string, because: string, ...nodes: number[]): Wave => ({
  name,
  nodes: nodes.map((n) => ({ node: `w-${n}`, because })),
})
const waves = [
  wave('canary', 'it is named as the canary', 1),
  wave('2', 'the next 5', 2, 3, 4, 5, 6),
  { name: '<b>rack', nodes: [...wave('', 'it has label rack=a', 7).nodes, ...wave('', 'it has | role', 8).nodes] },
]
const about: PlanAbout = {
  ...{ plans, unread: [], waves, soakSeconds: 300, atOnce: 4 },
  seconds: Object.fromEntries(plans.map(({ node }) => [node, 10])),
}

describe('waves are in every form of a plan', () => {
  it('as text', () => {
    const screen = planText(about, { style: plain, verbose: false }).split('\n\n')[0]?.split('\n').slice(2)
    expect(screen).toEqual([
      'Will run: 8 steps in 3 waves of 1, 5 and 2 nodes, 4 at a time, 5 min apart, about 11 min.',
      '  1 canary   w-1: it is named as the canary',
      '  2          w-2…w-6: the next 5',
      '  3 <b>rack  w-7: it has label rack=a; w-8: it has | role',
    ])
  })

  it('as Markdown and HTML, where foreign words do no harm', () => {
    const markdown = planMarkdown(about)
    expect(markdown).toContain('\n  - wave 2: `w-2`…`w-6`: `the next 5`\n  - wave 3 `<b>rack`: `w-7`: ')
    const html = planHtml(about)
    expect(html).toContain('<li>wave 2: <code>w-2</code>…<code>w-6</code>: the next 5</li>')
    expect(html).not.toContain('<b>rack')
  })

  it('as JSON, also where there is one', () => {
    expect(planReport(about, []).waves).toEqual(waves)
    expect(planReport({ ...about, waves: waves.slice(0, 1) }, []).waves).toHaveLength(1)
    expect(planReport({ plans, unread: [] }, [])).not.toHaveProperty('waves')
  })

  it('one wave is told as it always was', () => {
    const one = { ...about, waves: [wave('1', 'there are so few', 1, 2)], atOnce: 64 }
    expect(planText(one, { style: plain, verbose: false })).toContain('in one wave, all 8 nodes at once, about 10 s.')
  })

  it('that its nodes change together or not at all', () => {
    const set = { ...wave('1', 'all change together or not at all', 1, 2, 3, 4, 5, 6, 7, 8), together: true as const }
    const screen = (of: readonly Wave[]) => planText({ ...about, waves: of }, { style: plain, verbose: false })
    expect(screen([set])).toContain('in one wave, all 8 nodes together or not at all')
    expect(screen([waves[0] as Wave, { ...(waves[1] as Wave), together: true }])).toContain(
      '  2         w-2…w-6: the next 5; together or not at all',
    )
    expect(planReport({ ...about, waves: [set] }, []).waves?.[0]?.together).toBe(true)
    expect(rolloutText({ type: 'wave-decided', n: 1, wave: '1', nodes: 2 })).toBe(
      'Wave 1: decided, all 2 nodes are kept',
    )
    expect(rolloutText({ type: 'wave-given-up', n: 2, wave: 'rack', because: 'w-2 could not be reached' })).toBe(
      'Wave 2 (rack) stays as it was, all nodes of it: w-2 could not be reached',
    )
    expect(rolloutText({ type: 'rollout-stopped', n: 1, wave: '1', notStarted: 0, why: 'half', nodes: ['w-2'] })).toBe(
      'Stopped in wave 1: w-2 is to be changed together with others that are, and is not yet',
    )
  })

  it('what their failure takes back, where there are others', () => {
    const screen = (of: Partial<PlanAbout>) => planText({ ...about, ...of }, { style: plain, verbose: false })
    expect(screen({})).not.toContain('takes back')
    expect(screen({ onFailure: 'takeBackWave' })).toContain(', a failure takes back what its wave confirmed.')
    expect(screen({ onFailure: 'takeBackRun' })).toContain(', a failure takes back all that is confirmed.')
    const one = { plans: plans.slice(0, 1), waves: waves.slice(0, 1), onFailure: 'takeBackRun' } as const
    expect(screen(one)).not.toContain('takes back')
    expect(planReport({ ...about, onFailure: 'takeBackWave' }, []).onFailure).toBe('takeBackWave')
    expect(planReport(about, [])).not.toHaveProperty('onFailure')
  })

  it('hundreds are not told one by one', () => {
    const many = Array.from({ length: 400 }, (_, n) => wave(String(n + 1), 'last', n))
    const text = planText({ ...about, waves: many }, { style: plain, verbose: false })
    expect(text).toMatch(/ {2}… {3}and 371 more waves\n/)
  })
})

describe('what happens to a run as a whole, in a line', () => {
  it.each([
    [{ type: 'wave-started', n: 1, of: 4, wave: 'canary', nodes: 1 }, 'Wave 1 (canary) of 4: 1 node'],
    [
      { type: 'wave-ended', n: 2, wave: '2', outcomes: { confirmed: 4, 'rolled-back': 1 }, notStarted: 2 },
      'Wave 2: 4 confirmed, 1 rolled back, 2 not started',
    ],
    [{ type: 'wave-slow', n: 2, wave: '2', seconds: 900 }, 'Wave 2 takes longer than 15 min'],
    [{ type: 'soaking', n: 2, seconds: 600 }, 'Waiting 10 min before wave 3'],
    [
      { type: 'rollout-stopped', n: 1, wave: 'canary', notStarted: 9, why: 'failed', failed: 1, budget: 0, in: 'run' },
      'Stopped in wave 1 (canary), 9 nodes not begun: 1 node failed, and the budget is 0',
    ],
    [
      { type: 'rollout-stopped', n: 2, wave: '2', notStarted: 1, why: 'held', by: 'one control plane at a time' },
      'Stopped in wave 2, 1 node not begun: the rollout keeps them back (one control plane at a time)',
    ],
    [
      {
        type: 'taking-back',
        n: 2,
        wave: '2',
        of: 'wave',
        nodes: 3,
        because: { why: 'gate', gate: 'web', outcome: 'fail', saw: '' },
      },
      'Taking back 3 nodes of wave 2: the gate web fails',
    ],
    [
      {
        type: 'taking-back',
        n: 2,
        wave: '2',
        of: 'run',
        nodes: 4,
        because: { why: 'failed', failed: 1, budget: 0, in: 'run' },
      },
      'Taking back 4 nodes of the run: 1 node failed, and the budget is 0',
    ],
    [{ type: 'taken-back', n: 2, wave: '2', nodes: 3, failed: 0, left: 0 }, 'Taken back: 3 nodes'],
    [{ type: 'taken-back', n: 2, wave: '2', nodes: 1, failed: 1, left: 2 }, 'Taken back: 1 node, 1 not, 2 not begun'],
  ] as const)('%#', (event, line) => {
    expect(rolloutText(event)).toBe(line)
  })
})
