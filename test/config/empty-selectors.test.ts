import { describe, expect, it } from 'vitest'
import { lintsOf } from '../schema/verdict.ts'
import { clusterOf } from './cluster-of.ts'
import { brief, faultsOf } from './faults.ts'

/** What a variable that is empty is put in for. */
const variable = `"\${EMPTY}"`

const link = (name: string) => `apiVersion: v1alpha1\nkind: LinkConfig\nname: ${name}\n`

describe('an entry of a cluster that says for whom it is, and then says nobody', () => {
  const faults = async (choice: string, env: Record<string, string> = {}) => {
    const { diagnostics } = await clusterOf(
      {
        'cluster.yaml': `config:\n- patch: p.yaml\n  ${choice.replace('@EMPTY@', variable)}\nnodes:\n- {name: gateway, role: gateway, config: [c.yaml]}\n`,
        'c.yaml': link('eth0'),
        'p.yaml': `${link('eth0')}routes: [{destination: 10.0.0.0/8}]`,
      },
      env,
    )
    return brief(diagnostics)
  }

  it.each<[string, string[]]>([
    ['for:', ['3:3 config/empty-selector']],
    ['for: null', ['3:3 config/empty-selector']],
    ['for: ~', ['3:3 config/empty-selector']],
    ['for: {}', ['3:3 config/empty-selector']],
    ["for: {role: ''}", ['3:9 config/empty-selector']],
    ['for: {role: }', ['3:9 config/empty-selector']],
    ['for: {role: null, node: gateway}', ['3:9 config/empty-selector']],
    ["for: {group: ''}", ['3:9 config/empty-selector']],
    ["for: {label: ''}", ['3:9 config/empty-selector']],
    ["for: {label: '=x'}", ['3:16 document/bad-value']],
    ["for: {node: '', role: ''}", ['3:9 config/empty-selector', '3:19 config/empty-selector']],
    ['for: {role: @EMPTY@}', ['3:9 config/empty-selector']],
    ['for: {label: @EMPTY@, role: gateway}', ['3:9 config/empty-selector']],
    ['for: {role: gateway}', []],
    ['# for everybody', []],
  ])('%s', async (choice, expected) => {
    const found = (await faults(choice, { EMPTY: '' })).filter((one) => !one.startsWith('~'))
    expect(found).toEqual(expected)
  })

  it('is told with what it would have meant, and what to do', async () => {
    const { diagnostics } = await clusterOf({
      'cluster.yaml': 'config: [{file: c.yaml, for: }]\nnodes: [{name: a}]',
      'c.yaml': link('eth0'),
    })
    expect(diagnostics).toMatchObject([
      {
        severity: 'error',
        summary: '`for` is written and empty, and so means every node',
        hint: 'write what is meant, or leave `for` out if that is it',
      },
    ])
  })

  it('is one in a file that is included, too', async () => {
    const { diagnostics } = await clusterOf({
      'cluster.yaml': 'include: [more.yaml]\nnodes: [{name: a}]',
      'more.yaml': 'config:\n- file: c.yaml\n  for: {}\n',
      'c.yaml': link('eth0'),
    })
    expect(diagnostics).toMatchObject([
      { code: 'config/empty-selector', at: { file: 'more.yaml', start: { line: 3 } } },
    ])
  })

  it.each([
    ['a file', 'config: [{file: @EMPTY@}]\nnodes: [{name: a}]'],
    ['a patch', 'config: [{patch: ""}]\nnodes: [{name: a}]'],
    ['a file of a node', 'nodes: [{name: a, config: [""]}]'],
    ['a patch of a node', 'nodes: [{name: a, patches: [@EMPTY@]}]'],
    ['a file that is included', 'include: [""]\nnodes: [{name: a}]'],
    ['the jump host', 'connection: {jump: {node: ""}}\nnodes: [{name: a}]'],
    ['the name of a node', 'nodes: [{name: @EMPTY@}]'],
    ['the address of a node', 'nodes: [{name: a, address: @EMPTY@}]'],
  ])('nor may %s be empty', async (_, cluster) => {
    const { diagnostics } = await clusterOf({ 'cluster.yaml': cluster.replace('@EMPTY@', variable) }, { EMPTY: '' })
    expect(brief(diagnostics)).toContainEqual(expect.stringMatching(/^\d+:\d+ (document|decode)\//))
  })
})

const rule = (rest: string) => `apiVersion: v1alpha1\nkind: RoutingRuleConfig\nname: "1000"\ntable: 100\n${rest}\n`
const ports = (rest: string) =>
  `apiVersion: v1alpha1\nkind: NetworkRuleConfig\nname: ssh\nportSelector: {ports: [22], protocol: tcp}\n${rest}\n`
const entry = (rest: string) => `machine: {network: {interfaces: [{${rest}}]}}\n`

describe('a field of a config that narrows something down, and is empty', () => {
  it.each<[string, string, number]>([
    ['the source of a rule', rule("src: ''"), 1],
    ['the same, without a value', rule('src:'), 1],
    ['the same, by a variable', rule('src: @EMPTY@'), 1],
    ['its destination', rule("dst: ''\nsrc: 10.0.0.0/8"), 1],
    ['its links', rule("iifName: ''\noifName: ''"), 2],
    ['its mark', rule('fwMark: 0'), 1],
    ['a rule that says all it is about', rule('src: 10.0.0.0/8\nfwMark: 1'), 0],
    ['a rule for everything', rule(''), 0],
    ['the destination of a route', `${link('eth0')}routes: [{destination: '', gateway: 10.0.0.1}]`, 1],
    ['the same, without a value', `${link('eth0')}routes: [{destination: , gateway: 10.0.0.1}]`, 1],
    ['a default route', `${link('eth0')}routes: [{gateway: 10.0.0.1}]`, 0],
    ['the network of an old route', entry("interface: a, routes: [{network: '', gateway: 10.0.0.1}]"), 1],
    ['the same of a VLAN', entry("interface: a, vlans: [{vlanId: 5, routes: [{network: '', gateway: 10.0.0.1}]}]"), 1],
    ['a selector beside another', entry("deviceSelector: {driver: '', physical: true}, mtu: 1400"), 1],
    ['the same, without a value', entry('deviceSelector: {driver: e1000, hardwareAddr: }, mtu: 1400'), 1],
    ['an exception', ports("ingress: [{subnet: 0.0.0.0/0, except: ''}, {subnet: '::/0'}]"), 1],
    ['the networks of a node’s address', 'machine: {kubelet: {nodeIP: {validSubnets: []}}}', 1],
    ['those of etcd', 'cluster: {etcd: {listenSubnets: [], advertisedSubnets: []}}', 2],
    ['the sources of a rule', ports('ingress: []'), 1],
    [
      'the destinations of a link',
      'apiVersion: v1alpha1\nkind: NetworkLinkIngressConfig\nname: e\ndestinationAddresses: []',
      1,
    ],
    ['the same, by nothing', 'apiVersion: v1alpha1\nkind: NetworkLinkIngressConfig\nname: e\ndestinationAddresses:', 1],
    ['an array of links without any', 'apiVersion: v1alpha1\nkind: BridgeConfig\nname: br0\nlinks: []', 0],
    ['what means nothing by being empty', `${link('eth0')}routes:\naddresses:\n`, 0],
  ])('%s', (_, text, times) => {
    const found = faultsOf(text.replace('@EMPTY@', variable), { EMPTY: '' }).filter((one) =>
      one.endsWith('lint/empty-means-all'),
    )
    expect(found).toHaveLength(times)
    // Talos takes it, and means everything, or nothing.
    expect(found.filter((one) => one.startsWith('~'))).toEqual([])
  })

  it('is told in its place with what it means', () => {
    expect(faultsOf(rule("dst: ''"))).toContain('5:1 lint/empty-means-all')
  })

  it('a selector of the legacy form that is empty altogether is an error', () => {
    for (const selector of ['{}', "{driver: ''}", "{driver: '', busPath: ''}"])
      expect(faultsOf(entry(`deviceSelector: ${selector}, mtu: 1400`)).some((one) => !one.startsWith('~'))).toBe(true)
  })

  it('a rule that lists no network lets nobody in, and says so where that shuts people out', () => {
    expect(lintsOf(ports('ingress: []'))).toEqual(['lock-out', 'empty-means-all'])
    expect(lintsOf(ports('ingress:'))).toEqual(['lock-out', 'empty-means-all'])
    expect(lintsOf(ports(''))).toEqual(['lock-out'])
    expect(faultsOf(ports("ingress: [{subnet: ''}]")).filter((one) => !one.startsWith('~'))).not.toEqual([])
    expect(faultsOf(ports('').replace('[22]', '[]')).filter((one) => !one.startsWith('~'))).not.toEqual([])
  })

  it('stays what the file says when a patch writes it empty', async () => {
    const { diagnostics, nodes } = await clusterOf({
      'cluster.yaml': 'nodes: [{name: a, config: [c.yaml], patches: [p.yaml]}]',
      'c.yaml': rule('src: 10.0.0.0/8'),
      'p.yaml': rule("src: ''"),
    })
    expect(brief(diagnostics)).toEqual([])
    expect(JSON.stringify(nodes[0]?.machine.documents)).toContain('10.0.0.0/8')
  })

  it('is said in a patch whose document is new, and not once another patch filled it', async () => {
    const codes = async (...patches: string[]) => {
      const { diagnostics } = await clusterOf({
        'cluster.yaml': `nodes: [{name: a, config: [c.yaml], patches: [${patches.map((_, n) => `p${n}.yaml`)}]}]`,
        'c.yaml': link('eth0'),
        ...Object.fromEntries(patches.map((text, n) => [`p${n}.yaml`, text])),
      })
      return brief(diagnostics)
    }
    expect(await codes(rule('src:'))).toEqual(['5:1 lint/empty-means-all'])
    expect(await codes(rule('src:'), rule('src: 10.0.0.0/8'))).toEqual([])
  })
})

describe('a patch that says nothing of what it is for', () => {
  const patched = async (patch: string) => {
    const { diagnostics } = await clusterOf({
      'cluster.yaml': 'nodes: [{name: a, config: [c.yaml], patches: [p.yaml]}]',
      'c.yaml': `${link('eth0')}addresses: [{address: 10.0.0.1/24}]\n`,
      'p.yaml': patch,
    })
    return brief(diagnostics)
  }
  it.each([
    ['a document without a name', link("''").concat('mtu: 1400\n')],
    ['a deletion of one', link("''").concat('$patch: delete\n')],
    ['a deletion of an item', link('eth0').concat('addresses: [{$patch: delete}]\n')],
    ['the same by what is empty', link('eth0').concat("addresses: [{$patch: delete, address: ''}]\n")],
    ['an operation on the whole document', '- {op: remove, path: ""}\n'],
    ['an operation without a path', '- {op: remove}\n'],
    ['an operation whose path is null', '- {op: remove, path: }\n'],
  ])('%s', async (_, patch) => {
    expect(await patched(patch)).not.toEqual([])
  })
})
