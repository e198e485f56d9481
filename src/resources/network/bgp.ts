import { documentsOf, type MachineConfig } from '../../model/config/machine-config.ts'
import { canonicalAddress, canonicalPrefix } from '../../model/ip.ts'
import { BGPInstanceConfig } from '../../schema/documents/bgp-instance-config.ts'
import { VRFConfig } from '../../schema/documents/vrf-config.ts'
import { durationText } from '../host/duration-text.ts'
import { merged } from '../layer.ts'
import type { Part } from '../part.ts'
import { bgpFits } from './bgp-fits.ts'
import { tableName } from './table-name.ts'

/** Instances of BGP. If they do not fit together there is none. */
export const bgp: Part = {
  follow: ({ config }) =>
    bgpFits(config)
      ? documentsOf(config, BGPInstanceConfig).map((instance) =>
          merged('BGPInstanceConfigs.net.talos.dev', instance.name, specOf(instance, config)),
        )
      : [],
}

const specOf = (instance: BGPInstanceConfig, config: MachineConfig): object => ({
  localASN: instance.localASN,
  ...present({
    routerID: spelt(instance.routerID),
    routeSource: spelt(instance.routeSource),
    advertiseLinks: instance.advertise,
    multipath: instance.multipath,
    maxPaths: instance.maxPaths,
  }),
  installRoutes: instance.installRoutes ?? true,
  ...present({
    importRoutes: instance.importRoutes?.map(({ bgpInstance, prefixes }) => ({
      bgpInstance,
      prefixes: prefixes.map((prefix) => canonicalPrefix(prefix) ?? prefix),
    })),
    neighbors: instance.neighbors?.map(neighbor),
    vrf: instance.vrf,
  }),
  vrfTable: instance.vrf ? tableOf(instance.vrf, config) : 'main',
})

const tableOf = (vrf: string, config: MachineConfig): string =>
  tableName(documentsOf(config, VRFConfig).find(({ name }) => name === vrf)?.table ?? 'main')

const neighbor = ({ bfd, ...peer }: NonNullable<BGPInstanceConfig['neighbors']>[number]): object => ({
  ...present({
    address: spelt(peer.address),
    link: peer.link,
    peerASN: peer.peerASN,
    holdTime: time(peer.holdTime),
  }),
  ...(bfd
    ? {
        bfd: present({
          transmitInterval: time(bfd.transmitInterval),
          receiveInterval: time(bfd.receiveInterval),
          detectMultiplier: bfd.detectMultiplier,
        }),
      }
    : {}),
  ...present({ localASN: peer.localASN, passive: peer.passive }),
})

const spelt = (address = ''): string => canonicalAddress(address) ?? ''

const time = (written = '0'): string => durationText(written, '')

/** What is set; zeros and empty arrays set nothing. */
const present = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)))
