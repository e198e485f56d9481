import { describe, expect, test } from 'vitest'
import { leftBehind } from '../../src/apply/goal.ts'
import { emptyLedger, type LedgerEntry } from '../../src/model/node/ledger.ts'
import { resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Around } from '../../src/model/plan/kind.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { kernelParam } from '../../src/providers/linux/kinds/kernel-param.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import type { Link } from '../../src/providers/linux/link/spec.ts'
import type { KernelParam } from '../../src/providers/linux/param/spec.ts'
import { SysctlConfig } from '../../src/schema/documents/sysctl-config.ts'
import { configOf, probed, typed } from './words.ts'

const wanted = (params: Record<string, string>) => kernelParam.fromResources(configOf([SysctlConfig, { params }]))
const none: Around = () => []

describe('a kernel parameter', () => {
  test('has one name and one spelling of its value, however it was written', () => {
    expect(
      wanted({
        'net.ipv4.conf.eth0/100.forwarding': '1',
        'net/ipv4/conf/eth0.101/forwarding': ' 1 ',
        'net.ipv4.tcp_rmem': '4096\t131072   6291456',
        'net.ipv4.conf.eth0.102.forwarding': '1',
        'net/ipv6/conf/a/b.c/forwarding': '1',
        'net.ipv6.conf.eth0.stable_secret': '2001:DB8::1',
        'net.ipv6.conf.eth1.stable_secret': 'no address',
      }),
    ).toEqual([
      { key: 'net.ipv4.conf.eth0/100.forwarding', value: '1' },
      { key: 'net.ipv4.conf.eth0/101.forwarding', value: '1' },
      { key: 'net.ipv4.tcp_rmem', value: '4096 131072 6291456' },
      { key: 'net.ipv4.conf.eth0/102.forwarding', value: '1' },
      { key: 'net.ipv6.conf.a/b/c.forwarding', value: '1' },
      { key: 'net.ipv6.conf.eth0.stable_secret', value: '2001:0db8:0000:0000:0000:0000:0000:0001' },
      { key: 'net.ipv6.conf.eth1.stable_secret', value: 'no address' },
    ])
  })

  test('a key that would leave /proc/sys, and a value of two lines, reach no command', () => {
    expect(
      wanted({ 'net/../../../etc/passwd': 'x', '/etc/passwd': 'x', '../x': 'x', 'net.ipv4.ip_forward': '1\n0' }),
    ).toEqual([])
  })

  test('one that resets others names their files, so that they are given back', () => {
    const filesOf = (key: string) =>
      kernelParam.commands({ before: null, after: { key, value: '1' } }).flatMap(({ alongside }) => alongside ?? [])
    expect(filesOf('net.ipv4.ip_forward')).toEqual([
      '/proc/sys/net/ipv4/conf/*/forwarding',
      '/proc/sys/net/ipv4/conf/all/accept_redirects',
    ])
    expect(filesOf('net.ipv6.conf.all.disable_ipv6')).toEqual([
      '/proc/sys/net/ipv6/conf/all/disable_ipv6',
      '/proc/sys/net/ipv6/conf/*/disable_ipv6',
    ])
    expect(filesOf('net.ipv4.conf.eth0.forwarding')).toEqual([])
    expect(filesOf('net.ipv6.conf.eth0/5.stable_secret')).toEqual(['/proc/sys/net/ipv6/conf/eth0.5/addr_gen_mode'])
    expect(filesOf('net.ipv6.conf.default.stable_secret')).toEqual(['/proc/sys/net/ipv6/conf/*/addr_gen_mode'])
  })

  test('in the words of the machine', () => {
    const key = 'net.ipv4.conf.eth0/100.forwarding'
    expect(typed(kernelParam, null, { key, value: '1' })).toEqual([
      'tee /proc/sys/net/ipv4/conf/eth0.100/forwarding < "1\\n"',
    ])
    expect(typed(kernelParam, { key, value: '1' }, null)).toEqual([])
  })

  test('all are read at once, and those that are not there are left out', () => {
    const ids = [
      'net.ipv4.tcp_rmem',
      'net.ipv4.conf.a:1.forwarding',
      'net.ipv4.nosuch',
      'net.ipv4.ip_local_reserved_ports',
    ]
    expect(kernelParam.probes(ids)[0]?.argv).toContain('/proc/sys/net/ipv4/conf/a:1/forwarding')
    expect(kernelParam.probes([])).toEqual([])
    const output = probed(
      '/proc/sys/net/ipv4/tcp_rmem:4096\t131072\t6291456\n/proc/sys/net/ipv4/conf/a:1/forwarding:0\n/proc/sys/net/ipv4/ip_local_reserved_ports:\n',
      2,
      'grep: /proc/sys/net/ipv4/nosuch: No such file or directory\n',
    )
    expect(kernelParam.observe([output], ids)).toEqual([
      { key: 'net.ipv4.tcp_rmem', value: '4096 131072 6291456' },
      { key: 'net.ipv4.conf.a:1.forwarding', value: '0' },
      { key: 'net.ipv4.ip_local_reserved_ports', value: '' },
    ])
    expect(() => kernelParam.observe([probed('', 127, 'grep: not found')], ids)).toThrow('not found')
  })

  test('one that is there but cannot be read is not taken for missing', () => {
    const ids = ['net.ipv6.conf.a:1.stable_secret', 'net.ipv4.route.flush', 'net.ipv4.nosuch']
    const complaints = [
      'grep: /proc/sys/net/ipv6/conf/a:1/stable_secret: Input/output error',
      'grep: /proc/sys/net/ipv4/route/flush: Invalid argument',
      'grep: /proc/sys/net/ipv4/nosuch: No such file or directory',
    ]
    expect(kernelParam.observe([probed('', 2, complaints.join('\n'))], ids)).toEqual([
      { key: 'net.ipv6.conf.a:1.stable_secret', value: null },
      { key: 'net.ipv4.route.flush', value: null, unreadable: 'Invalid argument' },
    ])
  })

  test('those of one link come and go with it; the others are always there', () => {
    const of = (key: string) => ({ key, value: '1' })
    const mine = of('net.ipv4.conf.eth0/100.forwarding')
    expect(kernelParam.permanent?.(mine)).toBe(false)
    expect(kernelParam.requires?.(mine, none)).toEqual([{ kind: 'Link', id: 'eth0.100' }])
    for (const key of ['net.ipv4.ip_forward', 'net.ipv6.conf.all.forwarding', 'net.ipv6.conf.default.accept_ra']) {
      expect(kernelParam.permanent?.(of(key))).toBe(true)
      expect(kernelParam.requires?.(of(key), none)).toEqual([])
    }
  })

  test('what sets others too comes before them', () => {
    const all = [
      { key: 'net.ipv4.ip_forward', value: '1' },
      { key: 'net.ipv4.conf.all.forwarding', value: '1' },
    ]
    const around: Around = <S>() => all as readonly object[] as readonly S[]
    expect(kernelParam.requires?.({ key: 'net.ipv4.conf.all.forwarding', value: '1' }, around)).toEqual([
      { kind: 'KernelParam', id: 'net.ipv4.ip_forward' },
    ])
    expect(kernelParam.requires?.({ key: 'net.ipv4.conf.eth0.forwarding', value: '1' }, around)).toHaveLength(3)
  })
})

