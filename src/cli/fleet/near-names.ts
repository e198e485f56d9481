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
