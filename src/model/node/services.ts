import type { Probe, ProbeOutput } from '../plan/command.ts'

/** Services that look after links, names, packets or the clock. */
const services = [
  'systemd-networkd',
  'systemd-resolved',
  'NetworkManager',
  'networking',
  'dhcpcd',
  'cloud-init',
  'nftables',
  'firewalld',
  'ufw',
  'docker',
  'libvirtd',
  'virtnetworkd',
  'frr',
  'bird',
  'keepalived',
  'chrony',
  'systemd-timesyncd',
] as const

/** How to ask systemd, once for all who want to know; a node without it is not asked. */
export const servicesProbe: Probe = {
  argv: ['systemctl', 'show', '-p', 'Id,ActiveState,UnitFileState', ...services.map((name) => `${name}.service`)],
  mayFail: true,
  where: ['/run/systemd/system'],
}

export interface ServiceState {
  readonly isActive: boolean
  /** It is active, about to be, or will be at the next boot. */
  readonly runs: boolean
}

/**
 * By the names of services, without their ending, from the output of `servicesProbe`; nothing where systemd is not there. Throws
 * `Error` where it did not answer.
 */
export function servicesIn(output: ProbeOutput | undefined): ReadonlyMap<string, ServiceState> {
  const { code, stderr = '' } = output ?? {}
  if (code !== 0 && !stderr.startsWith('No such file')) {
    throw new Error(`systemctl: ${stderr.trim().split('\n')[0] || 'no answer'}`)
  }
  // systemd parts units by an empty line, and orders their fields as it likes.
  const units = (output?.code === 0 ? output.stdout : '')
    .split(/\n\s*\n/)
    .map((block) =>
      Object.fromEntries(block.split('\n').flatMap((line) => [/^(\w+)=(.*)$/.exec(line)?.slice(1) ?? []])),
    )
  return new Map(
    units.flatMap(({ Id = '', ActiveState = '', UnitFileState = '' }: Readonly<Record<string, string>>) => [
      [
        Id.replace(/\.service$/, ''),
        {
          isActive: ActiveState === 'active',
          runs: /^(active|activating|reloading)$/.test(ActiveState) || UnitFileState.startsWith('enabled'),
        },
      ],
    ]),
  )
}