describe('the plan for a parameter', () => {
  const key = 'net.ipv6.conf.default.stable_secret'
  const value = '2001:0db8:0000:0000:0000:0000:0000:0001'
  const never = { key, value: null }
  const set = { key, value }
  const eth0: Link = { name: 'eth0', type: 'physical', up: true, master: null, portOf: null }
  const kinds = [link, kernelParam]
  const snapshot = (
    params: readonly KernelParam[],
    entries: readonly LedgerEntry[] = [],
    links: readonly Link[] = [eth0],
  ): Snapshot => ({
    ...{ node: 'n', ledger: { ...emptyLedger, entries } },
    kinds: {
      Link: { status: 'seen', resources: links.map((spec) => resourceOf(link, spec)) },
      KernelParam: { status: 'seen', resources: params.map((spec) => resourceOf(kernelParam, spec)) },
    },
  })
  const planned = (wish: readonly KernelParam[], seen: Snapshot) =>
    planNode({ kinds, desired: wish.map((spec) => resourceOf(kernelParam, spec)), snapshot: seen })
  const codes = ({ diagnostics }: Plan) => diagnostics.map(({ severity, code, at }) => ({ severity, code, at }))
  const about = (id: string) => ({ at: { kind: 'KernelParam', id } })

  test('that was never given a value: it is changed, told that nothing takes that back, and then as wanted', () => {
    const plan = planned([set], snapshot([never]))
    expect(plan.steps).toMatchObject([{ action: 'update', before: never, after: set, undo: [] }])
    expect(codes(plan)).toEqual([{ severity: 'warning', code: 'plan/no-way-back', ...about(key) }])
    expect(planned([set], snapshot([set], plan.ledger))).toMatchObject({ steps: [], diagnostics: [] })

    expect(leftBehind(kinds, plan, snapshot([never]))(snapshot([set]))).toMatchObject([
      { code: 'rollback/not-so', ...about(key) },
    ])
    expect(leftBehind(kinds, plan, snapshot([never]))(snapshot([never]))).toEqual([])

    const released = planned([], snapshot([set], plan.ledger))
    expect(released.steps).toMatchObject([{ action: 'forget', commands: [], because: expect.stringMatching(/stays/) }])
  })

  test('that cannot be read for another reason: refused, with the reason', () => {
    const flush = { key: 'net.ipv4.route.flush', value: null, unreadable: 'Invalid argument' }
    const plan = planned([{ key: flush.key, value: '1' }], snapshot([flush]))
    expect(plan.steps).toEqual([])
    expect(codes(plan)).toEqual([{ severity: 'error', code: 'plan/unreadable', ...about(flush.key) }])
    expect(plan.diagnostics[0]?.summary).toContain('(Invalid argument)')
  })

  test('that a link does not have: refused, unless it may come with IPv6', () => {
    const wish = (name: string) => [{ key: name, value: '1' }]
    for (const name of ['net.ipv4.conf.eth0.nosuch', 'net.ipv6.conf.eth0.nosuch'])
      expect(codes(planned(wish(name), snapshot([])))).toEqual([
        { severity: 'error', code: 'plan/missing', ...about(name) },
      ])
    const small = snapshot([], [], [{ ...eth0, mtu: 1200 }])
    expect(planned(wish('net.ipv6.conf.eth0.forwarding'), small)).toMatchObject({
      steps: [{ action: 'create' }],
      diagnostics: [],
    })
  })
})
