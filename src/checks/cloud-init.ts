import type { Resource } from '../model/node/resource.ts'
import type { Remark } from '../model/plan/kind.ts'
import { beside } from './look/beside.ts'
import { ofKind } from './look/ours.ts'
import type { FileLine } from './look/shown.ts'

interface CloudInit {
  /** It may set the host name. */
  readonly names: boolean
  /** It writes /etc/hosts at each boot. */
  readonly hosts: boolean
}

const remark = (summary: string, hint: string): Remark => ({
  severity: 'warning',
  code: 'beside/overwrites',
  summary,
  hint,
})

/** cloud-init sets a machine up for what its cloud says it is; most of that once for each instance. */
export const cloudInit = beside<CloudInit>({
  id: 'cloud-init',
  read: ({ runs, lines, cloudInitDisabled }) => {
    if (!runs('cloud-init') || cloudInitDisabled) return undefined
    const last = (key: string): string =>
      lines
        .filter(isSetting(key))
        .at(-1)
        ?.line.slice(key.length + 1)
        .trim() ?? ''
    return { names: last('preserve_hostname') !== 'true', hosts: /^(true|localhost)$/i.test(last('manage_etc_hosts')) }
  },
  shares: ({ names, hosts }, { held }) => ({
    'cloud-init': [...(names ? ofKind(held, 'Hostname') : []), ...(hosts ? held.filter(isHosts) : [])],
  }),
  judge: ({ names, hosts }, { held }) => [
    ...(names && ofKind(held, 'Hostname').length > 0
      ? [
          remark(
            'cloud-init sets the host name again at a boot at which it takes the machine for a new instance',
            'Write `preserve_hostname: true` into a file in /etc/cloud/cloud.cfg.d.',
          ),
        ]
      : []),
    ...(hosts && held.some(isHosts)
      ? [
          remark(
            'cloud-init writes /etc/hosts anew at each boot (manage_etc_hosts): the names of the config come back by our boot unit only if that is later',
            'Write `manage_etc_hosts: false` into a file in /etc/cloud/cloud.cfg.d.',
          ),
        ]
      : []),
  ],
})

const isHosts = ({ kind, id }: Resource): boolean => kind === 'EtcFile' && id === '/etc/hosts'

const isSetting =
  (key: string) =>
  ({ file, line }: FileLine): boolean =>
    file.startsWith('/etc/cloud/') && line.startsWith(`${key}:`)
