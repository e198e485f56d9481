/** Somebody’s word that exactly this plan may be applied. */
export interface Approval {
  /** By the name that the source knows: a principal of the file of signers, a login of the forge. */
  readonly who: string
  readonly source: 'forge' | 'signature'
  /** The hash of the plan. */
  readonly plan: string
  /** ISO 8601. */
  readonly at: string
  /** Fingerprint of the key that signed it, once the signature was verified. */
  readonly key?: string
}

/** What decides whether an approval counts. */
export interface Counting {
  /** The hash of the plan that would be applied. */
  readonly plan: string
  /** Everybody who made it, under every name that is known. */
  readonly authors: readonly string[]
  /** The names under which one person is known, by any word for that person. */
  readonly people: Readonly<Record<string, readonly string[]>>
}

/** Why an approval does not count. */
export type NotCounted = 'other-plan' | 'own' | 'twice'

export interface CountedApprovals {
  /** One of each person. */
  readonly counted: readonly Approval[]
  readonly others: readonly { readonly approval: Approval; readonly why: NotCounted }[]
}

/**
 * The approvals that count for a plan: those of exactly its hash, none of whoever made it, one of each person and of each
 * key. The same whatever order they come in.
 */
export function countApprovals(all: readonly Approval[], { plan, authors, people }: Counting): CountedApprovals {
  const person = personIn(people)
  const makers = new Set(authors.map(person))
  const seen = new Set<string>()
  const counted: Approval[] = []
  const others: { approval: Approval; why: NotCounted }[] = []
  for (const approval of all.toSorted(byName)) {
    const marks = [`person ${person(approval.who)}`, ...(approval.key === undefined ? [] : [`key ${approval.key}`])]
    const why =
      approval.plan !== plan
        ? 'other-plan'
        : makers.has(person(approval.who))
          ? 'own'
          : marks.some((mark) => seen.has(mark))
            ? 'twice'
            : undefined
    if (why !== undefined) others.push({ approval, why })
    else {
      for (const mark of marks) seen.add(mark)
      counted.push(approval)
    }
  }
  return { counted, others }
}

/** Returns one word for each person, however one is called. */
export function personIn(people: Counting['people']): (name: string) => string {
  const known = new Map<string, string>()
  for (const [word, names] of Object.entries(people))
    for (const name of [word, ...names]) known.set(folded(name), folded(word))
  return (name) => known.get(folded(name)) ?? folded(name)
}

const folded = (name: string): string => name.trim().toLowerCase()

const byName = (a: Approval, b: Approval): number => compare(keyOf(a), keyOf(b))
const keyOf = ({ who, source, plan, at, key = '' }: Approval): string => JSON.stringify([who, source, key, plan, at])
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
