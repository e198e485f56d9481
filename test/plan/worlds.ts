import fc from 'fast-check'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import type { Resource } from '../../src/model/node/resource.ts'
import { project } from '../../src/model/plan/partial.ts'
import { refKey } from '../../src/model/ref.ts'
import type { TieBreak } from '../../src/planner/order/order.ts'
import { Library } from './library.ts'
import { type Board, type Book, boardOf, bookOf, isDust, isWall, type Note, noteOf, topicOf } from './toys.ts'

const walls = ['wall1', 'wall2']
const names = [...walls, 'ash', 'elm', 'oak', 'yew']
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const defined = <T extends object>(spec: T): T =>
  Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined)) as T

/** Boards hang on what comes before them in the alphabet or on a wall: rings are for the thoughtless. */
const below = (name: string): string[] => [
  '',
  ...(walls.includes(name) ? ['ash', 'elm'] : names.slice(0, names.indexOf(name))),
]

const someBoard = fc.constantFrom(...names).chain((name) =>
  fc.record({
    name: fc.constant(name),
    type: sometimes(fc.constantFrom('wood', 'steel')),
    height: sometimes(fc.integer({ min: 1, max: 3 })),
    lit: sometimes(fc.oneof({ arbitrary: fc.constant(true), weight: 3 }, fc.constant(false))),
    into: sometimes(fc.constantFrom(...below(name))),
    from: sometimes(fc.constantFrom(...below(name))),
    slot: sometimes(fc.integer({ min: 0, max: 4 })),
  }),
)
const someBook = fc.record({
  board: fc.constantFrom(...names),
  title: fc.constantFrom('a1', 'a2', 'b1', 'b2'),
  pages: sometimes(fc.integer({ min: 1, max: 3 })),
  bound: sometimes(fc.constantFrom('paper', 'cloth')),
})
const someNote = fc.record({
  name: fc.constantFrom('n1', 'n2', 'n3', 'our1', 'our2'),
  board: fc.constantFrom(...names),
  topic: fc.constantFrom('a', 'b', 'd'),
  text: sometimes(fc.constantFrom('x', 'y')),
})

const thing: fc.Arbitrary<Resource> = fc.oneof(
  someBoard.map((spec) => boardOf(defined(spec) as Board)),
  someBook.map((spec) => bookOf(defined(spec) as Book)),
  someNote.map((spec) => noteOf(defined(spec) as Note)),
)

/** A library as time has left it: whatever could be put there was. */
const seen: fc.Arbitrary<Resource[]> = fc.array(thing, { minLength: 8, maxLength: 40, size: 'max' }).map((attempts) => {
  const bare = walls.map((name) => boardOf({ name, type: 'wall', height: 9, lit: true, into: '', from: '', slot: 0 }))
  const dust = walls.map((board) => bookOf({ board, title: 'dust', pages: 0, bound: 'no' }))
  const library = Library.with([...bare, ...dust])
  for (const { kind, id, spec } of attempts.sort((a, b) => (refKey(a) < refKey(b) ? -1 : 1))) {
    try {
      library.run({ argv: ['make', kind, id], stdin: JSON.stringify(spec) })
    } catch {}
  }
  return library.resources()
})

/** A wish that a thoughtful person could have: every thing in it has its dependency in it, or on a wall. */
const thoughtful = (things: readonly Resource[]): Resource[] => {
  const unique = [...new Map(things.map((resource) => [refKey(resource), resource])).values()]
  const taken = new Set<number>()
  const boards = unique
    .filter(({ kind }) => kind === 'Board')
    .map(({ spec }) => {
      const { type, slot, from, ...rest } = spec as Board
      const free = slot && !taken.has(slot) && taken.add(slot)
      const wall = isWall(rest.name)
      return boardOf(
        defined({
          ...rest,
          type: wall ? undefined : type,
          from: wall ? undefined : from,
          slot: free ? slot : undefined,
        }) as Board,
      )
    })
  const there = new Map(boards.map((resource) => [resource.id, resource.spec as Board]))
  const stands = (name: string | undefined) => !name || isWall(name) || there.has(name)
  const kept = boards.filter(({ spec }) => stands((spec as Board).into) && stands((spec as Board).from))
  const keptNames = new Set([...walls, ...kept.map(({ id }) => id)])
  const books = unique.filter(({ kind, spec }) => kind === 'Book' && keptNames.has((spec as Book).board))
  const lit = new Set(kept.filter(({ spec }) => (spec as Board).lit).map(({ id }) => id))
  const notes = unique.filter(({ kind, spec }) => {
    if (kind !== 'Note') return false
    const { board, topic } = spec as Note
    return (
      lit.has(board) && books.some(({ spec: b }) => (b as Book).board === board && topicOf((b as Book).title) === topic)
    )
  })
  return [...kept, ...books, ...notes]
}

