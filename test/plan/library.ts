import type { Resource } from '../../src/model/node/resource.ts'
import type { Command } from '../../src/model/plan/command.ts'
import { type Ref, refKey } from '../../src/model/ref.ts'
import { type Board, type Book, board, book, isDust, isWall, type Note, note, topicOf } from './toys.ts'

/**
 * A library with laws of its own, as strict as a kernel: it refuses what has no dependency, and lets fall, unasked, what
 * loses it. It knows nothing of `requires`.
 */
export class Library {
  readonly #boards = new Map<string, Board>()
  readonly #books = new Map<string, Book>()
  readonly #notes = new Map<string, Note>()
  /** What fell or came loose without a step for it. */
  readonly fallen: string[] = []

  static with(resources: readonly Resource[]): Library {
    const library = new Library()
    const put: Record<string, Map<string, object>> = {
      Board: library.#boards,
      Book: library.#books,
      Note: library.#notes,
    }
    for (const { kind, id, spec } of resources) put[kind]?.set(id, structuredClone(spec))
    return library
  }

  resources(): Resource[] {
    return [
      ...[...this.#boards.values()].map((spec) => ({ kind: 'Board', id: board.id(spec), spec })),
      ...[...this.#books.values()].map((spec) => ({ kind: 'Book', id: book.id(spec), spec })),
      ...[...this.#notes.values()].map((spec) => ({ kind: 'Note', id: note.id(spec), spec })),
    ].sort((a, b) => (refKey(a) < refKey(b) ? -1 : 1))
  }

  run({ argv: [verb, kind, id], stdin }: Command): void {
    const ref: Ref = { kind: kind as string, id: id as string }
    if (verb === 'remove') this.#remove(ref)
    else this.#put(ref, JSON.parse(stdin as string), verb === 'change')
  }

  #put({ kind, id }: Ref, spec: Board & Book & Note, change: boolean): void {
    const there = { Board: this.#boards, Book: this.#books, Note: this.#notes }[kind as 'Board']
    if (there.has(id) !== change) throw new Error(`${kind}/${id} is ${change ? 'not there' : 'already there'}`)
    if (kind === 'Board') this.#putBoard(spec, this.#boards.get(id))
    else if (kind === 'Book') this.#putBook(spec, this.#books.get(id))
    else this.#putNote(spec)
  }

  #putBoard(spec: Board, old: Board | undefined): void {
    const full: Board = { type: 'wood', height: 1, lit: true, into: '', from: '', slot: 0, ...spec }
    if (!old && isWall(spec.name)) throw new Error('walls are not made')
    if (old && (old.type !== full.type || old.from !== full.from)) throw new Error(`${spec.name} cannot change so`)
    for (const other of [full.into, full.from]) {
      if (other && !this.#boards.has(other)) throw new Error(`${spec.name}: no board ${other}`)
    }
    for (const other of this.#boards.values()) {
      if (full.slot && other.slot === full.slot && other.name !== full.name)
        throw new Error(`slot ${full.slot} is taken`)
    }
    this.#boards.set(spec.name, full)
    if (!old) this.#books.set(`${spec.name}/dust`, { board: spec.name, title: 'dust', pages: 0, bound: 'no' })
    this.#dropNotes()
  }

  #putBook(spec: Book, old: Book | undefined): void {
    const full: Book = { pages: 1, bound: 'paper', ...spec }
    if (isDust(spec.title)) throw new Error('dust comes by itself')
    if (!this.#boards.has(spec.board)) throw new Error(`no board ${spec.board}`)
    if (old && old.bound !== full.bound) throw new Error('a bound book stays bound')
    this.#books.set(book.id(full), full)
  }

  #putNote(spec: Note): void {
    if (!this.#holds(spec)) throw new Error(`nothing holds note ${spec.name}`)
    this.#notes.set(spec.name, { text: '', ...spec })
  }

  #holds = (spec: Note): boolean =>
    this.#boards.get(spec.board)?.lit === true &&
    [...this.#books.values()].some(({ board, title }) => board === spec.board && topicOf(title) === spec.topic)

  #remove({ kind, id }: Ref): void {
    const there = { Board: this.#boards, Book: this.#books, Note: this.#notes }[kind as 'Board']
    if (!there.delete(id)) throw new Error(`${kind}/${id} is already gone`)
    if (kind === 'Board' && isWall(id)) throw new Error('walls stay')
    if (kind === 'Board') this.#afterBoard(id)
    this.#dropNotes()
  }

  #afterBoard(name: string): void {
    for (const [id, { board: on, title }] of this.#books) {
      if (on === name) this.#drop(this.#books, 'Book', id, isDust(title))
    }
    for (const [id, other] of this.#boards) {
      if (other.into === name) {
        this.fallen.push(`Board/${id} out of ${name}`)
        this.#boards.set(id, { ...other, into: '' })
      }
      if (other.from !== name) continue
      this.#drop(this.#boards, 'Board', id)
      this.#afterBoard(id)
    }
  }

  #dropNotes(): void {
    for (const [id, spec] of this.#notes) if (!this.#holds(spec)) this.#drop(this.#notes, 'Note', id)
  }

  #drop(from: Map<string, unknown>, kind: string, id: string, quietly = false): void {
    from.delete(id)
    if (!quietly) this.fallen.push(`${kind}/${id}`)
  }
}
