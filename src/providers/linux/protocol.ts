/**
 * Who put a route or rule into the kernel, by the kernel's number. Names are our own table: those on a node come from
 * files that anybody may change. docs/decisions/route-protocol.md says why netloom has a number of its own.
 */
const names: Readonly<Record<string, string>> = {
  0: 'unspec',
  1: 'redirect',
  2: 'kernel',
  3: 'boot',
  4: 'static',
  9: 'ra',
  11: 'zebra',
  12: 'bird',
  16: 'dhcp',
  18: 'keepalived',
  42: 'babel',
  110: 'netloom',
  186: 'bgp',
  187: 'isis',
  188: 'ospf',
  189: 'rip',
  192: 'eigrp',
}

export const ours = 'netloom'

/** Whether what has this protocol stays as it is until a person, or we, change it; all others are daemons, or the kernel. */
export const isLasting = (name: string): boolean => ['unspec', 'boot', 'static', ours].includes(name)

/** The name of a protocol number; the number itself where there is none. */
export const protocolName = (number: string | undefined): string => names[number ?? '0'] ?? String(number)

/** The number, as a word for `ip`. */
export const protocolNumber = (name: string): string =>
  Object.entries(names).find(([, known]) => known === name)?.[0] ?? name
