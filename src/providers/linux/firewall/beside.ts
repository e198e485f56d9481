import type { Probe } from '../../../model/plan/command.ts'
import type { Beside, Remark } from '../../../model/plan/kind.ts'
import { awaitingClients } from './awaited.ts'

const flushes: Remark = {
  severity: 'info',
  code: 'plan/flushed-beside',
  summary:
    'nftables.service flushes every table of this node when it reloads or stops; that of netloom is put back at once',
  hint: 'Where somebody runs `nft flush ruleset` by hand, apply again: netloom status and drift tell.',
}

const filtersToo: Remark = {
  severity: 'info',
  code: 'plan/firewall-beside',
  summary: 'firewalld filters on this node too: what it drops stays dropped, whatever netloom accepts',
  hint: 'When it starts it stops nftables.service, which flushes every table; that of netloom is put back at once.',
}

const services = [
  ['nftables.service', flushes],
  ['firewalld.service', filtersToo],
] as const

/** Who else acts on the rules of the kernel, if it runs or will at the next boot; and who waits for packets. */
export const besideFirewall: Beside = {
  probes: [
    ...services.map(
      ([service]): Probe => ({
        argv: ['systemctl', 'show', '-p', 'ActiveState,UnitFileState', service],
        mayFail: true,
      }),
    ),
    ...awaitingClients.probes,
  ],
  remarks: (outputs) => [
    ...services.flatMap(([, remark], n) =>
      /^(ActiveState=active|UnitFileState=enabled)/m.test(outputs[n]?.stdout ?? '') ? [remark] : [],
    ),
    ...awaitingClients.remarks(outputs.slice(services.length)),
  ],
}
