import { nearest } from '../config/document/nearest.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { visible } from '../model/visible.ts'
import { usage } from './report.ts'

/** Whether a word is the name of a kind, in any case of letters, with or without the `Config` at its end. */
export const isName = (word: string, kind: string): boolean =>
  [kind, kind.replace(/Config$/, '')].some((name) => name.toLowerCase() === word.toLowerCase())

/** A word that names no kind. */
export const unknownKind = (word: string, known: readonly string[]): Diagnostic => {
  const meant = nearest(word, known) ?? nearest(`${word}Config`, known)
  return unknownWord(`there is no kind ${word}`, meant ?? word, known, '`netloom schema` lists them.')
}

/** A word that names nothing known: the fault offers the nearest one that does, or `otherwise`. */
export function unknownWord(
  summary: string,
  word: string,
  known: readonly string[],
  otherwise = `There are: ${known.join(', ')}.`,
): Diagnostic {
  const meant = nearest(word, known)
  return { ...usage(visible(summary), meant ? `Did you mean ${meant}?` : otherwise), code: 'usage/unknown-kind' }
}
