import { describe, expect, it } from 'vitest'
import { planText } from '../../src/render/plan/plan.ts'
import { planReport } from '../../src/render/plan/plan-json.ts'
import { plain } from '../../src/render/text/style.ts'
import { create, planOf, remove, update } from './sample.ts'

const drawing = { style: plain, verbose: false }
const draw = (plans: Parameters<typeof planText>[0]['plans'], unread: string[] = []) =>
  `\n${planText({ plans, unread }, drawing)}`

const bridge = create('Link', 'br0', { name: 'br0', kind: 'bridge', bridge: { stp: true } })
const address = (last: number) =>
  create('Address', `br0/10.0.0.${last}/24`, { address: `10.0.0.${last}/24`, device: 'br0' })

it('shows one node in the order of its steps, with sums', () => {
  const plan = planOf('cp-1', [
    bridge,
    update('Link', 'eth1', { name: 'eth1', mtu: 1500 }, { name: 'eth1', mtu: 9000, master: 'br0' }),
    remove('Route', 'main/10.5.0.0/16/0', { destination: '10.5.0.0/16', gateway: '10.0.0.254' }),
    { kind: 'Hostname', id: 'hostname', action: 'adopt', because: 'already as the config asks' },
    { kind: 'Link', id: 'old0', action: 'forget', because: 'no longer in the config, and already gone' },
  ])
  expect(draw([plan])).toMatchInlineSnapshot(`
    "
    1 of 1 node changes, high risk.
    Removes: Route/main/10.5.0.0/16/0.
    Reachability: unknown (cp-1).
    Will run: 5 steps.

    + create   ~ change in place   - remove   = adopt as it is   x release
    The number before each change is its step: every node runs its own steps in this order.

    On cp-1:

       1  +   Link/br0
                name        br0
                kind        bridge
                bridge.stp  true

       2  ~   Link/eth1
                mtu     1500 -> 9000
                master  (not set) -> br0

       3  -   Route/main/10.5.0.0/16/0  # no longer in the config
                destination  10.5.0.0/16
                gateway      10.0.0.254

       4  =   Hostname/hostname  # already as the config asks

       5  x   Link/old0  # no longer in the config, and already gone

    Plan: 1 to create, 1 to change, 1 to remove (and 1 to adopt, 1 to release) on 1 of 1 node.
    "
  `)
})

it('says that nothing changes where things are only adopted, released and marked, and why to apply it', () => {
  const host = { kind: 'Hostname', id: 'hostname', action: 'adopt', because: 'already as the config asks' } as const
  const marked = {
    ...update('Route', 'main/default', { protocol: 'static' }, { protocol: 'netloom' }),
    marks: true,
  } as const
  const old = { kind: 'Link', id: 'old0', action: 'forget', because: 'no longer in the config' } as const
  const last = (...plans: Parameters<typeof draw>[0]) => draw(plans).trimEnd().split('\n').at(-1)
  expect(last(planOf('n1', [host]))).toBe(
    'No changes to what the nodes do: 1 thing to adopt as it is on 1 of 1 node. Apply it, so that the node remembers what netloom looks after.',
  )
  expect(last(planOf('n1', [host, marked]), planOf('n2', [old]))).toBe(
    'No changes to what the nodes do: 2 things to adopt as they are and 1 thing to release on 2 of 2 nodes; 1 of them gets the mark of netloom. Apply it, so that the nodes remember what netloom looks after.',
  )
  expect(last(planOf('n1', [host, bridge]))).toMatch(/^Plan: 1 to create/)
})

it('shows a change once that is the same on each node, whatever else differs there', () => {
  const on = (node: string, mac: string) =>
    planOf(node, [update('Link', 'eth1', { name: 'eth1', mac, mtu: 1500 }, { name: 'eth1', mac, mtu: 9000 })])
  expect(draw([on('n1', '02:00:00:00:00:01'), on('n2', '02:00:00:00:00:02')])).toContain(
    'the same on each (n1 and n2):',
  )
})

