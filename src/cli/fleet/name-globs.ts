/** Whether a word is a pattern for names: no name of a node holds one of these signs. */
export const isGlob = (word: string): boolean => /[*?]/.test(word)

/** Whether a name is meant by a word: `*` stands for any letters, `?` for one; a plain word is that very name. */
export function namedBy(word: string): (name: string) => boolean {
  if (!isGlob(word)) return (name) => name === word
  const written = word
    .replaceAll(/[^\w*?]/g, '\\$&')
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.')
  const pattern = new RegExp(`^${written}$`)
  return (name) => pattern.test(name)
}

/** Those of which the written letters of a pattern are not far. */
export function near(glob: string, names: readonly string[]): readonly string[] {
  const pieces = glob
    .toLowerCase()
    .split(/[*?]+/)
    .filter((piece) => piece.length > 0)
  const shared = (name: string): number => Math.max(0, ...pieces.map((piece) => sharedStart(name.toLowerCase(), piece)))
  const most = Math.max(0, ...names.map(shared))
  return most === 0 ? [] : names.filter((name) => shared(name) === most)
}

/** How many letters of a piece, from its first on, stand together in a name. */
function sharedStart(name: string, piece: string): number {
  let length = piece.length
  while (length > 0 && !name.includes(piece.slice(0, length))) length -= 1
  return length
}
