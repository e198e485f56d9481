import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Tree } from '../tree.ts'

/** Shorter ones would star out half of every text. */
export const isHidden = (text: string): boolean => text.length >= 4

/** Every form in which a secret may stand in what we print: as it is, escaped as in JSON, and line by line. */
export const spellings = (secret: string): readonly string[] => [
  ...new Set(
    [secret, JSON.stringify(secret).slice(1, -1), ...secret.split('\n').map((line) => line.trim())].filter(isHidden),
  ),
]

/** The texts in a tree that are never shown. */
export function secretTexts(tree: Tree): readonly string[] {
  if (tree.kind === 'list') return tree.items.flatMap(secretTexts)
  if (tree.kind === 'mapping') return [...tree.entries.values()].flatMap(({ value }) => secretTexts(value))
  return tree.secret === true && isHidden(tree.text) ? [tree.text] : []
}

/** A text with every secret in it starred out. */
export const redact = (text: string, secrets: Iterable<string>): string =>
  [...secrets].sort((a, b) => b.length - a.length).reduce((now, secret) => now.replaceAll(secret, '***'), text)

/** Diagnostics that show no secret. */
export const redactAll = (diagnostics: readonly Diagnostic[], secrets: ReadonlySet<string>): readonly Diagnostic[] =>
  secrets.size === 0
    ? diagnostics
    : diagnostics.map((diagnostic) => ({
        ...diagnostic,
        summary: redact(diagnostic.summary, secrets),
        ...(diagnostic.detail === undefined ? {} : { detail: redact(diagnostic.detail, secrets) }),
        ...(diagnostic.hint === undefined ? {} : { hint: redact(diagnostic.hint, secrets) }),
      }))
