/** How texts become values where the schema states what is meant, by the rules of the config language (Go's YAML). */

const truths: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(['true', 'yes', 'on', 'y'].map((word) => [word, true])),
  ...Object.fromEntries(['false', 'no', 'off', 'n'].map((word) => [word, false])),
}

/**
 * `true`, `yes`, `on`, `y` and their opposites; undefined for anything else. Mixed case such as `yEs` is none, and in
 * quotes `true` is a string, though `yes` is not.
 */
export const truthOf = (text: string, plain: boolean): boolean | undefined =>
  /^([a-z]+|[A-Z][a-z]*|[A-Z]+)$/.test(text) && (plain || !/^(true|false)$/i.test(text))
    ? truths[text.toLowerCase()]
    : undefined

/** An integer written with a point or an exponent (`1500.0`, `15e2`); undefined for anything else. */
export function roundOf(text: string): number | undefined {
  const digits = text.replaceAll('_', '')
  if (!/^[-+]?(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?$/i.test(digits)) return undefined
  return Number.isInteger(Number(digits)) ? Number(digits) + 0 : undefined
}

/** An integer as Go reads one: `0x1f`, `0b11`, `0o17`, `017` is octal too, `1_000`; undefined for anything else. */
export function wholeOf(text: string): number | undefined {
  if (/^([1-9]\d{0,14}|0)$/.test(text)) return Number(text)
  const digits = text.replaceAll('_', '')
  const [, sign = '', body = ''] = /^([-+]?)(\w+)$/.exec(digits) ?? []
  const octal = /^0o?([0-7]+)$/i.exec(body)
  const number = octal
    ? Number.parseInt(octal[1] as string, 8)
    : /^(\d+|0x[0-9a-f]+|0b[01]+)$/i.test(body) && !/^0\d/.test(body)
      ? Number(body)
      : undefined
  return number === undefined ? undefined : sign === '-' ? 0 - number : number
}
