import { expect, it } from 'vitest'
import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import { doc } from './verdict.ts'

const faults = (text: string) =>
  parseMachineConfig(text)
    .diagnostics.filter(({ code }) => !code.startsWith('lint/no-forwarding'))
    .map(({ code, summary }) => `${code}: ${summary}`)
const nat = (more: string) => faults(doc('NetworkNATRuleConfig', `name: n\n${more}`))

it('translation needs what its type needs, and says what has no effect with it', () => {
  expect(nat('type: snat')).toEqual(['document/missing: `type: snat` needs snatAddress'])
  expect(nat('type: dnat\nsnatAddress: 192.0.2.1')).toEqual([
    'document/missing: `type: dnat` needs dnatAddress',
    'document/no-effect: snatAddress has no effect with `type: dnat`',
  ])
  expect(nat('snatPort: 5\ninputInterface: {interfaceNames: [e]}')).toEqual([
    'document/no-effect: snatPort has no effect with `type: masquerade`',
    'document/no-effect: inputInterface has no effect with `type: masquerade`',
  ])
  expect(nat('type: dnat\ndnatAddress: 0.0.0.0')).toEqual([expect.stringContaining('document/bad-value')])
})

it('an empty list narrows nothing down, and is refused', () => {
  for (const field of [
    'sourceAddress: {includeSubnets: []}',
    'sourceAddress: {}',
    'outputInterface: {interfaceNames: []}',
  ])
    expect(nat(field), field).toHaveLength(1)
})

it('names that no ruleset can hold are refused', () => {
  for (const name of ['eth*', 'a"b', 'a\\b'])
    for (const text of [
      doc('NetworkLinkIngressConfig', `name: '${name}'`),
      doc('NetworkNATRuleConfig', `name: n\noutputInterface: {interfaceNames: ['${name}']}`),
    ])
      expect(faults(text), name).toEqual([
        expect.stringMatching(/^document\/bad-value: .* which no firewall rule can name/),
      ])
})

it('destinations are networks without bits of a host', () => {
  expect(faults(doc('NetworkLinkIngressConfig', 'name: e\ndestinationAddresses: [10.0.0.1/8, 10.0.0.1/32]'))).toEqual([
    'document/bad-value: 10.0.0.1/8 has bits of a host',
  ])
})

it('wireless networks are checked, never show their passphrase, and are told once as left alone', () => {
  const wifi = (networks: string, more = '') =>
    doc('NetworkWifiConfig', `name: wlan0\n${more}\nnetworks: [${networks}]`)
  expect(faults(wifi('{ssid: plant, psk: open sesame}, {ssid: guests, hidden: true}', 'countryCode: DE'))).toEqual([
    expect.stringMatching(/^lint\/not-carried-out: .*NetworkWifiConfig/),
  ])
  const long = 'x'.repeat(33)
  const wrong = faults(wifi(`{ssid: ${long}, psk: "sesame!"}, {ssid: a, psk: "${'p'.repeat(64)}"}`))
  expect(wrong.filter((one) => !one.startsWith('lint/'))).toHaveLength(3)
  expect(faults(wifi('{ssid: a}', 'countryCode: de')).filter((one) => !one.startsWith('lint/'))).toHaveLength(1)
  expect(wrong.join()).not.toMatch(/sesame|ppp/)
})
