import { describe, expect, test } from 'vitest'
import { etcFile } from '../../src/providers/linux/kinds/etc-file.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { HostnameConfig } from '../../src/schema/documents/hostname-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { StaticHostConfig } from '../../src/schema/documents/static-host-config.ts'
import { configOf, probed, typed } from './words.ts'

const host = (name: string, ...hostnames: string[]) => [StaticHostConfig, { name, hostnames }] as const
const named = [HostnameConfig, { hostname: 'w1.example.org' }] as const
const hosts = [
  host('2001:DB8::5', 'six'),
  host('10.0.0.5', 'registry.example.org', 'registry'),
  host('10.0.0.5', 'mirror', 'bad name\n6.6.6.6 bank'),
]

describe('/etc/hosts', () => {
  test('is left alone until a config names static hosts', () => {
    expect(etcFile.fromResources(configOf(named))).toEqual([])
    expect(etcFile.fromResources(configOf(host('10.0.0.5', 'a b')))).toEqual([])
  })

  test('then has lines of ours, sorted by address, and those of others stay', () => {
    const block = '10.0.0.5    registry.example.org registry mirror\n2001:DB8::5 six\n'
    expect(etcFile.fromResources(configOf(named, ...hosts))).toEqual([{ path: '/etc/hosts', block }])
  })

  test('is written whole where all of the node is looked after, and knows the node by its own address', () => {
    const addresses = [{ address: '2001:db8::1/64' }, { address: '10.0.0.11/24' }, { address: '10.0.0.9/24' }]
    const documents = [
      named,
      [LinkConfig, { name: 'eth1', addresses: [{ address: '10.0.0.1/24' }] }] as const,
      [LinkConfig, { name: 'eth0', addresses }] as const,
      ...hosts,
    ].map(([type, content]) => ({ type, content }))
    expect(etcFile.fromResources(wantedResources({ mode: 'metal', documents }, { scope: 'whole' }))).toEqual([
      {
        path: '/etc/hosts',
        content: '',
        block: [
          '127.0.0.1   localhost',
          '10.0.0.9    w1.example.org w1',
          '::1         localhost ip6-localhost ip6-loopback',
          'ff02::1     ip6-allnodes',
          'ff02::2     ip6-allrouters',
          '10.0.0.5    registry.example.org registry mirror',
          '2001:DB8::5 six',
          '',
        ].join('\n'),
      },
    ])
  })
})

describe('a file', () => {
  const theirs = { path: '/etc/hosts', content: 'a\n', block: null }
  const both = { ...theirs, block: '10.0.0.5 registry\n' }
  const file = 'a\n# netloom: the lines from here come from the config\n10.0.0.5 registry\n# netloom: end\n'

  test('is looked at only if it is ours to write', () => {
    expect(etcFile.probes([])).toEqual([])
    expect(etcFile.probes(['/etc/hosts'])).toEqual([
      { argv: ['cat', '/etc/hosts'], mayFail: true, where: ['/etc/hosts'] },
    ])
    expect(etcFile.observe([probed('a\n')], ['/etc/hosts'])).toEqual([theirs])
    expect(etcFile.observe([probed(file)], ['/etc/hosts'])).toEqual([both])
    expect(etcFile.observe([probed(`${file}b\n`)], ['/etc/hosts'])).toEqual([{ ...both, content: 'a\nb\n' }])
    expect(etcFile.observe([probed('', 1, 'cat: /etc/hosts: No such file or directory')], ['/etc/hosts'])).toEqual([])
    expect(() => etcFile.observe([probed('', 1, 'cat: Is a directory')], ['/etc/hosts'])).toThrow('Is a directory')
  })

  test('is put with our lines after those of others, which stay when ours go', () => {
    expect(typed(etcFile, theirs, both)).toEqual([`put-file /etc/hosts 0644 < ${JSON.stringify(file)}`])
    expect(typed(etcFile, both, theirs)).toEqual(['put-file /etc/hosts 0644 < "a\\n"'])
    expect(typed(etcFile, both, null)).toEqual(['put-file /etc/hosts 0644 < "a\\n"'])
    expect(typed(etcFile, { ...both, content: '' }, null)).toEqual(['remove-file /etc/hosts'])
    expect(typed(etcFile, null, { path: '/etc/hosts', block: both.block })).toEqual([
      `put-file /etc/hosts 0644 < ${JSON.stringify(file.slice(2))}`,
    ])
  })
})
