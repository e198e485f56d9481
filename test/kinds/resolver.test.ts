import { describe, expect, test } from 'vitest'
import { resolver } from '../../src/providers/linux/kinds/resolver.ts'
import { ResolverConfig } from '../../src/schema/documents/resolver-config.ts'
import { configOf, probed, typed } from './words.ts'

const absent = probed('', 1, 'cat: /etc/resolv.conf: No such file or directory')
const plain = probed('', 1, 'No such file or directory\n')
const alone = [plain, probed('Id=systemd-resolved.service\nActiveState=inactive\n'), absent, absent] as const
const nobody = { by: 'nobody' } as const

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
      ...nobody,
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
    expect(resolver.observe([probed(file), ...alone], [])).toEqual([
      {
        ...{ nameservers: ['10.0.0.1', 'fe80::1%eth0'], searchDomains: ['a.org', 'b.org'] },
        ...{ options: ['ndots:2', 'rotate'], symlink: null, ...nobody },
      },
    ])
    expect(resolver.observe([absent, ...alone], [])).toEqual([
      { nameservers: [], searchDomains: [], options: [], symlink: null, ...nobody },
    ])
    expect(() => resolver.observe([probed('', 1, 'Permission denied'), ...alone], [])).toThrow('Permission denied')
  })

  test('the link to the file of another program gives way, and comes back when we release it', () => {
    const target = '/run/NetworkManager/resolv.conf'
    const [found] = resolver.observe([probed('nameserver 127.0.0.53\n'), probed(`${target}\n`), ...alone.slice(1)], [])
    expect(found?.symlink).toBe(target)
    const ours = { nameservers: ['10.0.0.1'], searchDomains: [], options: [], symlink: null, ...nobody }
    expect(typed(resolver, found ?? null, ours)).toEqual(['put-file /etc/resolv.conf 0644 < "nameserver 10.0.0.1\\n"'])
    expect(typed(resolver, ours, found ?? null)).toEqual([`ln -sfn ${target} /etc/resolv.conf`])
  })

  test('at boot it goes where it belongs: nobody has looked', () => {
    expect(typed(resolver, null, { nameservers: ['10.0.0.1'], symlink: null })).toEqual([
      'restore-resolver < "nameserver 10.0.0.1\\n"',
    ])
  })
})

describe('beside others', () => {
  const stub = probed('../run/systemd/resolve/stub-resolv.conf\n')
  const active = probed('Id=systemd-resolved.service\nActiveState=active\n')
  const file = probed('nameserver 127.0.0.53\nsearch lan\n')

  test('systemd-resolved is told by a file of ours, and its link stays', () => {
    const [found] = resolver.observe([file, stub, active, absent, absent], [])
    expect(found).toEqual({ nameservers: [], searchDomains: [], options: [], symlink: null, by: 'systemd-resolved' })
    const ours = { ...found, nameservers: ['10.0.0.1', 'fd00::53'], searchDomains: ['a.org'] }
    const ways = typed(resolver, found ?? null, ours)
    const dropIn = '[Resolve]\nDNS=\nDNS=10.0.0.1 fd00::53\nDomains=\nDomains=a.org ~.\n'
    expect(ways.slice(1)).toEqual([
      `put-file /etc/systemd/resolved.conf.d/netloom.conf 0644 < ${JSON.stringify(dropIn)}`,
      'systemctl restart systemd-resolved.service',
    ])
    expect(resolver.observe([file, stub, active, probed(dropIn), absent], [])).toEqual([ours])
    expect(typed(resolver, ours, found ?? null)).toEqual([
      'remove-file /etc/systemd/resolved.conf.d/netloom.conf',
      'rmdir --ignore-fail-on-non-empty /etc/systemd/resolved.conf.d',
      'systemctl restart systemd-resolved.service',
    ])
  })

  test('people are shown what holds, whoever wrote it', () => {
    const outputs = [file, stub, active, absent, absent]
    expect(resolver.statuses?.(resolver.observe(outputs, []), outputs)).toMatchObject([
      { dnsServers: ['127.0.0.53'], searchDomains: ['lan'] },
    ])
  })

  test('where it does not run, its link is one of nobody', () => {
    expect(
      resolver.observe(
        [absent, stub, probed('Id=systemd-resolved.service\nActiveState=inactive\n'), absent, absent],
        [],
      ),
    ).toMatchObject([{ symlink: '../run/systemd/resolve/stub-resolv.conf', by: 'nobody' }])
  })

  test('resolvconf is told as any client tells it', () => {
    const link = probed('/run/resolvconf/resolv.conf\n')
    const [found] = resolver.observe([file, link, plain, absent, absent], [])
    const ours = { ...found, nameservers: ['10.0.0.1'], searchDomains: ['a.org'] }
    expect(typed(resolver, found ?? null, ours)).toEqual([
      'resolvconf -a lo.netloom < "nameserver 10.0.0.1\\n\\nsearch a.org\\n"',
    ])
    const record = probed('nameserver 10.0.0.1\n\nsearch a.org\n')
    expect(resolver.observe([file, link, plain, absent, record], [])).toEqual([ours])
    expect(typed(resolver, ours, found ?? null)).toEqual(['resolvconf -d lo.netloom'])
  })
})
