import type { Secret } from '../../../model/config/secret.ts'
import type { Layered } from '../../layer.ts'

/** Something that runs on a link and asks for addresses as it learns of them. */
export interface OperatorSpec extends Layered {
  readonly operator: 'dhcp4' | 'dhcp6' | 'vip'
  readonly linkName: string
  readonly requireUp: boolean
  readonly dhcp4?: DhcpSpec
  readonly dhcp6?: DhcpSpec
  readonly vip?: VipSpec
}

export interface DhcpSpec {
  readonly routeMetric: number
  readonly skipHostnameRequest?: true
  readonly clientIdentifier?: { readonly clientIdentifier: string; readonly duidRawHex?: string }
  readonly skipRoutes?: true
}

export interface VipSpec {
  readonly ip: string
  readonly gratuitousARP: boolean
  /** Projects, networks and devices are found by asking the cloud, which nobody does here. */
  readonly equinixMetal?: { readonly projectID: string; readonly deviceID: string; readonly apiToken: Secret | '' }
  readonly hcloud?: { readonly deviceID: number; readonly networkID: number; readonly apiToken: Secret | '' }
}

export const operatorSpecs = 'OperatorSpecs.net.talos.dev'

export const operatorId = ({ operator, linkName, vip }: OperatorSpec): string =>
  [operator, linkName, ...(vip ? [vip.ip] : [])].join('/')

/** An operator on a link, at the layer of the config. */
export const onLink = (
  linkName: string,
  operator: Pick<OperatorSpec, 'operator' | 'dhcp4' | 'dhcp6' | 'vip'>,
): OperatorSpec => {
  const { operator: name, ...settings } = operator
  return { operator: name, linkName, requireUp: true, ...settings, layer: 'configuration' }
}
