import { describe, expect, test } from 'vitest'
import type { ProbeOutput } from '../../src/model/plan/command.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import type { Link } from '../../src/providers/linux/link/spec.ts'
import { WireguardConfig } from '../../src/schema/documents/wireguard-config.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'
import { otherKey, privateKey, seal } from '../support/wireguard.ts'
import { configOf, probed, typed } from './words.ts'

const [one, two] = [otherKey(1), otherKey(2)]

const document = {
  name: 'wg0',
  privateKey: privateKey(8),
  listenPort: 51_820,
  peers: [
    { publicKey: two, endpoint: '192.0.2.7:51820', persistentKeepaliveInterval: '25s', allowedIPs: ['10.77.0.9/24'] },
    { publicKey: one, presharedKey: otherKey(3) },
  ],
}

const wished: Link = {
  ...{ name: 'wg0', up: true, type: 'wireguard', master: null, portOf: null },
  wireguard: {
    ...{ privateKey: '(secret wg0 privateKey)', listenPort: 51_820, peers: [one, two] },
    peer: {
      [one]: { presharedKey: `(secret wg0 presharedKey ${one})`, allowedIPs: [], keepalive: 0 },
      [two]: { presharedKey: null, endpoint: '192.0.2.7:51820', allowedIPs: ['10.77.0.0/24'], keepalive: 25 },
    },
  },
}

describe('what a config wants', () => {
  const resources = configOf([WireguardConfig, document])

  test('has the names of keys in place of keys', () => {
    expect(link.fromResources(resources)).toEqual([wished])
    expect(link.secrets?.(resources).map(({ held }) => [String(held), held.reveal()])).toEqual([
      ['(secret wg0 privateKey)', privateKey(8)],
      [`(secret wg0 presharedKey ${one})`, otherKey(3)],
    ])
  })

  test('a private key counts as the kernel keeps it', () => {
    const loose = Buffer.from(privateKey(8), 'base64')
    loose[0] = 0x0f
    const [key] =
      link.secrets?.(configOf([WireguardConfig, { ...document, privateKey: loose.toString('base64') }])) ?? []
    expect(key?.held.reveal()).toBe(privateKey(8))
    expect(key?.written.reveal()).toBe(loose.toString('base64'))
  })

  test('the legacy form says the same; where a peer with a name is, nobody can compare', () => {
    const [peer] = document.peers
    const wireguard = { ...document, peers: [{ ...peer, endpoint: 'vpn.example.org:51820' }], name: undefined }
    const legacy = { machine: { network: { interfaces: [{ interface: 'wg0', wireguard }] } } }
    const { endpoint: _, ...rest } = wished.wireguard?.peer?.[two] ?? {}
    expect(link.fromResources(configOf([LegacyConfig, legacy]))).toMatchObject([
      { name: 'wg0', wireguard: { privateKey: '(secret wg0 privateKey)', peers: [two], peer: { [two]: rest } } },
    ])
  })
})

const sealed = seal(privateKey(8))
const held: Link = { ...wished, wireguard: { ...wished.wireguard, privateKey: sealed } }

describe('in the words of the machine', () => {
  test('is made, set and switched on; keys are named by their seals', () => {
    const bare = { ...held, wireguard: { privateKey: sealed, listenPort: 1, firewallMark: 2, peers: [] } }
    expect(typed(link, null, bare)).toEqual([
      'ip link add name wg0 type wireguard',
      `with-secrets wg syncconf wg0 /dev/stdin < "[Interface]\\nPrivateKey = ${sealed}\\nListenPort = 1\\nFwMark = 2\\n"`,
      'ip link set dev wg0 up',
    ])
    expect(typed(link, bare, null)).toEqual(['ip link del dev wg0'])
  })

  test('all of it is written anew when something changes, and nothing when nothing does', () => {
    expect(typed(link, held, { ...held, wireguard: { ...held.wireguard, listenPort: 2 } })).toEqual([
      expect.stringMatching(/^with-secrets wg syncconf .*ListenPort = 2\\n\[Peer\].*PublicKey.*\[Peer\]/),
    ])
    expect(typed(link, held, held)).toEqual([])
  })

  test('a peer of which nobody knows any more where it is goes for a moment', () => {
    const lost = { ...held.wireguard, peer: { [two]: { endpoint: null } } }
    expect(typed(link, held, { ...held, wireguard: lost })[0]).toBe(`wg set wg0 peer ${two} remove`)
  })

  test('it carries less than others, and what was dropped goes back to what a new one has', () => {
    expect(link.fresh?.(held, () => [])).toEqual({
      ...{ mtu: 1420, multicast: false },
      wireguard: { firewallMark: 0, peers: [] },
    })
  })
})

const row = {
  ...{ ifindex: 4, ifname: 'wg0', flags: ['UP'], mtu: 1420, operstate: 'UNKNOWN', link_type: 'none' },
  linkinfo: { info_kind: 'wireguard' },
}
const shown = [
  `wanted\t${sealed}`,
  `shown\twg0\t${sealed}\t${otherKey(9)}\t51820\toff`,
  `shown\twg0\t${two}\t(none)\t192.0.2.7:51820\tfd00::/8,10.77.0.0/24\t1700000000\t11\t22\t25`,
  `shown\twg0\t${one}\t${seal(otherKey(3))}\t(none)\t(none)\t0\t0\t0\toff`,
  'key\town',
  '',
].join('\n')
const outputs: ProbeOutput[] = [probed(JSON.stringify([row])), probed(''), probed(shown)]

describe('what is seen', () => {
  test('has seals in place of keys', () => {
    expect(link.observe(outputs, [])).toMatchObject([
      {
        type: 'wireguard',
        wireguard: {
          ...{ privateKey: sealed, listenPort: 51_820, firewallMark: 0, peers: [one, two] },
          peer: {
            [one]: { presharedKey: seal(otherKey(3)), endpoint: null, allowedIPs: [], keepalive: 0 },
            [two]: { presharedKey: null, endpoint: '192.0.2.7:51820', keepalive: 25 },
          },
        },
      },
    ])
    expect(link.seals?.(outputs)).toEqual({ wanted: [sealed], passing: false })
  })

  test('a node that seals with a key that it does not keep says so', () => {
    const passing = probed(shown.replace('key\town', 'key\tpassing'))
    expect(link.seals?.([...outputs.slice(0, 2), passing])).toEqual({ wanted: [sealed], passing: true })
    expect(link.seals?.([...outputs.slice(0, 2), probed('key\tpassing\n')])).toEqual({ wanted: [], passing: false })
  })

  test('without `wg` nothing is known but that it is there', () => {
    expect(link.observe([...outputs.slice(0, 2), probed('key\tpassing\n')], [])[0]).not.toHaveProperty('wireguard')
  })

  test('people are told when a peer was heard of last, and of no key but public ones', () => {
    const [status] = link.statuses?.(link.observe(outputs, []), outputs) ?? []
    expect(status).toMatchObject({
      kind: 'wireguard',
      wireguard: {
        ...{ publicKey: otherKey(9), listenPort: 51_820 },
        peers: [
          { publicKey: two, latestHandshake: 1_700_000_000, receivedBytes: 11, sentBytes: 22 },
          { publicKey: one },
        ],
      },
    })
    expect(JSON.stringify(status)).not.toContain('sealed')
  })

  test('a look gives its secrets to no process but by standard input', () => {
    const [, , probe] = link.probes([], ["it's secret"])
    expect(probe?.argv.join(' ')).not.toContain('secret')
    expect(probe?.stdin).toContain(`main 'it'\\''s secret' </dev/null`)
  })
})
