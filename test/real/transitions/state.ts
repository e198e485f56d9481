import type { LabNode } from '../../support/lab.ts'

const print = `
ip -d -o link; ip -o address
for family in -4 -6; do ip -N $family -d -o route show table all; ip -N $family rule; done
nft -s list ruleset`

/** Numbers that the kernel gives anew, counts, and what changes by itself. */
const passing = [
  /^\d+: /,
  / (qlen|gc_timer|hello_timer|tcn_timer|topology_change_timer|valid_lft|preferred_lft|expires|promiscuity|allmulti) +\S+/g,
  /(?<=^default.*) \d+sec/g,
  / state \S+/,
  /NO-CARRIER,|,LOWER_UP|,M-DOWN| linkdown/g,
  / qdisc \S+/,
  // Of an address: what the kernel takes where nobody says anything, said.
  /(?<= inet6 \S+) metric 256/,
  /(?<=@)if\d+/,
]

/** All that the kernel holds of links, addresses, routes of every table, rules and rulesets, in its own words and in one order. */
export async function kernelState(node: LabNode): Promise<string> {
  const { stdout } = await node.exec(['sh', '-c', print])
  const lines = stdout.split('\n').map((line) => passing.reduce((text, one) => text.replace(one, ''), line))
  return [...new Set(lines)].sort().join('\n')
}
