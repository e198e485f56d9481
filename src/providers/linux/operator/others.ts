import type { Process } from '../../../model/node/processes.ts'
import type { LinkRow } from '../address-row.ts'
import type { RouteRow } from '../route/read.ts'
import { leaseOf } from './read.ts'
import type { Operator } from './spec.ts'

/** What is seen of a node, for finding out who else asks a DHCP server there. */
export interface Scene {
  readonly links: readonly LinkRow[]
  readonly routes: readonly RouteRow[]
  readonly running: readonly Process[]
  /** What netloom, systemd-networkd and NetworkManager keep below /run, and which files of the former speak of DHCP. */
  readonly files: ReadonlyMap<string, readonly string[]>
}

/**
 * DHCP that somebody else runs: known by its program, by the file of who runs it, or by an address that has a lifetime and
 * came from no router. What it tells the server nobody sees.
 */
export const otherOperators = (scene: Scene): readonly Operator[] =>
  scene.links.flatMap((link) =>
    ([4, 6] as const).flatMap((family): Operator[] => {
      const given = leasedTo(link, family)
      // It stays for its time when our client is stopped.
      const isOurs = given !== undefined && given === leaseOf(scene.files, `dhcp${family}`, link.ifname).address
      const leased = isOurs ? undefined : given
      const by = whoAsks(scene, link, family, leased !== undefined)
      if (by === undefined) return []
      const metric = family === 4 ? metricOf(scene.routes, link.ifname) : undefined
      return [
        {
          operator: family === 4 ? 'dhcp4' : 'dhcp6',
          link: link.ifname,
          ...(metric !== undefined && { routeMetric: metric }),
          clientIdentifier: 'none',
          ...(family === 4 && { takesRoutes: metric !== undefined }),
          takesHostname: false,
          by,
          ...(leased !== undefined && { leased }),
        },
      ]
    }),
  )

/** A router gives addresses of a whole network, DHCPv6 single ones. */
function leasedTo({ addr_info: addresses = [] }: LinkRow, family: 4 | 6): string | undefined {
  const own = addresses.find(
    (one) =>
      one.dynamic === true &&
      one.scope === 'global' &&
      (family === 4 ? one.family === 'inet' : one.family === 'inet6' && one.prefixlen === 128 && !one.temporary),
  )
  return own && `${own.local}/${own.prefixlen}`
}

/** What a client sets the metric of is seen at its default route; protocols are those of the kernel’s numbers. */
function metricOf(routes: readonly RouteRow[], link: string): number | undefined {
  const route = routes.find(
    ({ dst, dev, table = '254', protocol = '' }) =>
      dst === 'default' && dev === link && table === '254' && ['3', '16'].includes(protocol),
  )
  return route && (route.metric ?? 0)
}

function whoAsks(scene: Scene, link: LinkRow, family: 4 | 6, hasLease: boolean): string | undefined {
  const { ifname: name, ifindex } = link
  const networkd = scene.files.get(`/run/systemd/netif/links/${ifindex}`) ?? []
  if (asksNetworkd(scene, networkd, family)) return 'systemd-networkd'
  const program = scene.running.find(({ words }) => isClient(words, name, family))
  if (program) return runnerOf(program)
  if (!hasLease) return undefined
  if (scene.files.has(`/run/systemd/netif/leases/${ifindex}`)) return 'systemd-networkd'
  const managed = scene.files.get(`/run/NetworkManager/devices/${ifindex}`) ?? []
  if (managed.some((line) => line.startsWith('connection-uuid='))) return 'NetworkManager'
  if (scene.running.some(({ words: [first = ''] }) => /(^|\/)dhcpcd:?$/.test(first))) return 'dhcpcd'
  return 'another program'
}

function asksNetworkd({ files }: Scene, link: readonly string[], family: 4 | 6): boolean {
  const file = link.find((line) => line.startsWith('NETWORK_FILE='))?.slice('NETWORK_FILE='.length)
  const [setting = ''] = (file === undefined ? undefined : files.get(file)) ?? []
  const value = setting.split('=')[1]?.trim().toLowerCase() ?? ''
  return ['yes', 'true', 'on', '1', 'both', `ipv${family}`, ...(family === 4 ? ['v4'] : ['v6'])].includes(value)
}

const clients = /^(dhclient|dhcpcd|udhcpc6?|busybox)$/

function isClient([program = '', ...words]: readonly string[], link: string, family: 4 | 6): boolean {
  const name = program.split('/').at(-1) ?? ''
  if (!clients.test(name.replace(/:$/, '')) || !words.includes(link)) return false
  if (name === 'busybox' && !words[0]?.startsWith('udhcpc')) return false
  if (name.startsWith('udhcpc')) return name === (family === 4 ? 'udhcpc' : 'udhcpc6')
  // Where neither is named dhclient asks for the first, and dhcpcd for both.
  return (
    words.includes(`-${family}`) ||
    (!words.includes('-4') && !words.includes('-6') && (family === 4 || name.startsWith('dhcpcd')))
  )
}

function runnerOf({ unit, words: [program = ''] }: Process): string {
  const name = program.split('/').at(-1)?.replace(/:$/, '') ?? ''
  if (unit === 'NetworkManager.service') return 'NetworkManager'
  return /^(networking|ifup@.*)\.service$/.test(unit) ? `ifupdown (${name})` : name
}
