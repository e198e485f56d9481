import type { LabNode } from '../../support/lab.ts'
import { must } from '../transaction/site.ts'

/** Has something happen on the node just before the first `ip` whose words fit a pattern of the shell. Gives back what ends that. */
export async function bendIp(node: LabNode, pattern: string, happens: string): Promise<() => Promise<void>> {
  const script = `#!/bin/sh
real=/root/real/ip
ip() { "$real" "$@"; }
text=$*
[ "$text" != '-batch -' ] || text=$(cat)
case $text in ${pattern}) [ -e /root/bent ] || { : >/root/bent; ${happens}; };; esac
[ "$*" != '-batch -' ] || { printf '%s\\n' "$text" | "$real" "$@"; exit; }
exec "$real" "$@"
`
  await must(
    node,
    ['sh', '-ec', 'mkdir -p /root/real; cp "$(command -v ip)" /root/real/ip; cat >/root/ip; chmod +x /root/ip'],
    script,
  )
  await must(node, ['sh', '-ec', 'mount --bind /root/ip "$(readlink -f "$(command -v ip)")"'])
  return () => must(node, ['sh', '-ec', 'umount -l "$(readlink -f "$(command -v ip)")"'])
}
