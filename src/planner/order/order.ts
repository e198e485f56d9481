import type { Diagnostic } from '../../model/diagnostic.ts'
import { refKey } from '../../model/ref.ts'
import type { Operation } from '../transitions/transition.ts'
import type { Graph } from './graph.ts'

/** Compares two operations, by their indexes in the graph, that do not need each other. Correctness never rests on it. */
export type Compare = (a: number, b: number) => number
export type TieBreak = (graph: Graph) => Compare

/** Chooses the next of those that may come next (never none, best first by the tie-break), knowing those that came. */
export type Pick = (ready: readonly number[], done: readonly number[]) => number

const best: Pick = ([first]) => first as number

/** The operations in an order that keeps every need; fewer than all of them when some wait for each other in a ring. */
export function linearise(graph: Graph, compare: Compare, pick: Pick = best): number[] {
  const waiting = graph.needs.map((needs) => needs.size)
  const followers = graph.operations.map((): number[] => [])
  graph.needs.forEach((needs, later) => {
    for (const earlier of needs) followers[earlier]?.push(later)
  })

  const done: number[] = []
  const ready = graph.operations
    .map((_, i) => i)
    .filter((i) => waiting[i] === 0)
    .sort(compare)
  while (ready.length > 0) {
    const next = pick(ready, done)
    ready.splice(ready.indexOf(next), 1)
    done.push(next)
    for (const follower of followers[next] ?? []) {
      waiting[follower] = (waiting[follower] ?? 0) - 1
      if (waiting[follower] === 0) insert(ready, follower, compare)
    }
  }
  return done
}

function insert(sorted: number[], item: number, compare: Compare): void {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (compare(item, sorted[middle] as number) < 0) to = middle
    else from = middle + 1
  }
  sorted.splice(from, 0, item)
}

/** An error that names the ring, when not all operations could be put in order. */
export function ringDiagnostics(graph: Graph, order: readonly number[]): Diagnostic[] {
  if (order.length === graph.operations.length) return []
  const ring = ringAmong(graph, new Set(order))
  const names = ring.map((i) => title(graph.operations[i] as Operation))
  return [
    {
      severity: 'error',
      code: 'plan/ring',
      summary: `these changes wait for each other: ${[...names, names[0]].join(' → ')}`,
      detail: 'Each of them can only be made after the one before it, so none can be the first.',
      hint: 'Apply one part first: take one of these changes out of the config, apply, and put it back.',
    },
  ]
}

/** Walks back from an operation that could not be placed until it meets its own track; earliest operation first. */
function ringAmong({ operations, needs }: Graph, placed: ReadonlySet<number>): number[] {
  const track: number[] = []
  let at = operations.findIndex((_, i) => !placed.has(i))
  while (!track.includes(at)) {
    track.push(at)
    at = [...(needs[at] as ReadonlySet<number>)].find((need) => !placed.has(need)) as number
  }
  return track.slice(track.indexOf(at)).reverse()
}

const title = (operation: Operation): string => `${operation.action} ${refKey(operation)}`
