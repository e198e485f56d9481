import { describe, expect, it } from 'vitest'
import { defaultRollout } from '../../src/model/config/rollout.ts'
import { clusterOf } from './cluster-of.ts'
import { brief } from './faults.ts'

const link = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n'

const load = (rollout: string, env: Record<string, string> = {}) =>
  clusterOf(
    {
      'cluster.yaml': `rollout:\n  ${rollout}\nconfig: [{ file: c.yaml }]
nodes:
- { name: cp1, role: controlplane, labels: { rack: a } }
- { name: cp2, role: controlplane, labels: { rack: b } }
- { name: w1, role: worker, labels: { rack: a } }
`,
      'c.yaml': link,
    },
    env,
  )
const faults = async (rollout: string, env: Record<string, string> = {}) =>
  brief((await load(rollout, env)).diagnostics)

describe('the rollout of a cluster', () => {
  it('has a meaning where nothing is written', async () => {
    const { rollout } = await clusterOf({ 'cluster.yaml': 'nodes: [{ name: a, config: [c.yaml] }]', 'c.yaml': link })
    expect(rollout).toEqual(defaultRollout)
  })

  it('is read with its defaults', async () => {
    const { rollout, diagnostics } = await load(
      '{ canary: { size: 2 }, soak: 5m, failureBudget: { run: 3 }, windows: [{ days: [mon], from: 22:00, to: 04:30, timeZone: Europe/Berlin }] }',
    )
    expect(diagnostics).toEqual([])
    expect(rollout).toEqual({
      ...{ canary: { size: '2' }, sizes: ['5', '25%'], maxUnavailable: [], soakSeconds: 300, nodesDown: 'count' },
      budget: { wave: '3', run: '3' },
      windows: [{ days: [1], from: 1320, to: 270, timeZone: 'Europe/Berlin' }],
    })
  })

  it('takes nothing back when it fails, unless that is written', async () => {
    const of = async (word: string) => (await load(`onFailure: ${word}`)).rollout
    expect(await of('stop')).toEqual(defaultRollout)
    expect(await of('takeBackWave')).toEqual({ ...defaultRollout, onFailure: 'takeBackWave' })
    expect(await of('takeBackRun')).toMatchObject({ onFailure: 'takeBackRun' })
    expect(await faults('onFailure: takeBack')).toEqual([expect.stringMatching(/decode\/bad-value/)])
  })

  it('has gates, with what holds where nothing is written', async () => {
    const { rollout, diagnostics } = await load(
      "gates: [{ name: web, http: { url: 'http://<address>/' } }, { name: ops, approval: true }, { name: up, prometheus: { url: https://p, query: up, atLeast: 0.5, tokenFile: t }, always: true, tries: 1, timeout: 2s, pause: 1m, when: beforeRun }, { name: run, command: [./check.sh, <node>] }, { name: k, kubernetes: { kubeconfig: ~/.kube/config } }]",
    )
    expect(diagnostics).toEqual([])
    const usual = { when: 'afterWave', seconds: 10, tries: 3, pauseSeconds: 5, always: false }
    expect(rollout.gates).toEqual([
      { ...usual, name: 'web', question: { type: 'http', url: 'http://<address>/', from: ['controller'] } },
      { name: 'ops', when: 'beforeWave', tries: 3, pauseSeconds: 5, always: false, question: { type: 'approval' } },
      {
        ...{ name: 'up', when: 'beforeRun', seconds: 2, tries: 1, pauseSeconds: 60, always: true },
        question: { type: 'prometheus', url: 'https://p', query: 'up', atLeast: 0.5, token: { file: 't' } },
      },
      { ...usual, name: 'run', question: { type: 'command', argv: ['./check.sh', '<node>'], folder: '.' } },
      { ...usual, name: 'k', question: { type: 'kubernetes', kubeconfig: '/home/me/.kube/config', node: '<node>' } },
    ])
  })

  it.each<[string, string, string[]]>([
    ['no gate at all', 'gates: []', ['config/empty-selector']],
    ['a gate that asks nothing', 'gates: [{ name: a }]', ['document/exclusive']],
    ['a gate that asks two things', 'gates: [{ name: a, probes: true, approval: true }]', ['document/exclusive']],
    ['a gate that does not ask', 'gates: [{ name: a, probes: false }]', ['document/bad-value']],
    ['a program of no words', 'gates: [{ name: a, command: [] }]', ['document/missing', 'config/empty-selector']],
    ['two gates of one name', 'gates: [{ name: a, probes: true }, { name: a, probes: true }]', ['document/duplicate']],
    ['an approval of what is done', 'gates: [{ name: a, approval: true, when: afterWave }]', ['document/exclusive']],
    ['an endpoint without a port', 'gates: [{ name: a, tcp: { endpoint: h } }]', ['document/bad-value']],
    ['a host that is an option', 'gates: [{ name: a, ping: { host: -f } }]', ['document/bad-value']],
    ['a page with a login', "gates: [{ name: a, http: { url: 'https://u:p@h/' } }]", ['document/bad-value']],
    [
      'a query that cannot fail',
      'gates: [{ name: a, prometheus: { url: https://p, query: up } }]',
      ['document/exclusive'],
    ],
    [
      'bounds that nothing is within',
      'gates: [{ name: a, prometheus: { url: https://p, query: up, atLeast: 2, atMost: 1 } }]',
      ['document/out-of-range'],
    ],
    ['a set with two control planes', 'atomic: run', ['rollout/atomic']],
    ['a wave with two control planes', '{ atomic: wave, waves: [{ for: { label: rack } }] }', ['rollout/atomic']],
    ['waves that keep them apart', '{ atomic: wave, waves: [{ for: { role: controlplane }, size: 1 }, {}] }', []],
    [
      'a set in waves',
      '{ atomic: run, sizes: [2], canary: { size: 1 } }',
      ['rollout/atomic', 'document/exclusive', 'document/exclusive'],
    ],
    ['a soak after which nothing comes', '{ atomic: run, soak: 5m }', ['rollout/atomic', 'document/exclusive']],
    ['a set of which a share is changed at once', '{ atomic: wave, maxParallel: 50% }', ['rollout/atomic']],
    [
      'a set larger than may be changed at once',
      '{ atomic: wave, maxParallel: 1, waves: [{ for: { label: rack=a } }, {}] }',
      ['rollout/atomic'],
    ],
    [
      'a set larger than may be unavailable',
      '{ atomic: wave, maxUnavailable: [{ label: rack, nodes: 1 }], waves: [{ for: { label: rack=a } }, {}] }',
      ['rollout/atomic'],
    ],
    ['a set that is as large', '{ atomic: wave, maxParallel: 2, waves: [{ for: { label: rack=a } }, {}] }', []],
    ['a quorum of two', 'quorum: 2', ['rollout/quorum']],
    ['a quorum that can stay', 'quorum: 1', []],
    ['an empty canary', 'canary: {}', ['config/empty-selector']],
    ['a canary of nobody', 'canary: { nodes: [] }', ['config/empty-selector']],
    ['a canary of none of them', 'canary: { size: 0 }', ['decode/bad-value']],
    ['two canaries', 'canary: { size: 1, nodes: [w1] }', ['document/exclusive']],
    ['a canary that is not there', 'canary: { nodes: [w9] }', ['rollout/unknown-node']],
    ['a window that never opens', 'windows: [{ from: 10:00, to: 10:00 }]', ['rollout/never-opens']],
    ['a window on no day', 'windows: [{ days: [], from: 10:00, to: 11:00 }]', ['config/empty-selector']],
    ['no window at all', 'windows: []', ['config/empty-selector']],
    ['a zone that is none', 'windows: [{ from: 10:00, to: 11:00, timeZone: Mars/Base }]', ['document/bad-value']],
    ['a time that is none', 'windows: [{ from: 25:00, to: 11:00 }]', ['decode/bad-value']],
    [
      'a wave for whom a variable is empty',
      `waves: [{}, { for: { role: "\${EMPTY}" } }]`,
      ['~config/selects-nothing', 'config/empty-selector'],
    ],
    ['a wave for an empty choice', 'waves: [{ for: {} }]', ['config/empty-selector']],
    [
      'a wave of a label without a name',
      'waves: [{ for: { label: "=a" } }, {}]',
      ['~config/selects-nothing', 'document/bad-value'],
    ],
    ['no wave', 'waves: []', ['config/empty-selector']],
    ['sizes beside waves', '{ sizes: [1], waves: [{}] }', ['document/exclusive']],
    ['no size', 'sizes: []', ['config/empty-selector']],
    ['a node that is in no wave', 'waves: [{ for: { role: controlplane } }]', ['~rollout/no-wave']],
    ['a wave for nobody', 'waves: [{ for: { role: gateway } }, {}]', ['~config/selects-nothing']],
    ['a domain that nobody is in', 'maxUnavailable: [{ label: row, nodes: 1 }]', ['~config/selects-nothing']],
    ['a domain of one value', 'maxUnavailable: [{ label: rack=a, nodes: 1 }]', ['document/bad-value']],
    ['a domain that is there', 'maxUnavailable: [{ label: rack, nodes: 50% }]', []],
  ])('%s', async (_, written, expected) => {
    expect((await faults(written, { EMPTY: '' })).map((one) => one.replace(/\d+:\d+ /, ''))).toEqual(expected)
  })

  it('is told with its place and what to do', async () => {
    expect((await load('quorum: 2')).diagnostics).toMatchObject([
      {
        summary: 'a quorum of 2 can never stay while one of 2 control planes is changed',
        hint: 'write 1 at most, or leave `quorum` out',
        at: { file: 'cluster.yaml', start: { line: 2, column: 11 } },
      },
    ])
  })

  it('stands in the main file, or nobody would read it', async () => {
    const { diagnostics } = await clusterOf({
      'cluster.yaml': 'include: [more.yaml]\n',
      'more.yaml': 'rollout: { soak: 5m }\nnodes: [{ name: a, config: [c.yaml] }]\n',
      'c.yaml': link,
    })
    expect(diagnostics).toMatchObject([{ code: 'rollout/in-include', at: { file: 'more.yaml' } }])
  })
})
