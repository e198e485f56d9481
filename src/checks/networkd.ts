import type { Holdings } from '../model/node/check.ts'
import type { Resource } from '../model/node/resource.ts'
import type { Remark } from '../model/plan/kind.ts'
import { refKey } from '../model/ref.ts'
import { beside } from './look/beside.ts'
import { fieldOf, listed, named, ofKind, onLinks } from './look/ours.ts'
import type { Shown } from './look/shown.ts'

/** The links that a file of somebody else sets up, with that file, by their names. */
export interface Networkd {
  readonly links: Readonly<Record<string, string>>
  /** What those files, and others beside them, say already: by file, `KeepConfiguration=static`. */
  readonly kept: Readonly<Record<string, readonly string[]>>
}

/** The file that netplan writes for networkd. */
export const isOfNetplan = (file: string): boolean => /\/\d+-netplan-[^/]+$/.test(file)

/** A file that netloom wrote for networkd says for itself what is to stay. */
const isOwn = (file: string): boolean => /netloom[^/]*$/.test(file)

export function networkdOn({ runs, networkd, lines }: Shown): Networkd | undefined {
  if (!runs('systemd-networkd')) return undefined
  const links = [...networkd].flatMap(([link, { ADMIN_STATE = '', NETWORK_FILE = '' }]): [string, string][] =>
    NETWORK_FILE === '' || isOwn(NETWORK_FILE) || ADMIN_STATE === 'unmanaged' ? [] : [[link, NETWORK_FILE]],
  )
  if (links.length === 0) return undefined
  const files = [...new Set(links.map(([, file]) => file))]
  const kept = files.map((file): [string, string[]] => [
    file,
    lines.filter((one) => belongsTo(one.file, file) && /^Keep\w+=/.test(one.line)).map(({ line }) => line),
  ])
  return { links: Object.fromEntries(links), kept: Object.fromEntries(kept.filter(([, all]) => all.length > 0)) }
}

/** A file itself, or what somebody else put beside it. */
function belongsTo(path: string, file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return path === file || (path.includes(`/${name}.d/`) && !isOwn(path))
}

/** Of what is ours, what networkd takes away at its next start: on its links, and what is on none. */
function lostTo({ links }: Networkd, ours: readonly Resource[]): readonly Resource[] {
  const onNone = ours.filter(
    (one) => one.kind === 'RoutingRule' || (one.kind === 'Route' && typeof fieldOf(one, 'link') !== 'string'),
  )
  return [...onLinks(ours, Object.keys(links)), ...portsOf(ours, Object.keys(links)), ...onNone]
}

/** Nothing where no link is its own. */
export const sharedBy = (seen: Networkd, ours: readonly Resource[]): readonly Resource[] =>
  Object.keys(seen.links).length > 0 ? lostTo(seen, ours) : []

/** Links of networkd that are ports of something it does not know. */
const portsOf = (ours: readonly Resource[], links: readonly string[]): readonly Resource[] =>
  ofKind(ours, 'Link').filter((one) => links.includes(one.id) && typeof fieldOf(one, 'master') === 'string')

const usedBy = ({ links }: Networkd, lost: readonly Resource[]): readonly string[] =>
  Object.keys(links).filter((link) => onLinks(lost, [link]).length > 0 || lost.some(({ id }) => id === link))

/** systemd-networkd takes away what its files do not have when it starts, and when a link is configured anew. */
export const networkd = beside<Networkd>({
  id: 'systemd-networkd',
  read: networkdOn,
  judge: (seen, holdings) =>
    takes(
      notOfNetplan(seen),
      holdings,
      'systemd-networkd',
      'when it is restarted, `networkctl reconfigure` is run, or a link gets another file',
    ),
  shares: (seen, { ours }) => ({ 'systemd-networkd': sharedBy(notOfNetplan(seen), ours) }),
  mend: (seen, { ours }) => {
    const lost = lostTo(seen, ours)
    const files = filesFor(seen, ours, lost)
    return lost.length > 0 && Object.keys(files).length > 0 ? [dropIn(files)] : []
  },
})

