import { describe, expect, test } from 'vitest'
import { LinkAliasConfig } from '../../src/schema/documents/link-alias-config.ts'
import { celFault, matchesGlob, matchesLink } from '../../src/schema/values/cel.ts'

const link = {
  name: 'enp1s0',
  type: 'ether',
  kind: '',
  driver: 'virtio_net',
  busPath: '0000:01:00.0',
  pciID: '1AF4:1041',
  hardwareAddr: '02:00:5e:10:00:01',
  permanentAddr: '00:1a:2b:3c:4d:5e',
  mtu: 1500,
  linkState: true,
  altNames: ['lan'],
}

describe('expressions that choose links', () => {
  test.each([
    ['mac(link.permanent_addr) == "00:1a:2b:3c:4d:5e"', true],
    ['glob("00:1a:2b:*", mac(link.permanent_addr))', true],
    ['glob("00:1a:2c:*", mac(link.permanent_addr))', false],
    ['link.driver == "virtio_net" && link.link_state', true],
    ['link.type == 1', true],
    ['link.kind == ""', true],
    ['link.mtu == 1500u', true],
    ['link.mtu > 1500u', false],
    ['link.pciid.startsWith("1AF4")', true],
    ['"lan" in link.alt_names', true],
    ['link.driver in ["e1000", "igb"]', false],
    ['link.driver.matches("^virtio")', true],
    ['!(link.bus_path == "0000:01:00.0")', false],
    ['link.alias == ""', true],
    ['true', true],
  ])('%s', (expression, chosen) => {
    expect(celFault(expression)).toBeUndefined()
    expect(matchesLink(expression, link)).toBe(chosen)
  })

  test.each([
    ['disk.size > 120'],
    ['link.nope == 1'],
    ['link.driver'],
    ['link.mtu'],
    ['1 + 1'],
    ['link.mtu > 1000'],
    ['link.mtu == 1500'],
    ['link.driver == 1'],
    ['mac(link.driver) == ""'],
    ['glob(link.driver)'],
    ['link.driver = "x"'],
    ['('],
    [''],
    ['dyn(true)'],
    [`${'('.repeat(5000)}true${')'.repeat(5000)}`],
  ])('refused: %s', (expression) => {
    expect(celFault(expression)).toEqual(expect.any(String))
    expect(celFault(expression)).not.toContain('\n')
    expect(matchesLink(expression, link)).toBe(false)
  })
})

test('a star stands for anything, and nothing else is special', () => {
  const cases: [string, string, boolean][] = [
    ['', '', true],
    ['*', '', true],
    ['*', 'abc', true],
    ['a*c', 'abc', true],
    ['a*c', 'ac', true],
    ['a*b*c', 'aXbYc', true],
    ['ab*ba', 'aba', false],
    ['a?c', 'abc', false],
    ['a', 'ab', false],
  ]
  for (const [pattern, text, matches] of cases)
    expect([pattern, text, matchesGlob(pattern, text)]).toEqual([pattern, text, matches])
})

test.each([
  ['link.pci_id == "8086:1521"', 'a link has the fields index, '],
  ['link.mtu == 1500', 'write a number of such a field with a u, as in `1500u`'],
  ['link.mtu > 1500', 'write a number of such a field with a u, as in `1500u`'],
  ['link.driver', 'write an expression that is true or false'],
])('what to do about %s', (match, hint) => {
  const [fault] = LinkAliasConfig.rules?.({ name: 'a', selector: { match } }) ?? []
  expect(fault?.hint).toContain(hint)
})
