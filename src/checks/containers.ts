import type { Resource } from '../model/node/resource.ts'
import type { Remark } from '../model/plan/kind.ts'
import { beside } from './look/beside.ts'
import { fieldOf, linksOf, listed, named, ofKind } from './look/ours.ts'
import type { Shown } from './look/shown.ts'

interface Owner {
  readonly links: readonly string[]
  /** It sends packets on to what it runs. */
  readonly forwards: boolean
}

interface Containers {
  readonly owners: Readonly<Record<string, Owner>>
}

/** Who makes links of these names, and chains that begin so. */
const makers = {
  docker: { service: ['docker'], links: /^(docker\d+|br-[0-9a-f]{12})$/, chains: ['DOCKER'] },
  libvirt: { service: ['libvirtd', 'virtnetworkd'], links: /^virbr\d+(-nic)?$/, chains: ['LIBVIRT'] },
  flannel: { service: [], links: /^(flannel([.-]\S+)?|cni0)$/, chains: ['FLANNEL'] },
  calico: {
    service: [],
    links: /^(cali[0-9a-f]{11}|vxlan\.calico|vxlan-v6\.calico|tunl0|wireguard\.cali)$/,
    chains: ['cali'],
  },
  cilium: { service: [], links: /^(cilium_\w+|lxc\w+)$/, chains: ['CILIUM'] },
  'kube-proxy': { service: [], links: /^(kube-ipvs0|nodelocaldns)$/, chains: ['KUBE'] },
} as const

/** Runtimes of containers and machines, and networks of clusters: they make links, routes and chains of their own, by their names. */
export const containers = beside<Containers>({
  id: 'containers',
  read: (shown) => {
    const owners = Object.fromEntries(
      Object.entries(makers).flatMap(([name, maker]) => {
        const owner = ownerOf(maker, shown)
        return owner ? [[name, owner]] : []
      }),
    )
    return Object.keys(owners).length > 0 ? { owners } : undefined
  },
  shares: ({ owners }, { held }) =>
    Object.fromEntries(Object.entries(owners).map(([name, { links }]) => [name, thingsOn(held, links)])),
  judge: ({ owners }, { held }) =>
    Object.entries(owners).flatMap(([name, { links, forwards }]): Remark[] => {
      const on = thingsOn(held, links)
      const off = ofKind(held, 'KernelParam').filter(isForwardingOff)
      return [
        ...(on.length > 0
          ? ([
              {
                severity: 'warning',
                code: 'beside/takes-away',
                summary: `${name} made ${listed(links.filter((link) => linksOf(on).includes(link)))}, and makes it anew as it wants it: ${named(on)} goes with it`,
                hint: 'Take it out of the config, and say it there where that link is made.',
              },
            ] as const)
          : []),
        ...(off.length > 0 && forwards
          ? ([
              {
                severity: 'warning',
                code: 'beside/overwrites',
                summary: `${name} switches forwarding on when it starts, and ${named(off)} is to be off`,
                hint: 'What it runs needs forwarding: take the parameter out of the config.',
              },
            ] as const)
          : []),
      ]
    }),
})

const thingsOn = (things: readonly Resource[], links: readonly string[]): readonly Resource[] =>
  things.filter((thing) => linksOf([thing]).some((link) => links.includes(link)))

function ownerOf(maker: (typeof makers)[keyof typeof makers], { runs, links, chains }: Shown): Owner | undefined {
  const own = links.filter((link) => maker.links.test(link))
  const there = maker.service.some(runs) || own.length > 0
  const forwards =
    maker.chains.some((start) => chains.some((name) => name.startsWith(start))) || maker.service.some(runs)
  return there || forwards ? { links: own, forwards } : undefined
}

const isForwardingOff = (thing: Parameters<typeof fieldOf>[0]): boolean =>
  /(^|\.)(ip_forward|forwarding)$/.test(thing.id) && fieldOf(thing, 'value') === '0'
