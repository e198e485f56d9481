import { describe, expect, test } from 'vitest'
import { addresses, derived, documents, hostname, input } from './derived.ts'

const silent = documents('kind: LinkConfig\nname: eth0')
const uncached = (nameservers: string, more = '') =>
  documents(`kind: ResolverConfig\nnameservers: ${nameservers}\nhostDNS: { enabled: false }\n${more}`)

describe('/etc/hosts', () => {
  test('has the machine’s own line once name and address are known', () => {
    const inputs = [hostname('foo', 'example.com'), addresses('default', '33.11.22.44/32')]
    expect(derived(silent, { inputs }).file('hosts')).toBe(
      [
        '127.0.0.1   localhost',
        '33.11.22.44 foo.example.com foo',
        '::1         localhost ip6-localhost ip6-loopback',
        'ff02::1     ip6-allnodes',
        'ff02::2     ip6-allrouters',
        '',
      ].join('\n'),
    )
    expect(derived(silent).file('hosts')).toBe(
      [
        '127.0.0.1 localhost',
        '::1       localhost ip6-localhost ip6-loopback',
        'ff02::1   ip6-allnodes',
        'ff02::2   ip6-allrouters',
        '',
      ].join('\n'),
    )
  })

  test('without a domain the name stands once; what was not observed is what was asked for', () => {
    const text = documents('kind: HostnameConfig\nhostname: foo')
    const hosts = derived(text, { inputs: [addresses('default', 'fd00::1:2/64')] }).file('hosts')
    expect(hosts?.split('\n')[1]).toBe('fd00::1:2 foo')
    expect(hosts?.split('\n')[0]).toBe('127.0.0.1 localhost')
  })

  test('given hosts follow, sorted as text, one line for each address', () => {
    const text = `
machine: { network: { extraHostEntries: [{ ip: 2001:db8::5, aliases: [six] }, { ip: 10.0.0.5, aliases: [b] }] } }
---
${documents('kind: StaticHostConfig\nname: 10.0.0.10\nhostnames: [c, d]', 'kind: StaticHostConfig\nname: 10.0.0.5\nhostnames: [a.example.org]')}`
    expect(derived(text).file('hosts')).toBe(
      [
        '127.0.0.1   localhost',
        '::1         localhost ip6-localhost ip6-loopback',
        'ff02::1     ip6-allnodes',
        'ff02::2     ip6-allrouters',
        '10.0.0.10   c d',
        '10.0.0.5    b a.example.org',
        '2001:db8::5 six',
        '',
      ].join('\n'),
    )
  })

  test('a name with white space writes no line', () => {
    const inputs = [hostname('foo', 'a.org\n6.6.6.6 bank.example.org'), addresses('default', '10.0.0.1/8')]
    expect(derived(silent, { inputs }).file('hosts')).not.toContain('6.6.6.6')
  })

  test('is shown with mode and label', () => {
    expect(derived(silent).of('EtcFileSpecs', 'files')).toMatchObject({
      hosts: { mode: 0o644, selinux_label: 'system_u:object_r:etc_t:s0' },
      'resolv.conf': { mode: 0o644 },
    })
  })
})

describe('/etc/resolv.conf', () => {
  test('asks the resolver on the machine where there is one', () => {
    expect(derived(silent).file('resolv.conf')).toBe('nameserver 127.0.0.53\n')
    const seen = [input('HostDNSConfigs.net.talos.dev', 'config', { enabled: false })]
    expect(derived(silent, { inputs: seen }).file('resolv.conf')).toBe('nameserver 1.1.1.1\nnameserver 8.8.8.8\n')
  })

  test('else up to three plain servers', () => {
    const servers = '[{ address: 10.0.0.1 }, { address: "fd00::2" }, { address: 10.0.0.3 }, { address: 10.0.0.4 }]'
    expect(derived(uncached(servers)).file('resolv.conf')).toBe(
      'nameserver 10.0.0.1\nnameserver fd00::2\nnameserver 10.0.0.3\n',
    )
    const status = input('ResolverStatuses.net.talos.dev', 'resolvers', {
      nameServers: [
        { addr: '9.9.9.9', protocol: 'DoT', tlsServerName: 'dns.quad9.net' },
        { addr: '10.0.0.9', protocol: 'Do53', tlsServerName: '' },
      ],
    })
    expect(derived(uncached('[]'), { inputs: [status] }).file('resolv.conf')).toBe('nameserver 10.0.0.9\n')
  })

  test('search domains stand after an empty line', () => {
    const domains = 'searchDomains: { domains: [example.org, example.com] }'
    expect(derived(uncached('[{ address: 10.0.0.1 }]', domains)).file('resolv.conf')).toBe(
      'nameserver 10.0.0.1\n\nsearch example.org example.com\n',
    )
    expect(derived(documents('kind: HostnameConfig\nhostname: n.example.org')).file('resolv.conf')).toBe(
      'nameserver 127.0.0.53\n\nsearch example.org\n',
    )
  })

  test('a container keeps the one it was given', () => {
    const text = documents('kind: ResolverConfig\nhostDNS: { enabled: true, forwardKubeDNSToHost: true }')
    expect(derived(text, { mode: 'container' }).file('resolv.conf')).toBeUndefined()
    expect(derived(text, { mode: 'container' }).file('hosts')).toContain('localhost')
  })
})
