import damerauLevenshtein from 'damerau-levenshtein'

/** The known word a person most likely meant: at most a third of its letters differ, or only it begins or ends so. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase().slice(0, 64)
  const [best] = known
    .map((candidate) => ({ candidate, distance: damerauLevenshtein(lower, candidate.toLowerCase()).steps }))
    .filter(({ candidate, distance: d }) => d <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return best?.candidate ?? longer(lower, known)
}

/** The one word that begins or ends as this one: `bondMode` for `mode`. */
function longer(word: string, known: readonly string[]): string | undefined {
  const fits = known.filter((one) => one.toLowerCase().startsWith(word) || one.toLowerCase().endsWith(word))
  return word.length > 1 && fits.length === 1 ? fits[0] : undefined
}
