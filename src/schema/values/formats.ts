import { canonicalAddress, canonicalPrefix } from '../../model/ip.ts'
import { duration, hexBytes, portRange, tableNumber } from './values.ts'

/** What a text may have to be, by the name schemas use in `format`. */
export const formats = {
  address: (text: string): boolean => canonicalAddress(text) !== undefined,
  prefix: (text: string): boolean => canonicalPrefix(text) !== undefined,
  'address-or-prefix': (text: string): boolean =>
    canonicalAddress(text) !== undefined || canonicalPrefix(text) !== undefined,
  'address-and-port': (text: string): boolean => {
    const [, v6, v4 = '', port = ''] = /^(?:\[(.*)\]|([^:]*)):(\d+)$/s.exec(text) ?? []
    return canonicalAddress(v6 ?? v4) !== undefined && (v6 === undefined || v6.includes(':')) && Number(port) <= 65_535
  },
  'hardware-address': (text: string): boolean => hexBytes(text) !== undefined,
  hex: (text: string): boolean => hexBytes(text) !== undefined,
  'port-range': (text: string): boolean => portRange(text) !== undefined,
  'routing-table': (text: string): boolean => tableNumber(text) !== undefined,
  duration: (text: string): boolean => duration(text) !== undefined,
  timeout: (text: string): boolean => (duration(text) ?? 0) > 0,
  'count-or-percent': (text: string): boolean => /^[1-9]\d{0,5}$/.test(text) || /^(?:[1-9]\d?|100)%$/.test(text),
  budget: (text: string): boolean => /^(?:0|[1-9]\d{0,5})$/.test(text) || /^(?:[1-9]\d?|100)%$/.test(text),
  'time-of-day': (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text),
  // These become words of a command line, so none may look like an option.
  host: (text: string): boolean => canonicalAddress(text) !== undefined || /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(text),
  name: (text: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(text),
  // ssh reads quotes, backslashes and ${NAME} in a path as something else than a path.
  'local-path': (text: string): boolean => text !== '' && !/[\p{Cc}"\\]|\$\{/u.test(text),
  'ssh-option': (text: string): boolean => text.trim() !== '' && !/\p{Cc}/u.test(text),
} as const
export type Format = keyof typeof formats

/** The words that complete "must be …". */
export const formatIs: Readonly<Record<Format, string>> = {
  address: 'an IP address such as 10.0.0.1 or 2001:db8::1',
  prefix: 'an IP address with its prefix length, such as 10.0.0.1/24 or 2001:db8::1/64',
  'address-or-prefix': 'an IP address, with or without a prefix length',
  'address-and-port': 'an address with a port, such as 192.0.2.1:51820 or [2001:db8::1]:51820',
  'hardware-address': 'a hardware address such as 02:00:5e:10:00:01',
  hex: 'bytes in hex, such as 00:01:00:01 or 00010001',
  'port-range': 'a port without quotes such as 80 or a range such as 1000-2000',
  'routing-table': 'a routing table: main, local, default, or a number from 1 to 252',
  duration: 'a duration such as 10s, 1m30s or 500ms',
  timeout: 'a duration above zero, such as 10s or 1m30s',
  'count-or-percent': 'a number above zero, or a share from 1% to 100%',
  budget: 'a number, or a share from 1% to 100%',
  'time-of-day': 'a time from 00:00 to 23:59, such as 22:30',
  host: 'an IP address or a host name',
  name: 'a word of letters, digits, dots, dashes and underscores that does not begin with a dash or a dot',
  'ssh-option': 'one option as after `ssh -o`, on one line',
  'local-path': `a path without quotes, backslashes, line breaks and \${`,
}
