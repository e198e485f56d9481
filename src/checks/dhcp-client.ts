import { defineCheck } from '../model/node/check.ts'
import { ofKind } from './look/ours.ts'

const programs = ['dhclient', 'dhcpcd', 'udhcpc'].flatMap((name) => [`/usr/sbin/${name}`, `/usr/bin/${name}`])

/** Which programs can ask is seen by where Debian has them. */
export const dhcpClient = defineCheck({
  id: 'dhcp-client',
  when: 'before',
  probes: [{ argv: ['true', 'there is a DHCP client'], mayFail: true, where: programs }],
  read: ([output]) => (output?.code === 0 ? undefined : {}),
  judge: (_, { ours }) =>
    ofKind(ours, 'Operator').length === 0
      ? []
      : [
          {
            severity: 'error',
            code: 'plan/no-dhcp-client',
            summary: 'this node has no DHCP client that netloom could run',
            hint: 'Install isc-dhcp-client on it (or dhcpcd-base, or udhcpc), or leave DHCP out of the config.',
          },
        ],
})
