import type { Holdings } from '../model/node/check.ts'
import type { Resource } from '../model/node/resource.ts'
import type { Remark } from '../model/plan/kind.ts'
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
export function lostTo({ links }: Networkd, ours: readonly Resource[]): readonly Resource[] {
  const onNone = ours.filter(
    (one) => one.kind === 'RoutingRule' || (one.kind === 'Route' && typeof fieldOf(one, 'link') !== 'string'),
  )
  return [...onLinks(ours, Object.keys(links)), ...portsOf(ours, Object.keys(links)), ...onNone]
}

/** Links of networkd that are ports of something it does not know. */
const portsOf = (ours: readonly Resource[], links: readonly string[]): readonly Resource[] =>
  ofKind(ours, 'Link').filter((one) => links.includes(one.id) && typeof fieldOf(one, 'master') === 'string')

const usedBy = ({ links }: Networkd, lost: readonly Resource[]): readonly string[] =>
  Object.keys(links).filter((link) => onLinks(lost, [link]).length > 0 || lost.some(({ id }) => id === link))

/** systemd-networkd takes away what its files do not have when it starts, and when a link is configured anew. */
export const networkd = beside<Networkd>({
  id: 'systemd-networkd',
  read: (shown) => {
    const all = networkdOn(shown)
    const links = Object.fromEntries(Object.entries(all?.links ?? {}).filter(([, file]) => !isOfNetplan(file)))
    return all && Object.keys(links).length > 0 ? { ...all, links } : undefined
  },
  judge: (seen, holdings) =>
    takes(
      seen,
      holdings,
      'systemd-networkd',
      'when it is restarted, `networkctl reconfigure` is run, or a link gets another file',
    ),
})

/** What there is to say of what networkd takes away, by whoever and whenever that is brought about. */
export function takes(seen: Networkd, { ours }: Holdings, who: string, when: string): readonly Remark[] {
  const lost = lostTo(seen, ours)
  if (lost.length === 0) return []
  const used = usedBy(seen, lost)
  const whose = used.length > 0 ? `has ${listed(used)}, and ` : ''
  return [
    {
      severity: 'warning',
      code: 'beside/takes-away',
      summary: `${who} ${whose}takes ${named(lost)} away ${when}; a reboot does not`,
      hint: `Set KeepConfiguration=static in the files of these links, and ManageForeignRoutes=no and ManageForeignRoutingPolicyRules=no in networkd.conf; or apply again after that: netloom drift tells what is gone.`,
    },
  ]
}
