import type { Diagnostic } from '../../model/diagnostic.ts'
import { canonicalAddress, canonicalPrefix, networkOf } from '../../model/ip.ts'
import { harmless } from '../../schema/shown.ts'
import type { Tree } from '../tree.ts'

/** Shorter ones would star out half of every text. */
export const isHidden = (text: string): boolean => text.length >= shortest

const shortest = 4

/**
 * Every form in which a secret may stand in what we print: as it is, escaped as in JSON, YAML, a shell or a message,
 * line by line, as the address it means, and in the parts it is carried out in.
 */
export const spellings = (secret: string): readonly string[] => {
  const lines = secret.includes('\n') ? secret.split('\n').map((line) => line.trim()) : []
  return [...new Set([secret, ...lines, ...addresses(secret), ...parts(secret)].flatMap(escaped).filter(isHidden))]
}

const escaped = (text: string): readonly string[] => {
  const json = JSON.stringify(text).slice(1, -1)
  const visible = text.replace(unseen, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
  return [text, json, harmless(json), visible, text.replaceAll("'", "''"), text.replaceAll("'", `'\\''`)]
}

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

function addresses(secret: string): readonly string[] {
  const prefix = canonicalPrefix(secret)
  const whole = prefix ?? canonicalAddress(secret)
  if (whole === undefined) return []
  return [whole, ...[whole, secret].map((text) => text.replace(/\/\d+$/, '')), ...(prefix ? [networkOf(prefix)] : [])]
}

/** A host and its domain, a host and its port, the two ends of a range of ports. */
const parts = (secret: string): readonly string[] =>
  canonicalAddress(secret) === undefined
    ? ((
        /^([a-z\d-]+)\.([a-z\d.-]+)$/i.exec(secret) ??
        /^\[?([^\s/]+?)\]?:(\d+)$/.exec(secret) ??
        /^(\d+)-(\d+)$/.exec(secret)
      )?.slice(1) ?? [])
    : []

/** The texts in a tree that are never shown. True and false tell nobody anything. */
export function secretTexts(tree: Tree): readonly string[] {
  if (tree.kind === 'list') return tree.items.flatMap(secretTexts)
  if (tree.kind === 'mapping') return [...tree.entries.values()].flatMap(({ value }) => secretTexts(value))
  return tree.secret === true && typeof tree.value !== 'boolean' && isHidden(tree.text) ? [tree.text] : []
}

/**
 * A text with every secret in it starred out, also one that was cut off with `…`. A number is one by itself only: it
 * would else be found in dates and in longer numbers; in its place comes a text, so that JSON stays JSON.
 */
export function redact(text: string, secrets: Iterable<string>): string {
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length)
  const whole = longestFirst.reduce(
    (now, secret) => (isNumber(secret) ? withoutNumber(now, secret) : now.replaceAll(secret, '***')),
    text,
  )
  return whole.includes('…') ? longestFirst.reduce(withoutBeginning, whole) : whole
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

function withoutNumber(text: string, number: string): string {
  if (!text.includes(number)) return text
  const alone = number.replaceAll('.', '\\.')
  return text
    .replace(new RegExp(`(?<=(":|[[,])\\s*)${alone}(?=\\s*([,}\\]]|$))`, 'gm'), '"***"')
    .replace(new RegExp(`(?<![\\w.])${alone}(?![\\w]|\\.\\d)`, 'g'), '***')
}

/** What is left of a secret in front of `…`. */
function withoutBeginning(text: string, secret: string): string {
  if (isNumber(secret)) return text
  const parts = text.split('…')
  const last = parts.pop() as string
  const clean = parts.map((part) => {
    const length = overlap(part, secret)
    return length === 0 ? part : `${part.slice(0, -length)}***`
  })
  return [...clean, last].join('…')
}

function overlap(part: string, secret: string): number {
  for (let length = Math.min(part.length, secret.length); length >= shortest; length -= 1) {
    if (part.endsWith(secret.slice(0, length))) return length
  }
  return 0
}

/** Diagnostics that show no secret. */
export function redactAll(diagnostics: readonly Diagnostic[], secrets: ReadonlySet<string>): readonly Diagnostic[] {
  if (secrets.size === 0) return diagnostics
  const forms = [...new Set([...secrets].flatMap(spellings))]
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    summary: redact(diagnostic.summary, forms),
    ...(diagnostic.detail === undefined ? {} : { detail: redact(diagnostic.detail, forms) }),
    ...(diagnostic.hint === undefined ? {} : { hint: redact(diagnostic.hint, forms) }),
  }))
}

/** The same error, saying no secret. */
export function redactError(error: unknown, secrets: ReadonlySet<string>): unknown {
  if (!(error instanceof Error)) return error
  const forms = [...secrets].flatMap(spellings)
  error.message = redact(error.message, forms)
  if (error.stack !== undefined) error.stack = redact(error.stack, forms)
  return error
}