it('shows a replacement once, where its first half stands', () => {
  const before = { name: 'eth0.7', vlan: { id: 7 } }
  const after = { name: 'eth0.7', vlan: { id: 8 } }
  const because = 'the config asks for it; vlan.id cannot change in place'
  const address = { address: '10.7.0.1/24', device: 'eth0.7' }
  const falls = { replaces: true, because: 'depends on Link/eth0.7' }
  const plan = planOf('cp-1', [
    remove('Address', 'eth0.7/10.7.0.1/24', address, falls),
    remove('Link', 'eth0.7', before, { replaces: true, because }),
    create('Link', 'eth0.7', after, { replaces: true, because }),
    create('Address', 'eth0.7/10.7.0.1/24', address, falls),
  ])
  expect(draw([plan])).toMatchInlineSnapshot(`
    "
    1 of 1 node changes, high risk.
    Reachability: unknown (cp-1).
    Will run: 4 steps.

    -/+ remove, then create anew
    The number before each change is its step: every node runs its own steps in this order.
    With a comma (1,4) it is removed in the one step, and created anew in the other.

    On cp-1:

      1,4  -/+ Address/eth0.7/10.7.0.1/24  # depends on Link/eth0.7

      2,3  -/+ Link/eth0.7  # the config asks for it; vlan.id cannot change in place
                 vlan.id  7 -> 8

    Plan: 2 to replace on 1 of 1 node.
    "
  `)
})

it('tells what many nodes share once, and what is particular to each beside it', () => {
  const plans = [1, 2, 3, 4, 5].map((n) => planOf(`node-${n}`, [bridge, address(n)]))
  expect(draw([...plans, planOf('idle', [])], ['gone'])).toMatchInlineSnapshot(`
    "
    5 of 7 nodes change, high risk.
    Not planned: gone. The messages beside this plan say why.
    Reachability: unknown (node-1…node-5).
    Will run: 10 steps in one wave, 5 nodes at once.

    + create
    The number before each change is its step: every node runs its own steps in this order.

    On 5 nodes, the same on each (node-1…node-5):

       1  +   Link/br0
                name        br0
                kind        bridge
                bridge.stp  true

    On node-1:

       2  +   Address/br0/10.0.0.1/24
                address  10.0.0.1/24
                device   br0

    On node-2:

       2  +   Address/br0/10.0.0.2/24
                address  10.0.0.2/24
                device   br0

    On node-3:

       2  +   Address/br0/10.0.0.3/24
                address  10.0.0.3/24
                device   br0

    On node-4:

       2  +   Address/br0/10.0.0.4/24
                address  10.0.0.4/24
                device   br0

    On node-5:

       2  +   Address/br0/10.0.0.5/24
                address  10.0.0.5/24
                device   br0

      node-1…node-5  2 to create, on each
      idle           no changes
    Plan: 10 to create on 5 of 7 nodes.
    "
  `)
})

it('says how far the order differs between nodes that share a change', () => {
  const plans = [planOf('a', [bridge, address(1)]), planOf('b', [create('Link', 'v0', { name: 'v0' }), bridge])]
  expect(draw(plans)).toMatch(/On all 2 nodes, the same on each \(a and b\):\n\n\s+1–2 {2}\+ {3}Link\/br0/)
})

it('shows files and lists by their lines', () => {
  const rule = (port: number) => `tcp dport ${port} ip saddr 10.0.0.0/8 accept`
  const plan = planOf('cp-1', [
    update(
      'EtcFile',
      'hosts',
      { content: '127.0.0.1 localhost\n10.0.0.9 old\n::1 ip6\na\nb\nc\nd\n' },
      { content: '127.0.0.1 localhost\n10.0.0.8 new\n::1 ip6\na\nb\nc\nd\n' },
    ),
    update('EtcFile', 'motd', { content: 'one\ntwo' }, { content: 'one\ntwo\n' }),
    update('NfTablesChain', 'ingress', { rules: [rule(22), rule(80)] }, { rules: [rule(22), rule(443), rule(80)] }),
    update('Resolver', 'resolver', { servers: ['1.1.1.1'] }, { servers: ['1.1.1.1', '9.9.9.9'] }),
  ])
  expect(draw([plan])).toMatchInlineSnapshot(`
    "
    1 of 1 node changes, high risk.
    Reachability: unknown (cp-1).
    Will run: 4 steps.

    ~ change in place
    The number before each change is its step: every node runs its own steps in this order.

    On cp-1:

       1  ~   EtcFile/hosts
                content
                    127.0.0.1 localhost
                  - 10.0.0.9 old
                  + 10.0.0.8 new
                    ::1 ip6
                    a
                    … 3 the same

       2  ~   EtcFile/motd
                content
                  (differs only in how the last line ends)

       3  ~   NfTablesChain/ingress
                rules
                    tcp dport 22 ip saddr 10.0.0.0/8 accept
                  + tcp dport 443 ip saddr 10.0.0.0/8 accept
                    tcp dport 80 ip saddr 10.0.0.0/8 accept

       4  ~   Resolver/resolver
                servers  [1.1.1.1] -> [1.1.1.1, 9.9.9.9]

    Plan: 4 to change on 1 of 1 node.
    "
  `)
})

