import { describe, expect, test } from 'vitest'
import { resolver } from '../../src/providers/linux/kinds/resolver.ts'
import { ResolverConfig } from '../../src/schema/documents/resolver-config.ts'
import { configOf, probed, typed } from './words.ts'

const absent = probed('', 1, 'cat: /etc/resolv.conf: No such file or directory')
const plain = probed('', 1)

describe('how a node resolves names', () => {
  test('a config asks for the first three plain servers, and for domains only if it names them', () => {
    const servers = ['10.0.0.1', '2001:DB8::1', '10.0.0.2', '10.0.0.3'].map((address) => ({ address }))
    const encrypted = { address: '9.9.9.9', protocol: 'DoT', tlsServerName: 'dns.quad9.net' }
    const wanted = (document: object) => resolver.fromResources(configOf([ResolverConfig, document]))
    expect(wanted({ nameservers: [encrypted, ...servers] })).toEqual([
      { nameservers: ['10.0.0.1', '2001:db8::1', '10.0.0.2'], symlink: null },
    ])
    expect(wanted({ searchDomains: { domains: [] } })).toEqual([{ searchDomains: [], symlink: null }])
    expect(wanted({ searchDomains: { domains: ['a.org', 'b org\nnameserver 6.6.6.6'] } })).toEqual([
      { searchDomains: ['a.org'], symlink: null },
    ])
    expect(wanted({ searchDomains: { disableDefault: true } })).toEqual([])
  })

  test('written as people know it', () => {
    const spec = {
      nameservers: ['10.0.0.1', '10.0.0.2'],
      searchDomains: ['a.org', 'b.org'],
      options: [],
      symlink: null,
    }
    expect(resolver.commands({ before: null, after: spec })).toEqual([
      {
        argv: ['put-file', '/etc/resolv.conf', '0644'],
        stdin: 'nameserver 10.0.0.1\nnameserver 10.0.0.2\n\nsearch a.org b.org\n',
      },
    ])
    expect(
      resolver.commands({ before: null, after: { ...spec, searchDomains: [], options: ['ndots:2'] } })[0]?.stdin,
    ).toBe('nameserver 10.0.0.1\nnameserver 10.0.0.2\n\noptions ndots:2\n')
  })

  test('read whatever else stands in the file', () => {
    const file =
      '# by hand\ndomain old.org\nnameserver 10.0.0.1\n nameserver\tFE80::1%eth0 # here\noptions ndots:2 rotate\nsearch a.org b.org\n'
    expect(resolver.observe([probed(file), plain], [])).toEqual([
      {
        ...{ nameservers: ['10.0.0.1', 'fe80::1%eth0'], searchDomains: ['a.org', 'b.org'] },
        ...{ options: ['ndots:2', 'rotate'], symlink: null },
      },
    ])
    expect(resolver.observe([absent, plain], [])).toEqual([
      { nameservers: [], searchDomains: [], options: [], symlink: null },
    ])
    expect(() => resolver.observe([probed('', 1, 'Permission denied'), plain], [])).toThrow('Permission denied')
  })

  test('the link to the file of another program gives way, and comes back when we release it', () => {
    const stub = '../run/systemd/resolve/stub-resolv.conf'
    const [found] = resolver.observe([probed('nameserver 127.0.0.53\n'), probed(`${stub}\n`)], [])
    expect(found?.symlink).toBe(stub)
    const ours = { nameservers: ['10.0.0.1'], searchDomains: [], options: [], symlink: null }
    expect(typed(resolver, found ?? null, ours)).toEqual(['put-file /etc/resolv.conf 0644 < "nameserver 10.0.0.1\\n"'])
    expect(typed(resolver, ours, found ?? null)).toEqual([`ln -sfn ${stub} /etc/resolv.conf`])
  })
})
