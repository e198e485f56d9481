const reservedTables: Readonly<Record<string, number>> = { unspec: 0, default: 253, main: 254, local: 255 }

/** The kernel's number of a routing table written as `main`, `100` and so on; undefined for what is none. */
export function tableNumber(text: string): number | undefined {
  const named = reservedTables[text.toLowerCase()]
  if (named !== undefined) return named
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= 252 ? Number(text) : undefined
}

/** First and last port of `80` or `1000-2000`; undefined for what is no range. The first may exceed the last. */
export function portRange(text: string): readonly [first: number, last: number] | undefined {
  const ports = text.split('-')
  if (ports.length > 2 || !ports.every((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return undefined
  return [Number(ports[0]), Number(ports.at(-1))]
}

/** Six bytes of hex, with or without colons, as `02:00:5e:10:00:01`; undefined for what is no hardware address. */
export function macAddress(text: string): string | undefined {
  const digits = text.replaceAll(':', '').toLowerCase()
  return /^[0-9a-f]{12}$/.test(digits) ? digits.match(/../g)?.join(':') : undefined
}

/** Any number of bytes in hex, colons or none, as `00:01:a0`; undefined for what is none. */
export function hexBytes(text: string): string | undefined {
  const digits = text.replaceAll(':', '').toLowerCase()
  return /^([0-9a-f]{2})+$/.test(digits) ? digits.match(/../g)?.join(':') : undefined
}

const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

/** What fits into 64 bits of nanoseconds, some 292 years. */
const longest = 9_223_372_036_854.775

/** Milliseconds of a duration such as `10s`, `1m30s` or `500ms`; undefined for what is none. May be negative. */
export function duration(text: string): number | undefined {
  const [, sign, body = ''] = /^([-+]?)((?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+|0)$/.exec(text) ?? []
  if (sign === undefined) return undefined
  const parts = Array.from(
    body.matchAll(/([\d.]+)([a-zµμ]+)/g),
    ([, number, unit]) => Number(number) * (units[unit as string] ?? 0),
  )
  const total = parts.reduce((sum, part) => sum + part, 0)
  if (total > longest) return undefined
  return sign === '-' ? -total : total
}
