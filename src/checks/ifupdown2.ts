import { bringsBack, type Ifupdown, setsUpAnew, stanzasOn } from './ifupdown.ts'
import { beside } from './look/beside.ts'
import { onLinks } from './look/ours.ts'

/** ifupdown2 compares a link with its stanza, and takes every address that is not in it; nothing but the stanza can say otherwise. */
export const ifupdown2 = beside<Ifupdown>({
  id: 'ifupdown2',
  read: (shown) => {
    const links = shown.has('ifupdown2') ? stanzasOn(shown) : undefined
    const hooks = shown.lines.some(
      ({ file, line }) =>
        file === '/etc/network/ifupdown2/ifupdown2.conf' && /^addon_scripts_support\s*=\s*1\b/.test(line),
    )
    return links && { links, hooks }
  },
  shares: ({ links }, { ours }) => ({ ifupdown2: onLinks(ours, Object.keys(links)) }),
  judge: (seen, holdings) =>
    setsUpAnew(
      seen,
      holdings,
      'ifupdown2',
      '`ifreload -a`, `systemctl restart networking` or `reload`, `ifdown` and `ifup` take',
    ),
  mend: bringsBack,
})
