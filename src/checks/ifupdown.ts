import { beside } from './look/beside.ts'
import { listed, named, onLinks } from './look/ours.ts'
import type { FileLine } from './look/shown.ts'

/** The links with a stanza of their own, and where that stands. */
interface Ifupdown {
  readonly links: Readonly<Record<string, string>>
}

/** ifupdown takes every address of a link and switches it off before it sets it up anew, and knows nothing of what else was there. */
export const ifupdown = beside<Ifupdown>({
  id: 'ifupdown',
  read: ({ runs, lines }) => {
    const links = Object.fromEntries(lines.flatMap(stanza))
    return runs('networking') && Object.keys(links).length > 0 ? { links } : undefined
  },
  judge: ({ links }, { ours }) => {
    const lost = onLinks(ours, Object.keys(links))
    if (lost.length === 0) return []
    const used = Object.keys(links).filter((link) => onLinks(lost, [link]).length > 0)
    return [
      {
        severity: 'warning',
        code: 'beside/takes-away',
        summary: `ifupdown has ${listed(used)} (${listed([...new Set(used.map((link) => links[link] ?? ''))])}): \`systemctl restart networking\`, \`ifdown\` and \`ifup\` take ${named(lost)} away; a reboot does not`,
        hint: 'There is nothing to set in ifupdown against that. Take the stanza out once the config has all that it sets up, or apply again after such a restart: netloom drift tells what is gone.',
      },
    ]
  },
})

/** `lo` is set up by whoever comes first, and ifupdown leaves it up. */
function stanza({ file, line }: FileLine): [string, string][] {
  if (!file.startsWith('/etc/network/interfaces')) return []
  const [, link] = /^iface\s+(\S+)\s+(?:inet6?|inherits)\b/.exec(line) ?? []
  return link === undefined || link === 'lo' ? [] : [[link, file]]
}
