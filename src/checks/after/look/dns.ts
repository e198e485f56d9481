import { failed, passed, type Sight } from '../../../model/node/check-after.ts'

/** For the name servers of the root: every server knows an answer, be it that it gives none. */
export const dnsQuestion = '\\x4e\\x4c\\x01\\x00\\x00\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x02\\x00\\x01'

const codes: Readonly<Record<string, string>> = {
  0: 'an answer',
  2: 'that it failed',
  3: 'that there is no such name',
  5: 'that it refuses us',
}

/** What came back: our number, marked as an answer. */
export function dnsAnswer(hex: string): Sight {
  const [, flags] = /^4e4c([0-9a-f]{4})/.exec(hex.replace(/\s/g, '')) ?? []
  if (flags === undefined || (Number.parseInt(flags, 16) & 0x8000) === 0) return failed('no answer')
  const code = Number.parseInt(flags, 16) & 15
  return passed(`it says ${codes[code] ?? `code ${code}`}`)
}
