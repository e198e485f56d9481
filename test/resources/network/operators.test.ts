import { expect, test } from 'vitest'
import { secretOf } from '../../../src/model/config/secret.ts'
import { card, derive, documents, input, interfaces } from './derived.ts'

const asked = (text: string, options = {}) => derive(text, options).asked('OperatorSpecs')

const operator = (name: string, linkName: string, settings: object, layer = 'configuration') => ({
  operator: name,
  linkName,
  requireUp: true,
  [name]: settings,
  layer,
})
const mac = { clientIdentifier: { clientIdentifier: 'mac' } }

test('documents ask on the link that they mean, by whatever name', () => {
  const text = documents(
    'kind: DHCPv4Config\nname: enp0s2\nrouteMetric: 256\nignoreHostname: true\nignoreRoutes: true',
    'kind: DHCPv4Config\nname: eth1\nclientIdentifier: none',
    'kind: DHCPv6Config\nname: lan\nclientIdentifier: duid\nduidRaw: 00:01:00:01:AB',
    'kind: Layer2VIPConfig\nname: 10.0.0.100\nlink: enp0s2',
    'kind: HCloudVIPConfig\nname: 10.0.0.101\nlink: lan\napiToken: secret',
  )
  const links = [card('eth0', { altNames: ['enp0s2'] }), card('eth5', { alias: 'lan' })]
  expect(asked(text, { links })).toEqual({
    'configuration/dhcp4/eth0': operator('dhcp4', 'eth0', {
      ...{ routeMetric: 256, skipHostnameRequest: true, skipRoutes: true },
      ...mac,
    }),
    'configuration/dhcp4/eth1': operator('dhcp4', 'eth1', { routeMetric: 1024 }),
    'configuration/dhcp6/eth5': operator('dhcp6', 'eth5', {
      routeMetric: 1024,
      clientIdentifier: { clientIdentifier: 'duid', duidRawHex: '00010001ab' },
    }),
    'configuration/vip/eth0/10.0.0.100': operator('vip', 'eth0', { ip: '10.0.0.100', gratuitousARP: true }),
    'configuration/vip/eth5/10.0.0.101': operator('vip', 'eth5', {
      ip: '10.0.0.101',
      gratuitousARP: false,
      hcloud: { deviceID: 0, networkID: 0, apiToken: secretOf('apiToken', 'secret') },
    }),
  })
  expect(Object.keys(asked(text))).toContain('configuration/dhcp4/enp0s2')
})

test('an alias that the config itself gives counts', () => {
  const text = documents(
    `kind: LinkAliasConfig\nname: lan\nselector: { match: 'mac(link.hardware_addr) == "02:00:00:00:00:05"' }`,
    'kind: DHCPv4Config\nname: lan',
  )
  const links = [card('eth5', { hardwareAddr: '02:00:00:00:00:05' })]
  expect(Object.keys(asked(text, { links }))).toEqual(['configuration/dhcp4/eth5'])
})

test('the legacy form asks for IPv4 unless told otherwise', () => {
  const both = { ipv6: true, duidv6: '000100aa', routeMetric: 512 }
  const text = interfaces(
    { interface: 'eth0', dhcp: true, vlans: [{ vlanId: 100, dhcp: true, dhcpOptions: { ipv4: false, ipv6: true } }] },
    { interface: 'eth1', dhcp: true, dhcpOptions: both },
    { interface: 'eth2', dhcp: true, ignore: true },
    { interface: 'eth3', dhcp: false },
  )
  const duid = { clientIdentifier: { clientIdentifier: 'duid', duidRawHex: '000100aa' } }
  expect(asked(text)).toEqual({
    'configuration/dhcp4/eth0': operator('dhcp4', 'eth0', { routeMetric: 1024 }),
    'configuration/dhcp6/eth0.100': operator('dhcp6', 'eth0.100', { routeMetric: 1024 }),
    'configuration/dhcp4/eth1': operator('dhcp4', 'eth1', { routeMetric: 512 }),
    'configuration/dhcp6/eth1': operator('dhcp6', 'eth1', { routeMetric: 512, ...duid }),
  })
})

test('cards that nobody speaks of ask for an address', () => {
  const links = ['eth0', 'eth1', 'eth2', 'eth3', 'eth4'].map((name) => card(name))
  const text = interfaces(
    { interface: 'eth0', dhcp: false },
    { interface: 'eth1', ignore: true },
    { interface: 'bond0', bond: { interfaces: ['eth2'] } },
  )
  const platform = { name: 'eth3', logical: false, up: true, mtu: 0, kind: '', type: 'netrom', layer: 'platform' }
  const inputs = [input('LinkSpecs', 'platform/eth3', platform)]
  expect(asked(text, { links, inputs })).toEqual({
    'default/dhcp4/eth4': operator('dhcp4', 'eth4', { routeMetric: 1024, ...mac }, 'default'),
  })
  expect(asked(documents('kind: LinkConfig\nname: lo'), { links })).toEqual({})
})

test('shared addresses', () => {
  const vip = (ip: string) => ({ ip, gratuitousARP: true })
  const hcloud = { deviceID: 0, networkID: 0, apiToken: secretOf('apiToken', 'secret') }
  const text = documents(
    'kind: Layer2VIPConfig\nname: 10.0.0.100\nlink: enp0s2',
    'kind: HCloudVIPConfig\nname: 2001:DB8::100\nlink: eth1\napiToken: secret',
  )
  expect(asked(text)).toEqual({
    'configuration/vip/enp0s2/10.0.0.100': operator('vip', 'enp0s2', vip('10.0.0.100')),
    'configuration/vip/eth1/2001:db8::100': operator('vip', 'eth1', {
      ip: '2001:db8::100',
      gratuitousARP: false,
      hcloud,
    }),
  })
  const old = JSON.parse(
    interfaces({
      interface: 'eth0',
      vip: { ip: '10.0.0.9', equinixMetal: { apiToken: 'secret' } },
      vlans: [{ vlanId: 7, vip: { ip: '10.7.0.9' } }],
    }),
  )
  const controlPlane = JSON.stringify({ ...old, machine: { ...old.machine, type: 'controlplane' } })
  expect(derive(controlPlane).holds('OperatorSpecs')).toEqual({
    'vip/eth0/10.0.0.9': operator('vip', 'eth0', {
      ip: '10.0.0.9',
      gratuitousARP: false,
      equinixMetal: { projectID: '', deviceID: '', apiToken: secretOf('apiToken', 'secret') },
    }),
    'vip/eth0.7/10.7.0.9': operator('vip', 'eth0.7', vip('10.7.0.9')),
  })
})
