import type { Derived, Place } from '../../../model/config/derived.ts'
import { writtenOf } from '../../../model/config/machine-config.ts'
import { LegacyConfig } from '../../../schema/legacy/index.ts'
import type { LegacyInterface } from '../../../schema/legacy/interface.ts'
import type { Given } from '../../given.ts'
import { merged } from '../../layer.ts'
import type { Part } from '../../part.ts'
import { perGiven } from '../per-given.ts'
import { byCodeUnits } from './links-seen.ts'
import { selected } from './select-links.ts'

/** An interface entry of the legacy form that has found its link. */
export type Device = LegacyInterface & { readonly interface: string }

/** Such an entry, and where it is written. */
export interface PlacedDevice {
  readonly device: Device
  readonly place: Place
}

/** What the legacy form has of each link, once its selectors are resolved. */
export const deviceConfigs: Part = { follow: (given) => resolved(given) }

/** Entries in the order they take effect: by link, then as written. */
export const devicesOf = (given: Given): readonly PlacedDevice[] =>
  resolved(given).map(({ spec: { device }, written }) => ({ device, place: written?.device as Place }))

/** Those that are not ignored. */
export const activeDevices = (given: Given): readonly PlacedDevice[] =>
  devicesOf(given).filter(({ device }) => device.ignore !== true)

const resolved = perGiven((given: Given): readonly Derived<{ readonly device: Device }>[] => {
  const [document] = writtenOf(given.config, LegacyConfig)
  if (document === undefined) return []
  return (document.content.machine?.network?.interfaces ?? [])
    .flatMap((entry, n) => {
      const place = { document, path: ['machine', 'network', 'interfaces', n] }
      return found(entry, n, given).map((device, m, all) => resource(device, place, n, all.length > 1 ? m : -1))
    })
    .toSorted((a, b) => byCodeUnits(a.metadata.id, b.metadata.id))
})

function resource(device: Device, place: Place, n: number, m: number): Derived<{ readonly device: Device }> {
  const numbers = [n, ...(m < 0 ? [] : [m])].map((number) => String(number).padStart(3, '0'))
  const id = [device.interface, ...numbers].join('/')
  return merged('DeviceConfigSpecs.net.talos.dev', id, { device }, { device: place })
}

/** An entry applies to every link it selects; one that selects none, or a bond without links, waits. */
function found(entry: LegacyInterface, n: number, given: Given): readonly Device[] {
  const instead = given.keepsUnresolved && !entry.ignore ? [unresolvedName(entry, n)] : []
  if (entry.deviceSelector) {
    const names = selected(entry.deviceSelector, given.links).map(({ name }) => name)
    return (names.length > 0 ? names : instead).map((name) => ({ ...entry, interface: name }))
  }
  const name = entry.interface ?? ''
  const { deviceSelectors: selectors = [], ...bond } = entry.bond ?? {}
  if (selectors.length === 0) return [{ ...entry, interface: name }]
  // A bond takes the hardware address of its first link, and would select itself.
  const names = selectors
    .flatMap((selector) => selected(selector, given.links))
    .flatMap((link) => (link.name === name ? [] : [link.name]))
  const interfaces = names.length > 0 ? names : instead
  return interfaces.length === 0 ? [] : [{ ...entry, interface: name, bond: { ...bond, interfaces } }]
}

/** What the links are called that an entry chooses, where there are none: a name that fits, also with a VLAN, and nobody gives. */
export const unresolvedName = ({ deviceSelector }: LegacyInterface, n: number): string =>
  `(${deviceSelector ? 'entry' : 'ports'}${n + 1})`
