import { describe, expect, test } from 'vitest'
import { inspectFile } from '../../src/config/document/validate-file.ts'
import { doc, stream } from '../schema/verdict.ts'

const legacy = (...entries: string[]) =>
  `machine: {network: {interfaces: [${entries.map((one) => `{${one}}`).join(', ')}]}}\n`
const link = (name: string, rest: string) => doc('LinkConfig', `name: ${name}\n${rest}`)
const bond = (name: string, links: string) =>
  doc('BondConfig', `name: ${name}\nbondMode: active-backup\nlinks: [${links}]`)
const bridge = (name: string, links: string) => doc('BridgeConfig', `name: ${name}\nlinks: [${links}]`)
const vxlan = (name: string, more: string) => doc('VXLANConfig', `name: ${name}\nid: 7\nparent: e\n${more}\n`)
const vlan = (name: string, id: number) => doc('VLANConfig', `name: ${name}\nparent: eth0\nvlanID: ${id}`)

const errorsOf = (text: string) =>
  inspectFile(text, 'n.yaml').diagnostics.flatMap(({ severity, code, detail, at }) =>
    severity === 'error' ? [{ code, detail, line: at && 'file' in at ? at.start.line : 0 }] : [],
  )

describe('what one kernel cannot hold at once names both places', () => {
  test.each<[string, string, string]>([
    ['a link in two bonds', stream(bond('a', 'e'), bond('b', 'e')), 'two-masters'],
    ['a link in a bond and a bridge', stream(bond('a', 'e'), bridge('b', 'e')), 'two-masters'],
    [
      'a bond of the legacy form and a bridge',
      stream(legacy('interface: a, bond: {interfaces: [e]}'), bridge('b', 'e')),
      'two-masters',
    ],
    [
      'two defaults over two links',
      stream(link('a', 'routes: [{gateway: 10.0.0.1}]'), link('b', 'routes: [{gateway: 10.0.1.1}]')),
      'same-route-twice',
    ],
    [
      'two defaults over one link',
      link('a', 'routes:\n  - {gateway: "fd00::1"}\n  - {gateway: "fd00::2"}'),
      'same-route-twice',
    ],
    [
      'one network, host bits apart',
      link(
        'a',
        'routes:\n  - {destination: 10.1.0.0/16, gateway: 10.0.0.1}\n  - {destination: 10.1.2.3/16, gateway: 10.0.0.2}',
      ),
      'same-route-twice',
    ],
    [
      'a route and a black hole',
      stream(
        link('a', 'routes: [{destination: 10.1.0.0/16, gateway: 10.0.0.1}]'),
        doc('BlackholeRouteConfig', 'name: 10.1.0.0/16'),
      ),
      'same-route-twice',
    ],
    [
      'both forms',
      stream(
        legacy('interface: a, routes: [{network: 0.0.0.0/0, gateway: 10.0.0.1}]'),
        link('b', 'routes: [{gateway: 10.0.1.1}]'),
      ),
      'same-route-twice',
    ],
    [
      'an IPv6 address of two lengths',
      link('a', 'addresses:\n  - {address: "fd00::1/64"}\n  - {address: "fd00::1/128"}'),
      'address-twice',
    ],
    [
      'an address of two priorities',
      link('a', 'addresses:\n  - {address: 10.0.0.1/8}\n  - {address: 10.0.0.1/8, routePriority: 5}'),
      'address-twice',
    ],
    ['one VXLAN under two names', stream(vxlan('a', 'local: 10.0.0.1'), vxlan('b', '')), 'same-vlan-twice'],
    ['one VLAN of one link under two names', stream(vlan('a', 5), vlan('b', 5)), 'same-vlan-twice'],
  ])('%s', (_, text, code) => {
    const found = errorsOf(text)
    expect(found.map((one) => one.code)).toEqual([`config/${code}`])
    const first = Number(/on line (\d+)\.$/.exec(found[0]?.detail ?? '')?.[1])
    expect(first).toBeGreaterThan(0)
    expect(found[0]?.line).toBeGreaterThan(first)
  })

  test.each([
    ['one VXLAN by both IPs', stream(vxlan('a', 'local: 10.0.0.1'), vxlan('b', 'local: fd00::1'))],
    ['the same route twice', link('a', 'routes: [{gateway: 10.0.0.1}, {gateway: 10.0.0.1}]')],
    ['other metrics', link('a', 'routes: [{gateway: 10.0.0.1}, {gateway: 10.0.0.2, metric: 5}]')],
    ['other tables', link('a', 'routes: [{gateway: 10.0.0.1}, {gateway: 10.0.0.2, table: "100"}]')],
    [
      'the same address in both forms',
      stream(legacy('interface: a, addresses: [10.0.0.1/8]'), link('a', 'addresses: [{address: 10.0.0.1/8}]')),
    ],
    ['one IPv4 address of two lengths', link('a', 'addresses: [{address: 10.0.0.1/8}, {address: 10.0.0.1/24}]')],
    [
      'another tag protocol',
      stream(vlan('a', 5), doc('VLANConfig', 'name: b\nparent: eth0\nvlanID: 5\nvlanMode: 802.1ad')),
    ],
  ])('nothing is wrong with %s', (_, text) => {
    expect(errorsOf(text)).toEqual([])
  })
})
