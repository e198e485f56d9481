import { canonicalJson } from '../../model/canonical.ts'
import { networkOf, splitPrefix } from '../../model/ip.ts'
import { findingsOf, type Plan, type Step } from '../../model/plan/plan.ts'
import type { Turn } from './changes.ts'

/** What of a thing of that kind is its node's own, as `Kind.own` has it: an address with its length, a name. */
export type Own = (kind: string, spec: object) => readonly string[]

/** Puts `‹its name›`, `‹its address in 10.0.0.0/24›` in place of what is a node's own, in every text of a value. */
type Mask = <T>(value: T) => T

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
      return [plan.node, { mask, diagnostics: canonicalJson(mask(diagnostics)) }]
    }),
  )
}

export const maskedTurn = ([first, ...others]: Turn<Step>, { mask }: Likeness): Turn<Step> => [
  mask(first),
  ...others.map(mask),
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
  if (names.size === 0) return (value) => value
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\w.:-])(?:${longestFirst.map(literally).join('|')})(?![\\w:-]|\\.\\d)`, 'g')
  return (value) => overTexts(value, (text) => text.replaceAll(pattern, (found) => names.get(found) ?? found))
}

const literally = (word: string): string => word.replaceAll(/[^\w]/g, '\\$&')

function overTexts<T>(value: T, change: (text: string) => string): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part)
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, of]) => [key, walk(of)]))
  }
  return walk(value) as T
}