it('shows the commands, what they read, and the rollback when asked', () => {
  const plan = planOf('cp-1', [
    create(
      'NfTablesChain',
      'x',
      { hook: 'input' },
      {
        commands: [{ argv: ['nft', '-f', '-'], stdin: 'table inet netloom {\n}\n' }],
        undo: [{ argv: ['nft', 'delete', 'table', 'inet', 'net loom'] }],
      },
    ),
  ])
  expect(`\n${planText({ plans: [plan], unread: [] }, { style: plain, verbose: true })}`).toMatchInlineSnapshot(`
    "
    1 of 1 node changes, high risk.
    Reachability: unknown (cp-1).
    Will run: 1 step.

    + create
    The number before each change is its step: every node runs its own steps in this order.

    On cp-1:

       1  +   NfTablesChain/x
                hook  input
                run  $ nft -f -
                     | table inet netloom {
                     | }
                undo $ nft delete table inet 'net loom'

    Plan: 1 to create on 1 of 1 node.
    "
  `)
})

it('shows warnings with the nodes they are about', () => {
  const warning = {
    severity: 'warning',
    code: 'review/unknown',
    summary: 'cannot tell whether the session lives',
  } as const
  const at = { kind: 'Link', id: 'eth1' }
  const plans = ['a', 'b'].map((node) => planOf(node, [bridge], [{ ...warning, at, hint: 'Have a console at hand.' }]))
  expect(draw(plans)).toContain(`warning[review/unknown]: cannot tell whether the session lives
  at Link/eth1 (on a and b)
  help: Have a console at hand.`)
})

it.each([
  [[planOf('a', [])], [], 'No changes. 1 node is as its config asks.\n'],
  [[planOf('a', []), planOf('b', [])], [], 'No changes. 2 nodes are as their config asks.\n'],
  [
    [planOf('a', [])],
    ['b'],
    'No changes. The 1 node that could be planned is as its config asks.\nNot planned: b. The messages beside this plan say why.\n',
  ],
  [[], ['b'], 'Nothing was planned.\nNot planned: b. The messages beside this plan say why.\n'],
])('says so when there is nothing to do (%#)', (plans, unread, text) => expect(draw(plans, unread)).toBe(`\n${text}`))

it('never says of a node that cannot be planned that it is as its config asks', () => {
  const missing = { severity: 'error', code: 'plan/missing', summary: 'the node has no Link eth7' } as const
  const [faulty, idle, busy] = [planOf('a', [], [missing]), planOf('b', []), planOf('c', [bridge])]
  const why = 'Not planned: a. What is reported above must be mended first.'
  expect(draw([faulty])).toContain(`\n\nNothing was planned.\n${why}\n`)
  expect(draw([faulty, idle])).toContain(
    `\n\nNo changes. The 1 node that could be planned is as its config asks.\n${why}\n`,
  )
  expect(draw([faulty, idle, busy])).toMatch(
    /\nNot planned: a\. .*(\n.*)*\n {2}b {2}no changes\n {2}c {2}1 to create.*\nPlan: .* on 1 of 3 nodes\.\n$/,
  )
})

it('never says of a node on which something is left out that it is as its config asks', () => {
  const leftOut = [
    { kind: 'Link', id: 'eth9', missing: 'Link/eth9' },
    { kind: 'Address', id: 'eth9/10.0.0.1/24', missing: 'Link/eth9' },
  ]
  const [part, idle, busy] = [{ ...planOf('a', []), leftOut }, planOf('b', []), { ...planOf('c', [bridge]), leftOut }]
  const on = (node: string) => `Left out on ${node}: Link/eth9, Address/eth9/10.0.0.1/24.\n`
  expect(draw([part])).toBe(`\nNo changes but what is left out.\n${on('a')}`)
  expect(draw([part, idle])).toBe(
    `\nNo changes. The 1 node that could be planned whole is as its config asks.\n${on('a')}`,
  )
  expect(draw([part, idle, busy])).toMatch(
    /^Plan: 1 to create.* on 1 of 3 nodes\.\nLeft out on a: .*\nLeft out on c: /m,
  )
})

