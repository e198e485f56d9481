import { canonicalAddress } from '../../../src/model/ip.ts'
import { isHostWord } from './meaning.ts'

/** Lines of /etc/hosts whatever their order and columns: one for each address, each name once, both sorted. */
export function hostLines(text: string): readonly string[] {
  const names = new Map<string, Set<string>>()
  for (const [address = '', ...words] of rowsOf(text)) {
    const known = names.get(canonicalAddress(address) ?? address) ?? new Set()
    for (const word of words.filter(isHostWord)) known.add(word)
    names.set(canonicalAddress(address) ?? address, known)
  }
  return [...names].flatMap(([address, all]) => (all.size > 0 ? [[address, ...[...all].sort()].join(' ')] : [])).sort()
}

/** What people give names to in a whole file: what follows localhost, the own name and the usual lines of IPv6. */
export function givenLines(contents: string): readonly string[] {
  const rows = rowsOf(contents)
  const second = rows.findIndex(([address, name]) => address === '::1' && name === 'localhost')
  if (rows[0]?.join(' ') !== '127.0.0.1 localhost' || second < 1) throw new Error(`no hosts file: ${contents}`)
  return hostLines(
    rows
      .slice(second + 3)
      .map((row) => row.join(' '))
      .join('\n'),
  )
}

/** A line without an address, of which people are warned, says nothing. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text.split('\n').flatMap((line) => (/^\S/.test(line) ? [line.trim().split(/\s+/)] : []))
