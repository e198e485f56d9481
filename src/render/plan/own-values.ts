import { canonicalJson } from '../../model/canonical.ts'
import { networkOf, splitPrefix } from '../../model/ip.ts'
import { findingsOf, type Plan, type Step } from '../../model/plan/plan.ts'
import type { Turn } from './changes.ts'

/** What of a thing of that kind is its node's own, as `Kind.own` has it: an address with its length, a name. */
export type Own = (kind: string, spec: object) => readonly string[]

/** Puts `‹its name›`, `‹its address in 10.0.0.0/24›` in place of what is a node's own, in every text of a value. */
interface Mask {
  of<T>(value: T): T
  /** The same of a value that is written as JSON. */
  json(text: string): string
}

/** That, for one node, and the diagnostics of its plan, masked the same. */
export interface Likeness {
  readonly mask: Mask
  /** Nodes with other diagnostics are not alike. */
  readonly diagnostics: string
}

/** Node to its likeness. What two of them have is no one's own. */
export function likenesses(plans: readonly Plan[], own: Own): ReadonlyMap<string, Likeness> {
  const words = plans.map((plan) => ownWords(plan, own))
  const holders = new Map<string, number>()
  for (const word of words.flatMap((of) => [...of])) holders.set(textOf(word), (holders.get(textOf(word)) ?? 0) + 1)
  return new Map(
    plans.map((plan, n) => {
      const mask = maskOf([...(words[n] ?? [])].filter((word) => holders.get(textOf(word)) === 1))
      const diagnostics = findingsOf(plan).map(({ node: _, ...rest }) => rest)
      return [plan.node, { mask, diagnostics: canonicalJson(mask.of(diagnostics)) }]
    }),
  )
}

export const maskedTurn = ([first, ...others]: Turn<Step>, { mask }: Likeness): Turn<Step> => [
  mask.of(first),
  ...others.map((step) => mask.of(step)),
]

const ownWords = ({ desired, steps }: Plan, own: Own): ReadonlySet<string> =>
  new Set([
    ...desired.flatMap(({ kind, spec }) => own(kind, spec)),
    ...steps.flatMap(({ kind, before, after }) => [before, after].flatMap((spec) => (spec ? own(kind, spec) : []))),
  ])

const textOf = (word: string): string => (word.includes('/') ? splitPrefix(word)[0] : word)

function maskOf(words: readonly string[]): Mask {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const word of words) {
    const name = word.includes('/') ? `its address in ${networkOf(word)}` : 'its name'
    const n = (counts.get(name) ?? 0) + 1
    counts.set(name, n)
    names.set(textOf(word), n === 1 ? `‹${name}›` : `‹${name}, no. ${n}›`)
  }
  if (names.size === 0) return { of: (value) => value, json: (text) => text }
  const inRun = (run: string): string => masked(run, names)
  return {
    of: (value) => overTexts(value, (text) => text.replace(runs, inRun)),
    json: (text) => text.replace(runsInJson, (part) => (/^["\\]/.test(part) ? part : inRun(part))),
  }
}

/** What may be a word, with all that would make it part of a longer one. */
const runs = /[\w.:-]+/g

/** The same in JSON, beside names of fields and escapes. */
const runsInJson = /"[^"\\]*":|\\(?:u[\da-f]{4}|.)|[\w.:-]+/g

/** A word is a whole run, or the start of one up to a dot that no digit follows. */
function masked(run: string, names: ReadonlyMap<string, string>): string {
  for (let end = run.length; end > 0; end = run.lastIndexOf('.', end - 1)) {
    const name = /^\d/.test(run.slice(end + 1)) ? undefined : names.get(run.slice(0, end))
    if (name !== undefined) return `${name}${run.slice(end)}`
  }
  return run
}

function overTexts<T>(value: T, change: (text: string) => string): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part)
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, of]) => [key, walk(of)]))
  }
  return walk(value) as T
}
