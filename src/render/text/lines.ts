import { diffArrays } from 'diff'
import type { Style } from './style.ts'

const around = 2
/** A longer edit script is not worth its time: then both sides are counted, not compared. */
const maxEditLength = 2000

/**
 * Two lists of lines as one, marked `+`, `-` or kept, with two kept lines around every change and the rest counted. Lines
 * must be visible text already.
 */
export function lineDiff(before: readonly string[], after: readonly string[], style: Style): string[] {
  const parts = diffArrays([...before], [...after], { maxEditLength })
  if (!parts) return [style.yellow(`(${before.length} lines replaced by ${after.length})`)]
  return parts.flatMap(({ added, removed, value }, i) => {
    if (added) return value.map((line) => style.green(`+ ${line}`))
    if (removed) return value.map((line) => style.red(`- ${line}`))
    return context(value, i > 0, i < parts.length - 1, style)
  })
}

function context(lines: readonly string[], above: boolean, below: boolean, style: Style): string[] {
  const head = above ? lines.slice(0, around) : []
  const tail = below ? lines.slice(Math.max(head.length, lines.length - around)) : []
  const hidden = lines.length - head.length - tail.length
  const kept = (line: string) => style.dim(`  ${line}`)
  return [...head.map(kept), ...(hidden > 0 ? [style.dim(`  … ${hidden} the same`)] : []), ...tail.map(kept)]
}
