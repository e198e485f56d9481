import type { Remark } from '../model/plan/kind.ts'
import { beside } from './look/beside.ts'
import { listed, named, ofKind, onLinks } from './look/ours.ts'
import type { FileLine, Shown } from './look/shown.ts'

interface NetworkManager {
  /** The links that a profile of its own sets up. */
  readonly links: readonly string[]
  /** It keeps /etc/resolv.conf. */
  readonly resolves: boolean
}

/**
 * A profile that is brought up anew, or applied anew, takes from its link what it does not have itself; and unless it is told not
 * to, NetworkManager writes /etc/resolv.conf whenever it starts and whenever a profile comes up.
 */
export const networkManager = beside<NetworkManager>({
  id: 'NetworkManager',
  read: (shown) => {
    if (!shown.runs('NetworkManager')) return undefined
    return { links: ownLinks(shown), resolves: shown.resolverKeeper === 'nobody' && !shown.lines.some(keepsOut) }
  },
  judge: ({ links, resolves }, { held, ours }) => {
    const lost = onLinks(ours, links)
    const used = links.filter((link) => onLinks(lost, [link]).length > 0)
    const file = ofKind(held, 'Resolver')
    return [
      ...(lost.length > 0
        ? ([
            {
              severity: 'warning',
              code: 'beside/takes-away',
              summary: `NetworkManager has ${listed(used)}, and takes ${named(lost)} away when its profile is brought up or applied anew (\`nmcli con up\`, \`nmcli dev reapply\`); its restart and a reboot do not`,
              hint: 'Set the link up in one place: put this into the profile, or take the link from NetworkManager once the config has all of it (`nmcli dev set LINK managed no`, and unmanaged-devices for good).',
            },
          ] as const)
        : []),
      ...(resolves && file.length > 0
        ? held.some(({ kind, id }) => kind === mend.kind && id === mend.id)
          ? ([prevented] as const)
          : ([
              {
                severity: 'warning',
                code: 'beside/overwrites',
                summary:
                  'NetworkManager writes /etc/resolv.conf anew whenever it starts and whenever a profile of it comes up: what the config says of resolvers is gone then',
                hint: 'A plan made now has a file that prevents it: netloom plan.',
              },
            ] as const)
        : []),
    ]
  },
  shares: ({ links, resolves }, { held, ours }) => ({
    NetworkManager: [...onLinks(ours, links), ...(resolves ? ofKind(held, 'Resolver') : [])],
  }),
  mend: ({ resolves }, { held }) =>
    resolves && ofKind(held, 'Resolver').length > 0
      ? [
          {
            ...mend,
            spec: {
              manager: mend.id,
              files: {
                '/etc/NetworkManager/conf.d/90-netloom.conf':
                  '# So that what netloom has on the node is left alone.\n[main]\ndns=none\n',
              },
            },
          },
        ]
      : [],
})

const mend = { kind: 'ManagerDropIn', id: 'NetworkManager' }

const prevented: Remark = {
  severity: 'info',
  code: 'beside/prevented',
  summary:
    'NetworkManager would write /etc/resolv.conf anew whenever it starts and whenever a profile of it comes up; ManagerDropIn/NetworkManager (dns=none) keeps it from that',
  hint: 'NetworkManager is told to read it. From then on resolvers of its profiles and leases are not written there.',
}

/** What somebody else set up is known to NetworkManager by a profile too, which it made up and never brings up. */
function ownLinks({ networkManager: devices, lines }: Shown): readonly string[] {
  const madeUp = new Set(
    lines.filter(({ line }) => line === 'external=true' || line === 'nm-generated=true').map(({ file }) => file),
  )
  const uuids = new Set(
    lines.flatMap(({ file, line }) =>
      madeUp.has(file) && line.startsWith('uuid=') ? [line.slice('uuid='.length)] : [],
    ),
  )
  return [...devices].flatMap(([link, { managed = '', 'connection-uuid': uuid = '' }]) =>
    managed === 'true' && uuid !== '' && !uuids.has(uuid) && link !== 'lo' ? [link] : [],
  )
}

/** Somebody else’s word that it is to leave the file alone. */
const keepsOut = ({ file, line }: FileLine): boolean =>
  file.startsWith('/etc/NetworkManager/') && !/netloom[^/]*$/.test(file) && line === 'dns=none'
