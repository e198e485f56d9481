import { visible } from '../../model/visible.ts'
import { count } from '../text/names.ts'
import type { Screen } from './terminal.ts'

/** One line that shows for whom one waits; it goes when all have answered. */
export interface Waiting extends Disposable {
  readonly done: (node: string) => void
}

/** Shows the line from a quarter of a second on: what is quick needs none. */
export function openWaiting(nodes: readonly string[], screen: Screen): Waiting {
  const left = new Set(nodes)
  let shown = ''
  const draw = (text: string) => {
    if (text !== shown) screen.write(`\r\u001b[K${text}`)
    shown = text
  }
  const timer = setInterval(() => draw(waitingText(nodes.length, [...left], screen.columns || 80)), 250)
  return {
    done: (node) => void left.delete(node),
    [Symbol.dispose]: () => {
      clearInterval(timer)
      draw('')
    },
  }
}

/** `Looking at 12 nodes: 3 to go (edge4, edge7, edge9)`, cut to what fits. */
export function waitingText(all: number, left: readonly string[], columns: number): string {
  const text = `Looking at ${count(all, 'node')}: ${left.length} to go (${left.slice(0, 20).map(visible).join(', ')})`
  return text.length < columns ? text : `${text.slice(0, Math.max(1, columns - 2))}…`
}

/** `0.8 s`, `14 s`, `3 min`: as exact as people want to know. */
export function spanText(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  return seconds < 180 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
}
