import fc from 'fast-check'
import type { Resources } from '../../../src/model/config/derived.ts'
import type { DocumentType } from '../../../src/model/config/document-type.ts'
import { BondConfig } from '../../../src/schema/documents/bond-config.ts'
import { BridgeConfig } from '../../../src/schema/documents/bridge-config.ts'
import { DummyLinkConfig } from '../../../src/schema/documents/dummy-link-config.ts'
import { LinkConfig } from '../../../src/schema/documents/link-config.ts'
import { VethConfig } from '../../../src/schema/documents/veth-config.ts'
import { VLANConfig } from '../../../src/schema/documents/vlan-config.ts'
import { configOf } from '../../kinds/words.ts'
import { NetKernel } from './net-kernel.ts'

/** Documents, each with its kind. */
export type Written = readonly (readonly [string, object])[]

const types = [LinkConfig, VLANConfig, BondConfig, BridgeConfig, DummyLinkConfig, VethConfig] as readonly DocumentType[]

export const meant = (written: Written): Resources =>
  configOf(...written.map(([kind, one]) => [types.find((type) => type.kind === kind) as DocumentType, one] as const))

const nics = ['eth0', 'eth1', 'eth2'] as const
const mtus = [1200, 1400, 1500, 4000, 9000] as const
const someMtu = fc.option(fc.constantFrom(...mtus), { nil: undefined, freq: 2 })

/** A node before us: NICs, and what somebody made by hand on them. */
export const found: fc.Arbitrary<NetKernel> = fc
  .record({
    nics: fc.tuple(...nics.map(() => fc.record({ mtu: fc.constantFrom(1500, 9000), up: fc.boolean() }))),
    vlan: fc.record({ there: fc.boolean(), mtu: fc.constantFrom(...mtus), up: fc.boolean() }),
    held: fc.subarray(['eth1', 'eth2', 'eth0.90'].flatMap((link) => [4, 6].map((family) => [link, family] as const))),
    routed: fc.boolean(),
  })
  .map(({ nics: settings, vlan, held, routed }) => {
    const kernel = new NetKernel()
    const type = (line: string) => {
      try {
        kernel.run({ argv: line.split(' ') as [string, ...string[]] })
      } catch {}
    }
    settings.forEach(({ mtu, up }, n) => {
      kernel.links.set(nics[n] as string, { name: nics[n] as string, type: 'physical', up, mtu, multicast: true })
    })
    if (vlan.there) type('ip link add link eth0 name eth0.90 type vlan protocol 802.1q id 90')
    type(`ip link set dev eth0.90 mtu ${vlan.mtu}`)
    if (vlan.up) type('ip link set dev eth0.90 up')
    for (const [link, family] of held) {
      const n = link.at(-1)
      const [address, target, gateway] =
        family === 4
          ? [`10.9.${n}.1/24`, `10.1.${n}.0/24`, `10.9.${n}.9`]
          : [`fd0${n}::1/64`, `fd1${n}::/32`, `fd0${n}::9`]
      type(`ip address replace ${address} dev ${link}`)
      if (routed) type(`ip route replace ${target} table 254 metric 5 proto 4 via ${gateway} dev ${link}`)
    }
    return kernel
  })

interface Draft {
  readonly links: Record<
    (typeof nics)[number],
    { readonly written: boolean; readonly mtu: number | undefined; readonly up: boolean }
  >
  readonly bond: { readonly ports: readonly string[]; readonly mtu: number | undefined } | undefined
  readonly bridge: { readonly ports: readonly string[]; readonly mtu: number | undefined } | undefined
  readonly vlans: readonly {
    readonly id: number
    readonly letter: string
    readonly parent: number
    readonly mtu: number | undefined
  }[]
  readonly veth: { readonly mtu: number | undefined; readonly far: number | undefined } | undefined
  readonly dummy: { readonly mtu: number | undefined } | undefined
  readonly addressed: readonly number[]
  readonly routed: boolean
}

const group = (from: readonly string[]) =>
  fc.option(fc.record({ ports: fc.subarray([...from], { minLength: 1 }), mtu: someMtu }), { nil: undefined, freq: 2 })
const one = fc.record({
  written: fc.boolean(),
  mtu: someMtu,
  up: fc.oneof({ arbitrary: fc.constant(true), weight: 5 }, fc.constant(false)),
})

