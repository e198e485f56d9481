import { canonicalAddress } from '../../../model/ip.ts'
import { type Command, putFile, removeFile } from '../../../model/plan/command.ts'

const folder = '/etc/systemd/resolved.conf.d'

/** Where systemd-resolved is told what to put into /etc/resolv.conf. */
export const dropIn = `${folder}/netloom.conf`

/** Where resolvconf keeps what it was told by netloom; it sorts what comes by `lo` before all else. */
const record = 'lo.netloom'
export const recordFile = `/run/resolvconf/interface/${record}`

/** Every name is asked for at the servers of the config, whatever servers a link has besides. */
const everything = '~.'

export const readDropIn = (text: string) => {
  const words = (field: string): string[] =>
    [...text.matchAll(new RegExp(`^${field}=(.+)$`, 'gm'))].flatMap(([, list = '']) => list.trim().split(/\s+/))
  return {
    nameservers: words('DNS').map((address) => canonicalAddress(address) ?? address),
    searchDomains: words('Domains').filter((domain) => domain !== everything),
  }
}

/** An empty line first: what stands in other files counts no more. */
function writeDropIn(nameservers: readonly string[], searchDomains: readonly string[]): string {
  const domains = [...searchDomains, ...(nameservers.length > 0 ? [everything] : [])]
  return [
    '[Resolve]\n',
    ...(nameservers.length > 0 ? [`DNS=\nDNS=${nameservers.join(' ')}\n`] : []),
    ...(domains.length > 0 ? [`Domains=\nDomains=${domains.join(' ')}\n`] : []),
  ].join('')
}

/** Tells systemd-resolved; nothing of either kind takes back what was told. */
export const tellResolved = (nameservers: readonly string[], searchDomains: readonly string[]): Command[] => [
  ...(nameservers.length + searchDomains.length > 0
    ? [
        { argv: ['mkdir', '-p', '-m', '0755', folder] as const },
        putFile(dropIn, writeDropIn(nameservers, searchDomains)),
      ]
    : [removeFile(dropIn), { argv: ['rmdir', '--ignore-fail-on-non-empty', folder] as const }]),
  { argv: ['systemctl', 'restart', 'systemd-resolved.service'] },
]

/** The same of resolvconf, in the words of the file. */
export const tellResolvconf = (text: string): Command[] => [
  text === '' ? { argv: ['resolvconf', '-d', record] } : { argv: ['resolvconf', '-a', record], stdin: text },
]
