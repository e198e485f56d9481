import { describe, expect, test } from 'vitest'
import { hostname } from '../../src/providers/linux/kinds/hostname.ts'
import { HostnameConfig } from '../../src/schema/documents/hostname-config.ts'
import { configOf, probed, typed } from './words.ts'

const grep = (live: string, domain: string, file: string) =>
  probed(
    `/proc/sys/kernel/hostname:${live}\n/proc/sys/kernel/domainname:${domain}\n${file
      .split('\n')
      .filter(Boolean)
      .map((line) => `/etc/hostname:${line}\n`)
      .join('')}`,
    file === '' ? 2 : 0,
  )

describe('the name of a node', () => {
  test('is parted at its first dot', () => {
    const wanted = (document: object) => hostname.fromResources(configOf([HostnameConfig, document]))
    expect(wanted({ hostname: 'w1.example.org' })).toEqual([
      { hostname: 'w1', domainname: 'example.org', stored: 'w1' },
    ])
    expect(wanted({ hostname: 'w1' })).toEqual([{ hostname: 'w1', stored: 'w1' }])
    expect(wanted({ auto: 'off' })).toEqual([])
    expect(wanted({ hostname: 'a b\nc' })).toEqual([])
  })

  test('is seen as the kernel has it and as it is stored', () => {
    expect(hostname.observe([grep('w1', '(none)', '# by hand\nw0\n')], [])).toEqual([
      { hostname: 'w1', domainname: '', stored: 'w0' },
    ])
    expect(hostname.observe([grep('w1', 'example.org', '')], [])).toEqual([
      { hostname: 'w1', domainname: 'example.org', stored: null },
    ])
    expect(() => hostname.observe([probed('', 127, 'grep: not found')], [])).toThrow('not found')
  })

  test('in the words of the machine, only what differs', () => {
    const before = { hostname: 'w0', domainname: '', stored: null }
    expect(typed(hostname, before, { hostname: 'w1', domainname: 'example.org', stored: 'w1' })).toEqual([
      'hostname w1',
      'domainname example.org',
      'put-file /etc/hostname 0644 < "w1\\n"',
    ])
    expect(typed(hostname, { hostname: 'w1', domainname: 'example.org', stored: 'w1' }, before)).toEqual([
      'hostname w0',
      "domainname '(none)'",
      'remove-file /etc/hostname',
    ])
    expect(typed(hostname, before, { ...before, stored: 'w0' })).toEqual(['put-file /etc/hostname 0644 < "w0\\n"'])
  })
})
