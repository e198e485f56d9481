import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { describe, expect, it } from 'vitest'
import { canonicalAddress, canonicalPrefix, contains, networkOf } from '../../src/model/ip.ts'

describe('canonical spelling', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.1'],
    ['::10.0.0.1', '::10.0.0.1'],
    ['::a00:1', '::10.0.0.1'],
    ['::1:2', '::0.1.0.2'],
    ['::1', '::1'],
    ['::', '::'],
    ['010.0.0.1', undefined],
    ['127.1', undefined],
    ['2130706433', undefined],
    ['FE80::1%eth0', 'fe80::1%eth0'],
    ['fe80::1%a%b/c', 'fe80::1%a%b/c'],
    ['fe80::1%', undefined],
    ['%eth0', undefined],
    ['10.0.0.1%eth0', undefined],
    ['10.0.0.1/24', undefined],
    ['', undefined],
  ])('address %s', (text, expected) => expect(canonicalAddress(text)).toBe(expected))

  it.each([
    ['10.0.0.1/24', '10.0.0.1/24'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['10.0.0.1', undefined],
    ['10.0.0.1/33', undefined],
    ['10.0.0.1/08', undefined],
    ['10.0.0.1/24/1', undefined],
    ['::/128', '::/128'],
    ['fe80::1%eth0/64', undefined],
  ])('prefix %s', (text, expected) => expect(canonicalPrefix(text)).toBe(expected))
})

describe('networks', () => {
  it('clears host bits', () => {
    expect(networkOf('10.1.2.3/20')).toBe('10.1.0.0/20')
    expect(networkOf('2001:db8::5/64')).toBe('2001:db8::/64')
    expect(networkOf('0.0.0.0/0')).toBe('0.0.0.0/0')
  })
  it('clears them as the library does', () => {
    const v4 = fc.ipV4().chain((address) => fc.nat(32).map((length) => `${address}/${length}`))
    fc.assert(
      fc.property(v4, fc.ipV4(), (prefix, address) => {
        expect(networkOf(prefix)).toBe(
          `${ipaddr.IPv4.networkAddressFromCIDR(prefix)}/${ipaddr.IPv4.parseCIDR(prefix)[1]}`,
        )
        expect(contains(prefix, address)).toBe(ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parseCIDR(prefix)))
      }),
    )
  })
  it('contains only its own family', () => {
    expect(contains('10.0.0.0/8', '10.255.0.1')).toBe(true)
    expect(contains('10.0.0.0/8', '11.0.0.1')).toBe(false)
    expect(contains('::/0', '10.0.0.1')).toBe(false)
    expect(contains('2001:db8::/32', '2001:db8:ffff::1')).toBe(true)
    expect(contains('::10.0.0.0/120', '::10.0.0.1')).toBe(true)
    expect(networkOf('::10.0.0.1/120')).toBe('::10.0.0.0/120')
  })
})
