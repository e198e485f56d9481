/** The known word a person most likely meant: at most a third of its letters differ, or only it begins or ends so. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase().slice(0, 64)
  const [best] = known
    .map((candidate) => ({ candidate, distance: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, distance: d }) => d <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return best?.candidate ?? longer(lower, known)
}

/** The one word that begins or ends as this one: `bondMode` for `mode`. */
function longer(word: string, known: readonly string[]): string | undefined {
  const fits = known.filter((one) => one.toLowerCase().startsWith(word) || one.toLowerCase().endsWith(word))
  return word.length > 1 && fits.length === 1 ? fits[0] : undefined
}

/** Levenshtein's distance, a swap of neighbours counting once. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = above
    above = row
  }
  return at(above, b.length)
}

const at = (row: readonly number[], n: number): number => row[n] ?? Number.POSITIVE_INFINITY