it('lets no name from a file or a node draw lines of its own', () => {
  const evil = 'x\u001b[2K\nPlan: 0 to create\u202e'
  const plan = planOf(evil, [
    create(
      'Link',
      evil,
      { [evil]: evil, rules: [evil.repeat(4)], content: `a\n${evil}\n` },
      { because: evil, commands: [{ argv: ['ip', evil], stdin: evil }] },
    ),
  ])
  const text = planText({ plans: [plan], unread: [evil] }, { style: plain, verbose: true })
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
  expect(text.match(/^Plan: /gm)).toHaveLength(1)
})

it('gives programs the whole plan, with its hash and sums', () => {
  const report = planReport({ plans: [planOf('a', [bridge]), planOf('b', [])], unread: ['c'] }, [])
  expect(report).toMatchObject({
    format: 'netloom.plan-report',
    version: 2,
    changes: true,
    summary: { create: 1, delete: 0 },
    nodes: [{ node: 'a', hash: expect.stringMatching(/^sha256:/), plan: { steps: [{ n: 1 }] } }, { node: 'b' }],
    unread: ['c'],
  })
})

it('leaves out what goes without saying, unless all is asked for, and never what changes', () => {
  const defaults = { Link: { name: [], portOf: [], type: ['bridge'] } }
  const plan = planOf('n', [
    create('Link', 'br0', { name: 'br0', type: 'bridge', up: true }),
    create('Link', 'x0', { name: 'x0', type: 'dummy' }),
    update(
      'Link',
      'eth1',
      { name: 'eth1', type: 'dummy', portOf: null },
      { name: 'eth1', type: 'bridge', portOf: 'bridge' },
    ),
  ])
  const fields = (verbose: boolean) =>
    planText({ plans: [plan], unread: [] }, { style: plain, verbose, defaults })
      .match(/^ {12}(?! ).*/gm)
      ?.map((line) => line.trim())
  expect(fields(false)).toEqual(['up  true', 'type  dummy', 'type  dummy -> bridge'])
  expect(fields(true)?.join('\n')).toMatch(/name[\s\S]*portOf/)
})

