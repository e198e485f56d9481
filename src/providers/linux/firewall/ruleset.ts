/** A chain of our table. */
export interface Chain {
  readonly name: string
  readonly type: string
  readonly hook: string
  readonly priority: number
  readonly policy: string
  readonly rules: readonly string[]
}

export const table = 'inet netloom'

/** Numbers in the listing and for the kernel, names for people: the node's own list of protocols may be missing. */
const protocols: Readonly<Record<string, string>> = {
  ...{ 1: 'icmp', 2: 'igmp', 6: 'tcp', 17: 'udp', 58: 'ipv6-icmp', 112: 'vrrp' },
}
const numbers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(protocols).map(([number, name]) => [name, number]),
)

const l4proto = /(?<=meta l4proto (?:!= )?)(\{[^}]*\}|[\w-]+)/g
const respelled = (rule: string, words: Readonly<Record<string, string>>): string =>
  rule.replace(l4proto, (value) => value.replace(/[\w-]+/g, (word) => words[word] ?? word))

const base = /^type (\S+) hook (\S+)(?: device \S+)? priority (-?\d+); policy (\S+);$/

/** The chains in what `nft -s -y -p list table inet netloom` printed. Chains without a hook have empty words. */
export function readChains(listing: string): Chain[] {
  const chains: Chain[] = []
  let rules: string[] | undefined
  for (const line of listing.split('\n').map((text) => text.trim())) {
    const name = /^chain (\S+) \{$/.exec(line)?.[1]
    if (name !== undefined) {
      rules = []
      chains.push({ name, type: '', hook: '', priority: 0, policy: '', rules })
    } else if (line === '}') {
      rules = undefined
    } else if (rules && line !== '') {
      const head = base.exec(line)
      const chain = chains.at(-1)
      if (head && chain) {
        const [, type = '', hook = '', priority = '0', policy = ''] = head
        chains[chains.length - 1] = { ...chain, type, hook, priority: Number(priority), policy }
      } else rules.push(respelled(line, protocols))
    }
  }
  return chains
}

/** What a rule counted since it was set. */
export interface Count {
  readonly packets: number
  readonly bytes: number
}

const counted = /(?<=\bcounter) packets (\d+) bytes (\d+)/

/** What the rules of each chain counted, in their order, by `nft -y -p list table inet netloom`; none where one has no count. */
export const readCounts = (listing: string): ReadonlyMap<string, readonly (Count | undefined)[]> =>
  new Map(
    readChains(listing).map(({ name, rules }) => [
      name,
      rules.map((rule) => {
        const [, packets, bytes] = counted.exec(rule) ?? []
        return packets === undefined ? undefined : { packets: Number(packets), bytes: Number(bytes) }
      }),
    ]),
  )

/** Puts a chain in the place of the one of its name, if there is one: for one `nft -f -`, which is one transaction. */
export const chainScript = ({ name, type, hook, priority, policy, rules }: Chain): string =>
  [
    `table ${table} {`,
    `  chain ${name} {`,
    ...(type === '' ? [] : [`    type ${type} hook ${hook} priority ${priority}; policy ${policy};`]),
    '  }',
    '}',
    `flush chain ${table} ${name}`,
    ...rules.map((rule) => `add rule ${table} ${name} ${respelled(rule, numbers)}`),
    '',
  ].join('\n')

/** Takes a chain away; with the last one the table. Adding first makes that hold where somebody was quicker. */
export const removalScript = (name: string, last: boolean): string =>
  last ? `add table ${table}\ndelete table ${table}\n` : `add chain ${table} ${name}\ndelete chain ${table} ${name}\n`
