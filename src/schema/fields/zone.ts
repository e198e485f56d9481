import type { Fault } from '../../model/config/document-type.ts'
import { splitZone } from '../../model/ip.ts'
import { shown } from '../values/shown.ts'
import { linkNameRule } from './link-name.ts'

/** The zone of an address (`eth0` in `fe80::1%eth0`) where only that of one link will do, or none at all. */
export function zoneRule(address: string, link: string | undefined, path: Fault['path']): Fault[] {
  const [bare, zone] = splitZone(address)
  if (zone === undefined || zone === link) return []
  const where = link === undefined ? 'here an address stands by itself' : `the route leaves by ${shown(link)}`
  return [
    {
      severity: 'warning',
      code: 'lint/zone',
      path,
      summary: `${shown(address)} lies on the link ${shown(zone)}, but ${where}`,
      hint: `write \`${bare}\` without \`%…\``,
    },
  ]
}

/** Where any link will do: its name still has to be one. */
export const zoneNameRule = (address: string, path: Fault['path']): Fault[] =>
  linkNameRule(splitZone(address)[1] ?? '', path)
