import { describe, expect, test } from 'vitest'
import { etcFile } from '../../src/providers/linux/kinds/etc-file.ts'
import { HostnameConfig } from '../../src/schema/documents/hostname-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { StaticHostConfig } from '../../src/schema/documents/static-host-config.ts'
import { configOf, said, typed } from './words.ts'

const host = (name: string, ...hostnames: string[]) => [StaticHostConfig, { name, hostnames }] as const
const named = [HostnameConfig, { hostname: 'w1.example.org' }] as const

describe('/etc/hosts', () => {
  test('is left alone until a config names static hosts', () =>
    expect(etcFile.fromResources(configOf(named))).toEqual([]))

  test('is then written whole, aligned, sorted by address, and knows the node by its own one', () => {
    const addresses = [{ address: '2001:db8::1/64' }, { address: '10.0.0.11/24' }, { address: '10.0.0.9/24' }]
    const config = configOf(
      named,
      [LinkConfig, { name: 'eth1', addresses: [{ address: '10.0.0.1/24' }] }],
      [LinkConfig, { name: 'eth0', addresses }],
      host('2001:DB8::5', 'six'),
      host('10.0.0.5', 'registry.example.org', 'registry'),
      host('10.0.0.5', 'mirror', 'registry', 'bad name\n6.6.6.6 bank'),
    )
    expect(etcFile.fromResources(config)).toEqual([
      {
        path: '/etc/hosts',
        content: [
          '127.0.0.1   localhost',
          '10.0.0.9    w1.example.org w1',
          '::1         localhost ip6-localhost ip6-loopback',
          'ff02::1     ip6-allnodes',
          'ff02::2     ip6-allrouters',
          '10.0.0.5    registry.example.org registry mirror registry',
          '2001:DB8::5 six',
          '',
        ].join('\n'),
      },
    ])
  })

  test('without an address of its own the node is not named in it', () => {
    const [file] = etcFile.fromResources(configOf([HostnameConfig, { hostname: 'w1' }], host('10.0.0.5', 'registry')))
    expect(file?.content).toContain('\n10.0.0.5  registry\n')
    expect(file?.content).not.toContain('w1')
  })
})

describe('a file', () => {
  const file = { path: '/etc/hosts', content: 'a\n' }

  test('is looked at only if it is ours to write', () => {
    expect(etcFile.probes([])).toEqual([])
    expect(etcFile.probes(['/etc/hosts'])).toEqual([{ argv: ['cat', '/etc/hosts'], mayFail: true }])
    expect(etcFile.observe([said('a\n')], ['/etc/hosts'])).toEqual([file])
    expect(etcFile.observe([said('', 1, 'cat: /etc/hosts: No such file or directory')], ['/etc/hosts'])).toEqual([])
    expect(() => etcFile.observe([said('', 1, 'cat: Is a directory')], ['/etc/hosts'])).toThrow('Is a directory')
  })

  test('is put whole and removed whole', () => {
    expect(typed(etcFile, null, file)).toEqual(['put-file /etc/hosts 0644 < "a\\n"'])
    expect(typed(etcFile, file, null)).toEqual(['remove-file /etc/hosts'])
  })
})
