import type { Resources } from '../../../model/config/derived.ts'
import { type OperatorSpec, operatorSpecs } from '../../../resources/network/operators/operator-spec.ts'
import { linkCarriedOut } from '../carried-out.ts'
import type { Operator } from './spec.ts'

/**
 * The DHCP clients that a config asks for. A field that nobody wrote is not asked for: somebody else’s client that runs
 * already may do otherwise.
 */
export function operatorsFrom(resources: Resources): readonly Operator[] {
  const linkOf = linkCarriedOut(resources)
  return resources.of<OperatorSpec>(operatorSpecs).flatMap(({ spec, written = {} }): Operator[] => {
    const { operator, layer } = spec
    const link = linkOf(spec.linkName)
    const settings = spec.dhcp4 ?? spec.dhcp6
    if (operator === 'vip' || link === undefined || settings === undefined || layer !== 'configuration') return []
    const isWritten = (field: string): boolean => written[`${operator}.${field}`] !== undefined
    const { clientIdentifier: as = 'none', duidRawHex = '' } = settings.clientIdentifier ?? { clientIdentifier: 'none' }
    return [
      {
        operator,
        link,
        ...(operator === 'dhcp4' && isWritten('routeMetric') && { routeMetric: settings.routeMetric }),
        ...((as !== 'mac' || isWritten('clientIdentifier')) && {
          clientIdentifier: as === 'duid' ? bytesOf(duidRawHex) : as,
        }),
        ...(settings.skipRoutes && { takesRoutes: false }),
        ...(settings.skipHostnameRequest && { takesHostname: false }),
      },
    ]
  })
}

/** Of what is no DUID validation has warned. */
function bytesOf(duid: string): string {
  const hex = duid.replaceAll(':', '').toLowerCase()
  return /^([0-9a-f]{2})+$/.test(hex) ? hex : 'none'
}
