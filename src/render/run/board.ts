import type { Event } from '../../model/plan/event.ts'
import { visible } from '../../model/visible.ts'
import { count } from '../text/names.ts'
import { span } from '../text/span.ts'
import type { Style } from '../text/style.ts'
import { eventText, isTrouble } from './events.ts'
import { outcomeWord } from './outcome-word.ts'

/** A node that is being worked on: what happens there, since when, and whether something went wrong. */
interface Running {
  text: string
  readonly since: number
  trouble: boolean
}

/** What a run over many nodes shows while it goes on: sums, and of the nodes the few that matter. */
export interface Board {
  /** Takes one event; `at` and all other times are milliseconds of one clock. */
  see(event: Event, at: number): void
  /** How far it is, in one line. */
  sums(at: number): string
  /** Lines that fit: the sums, then nodes where something goes wrong, then those that take longest. */
  lines(at: number, room: { readonly rows: number; readonly columns: number }, style: Style): string[]
}

/** `what`: what is done with the nodes, as `Looking at`. */
export function openBoard(what: string, nodes: number, since: number): Board {
  const running = new Map<string, Running>()
  const ended = new Map<string, number>()
  const unread: string[] = []
  let over = 0

  const end = (node: string, word: string) => {
    running.delete(node)
    ended.set(word, (ended.get(word) ?? 0) + 1)
    over += 1
  }
  const sums = (at: number): string => {
    const waiting = nodes - running.size - over
    const parts = [
      ...[...ended].map(([word, n]) => `${n} ${word}`),
      ...(running.size > 0 ? [`${running.size} running`] : []),
      ...(waiting > 0 ? [`${waiting} waiting`] : []),
      span((at - since) / 1000),
    ]
    return `${what} ${count(nodes, 'node')}: ${parts.join(', ')}`
  }
  return {
    see(event, at) {
      if (!('node' in event)) return
      if (event.type === 'finished') return end(event.node, outcomeWord[event.outcome])
      if (event.type === 'looked') return end(event.node, 'looked at')
      if (event.type === 'unread') {
        unread.push(event.node)
        return end(event.node, 'not read')
      }
      const text = eventText(event)
      const known = running.get(event.node)
      if (known) Object.assign(known, text && { text }, isTrouble(event) && { trouble: true })
      else running.set(event.node, { text: text ?? '', since: at, trouble: isTrouble(event) })
    },
    sums,
    lines(at, { rows, columns }, style) {
      const room = Math.max(1, Math.min(12, rows - 4))
      // Those that were begun first stand first in the map, and so do those that take longest.
      const all = [...running]
      const shown = [...all.filter(([, one]) => one.trouble), ...all.filter(([, one]) => !one.trouble)].slice(0, room)
      const width = Math.min(24, Math.max(0, ...shown.map(([node]) => visible(node).length)))
      const more = all.length - shown.length
      const lost = unread.length > 0 ? [`  not read: ${unread.slice(0, 20).map(visible).join(', ')}`] : []
      return [
        style.bold(cut(sums(at), columns)),
        ...lost.map((line) => style.yellow(cut(line, columns))),
        ...shown.map(([node, one]) => {
          const line = cut(`  ${visible(node).padEnd(width)}  ${lasting(at - one.since)}  ${one.text}`, columns)
          return one.trouble ? style.red(line) : line
        }),
        ...(more > 0 ? [style.dim(cut(`  and ${more} more`, columns))] : []),
      ].slice(0, Math.max(1, rows - 1))
    },
  }
}

const lasting = (milliseconds: number): string => span(milliseconds / 1000).padStart(5)

const cut = (text: string, columns: number): string =>
  text.length < columns ? text : `${text.slice(0, Math.max(1, columns - 2)).replace(halfSign, '')}…`

const halfSign = /[\ud800-\udbff]$/