describe('nodes that differ only in what is their own', () => {
  const own = (kind: string, spec: object): readonly string[] => {
    const { address, hostname } = spec as { address?: string; hostname?: string }
    return [kind === 'Address' ? (address ?? []) : [], kind === 'Hostname' ? (hostname ?? []) : []].flat()
  }
  interface Of {
    readonly address?: string
    readonly mtu?: number
    readonly diagnostics?: Parameters<typeof planOf>[2]
  }
  const planFor = (n: number, { address = `10.0.0.${n}/24`, mtu = 9000, diagnostics = [] }: Of = {}) =>
    planOf(
      `w${n}`,
      [
        update('Link', 'eth1', { name: 'eth1', mtu: 1500 }, { name: 'eth1', mtu }),
        create('Address', `eth1/${address}`, { address, link: 'eth1' }),
        update('Hostname', 'hostname', { hostname: 'debian' }, { hostname: `worker-${n}` }),
        create('EtcFile', '/etc/hosts', { block: `${address.split('/')[0]} worker-${n}.example.org worker-${n}\n` }),
      ],
      diagnostics,
    )
  const all = (count: number, odd: Readonly<Record<number, Of>> = {}) =>
    Array.from({ length: count }, (_, i) => planFor(i + 1, odd[i + 1]))
  const text = (plans: ReturnType<typeof all>, more: object = {}) =>
    planText({ plans, unread: [] }, { ...drawing, own, ...more })

  it('share their lines, with words in place of these', () => {
    expect(text(all(20))).toMatchInlineSnapshot(`
      "20 of 20 nodes change, high risk.
      Reachability: unknown (w1…w20).
      Will run: 80 steps in one wave, all 20 nodes at once.

      + create   ~ change in place
      The number before each change is its step: every node runs its own steps in this order.
      What stands in ‹ › is of each node its own; -v shows it.

      On all 20 nodes, the same on each (w1…w20):

         1  ~   Link/eth1
                  mtu  1500 -> 9000

      On all 20 nodes, the same but for what is each one’s own (w1…w20):

         2  +   Address/eth1/‹its address in 10.0.0.0/24›/24
                  address  "‹its address in 10.0.0.0/24›/24"
                  link     eth1

         3  ~   Hostname/hostname
                  hostname  debian -> "‹its name›"

         4  +   EtcFile//etc/hosts
                  block  "‹its address in 10.0.0.0/24› ‹its name›.example.org ‹its name›\\n"

        w1…w20  2 to create, 2 to change, on each
      Plan: 40 to create, 40 to change on 20 of 20 nodes.
      "
    `)
  })

  it('are told one by one where they are few, and with -v', () => {
    expect(text(all(3))).toContain('Address/eth1/10.0.0.3/24')
    expect(text(all(20), { verbose: true })).toContain('Address/eth1/10.0.0.17/24')
  })

  it.each<[string, Of, string]>([
    ['another network', { address: '10.0.1.7/24' }, 'Address/eth1/10.0.1.7/24'],
    ['another length', { address: '10.0.0.7/16' }, 'Address/eth1/10.0.0.7/16'],
    ['another MTU', { mtu: 1280 }, '1500 -> 1280'],
    [
      'another warning',
      { diagnostics: [{ severity: 'warning', code: 'plan/slow', summary: 'this one is slow' }] },
      'Address/eth1/10.0.0.7/24',
    ],
    ['an address that another has too', { address: '10.0.0.3/24' }, 'On 2 nodes, the same on each (w3 and w7)'],
  ])('but a node with %s is seen', (_, odd, seen) => {
    expect(text(all(20, { 7: odd }))).toContain(seen)
    expect(text(all(20, { 7: odd })).split('\n').length).toBeLessThan(60)
  })

  it('no value is lost to a name that looks like it', () => {
    const named = (name: string, n: number) =>
      planOf(`n${n}`, [
        update('Hostname', 'hostname', { hostname: 'x' }, { hostname: name }),
        create('Route', 'main', { table: name === 'odd' ? 'odd' : 'even', metric: n }),
      ])
    const plans = ['a', 'b', 'c', 'even', 'odd'].map(named)
    for (const n of plans.keys()) expect(text(plans)).toMatch(new RegExp(`metric +${n}\n`))
  })

  it('the summary leaves out the changes, and no warning', () => {
    const diagnostics = [{ severity: 'warning', code: 'plan/slow', summary: 'this one is slow' } as const]
    expect(text(all(20, { 7: { diagnostics } }), { summary: true })).toMatchInlineSnapshot(`
      "20 of 20 nodes change, high risk.
      Reachability: unknown (w1…w20).
      Will run: 80 steps in one wave, all 20 nodes at once.

      warning[plan/slow]: this one is slow
        at w7

        w1…w20  2 to create, 2 to change, on each
      Plan: 40 to create, 40 to change on 20 of 20 nodes.
      "
    `)
  })
})

describe('what is disrupted', () => {
  const mtu = (node: string, more: object = {}) =>
    planOf(node, [
      update(
        'Link',
        'eth1',
        { name: 'eth1', mtu: 1500 },
        { name: 'eth1', mtu: 9000 },
        { disrupts: ['the MTU of eth1 changes'], ...more },
      ),
    ])
  it('stands below the change, and before all of them in one line, with the nodes where it is not all', () => {
    const lines = draw([
      mtu('w1'),
      mtu('w2'),
      mtu('w3', { disrupts: ['the MTU of eth1 changes', 'eth1 goes\u001b down'] }),
    ])
    expect(lines).toContain('1500 -> 9000\n            disrupts: the MTU of eth1 changes\n')
    expect(lines.trim().split('\n')[1]).toBe('Disrupts: the MTU of eth1 changes, eth1 goes\\u{1b} down (w3).')
  })

  it('is said in the summary too, and nothing where nothing is', () => {
    expect(planText({ plans: [mtu('w1')], unread: [] }, { ...drawing, summary: true })).toContain('Disrupts: the MTU')
    expect(draw([planOf('w1', [bridge])])).not.toContain('isrupts')
  })

  it('is one line, however much it is', () => {
    const disrupts = Array.from({ length: 9 }, (_, n) => `eth${n} goes down`)
    expect(draw([mtu('w1', { disrupts })])).toContain('eth5 goes down, and 3 more.')
  })
})
