import { processesIn, processesProbe } from '../../../model/node/processes.ts'
import { type Command, dhcpClient, type ProbeOutput } from '../../../model/plan/command.ts'
import { type Ailment, defineKind, type Remark } from '../../../model/plan/kind.ts'
import type { LinkRow } from '../address-row.ts'
import { everyLink, rows } from '../iproute.ts'
import { needsIpv6 } from '../ipv6.ts'
import { operatorsFrom } from '../operator/from-resources.ts'
import { otherOperators } from '../operator/others.ts'
import { leaseOf, linesByFile, ownFolder, ownOperators } from '../operator/read.ts'
import { familyOfOperator, netloom, Operator, operatorId, usual } from '../operator/spec.ts'
import { everyRoute, type RouteRow } from '../route/read.ts'

/** DHCP on links. What a server gives is shown and left alone; a client that somebody else runs is never joined by a second. */
export const operator = defineKind<Operator>({
  kind: 'Operator',
  plural: 'operators',
  order: 'route',
  spec: Operator,
  namesLinks: true,
  id: operatorId,
  requires: (spec, around) => [
    { kind: 'Link', id: spec.link },
    ...(spec.operator === 'dhcp6' ? needsIpv6(spec.link, around) : []),
  ],
  // The client is told anew, and asks anew.
  fixed: ['routeMetric', 'clientIdentifier', 'takesRoutes', 'takesHostname', 'by'],
  fresh: () => usual,
  ours: ({ by }) => by === netloom,
  fleeting: () => true,
  disrupts: ({ before, after }) => (after === null && before.leased ? [`${before.link} loses its lease`] : []),
  ails: ({ by, leased }) => (by === netloom && leased === undefined ? hasNoLease : undefined),
  sideEffects: ({ before, after }, { seen }) => {
    if (after !== null || before?.by !== netloom || before.leased === undefined) return []
    const id = `${before.link}/${before.leased}`
    const because = `its DHCP client stops on ${before.link}`
    return seen<{ link: string; address: string; dynamic?: boolean }>('Address').some(
      ({ link, address, dynamic }) => dynamic && `${link}/${address}` === id,
    )
      ? [{ kind: 'Address', id, leaves: null, because, lasts: 'then' }]
      : []
  },

  fromResources: operatorsFrom,

  probes: () => [
    { argv: ['grep', '-r', '-s', '-H', '', ownFolder], mayFail: true, where: [ownFolder] },
    processesProbe,
    everyLink,
    everyRoute,
    { argv: ['grep', '-r', '-s', '-H', '', ...managedFolders], mayFail: true, where: managedFolders },
    {
      argv: ['grep', '-r', '-s', '-H', '-i', '^ *DHCP *=', ...networkFolders],
      mayFail: true,
      where: ['/run/systemd/netif'],
    },
  ],
  statusProbes: [{ argv: ['cat', '/proc/uptime'] }],
  observe: ([own, processes, links, routes, managers, networks]) => {
    const running = processesIn(processes)
    const ours = ownOperators(linesByFile(own as ProbeOutput), running)
    const taken = new Set(ours.map(operatorId))
    const others = otherOperators({
      links: rows<LinkRow>(links as ProbeOutput, 'ip address show'),
      routes: rows<RouteRow>(routes as ProbeOutput, 'ip route show'),
      running,
      files: new Map([own, managers, networks].flatMap((files) => [...linesByFile(files as ProbeOutput)])),
    })
    return [...ours, ...others.filter((one) => !taken.has(operatorId(one)))]
  },

  statuses: (observed, outputs) => {
    const files = linesByFile(outputs[0] as ProbeOutput)
    const uptime = Number.parseInt(outputs[6]?.stdout ?? '', 10)
    return observed.map(({ operator, link, by, leased }) => {
      const { server, gateway, resolvers, domains, seconds, expires } =
        by === netloom ? leaseOf(files, operator, link) : {}
      return {
        ...{ operator, linkName: link, by },
        ...(leased !== undefined && { address: leased }),
        ...(server !== undefined && { server }),
        ...(gateway !== undefined && { gateway }),
        ...(resolvers !== undefined && { resolvers: resolvers.split(/\s+/).filter((one) => one !== '') }),
        ...(domains !== undefined && { searchDomains: domains.split(/\s+/).filter((one) => one !== '') }),
        ...(seconds !== undefined && { leaseSeconds: Number(seconds), secondsLeft: Number(expires) - uptime }),
      }
    })
  },

  commands: ({ before, after }): Command[] => {
    const own = before === null || before.by === undefined || before.by === netloom
    if (after === null) return own ? [dhcpClient('stop', before.operator, before.link)] : []
    const { routeMetric, clientIdentifier, takesRoutes, takesHostname } = { ...usual, ...after }
    const takes = [...(takesRoutes ? ['routes'] : []), ...(takesHostname ? ['name'] : []), 'resolvers'].join('+')
    return [dhcpClient('start', after.operator, after.link, String(routeMetric), clientIdentifier, takes)]
  },

  remarks: ({ before, after }) =>
    before?.by === undefined || before.by === netloom || after === null ? [] : [otherAsks(before)],

  defaults: { operator: [], link: [], by: [], leased: [] },
  columns: {
    LINK: ({ link }) => link,
    'RUN BY': ({ by }) => by ?? '',
    LEASE: ({ leased }) => leased ?? '(none)',
    SERVER: (_, { server }) => String(server ?? ''),
    LEFT: (_, { secondsLeft }) => (secondsLeft === undefined ? '' : `${secondsLeft} s`),
  },
  examples: [
    {
      operator: 'dhcp4',
      link: 'lo',
      routeMetric: 1024,
      clientIdentifier: 'mac',
      takesRoutes: true,
      takesHostname: true,
    },
    {
      operator: 'dhcp4',
      link: 'lo',
      routeMetric: 512,
      clientIdentifier: 'none',
      takesRoutes: false,
      takesHostname: true,
    },
  ],
})

// A server may answer later, so the client that asks is as it was wanted.
const hasNoLease: Ailment = {
  why: 'has no lease: no server has answered its client yet',
  hint: 'See what the client says (`journalctl -u "netloom-dhcp*"`), and whether a server is on the network of that link.',
  isFault: false,
}

const managedFolders = ['/run/systemd/netif/leases', '/run/systemd/netif/links', '/run/NetworkManager/devices']
const networkFolders = [
  '/etc/systemd/network',
  '/run/systemd/network',
  '/usr/local/lib/systemd/network',
  '/usr/lib/systemd/network',
]

function otherAsks(spec: Operator): Remark {
  const { link, by, routeMetric } = spec
  const metric = routeMetric === undefined ? '' : `, with the metric ${routeMetric}`
  return {
    severity: 'error',
    code: 'plan/dhcp-by-other',
    summary: `DHCP${familyOfOperator(spec) === 6 ? 'v6' : ''} on ${link} is run by ${by}${metric}, and not as the config has it; netloom starts no second client`,
    hint: `Set it there as the config has it, or write in the config what holds (what is not written there is left to ${by}), or take the link out of ${by} first.`,
  }
}