/** A few new things, and a few that are there, with some of their fields or others. */
const wishOn = (now: readonly Resource[]): fc.Arbitrary<Resource[]> =>
  fc
    .tuple(
      fc.subarray(now.filter(({ id }) => !id.endsWith('/dust'))).chain((kept) => fc.tuple(...kept.map(someOf))),
      fc.array(thing, { maxLength: 8 }),
    )
    .map(([kept, fresh]) => thoughtful([...kept, ...fresh]))

const someOf = ({ kind, id, spec }: Resource): fc.Arbitrary<Resource> =>
  fc
    .subarray(Object.keys(spec))
    .map((left) => Object.entries(spec).filter(([field]) => !left.includes(field) || named.includes(field)))
    .map((fields) => ({ kind, id, spec: Object.fromEntries(fields) }))

const named = ['name', 'board', 'title', 'topic']

const entryFields = ['height', 'lit', 'slot', 'pages', 'text'] as const

/** What netloom holds of some of these things, some of it drifted or long gone. */
const ledgerOf = (things: readonly Resource[]): fc.Arbitrary<LedgerEntry[]> =>
  fc
    .subarray(things.filter(({ kind, spec }) => kind !== 'Book' || !isDust((spec as Book).title)))
    .chain((owned) =>
      fc.tuple(
        ...owned.map((resource) =>
          fc.tuple(fc.constant(resource), fc.boolean(), fc.boolean(), fc.subarray([...entryFields])),
        ),
      ),
    )
    .map((rows) =>
      rows.map(([{ kind, id, spec }, made, drifted, left]) => {
        const held = Object.fromEntries(
          Object.entries(spec).filter(
            ([field]) => !left.includes(field as 'height') && !['into', 'from', 'bound', 'type'].includes(field),
          ),
        )
        const entry = {
          kind,
          id,
          spec: drifted && held.height ? { ...held, height: 7 } : held,
          made: made && !isWall(id),
        }
        const original = project({ height: 5, pages: 5, text: 'old', into: '' }, held)
        return entry.made ? entry : { ...entry, original }
      }),
    )

export interface Scene {
  readonly seen: readonly Resource[]
  readonly desired: readonly Resource[]
  readonly entries: readonly LedgerEntry[]
  readonly tieBreak: TieBreak
}

/** Any order at all among what does not need each other: plans must not rest on how ties are broken. */
export const anyTieBreak: fc.Arbitrary<TieBreak> = fc.infiniteStream(fc.nat(1000)).map((stream) => {
  const ranks: number[] = []
  const rank = (i: number): number => {
    while (ranks.length <= i) ranks.push(stream.next().value as number)
    return ranks[i] as number
  }
  return () => (a, b) => rank(a) - rank(b) || a - b
})

export const scene: fc.Arbitrary<Scene> = fc.tuple(seen, seen, anyTieBreak).chain(([now, once, tieBreak]) =>
  fc.record({
    seen: fc.constant(now),
    desired: wishOn(now),
    entries: ledgerOf([...new Map([...once, ...now].map((resource) => [refKey(resource), resource])).values()]),
    tieBreak: fc.constant(tieBreak),
  }),
)

/** A wish nobody thought about: rings, things without dependency, slots wanted twice. */
export const thoughtless: fc.Arbitrary<Scene> = fc
  .tuple(scene, fc.array(thing, { minLength: 1, maxLength: 20 }))
  .map(([scene, desired]) => ({ ...scene, desired }))