const draft: fc.Arbitrary<Draft> = fc.record({
  links: fc.record({ eth0: one, eth1: one, eth2: one }),
  bond: group(nics),
  bridge: group([...nics, 'bond0', 'va']),
  vlans: fc.uniqueArray(
    fc.record({ id: fc.constantFrom(10, 20), letter: fc.constantFrom('v', 'w'), parent: fc.nat(9), mtu: someMtu }),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
  veth: fc.option(fc.record({ mtu: someMtu, far: someMtu }), { nil: undefined }),
  dummy: fc.option(fc.record({ mtu: someMtu }), { nil: undefined }),
  addressed: fc.array(fc.nat(9), { maxLength: 3 }),
  routed: fc.boolean(),
})

/** A config that a thoughtful person could write: what it asks for can be there all at once. */
export const config: fc.Arbitrary<Written> = draft.map((draft) => {
  const documents: (readonly [string, Record<string, unknown>])[] = []
  const carries = new Map<string, number>()
  const put = (type: DocumentType, { mtu, ...rest }: Record<string, unknown>, least: number) => {
    documents.push([type.kind, { ...rest, ...(mtu !== undefined && { mtu }) }])
    carries.set(rest.name as string, least)
  }

  const inBond = draft.bond?.ports ?? []
  const inBridge = draft.bridge?.ports.filter(
    (port) => !inBond.includes(port) && (port !== 'bond0' || draft.bond) && (port !== 'va' || draft.veth),
  )
  for (const name of nics) {
    const { written, mtu, up } = draft.links[name]
    const port = inBond.includes(name) || inBridge?.includes(name)
    // A port is not given an MTU of its own: a bridge would have the least of them, and a VLAN above could not follow.
    const least = inBond.includes(name) ? draft.bond?.mtu : port ? undefined : mtu
    if (written) put(LinkConfig, { name, up: up || port, mtu: port ? undefined : mtu }, least ?? 1500)
  }
  if (draft.bond) {
    put(
      BondConfig,
      { name: 'bond0', links: inBond, bondMode: 'active-backup', mtu: draft.bond.mtu },
      draft.bond.mtu ?? 1500,
    )
  }
  if (draft.veth) {
    const { mtu, far } = draft.veth
    documents.push([
      VethConfig.kind,
      { name: 'va', ...(mtu && { mtu }), peer: { name: 'vb', ...(far && { mtu: far }) } },
    ])
    carries.set('va', mtu ?? 1500)
    carries.set('vb', far ?? 1500)
  }
  if (draft.bridge && inBridge && inBridge.length > 0) {
    const least = Math.min(...inBridge.map((port) => carries.get(port) ?? 1500))
    put(BridgeConfig, { name: 'br0', links: inBridge, mtu: draft.bridge.mtu }, draft.bridge.mtu ?? least)
  }
  if (draft.dummy) put(DummyLinkConfig, { name: 'd0', mtu: draft.dummy.mtu }, draft.dummy.mtu ?? 1500)
  const isUp = (name: string) => documents.every(([, one]) => one.name !== name || one.up !== false)
  for (const { id, letter, parent, mtu } of draft.vlans) {
    const parents = [...carries.keys()].filter(isUp)
    const lower = parents[parent % parents.length]
    if (lower === undefined) continue
    const most = carries.get(lower) as number
    put(
      VLANConfig,
      { name: `${letter}${id}`, parent: lower, vlanID: id, mtu: mtu && Math.min(mtu, most) },
      Math.min(mtu ?? most, most),
    )
  }

  const bearing = [...carries].filter(([name]) => isUp(name) && !inBond.includes(name) && !inBridge?.includes(name))
  for (const [n, pick] of draft.addressed.entries()) {
    const [name, least] = bearing[pick % bearing.length] ?? []
    const document = documents.find(([, one]) => one.name === name)?.[1]
    if (!document || document.addresses) continue
    const six = (least as number) >= 1280
    document.addresses = [{ address: `10.7.${n}.1/24` }, ...(six ? [{ address: `fd7${n}::1/64` }] : [])]
    if (!draft.routed) continue
    document.routes = [
      { destination: `10.20.${n}.0/24`, gateway: `10.7.${n}.254` },
      ...(six ? [{ destination: `fd20:${n}::/48`, gateway: `fd7${n}::fe` }] : []),
    ]
  }
  return documents
})
