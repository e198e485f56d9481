import type { Given } from '../../given.ts'
import { layered } from '../../layer.ts'
import { mergeOf, strongest } from '../../merge.ts'
import type { Part } from '../../part.ts'
import { devicesOf, type PlacedDevice } from '../links/devices.ts'
import { runsDefaultDhcp } from '../links/link-documents.ts'
import { resolverOf } from '../links/link-names.ts'
import { configuredLinks, otherLinks } from '../links/links.ts'
import { isPhysical } from '../links/links-seen.ts'
import { legacyDhcp, plainDhcp4, writtenDhcp } from './dhcp.ts'
import { type OperatorSpec, operatorId, operatorSpecs } from './operator-spec.ts'
import { legacyVips, writtenVips } from './vips.ts'

/** DHCP and shared addresses. */
export const operators: Part = {
  produce: (given) => {
    const { config } = given
    const resolve = resolverOf(given)
    const { devices, ignored } = heeded(given)
    const asked = [
      ...devices.flatMap((one) => legacyDhcp(one, resolve)),
      ...writtenDhcp(config, resolve),
      ...[
        ...defaultDhcp(given, ignored),
        ...devices.flatMap(({ device }) => legacyVips(device, resolve)),
        ...writtenVips(config, resolve),
      ].map((spec) => ({ spec, written: {} })),
    ]
    const byId = new Map(asked.map((one) => [`${one.spec.layer}/${operatorId(one.spec)}`, one]))
    return [...byId.values()].map(({ spec, written }) => layered(operatorSpecs, operatorId(spec), spec, written))
  },
  merges: { [operatorSpecs]: mergeOf<OperatorSpec>(strongest) },
  ids: { [operatorSpecs]: (spec) => operatorId(spec as OperatorSpec) },
}

interface Heeded {
  readonly devices: readonly PlacedDevice[]
  readonly ignored: ReadonlySet<string>
}

/** An entry that ignores a link silences the entries of that link after it, too. */
function heeded(given: Given): Heeded {
  const resolve = resolverOf(given)
  const ignored = new Set<string>()
  const devices = devicesOf(given).filter(({ device }) => {
    if (device.ignore === true) ignored.add(resolve(device.interface))
    return !ignored.has(resolve(device.interface))
  })
  return { devices, ignored }
}

/** Cards that neither the config nor the platform nor the kernel's command line speaks of ask for an address. */
function defaultDhcp(given: Given, ignored: ReadonlySet<string>): readonly OperatorSpec[] {
  if (!runsDefaultDhcp(given.config)) return []
  const resolve = resolverOf(given)
  const spoken = otherLinks(given).filter(({ layer }) => ['cmdline', 'platform', 'configuration'].includes(layer))
  const asked = configuredLinks(given).map(({ spec }) => spec)
  const configured = new Set([...spoken, ...asked].map(({ name }) => resolve(name)))
  return given.links
    .filter((link) => isPhysical(link) && !configured.has(link.name) && !ignored.has(link.name))
    .map(({ name }) => ({ ...plainDhcp4(name), layer: 'default' }))
}
