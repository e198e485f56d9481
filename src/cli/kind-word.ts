import { nearest } from '../config/document/nearest.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Kind } from '../model/plan/kind.ts'
import { visible } from '../model/visible.ts'
import { usage } from './report.ts'

/** Every word that means a kind, lower case: `rules`, `routingrule`, `routingrules`, `routingrulespecs`, `rr`. */
export function wordsFor({ kind, plural }: Pick<Kind, 'kind' | 'plural'>): string[] {
  const name = kind.toLowerCase()
  const initials = kind.replace(/[^A-Z]/g, '').toLowerCase()
  const short = initials.length > 1 ? [initials, `${initials}s`] : []
  const sides = ['spec', 'specs', 'status', 'statuses', 's', 'es'].map((side) => name + side)
  return [...new Set([plural, name, ...sides, ...short])]
}

/** A word as it is compared: lower case, without the domain that types carry. */
export const bareWord = (word: string): string => word.toLowerCase().replace(/\.(\w+\.)?talos\.dev$/, '')

/** The kind that a person means by a word, or the fault with the nearest one. */
export function kindNamed(
  kinds: readonly Kind[],
  word: string,
): { readonly kind: Kind } | { readonly fault: Diagnostic } {
  const typed = bareWord(word)
  const kind = kinds.find((one) => wordsFor(one).includes(typed))
  if (kind) return { kind }
  const meant = nearest(
    typed,
    kinds.flatMap((one) => wordsFor(one).slice(0, 2)),
  )
  const hint =
    meant === undefined ? `There are: ${kinds.map(({ plural }) => plural).join(', ')}.` : `Did you mean ${meant}?`
  return { fault: { ...usage(`there is no kind ${visible(word)}`, hint), code: 'usage/unknown-kind' } }
}
