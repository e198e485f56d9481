import type { Diagnostic } from '../model/diagnostic.ts'

/** As much as a line of history may hold. */
const most = 400

/** One sentence that says why a change is taken back, for whoever looks later. */
export function reasonOf(why: string, because: readonly Diagnostic[]): string {
  const errors = because.filter(({ severity }) => severity === 'error').map(({ summary }) => summary)
  const [first] = errors
  if (first === undefined) return why
  const text = `${why}: ${first}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`.replace(/\s+/g, ' ')
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
