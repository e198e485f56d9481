import { Integer, Optional, Boolean as TBoolean, Object as TObject, String as TString } from 'typebox'
import { type Resource, resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Command } from '../../src/model/plan/command.ts'
import { type Around, defineKind, type Kind } from '../../src/model/plan/kind.ts'
import type { Ref } from '../../src/model/ref.ts'

/** A library: boards hang on boards or slide into them, books depend on boards, notes are pinned where a book tells of their topic. */
export interface Board {
  readonly name: string
  readonly type?: string
  readonly height?: number
  readonly lit?: boolean
  /** The board it slides into: it stays when that goes. */
  readonly into?: string
  /** The board it hangs from: it falls with that. */
  readonly from?: string
  readonly slot?: number
}
export interface Book {
  readonly board: string
  readonly title: string
  readonly pages?: number
  readonly bound?: string
}
export interface Note {
  readonly name: string
  readonly board: string
  readonly topic: string
  readonly text?: string
}

const run = (...argv: [string, ...string[]]) => argv
const commandsOf =
  <S extends object>(kind: string, id: (spec: S) => string): Kind<S>['commands'] =>
  ({ before, after }): readonly Command[] => {
    if (after === null) return [{ argv: run('remove', kind, id(before as S)) }]
    const verb = before === null ? 'make' : 'change'
    return [{ argv: run(verb, kind, id(after)), stdin: JSON.stringify(after) }]
  }

export const isWall = (name: string): boolean => name.startsWith('wall')
export const topicOf = (title: string): string => title.charAt(0)
export const isDust = (title: string): boolean => title === 'dust'

const boardRef = (id: string): Ref => ({ kind: 'Board', id })
const nothing = { fromResources: () => [], probes: () => [{ argv: ['look'] as const }], observe: () => [], columns: {} }

export const board = defineKind<Board>({
  ...nothing,
  kind: 'Board',
  plural: 'boards',
  order: 'link',
  spec: TObject({ name: TString(), type: Optional(TString()), lit: Optional(TBoolean()), slot: Optional(Integer()) }),
  id: ({ name }) => name,
  requires: ({ into, from }) =>
    [into, from].filter((name) => name !== undefined && name !== '').map((name) => boardRef(name as string)),
  outlives: (spec, lost) => (spec.into === lost.id && spec.from !== lost.id ? { ...spec, into: '' } : undefined),
  claims: ({ slot }) => (slot ? [`slot ${slot}`] : []),
  fixed: ['type', 'from'],
  permanent: ({ name }) => isWall(name),
  commands: commandsOf('Board', ({ name }) => name),
  examples: [{ name: 'oak' }, { name: 'oak', height: 2 }],
})

export const book = defineKind<Book>({
  ...nothing,
  kind: 'Book',
  plural: 'books',
  order: 'address',
  spec: TObject({ board: TString(), title: TString() }),
  id: (spec) => `${spec.board}/${spec.title}`,
  requires: (spec) => [boardRef(spec.board)],
  fixed: ['bound'],
  automatic: ({ title }) => isDust(title),
  commands: commandsOf('Book', (spec) => `${spec.board}/${spec.title}`),
  examples: [
    { board: 'oak', title: 'a1', pages: 1 },
    { board: 'oak', title: 'a1', pages: 2 },
  ],
})

/** A note needs its board lit, and any one book on it about its topic. */
export const note = defineKind<Note>({
  ...nothing,
  kind: 'Note',
  plural: 'notes',
  order: 'route',
  spec: TObject({ name: TString(), board: TString(), topic: TString() }),
  id: ({ name }) => name,
  requires: (spec, around) => [...litBoard(spec, around), ...booksAbout(spec, around)],
  ours: ({ name }) => name.startsWith('our'),
  commands: commandsOf('Note', ({ name }) => name),
  examples: [
    { name: 'n', board: 'oak', topic: 'a', text: 'x' },
    { name: 'n', board: 'oak', topic: 'a', text: 'y' },
  ],
})

function litBoard(spec: Note, around: Around): Ref[] {
  const there = around<Board>('Board').find(({ name }) => name === spec.board)
  return there?.lit === false ? [] : [boardRef(spec.board)]
}

const booksAbout = (spec: Note, around: Around): Ref[] =>
  around<Book>('Book')
    .filter(({ board, title }) => board === spec.board && topicOf(title) === spec.topic)
    .map((found) => ({ kind: 'Book', id: book.id(found) }))

export const toys: readonly Kind[] = [board, book, note]

export const boardOf = (spec: Board): Resource => resourceOf(board, spec)
export const bookOf = (spec: Book): Resource => resourceOf(book, spec)
export const noteOf = (spec: Note): Resource => resourceOf(note, spec)

/** A snapshot of the library with these things in it. */
export const snapshotOf = (resources: readonly Resource[], entries: Snapshot['ledger']['entries'] = []): Snapshot => ({
  node: 'library',
  kinds: Object.fromEntries(
    toys.map(({ kind }) => [kind, { status: 'seen', resources: resources.filter((thing) => thing.kind === kind) }]),
  ),
  ledger: { version: 1, transaction: entries.length > 0 ? 't1' : '', planHash: '', entries },
})
