import type { Holdings } from '../model/node/check.ts'
import type { Resource } from '../model/node/resource.ts'
import type { Remark } from '../model/plan/kind.ts'
import { refKey } from '../model/ref.ts'
import { beside } from './look/beside.ts'
import { listed, named, onLinks } from './look/ours.ts'
import type { FileLine, Shown } from './look/shown.ts'

/** The links with a stanza of their own, and where that stands. */
export interface Ifupdown {
  readonly links: Readonly<Record<string, string>>
  /** It runs what lies in /etc/network/if-up.d. */
  readonly hooks: boolean
}

export function stanzasOn({ runs, lines }: Shown): Ifupdown['links'] | undefined {
  const links = Object.fromEntries(lines.flatMap(stanza))
  return runs('networking') && Object.keys(links).length > 0 ? links : undefined
}

/** ifupdown takes every address of a link and switches it off before it sets it up anew, and knows nothing of what else was there. */
export const ifupdown = beside<Ifupdown>({
  id: 'ifupdown',
  read: (shown) => {
    const links = shown.has('ifupdown2') ? undefined : stanzasOn(shown)
    return links && { links, hooks: true }
  },
  shares: ({ links }, { ours }) => ({ ifupdown: onLinks(ours, Object.keys(links)) }),
  judge: (seen, holdings) =>
    setsUpAnew(seen, holdings, 'ifupdown', '`systemctl restart networking`, `ifdown` and `ifup` take'),
  mend: bringsBack,
})

/** What is on links that are set up anew by a stanza, which takes it away; `how`: by what, with the verb. */
export function setsUpAnew(seen: Ifupdown, { held, ours }: Holdings, who: string, how: string): readonly Remark[] {
  const { links } = seen
  const lost = onLinks(ours, Object.keys(links))
  if (lost.length === 0) return []
  const used = Object.keys(links).filter((link) => onLinks(lost, [link]).length > 0)
  const files = listed([...new Set(used.map((link) => links[link] ?? ''))])
  const summary = `${who} has ${listed(used)} (${files}): ${how} ${named(lost)} away`
  const brought = held.some(({ kind, id }) => kind === hook.kind && id === hook.id)
  return [
    brought && seen.hooks
      ? {
          severity: 'info',
          code: 'beside/prevented',
          summary: `${summary}; ${refKey(hook)} has it brought back once the link is set up`,
          hint: 'It is away for a moment in between. After `ifdown` alone it stays away, as the link does.',
        }
      : {
          severity: 'warning',
          code: 'beside/takes-away',
          summary: `${summary}; a reboot does not`,
          hint: seen.hooks
            ? 'A plan made now has a file that brings it back: netloom plan.'
            : 'Take the stanza out once the config has all that it sets up, or apply again after that: netloom drift tells what is gone.',
        },
  ]
}

const hook = { kind: 'ManagerDropIn', id: 'ifupdown' }

/** Nothing can be set in either of the two against it: what is gone is brought back. */
export function bringsBack({ links, hooks }: Ifupdown, { ours }: Holdings): readonly Resource[] {
  if (!hooks || onLinks(ours, Object.keys(links)).length === 0) return []
  return [{ ...hook, spec: { manager: hook.id, files: { '/etc/network/if-up.d/netloom': text } } }]
}

/** Before our own unit has run in a boot it is for that to bring back everything. */
const text = `#!/bin/sh
# Brings back what netloom has on a link that was set up anew.
if [ -d /run/netloom ] && [ -e /var/lib/netloom/program ] && [ "\${IFACE:---all}" != --all ]; then
  systemd-run --quiet --collect --no-block /bin/sh /var/lib/netloom/program again "$IFACE"
fi
exit 0
`

/** `lo` is set up by whoever comes first, and ifupdown leaves it up. */
function stanza({ file, line }: FileLine): [string, string][] {
  if (!file.startsWith('/etc/network/interfaces')) return []
  const [, link] = /^iface\s+(\S+)(?:\s+(?:inet6?|inherits)\b|$)/.exec(line) ?? []
  return link === undefined || link === 'lo' ? [] : [[link, file]]
}
