import type { Projected } from '../projection.ts'
import { isHostWord, isLinkName, type Meaning } from './meaning.ts'

interface Settings {
  readonly routeMetric: number
  readonly skipRoutes?: true
  readonly skipHostnameRequest?: true
  readonly clientIdentifier?: { readonly clientIdentifier: string; readonly duidRawHex?: string }
}

interface OperatorSpec {
  readonly operator: string
  readonly linkName: string
  readonly dhcp4?: Settings
  readonly dhcp6?: Settings
}

/** DHCP on links that are wanted or that nobody is to make; shared addresses are others' business. */
export const operatorWants = (meaning: Meaning, wanted: ReadonlySet<string>): readonly Projected[] => {
  const links = meaning.merged('LinkSpecs')
  return [...meaning.asked<OperatorSpec>('OperatorSpecs').values()].flatMap(({ operator, linkName, dhcp4, dhcp6 }) => {
    const [link, settings] = [meaning.kernelName(linkName), dhcp4 ?? dhcp6]
    if (!settings || !isLinkName(link) || (links.has(link) && !wanted.has(link))) return []
    return [{ kind: 'Operator', key: `${operator}/${link}`, spec: { operator, link, ...asSet(operator, settings) } }]
  })
}

const asSet = (operator: string, { routeMetric, clientIdentifier: as, ...skips }: Settings) => ({
  ...(operator === 'dhcp4' && { routeMetric, takesRoutes: skips.skipRoutes !== true }),
  takesHostname: skips.skipHostnameRequest !== true,
  clientIdentifier: as?.duidRawHex ?? as?.clientIdentifier ?? 'none',
})

/** What a client does of which nobody wrote more. */
export const withUsual = (spec: Readonly<Record<string, unknown>>) => ({
  ...(spec.operator === 'dhcp4' && { routeMetric: 1024, takesRoutes: true }),
  ...{ takesHostname: true, clientIdentifier: 'mac' },
  ...spec,
})

/** Whom a clock is set by, as far as the config says it. */
export const timeServerWants = (meaning: Meaning): readonly Projected[] =>
  [...meaning.asked<{ timeServers?: readonly string[]; useNTS: boolean }>('TimeServerSpecs').values()].flatMap(
    ({ timeServers: all = [], useNTS }) => {
      const timeServers = all.filter((one) => one.includes(':') || isHostWord(one))
      return timeServers.length > 0 ? [{ kind: 'TimeServer', key: 'timeservers', spec: { timeServers, useNTS } }] : []
    },
  )