const dropIn = (files: Readonly<Record<string, string>>): Resource => ({
  ...mendOf,
  spec: { manager: mendOf.id, files },
})

const mendOf = { kind: 'ManagerDropIn', id: 'systemd-networkd' }

const notOfNetplan = (seen: Networkd): Networkd => ({
  ...seen,
  links: Object.fromEntries(Object.entries(seen.links).filter(([, file]) => !isOfNetplan(file))),
})

/** One for networkd itself, where routes or rules are ours, and one beside each file of a link that holds something of ours. */
function filesFor(seen: Networkd, ours: readonly Resource[], lost: readonly Resource[]): Record<string, string> {
  const routes = ofKind(ours, 'Route', 'RoutingRule').length > 0
  const foreign = {
    '/etc/systemd/networkd.conf.d/90-netloom.conf': `${head}ManageForeignRoutes=no\nManageForeignRoutingPolicyRules=no\n`,
  }
  const files = [...new Set(usedBy(seen, lost).map((link) => seen.links[link] ?? ''))]
  return {
    ...(routes && foreign),
    ...Object.fromEntries(
      files.flatMap((file): [string, string][] => {
        const words = keeping(seen, file, lost)
        const path = `/etc/systemd/network/${file.slice(file.lastIndexOf('/') + 1)}.d/90-netloom.conf`
        return words === '' ? [] : [[path, `${head}${words}`]]
      }),
    ),
  }
}

const head = '# So that what netloom has on the node is left alone.\n[Network]\n'

/** What the files of a link have to say besides; a lease that is kept already stays kept. */
function keeping({ links, kept }: Networkd, file: string, lost: readonly Resource[]): string {
  const said = kept[file] ?? []
  const isKept = said.some((line) => /^KeepConfiguration=(static|yes)$/.test(line))
  const leases = said.some((line) => /^KeepConfiguration=dhcp/.test(line))
  const ports = ofKind(lost, 'Link').some(({ id }) => links[id] === file)
  return [
    isKept ? '' : `KeepConfiguration=${leases ? 'yes' : 'static'}\n`,
    ports && !said.some((line) => /^KeepMaster=(yes|true|1|on)$/.test(line)) ? 'KeepMaster=yes\n' : '',
  ].join('')
}

/** What there is to say of what networkd takes away, by whoever and whenever that is brought about. */
export function takes(seen: Networkd, { held, ours }: Holdings, who: string, when: string): readonly Remark[] {
  const lost = lostTo(seen, ours)
  const used = usedBy(seen, lost)
  if (lost.length === 0 || Object.keys(seen.links).length === 0) return []
  const whose = used.length > 0 ? `has ${listed(used)}, and ` : ''
  const prevented = held.some(({ kind, id }) => kind === mendOf.kind && id === mendOf.id)
  const along = Object.keys(seen.links).filter(
    (link) => !used.includes(link) && used.some((one) => seen.links[one] === seen.links[link]),
  )
  return [
    prevented
      ? {
          severity: 'info',
          code: 'beside/prevented',
          summary: `${who} ${whose}would take ${named(lost)} away ${when}; ${refKey(mendOf)} keeps it from that`,
          hint: `systemd-networkd is restarted once for that, when all is there. From then on it takes away no address, route or rule that somebody else put ${along.length > 0 ? `on these links and on ${listed(along)}, which share their files` : 'on these links'}; a route goes all the same when its link goes down.`,
        }
      : {
          severity: 'warning',
          code: 'beside/takes-away',
          summary: `${who} ${whose}takes ${named(lost)} away ${when}; a reboot does not`,
          hint: 'A plan made now has a file that prevents it: netloom plan.',
        },
  ]
}
