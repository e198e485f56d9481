import { failed, type Look, notChecked, passed, type Sight } from '../../../model/node/check-after.ts'
import { quote } from '../../../model/plan/command.ts'
import type { Hop } from './specs.ts'

/**
 * Has the kernel find a neighbour anew (ARP, neighbour discovery), as what it remembers proves nothing; where nobody is asked for
 * by that link, or a person or a daemon wrote down who it is, nothing is to be found.
 */
export const findAnew = ({ gateway, link }: Hop): Look => ({
  seconds: 2,
  script: `to=${quote(gateway)} by=${quote(link)}
case $(ip -o link show dev "$by") in *NOARP*) echo 'needs none'; exit 0 ;; '') exit 1 ;; esac
shown() { ip neigh show nud all to "$to" dev "$by"; }
case $(shown) in *PERMANENT* | *NOARP* | *extern_learn*) echo 'is written down'; exit 0 ;; esac
ip neigh replace "$to" dev "$by" use nud none
tries=0
while [ $tries -lt 12 ]; do
  case $(shown) in *REACHABLE* | *FAILED*) break ;; esac
  tries=$((tries + 1))
  sleep 0.1
done
shown`,
})

/** What came of it. */
export function found(text: string | undefined): Sight {
  const said = text ?? ''
  if (said === 'needs none' || said === 'is written down')
    return notChecked(
      `its hardware address ${said === 'needs none' ? 'is asked of nobody on such a link' : 'is written down, so nobody is asked'}`,
    )
  const [, address] = /lladdr (\S+)/.exec(said) ?? []
  return said.includes('REACHABLE') && address ? passed(`it answers from ${address}`) : failed('nobody answers for it')
}
