import { describe, expect, test } from 'vitest'
import type { Around } from '../../src/model/kind.ts'
import { kernelParam } from '../../src/providers/linux/kinds/kernel-param.ts'
import { SysctlConfig } from '../../src/schema/documents/sysctl-config.ts'
import { configOf, said, typed } from './words.ts'

const wanted = (params: Record<string, string>) => kernelParam.fromResources(configOf([SysctlConfig, { params }]))
const none: Around = () => []

describe('a kernel parameter', () => {
  test('has one name and one spelling of its value, however it was written', () => {
    expect(
      wanted({
        'net.ipv4.conf.eth0/100.forwarding': '1',
        'net/ipv4/conf/eth0.101/forwarding': ' 1 ',
        'net.ipv4.tcp_rmem': '4096\t131072   6291456',
      }),
    ).toEqual([
      { key: 'net.ipv4.conf.eth0/100.forwarding', value: '1' },
      { key: 'net.ipv4.conf.eth0/101.forwarding', value: '1' },
      { key: 'net.ipv4.tcp_rmem', value: '4096 131072 6291456' },
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
  })

  test('in the words of the machine', () => {
    const key = 'net.ipv4.conf.eth0/100.forwarding'
    expect(typed(kernelParam, null, { key, value: '1' })).toEqual([
      'tee /proc/sys/net/ipv4/conf/eth0.100/forwarding < "1\\n"',
    ])
    expect(typed(kernelParam, { key, value: '1' }, null)).toEqual([])
  })

  test('all are read at once, and those that cannot be read are left out', () => {
    const ids = [
      'net.ipv4.tcp_rmem',
      'net.ipv4.conf.a:1.forwarding',
      'net.ipv4.nosuch',
      'net.ipv4.ip_local_reserved_ports',
    ]
    expect(kernelParam.probes(ids)[0]?.argv).toContain('/proc/sys/net/ipv4/conf/a:1/forwarding')
    expect(kernelParam.probes([])).toEqual([])
    const output = said(
      '/proc/sys/net/ipv4/tcp_rmem:4096\t131072\t6291456\n/proc/sys/net/ipv4/conf/a:1/forwarding:0\n/proc/sys/net/ipv4/ip_local_reserved_ports:\n',
      2,
    )
    expect(kernelParam.observe([output], ids)).toEqual([
      { key: 'net.ipv4.tcp_rmem', value: '4096 131072 6291456' },
      { key: 'net.ipv4.conf.a:1.forwarding', value: '0' },
      { key: 'net.ipv4.ip_local_reserved_ports', value: '' },
    ])
    expect(() => kernelParam.observe([said('', 127, 'grep: not found')], ids)).toThrow('not found')
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
