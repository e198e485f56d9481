import { beginsSecret, spellings } from '../../config/secrets/redact.ts'

/** Puts a mark in place of every secret in a value: which secret of a list, and in which of its spellings it stood there. */
export interface Placeholders {
  /** The value with marks; keys of objects too. */
  over<T>(value: T): T
}

const mark = /«secret (\d+)\.(\d+)»/g

/** A value with the texts of secrets in place of their marks, each in the spelling in which it stood there. */
export function filled<T>(value: T, secrets: readonly string[]): T {
  const forms = secrets.map(spellings)
  return mapped(value, (text) => text.replace(mark, (known, n, m) => forms[Number(n)]?.[Number(m)] ?? known))
}

/** Whether a text could be taken for one with marks in it. */
export const holdsMark = (text: string): boolean => text.search(mark) >= 0

/** The text with words in place of its marks. */
export const worded = (text: string, word: (secret: number) => string): string =>
  text.replace(mark, (_, secret) => word(Number(secret)))

/** The secrets that stand in a text, by their places in the list. */
export const marksIn = (text: string): readonly number[] => [...text.matchAll(mark)].map(([, secret]) => Number(secret))

/** Marks for lists of texts; what an earlier list holds is gathered for first. */
export function placeholders(...lists: readonly (readonly string[])[]): Placeholders {
  const all = lists.flat().map(spellings)
  let first = 0
  const passes = lists.map((list) => {
    const marks = new Map<string, string>()
    for (const n of list.keys())
      for (const [m, form] of (all[first + n] ?? []).entries())
        if (!marks.has(form)) marks.set(form, `«secret ${first + n}.${m}»`)
    first += list.length
    return marks
  })
  const marked = (text: string) => passes.reduce((so, marks) => withMarks(so, marks), text)
  return {
    over: (value) =>
      mapped(value, marked, (number) => {
        const text = marked(String(number))
        return /^«[^»]*»$/.test(text) ? text : number
      }),
  }
}

/** The longest secret that begins at a place counts; marks that are there already are passed over. */
function withMarks(text: string, marks: ReadonlyMap<string, string>): string {
  if (marks.size === 0) return text
  const firsts = new Map<string, string[]>()
  for (const form of marks.keys()) firsts.set(form.charAt(0), [...(firsts.get(form.charAt(0)) ?? []), form])
  const there = new RegExp(mark.source, 'y')
  let result = ''
  for (let at = 0; at < text.length; ) {
    there.lastIndex = at
    const [known] = there.exec(text) ?? []
    const form = known === undefined ? longest(firsts.get(text.charAt(at)), text, at) : undefined
    const piece = known ?? form ?? text.charAt(at)
    result += form === undefined ? piece : marks.get(form)
    at += piece.length
  }
  return result
}

const longest = (forms: readonly string[] | undefined, text: string, at: number): string | undefined =>
  forms
    ?.filter((form) => beginsSecret(form, text, at))
    .reduce<string | undefined>((best, form) => (best && best.length >= form.length ? best : form), undefined)

/** A value with every text in it, keys too, and every number made something else. */
export function mapped<T>(value: T, text: (of: string) => unknown, number: (of: number) => unknown = (of) => of): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return text(part)
    if (typeof part === 'number') return number(part)
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, of]) => [String(text(key)), walk(of)]))
  }
  return walk(value) as T
}
