/** Whether a word is a pattern. */
export const isGlob = (word: string): boolean => /[*?]/.test(word)

/** Whether a pattern means a text: `*` stands for any letters, also none, `?` for one; all else for itself. */
export function matches(pattern: string, text: string): boolean {
  let [at, place] = [0, 0]
  // Where the last star stands, and where what it stands for ends by now: only it can still give way.
  let star = -1
  let end = 0
  while (place < text.length) {
    const sign = pattern[at]
    if (sign === '*') {
      star = at
      end = place
      at += 1
    } else if (sign === '?' || sign === text[place]) {
      at += 1
      place += 1
    } else if (star >= 0) {
      at = star + 1
      end += 1
      place = end
    } else return false
  }
  return /^\**$/.test(pattern.slice(at))
}
