import { documentsOf, type MachineConfig } from '../../model/config/machine-config.ts'
import { BGPInstanceConfig } from '../../schema/documents/bgp-instance-config.ts'
import { VRFConfig } from '../../schema/documents/vrf-config.ts'

/** Whether each instance has a routing domain of its own that exists, and takes routes from others without a circle. */
export function bgpFits(config: MachineConfig): boolean {
  const instances = documentsOf(config, BGPInstanceConfig)
  const vrfs = documentsOf(config, VRFConfig).map(({ name }) => name)
  const domains = instances.map(({ vrf = '' }) => vrf)
  const names = instances.map(({ name }) => name)
  return (
    new Set(domains).size === domains.length &&
    domains.every((vrf) => vrf === '' || vrfs.includes(vrf)) &&
    instances.every((instance) => sources(instance).every((name) => names.includes(name))) &&
    importsEnd(new Map(instances.map((instance) => [instance.name, sources(instance)])))
  )
}

const sources = ({ importRoutes = [] }: BGPInstanceConfig): readonly string[] =>
  importRoutes.map(({ bgpInstance }) => bgpInstance)

/** Takes away instances that import from none of the rest, until none is left; what cannot go is in a circle. */
function importsEnd(imports: Map<string, readonly string[]>): boolean {
  for (let before = -1; before !== imports.size; ) {
    before = imports.size
    for (const [name, from] of imports) if (!from.some((other) => imports.has(other))) imports.delete(name)
  }
  return imports.size === 0
}
