import type { Diagnostic } from '../../model/diagnostic.ts'
import { shortest, spellings } from './spellings.ts'

export { spellings } from './spellings.ts'

type Stretch = [start: number, end: number]

/**
 * A string with every secret in it starred out, also one that was cut off with `…`; where secrets overlap, all of them. A
 * number is one by itself only: it would else be found in dates and in longer numbers; in its place comes a string, so that
 * JSON stays JSON.
 */
export function redact(text: string, secrets: Iterable<string>): string {
  const byBeginning = new Map<string, string[]>()
  for (const secret of secrets) {
    const beginning = secret.slice(0, shortest)
    const known = byBeginning.get(beginning)
    if (known) known.push(secret)
    else byBeginning.set(beginning, [secret])
  }
  if (byBeginning.size === 0) return text
  let kept = 0
  const pieces = stretchesOf(text, byBeginning).map(([start, end]) => {
    const piece = text.slice(kept, start) + starsFor(text, start, end)
    kept = end
    return piece
  })
  return pieces.join('') + text.slice(kept)
}

/** Where secrets lie. One walk over the text, however many there are. */
function stretchesOf(text: string, byBeginning: ReadonlyMap<string, readonly string[]>): readonly Stretch[] {
  const firsts = new Set([...byBeginning.keys()].map((beginning) => beginning.charCodeAt(0)))
  const stretches: Stretch[] = []
  let cut = text.indexOf('…')
  for (let at = 0; at < text.length; at += 1) {
    if (at === cut + 1) cut = text.indexOf('…', at)
    if (!firsts.has(text.charCodeAt(at))) continue
    let end = 0
    for (const one of byBeginning.get(text.slice(at, at + shortest)) ?? [])
      end = Math.max(end, endOf(one, text, at, cut))
    const last = stretches.at(-1)
    if (end > 0 && last && at < last[1]) last[1] = Math.max(last[1], end)
    else if (end > 0) stretches.push([at, end])
  }
  return stretches
}

/** Whether a secret stands here, whole. */
export const beginsSecret = (secret: string, text: string, at: number): boolean =>
  text.startsWith(secret, at) && (!isNumber(secret) || isAlone(text, at, at + secret.length))

/** Where a secret that begins here ends, or its beginning does at the next `…`; 0 when none begins here. */
function endOf(secret: string, text: string, at: number, cut: number): number {
  const end = at + secret.length
  if (text.startsWith(secret, at)) return beginsSecret(secret, text, at) ? end : 0
  const isCut = at + shortest <= cut && cut < end && secret.startsWith(text.slice(at, cut))
  return isCut && !isNumber(secret) ? cut : 0
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

/** Not inside a word, a longer number or an address; behind the dot of a VLAN's name it is. */
const isAlone = (text: string, start: number, end: number): boolean =>
  !/(\w|(^|[^\w.])[\d.]+\.)$/.test(text.slice(Math.max(0, start - 40), start)) &&
  !/^(\w|\.\d)/.test(text.slice(end, end + 2))

function starsFor(text: string, start: number, end: number): string {
  const isValue =
    isNumber(text.slice(start, end)) &&
    /(":|[[,])\s*$/.test(text.slice(Math.max(0, start - 80), start)) &&
    /^[ \t]*([,}\]\n]|$)/.test(text.slice(end, end + 80))
  return isValue ? '"***"' : '***'
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

/** The same error, without any secret. */
export function redactError(error: unknown, secrets: ReadonlySet<string>): unknown {
  if (!(error instanceof Error)) return error
  const forms = [...secrets].flatMap(spellings)
  error.message = redact(error.message, forms)
  if (error.stack !== undefined) error.stack = redact(error.stack, forms)
  return error
}
