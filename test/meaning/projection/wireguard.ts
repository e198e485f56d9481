import { documentsOf } from '../../../src/model/config/machine-config.ts'
import { networkOf } from '../../../src/model/ip.ts'
import { WireguardConfig } from '../../../src/schema/documents/wireguard-config.ts'
import type { LegacyInterface } from '../../../src/schema/legacy/interface.ts'
import { duration } from '../../../src/schema/values/values.ts'
import type { Meaning } from './meaning.ts'

export interface WireguardSpec {
  readonly privateKey?: string
  readonly listenPort: number
  readonly firewallMark: number
  readonly peers: readonly Peer[]
}

interface Peer {
  readonly publicKey: string
  readonly presharedKey: string
  readonly endpoint: string
  readonly persistentKeepaliveInterval: string
  readonly allowedIPs: readonly string[]
}

/** What of a WireGuard link somebody wrote; a port of 0 is the kernel's to choose. Keys are told by their names. */
export function writtenWireguard(name: string, spec: WireguardSpec, meaning: Meaning) {
  const { firewallMark, peers } = lastWritten(name, meaning)
  return {
    ...(spec.privateKey ? { privateKey: `(secret ${name} privateKey)` } : {}),
    ...(spec.listenPort === 0 ? {} : { listenPort: spec.listenPort }),
    ...(firewallMark === undefined ? {} : { firewallMark: spec.firewallMark }),
    ...(peers === undefined
      ? {}
      : {
          peers: [...new Set(spec.peers.map(({ publicKey }) => publicKey))].toSorted(),
          peer: Object.fromEntries(spec.peers.map((peer) => [peer.publicKey, wantedPeer(name, peer)])),
        }),
  }
}

function wantedPeer(name: string, peer: Peer) {
  const { publicKey, presharedKey, endpoint, persistentKeepaliveInterval, allowedIPs } = peer
  return {
    presharedKey: presharedKey === '' ? null : `(secret ${name} presharedKey ${publicKey})`,
    ...(/^[\d.[]/.test(endpoint) ? { endpoint } : {}),
    keepalive: Math.floor((duration(persistentKeepaliveInterval) ?? 0) / 1000),
    allowedIPs: [...new Set(allowedIPs.map(networkOf))].toSorted(),
  }
}

interface Written {
  readonly firewallMark?: unknown
  readonly peers?: unknown
}

function lastWritten(name: string, { config, kernelName, merged }: Meaning): Written {
  const document = documentsOf(config, WireguardConfig).findLast((one) => kernelName(one.name) === name)
  if (document) return document
  const entry = [...merged<{ device: LegacyInterface }>('DeviceConfigSpecs').values()].findLast(
    ({ device }) => device.wireguard && device.ignore !== true && kernelName(device.interface ?? '') === name,
  )
  // In the legacy form a zero is as good as nothing.
  const { firewallMark, peers } = entry?.device.wireguard ?? {}
  return { ...(firewallMark ? { firewallMark } : {}), ...(peers ? { peers } : {}) }
}
