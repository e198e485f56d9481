import { failed, type Look, notChecked, passed, type Sight } from '../../../model/node/check-after.ts'
import { quote } from '../../../model/plan/command.ts'
import type { Hop } from './specs.ts'

/**
 * Has the kernel find neighbours anew (ARP, neighbour discovery), as what it remembers proves nothing; where nobody is asked for
 * by that link, or a person or a daemon wrote down who it is, nothing is to be found. All of them in a few programs. With `forget`
 * the kernel does not remember that they were asked for.
 */
export const findAnew = (hops: readonly Hop[], { forget = false } = {}): Look => ({
  seconds: 3,
  script: `shown() { printf '%s\\n' ${quote(hops.map(({ gateway }) => `neigh show nud all to ${gateway}`).join('\n'))} | ip -force -batch - 2>/dev/null; }
known="
$(shown)
"
asks=''
hop() {
  { read -r flags <"/sys/class/net/$2/flags"; } 2>/dev/null || { echo "$1 dev $2 has no link"; return; }
  [ $((flags & 0x80)) -eq 0 ] || { echo "$1 dev $2 needs none"; return; }
  row=\${known#*"
$1 dev $2 "}
  case \${row%%
*} in *PERMANENT* | *NOARP* | *extern_learn*) echo "$1 dev $2 is written down"; return ;; esac
  asks="\${asks}neigh replace $1 dev $2 use nud none
"
}
${hops.map(({ gateway, link }) => `hop ${quote(gateway)} ${quote(link)}`).join('\n')}
[ -n "$asks" ] || exit 0
printf %s "$asks" | ip -force -batch - 2>/dev/null
for pause in 0.1 0.2 0.4 0.7; do
  sleep $pause
  now=$(shown)
  case $now in *INCOMPLETE* | *PROBE* | *DELAY*) ;; *) break ;; esac
done
printf '%s\\n' "$now"
${forget ? `printf '%s\\n' ${quote(hops.map(({ gateway, link }) => `neigh del ${gateway} dev ${link}`).join('\n'))} | ip -force -batch - 2>/dev/null\n` : ''}:`,
})

/** What came of one of them. */
export function found(text: string | undefined, { gateway, link }: Hop): Sight {
  const start = `${gateway} dev ${link} `
  const said = (text ?? '').split('\n').find((line) => line.startsWith(start)) ?? ''
  const [, why] = / (has no link|needs none|is written down)$/.exec(said) ?? []
  if (why !== undefined) return notChecked(unasked[why] as string)
  const [, address] = /lladdr (\S+)/.exec(said) ?? []
  return said.includes('REACHABLE') && address ? passed(`it answers from ${address}`) : failed('nobody answers for it')
}

const unasked: Readonly<Record<string, string>> = {
  'has no link': 'its link is not there',
  'needs none': 'its hardware address is asked of nobody on such a link',
  'is written down': 'its hardware address is written down, so nobody is asked',
}
