/** Where a line begins that no YAML can have there, and why; the next thing that a parser stumbles over shows neither. */
export interface Misplaced {
  /** Counted from 0, in the text. */
  readonly line: number
  readonly column: number
  readonly summary: string
}

interface Level {
  readonly column: number
  readonly isItem: boolean
}

/**
 * The first line that is indented as none can be, of a string that is no YAML. Only block objects and arrays are understood:
 * from a line on whose brackets or quotes stay open nothing is known.
 */
export function misplacedLine(text: string): Misplaced | undefined {
  let levels: Level[] = []
  let mayGoDeeper = true
  let first: Misplaced | undefined
  /** Lines of a string block lie deeper than this. */
  let block: number | undefined
  for (const [line, whole] of text.split('\n').entries()) {
    const content = whole.trimStart()
    const column = whole.length - content.length
    if (content.trim() === '' || content.startsWith('#')) continue
    if (block !== undefined && column > block) continue
    block = undefined
    if (column === 0 && /^(---|\.\.\.)/.test(content)) {
      levels = []
      mayGoDeeper = true
      first = undefined
      continue
    }
    if (whole.includes('\t') || whole.length > longest || leavesOpen(content)) return undefined
    const isItem = /^-(\s|$)/.test(content)
    const isKey = !isItem && keyed.test(content)
    if (!isItem && !isKey) continue
    first ??= { line, column, summary: 'the first line of a document is indented, and a later one is not' }
    const top = levels.at(-1)
    if (top !== undefined && column > top.column && !mayGoDeeper)
      return { line, column, summary: 'this line is indented too far: the line above it has a value already' }
    levels = levels.filter((level) => level.column <= column)
    const [own, below] = [levels.at(-1), levels.at(-2)]
    if (own === undefined && top !== undefined) return first
    if (own !== undefined && own.column < column && !mayGoDeeper)
      return { line, column, summary: 'this line is indented like none above it that it could belong to' }
    if (own?.column === column && own.isItem && isKey) {
      if (below?.column !== column)
        return { line, column, summary: 'a key stands in the column of the dashes of an array' }
      levels = levels.slice(0, -1)
    }
    if (own?.column === column && !own.isItem && isItem && !mayGoDeeper)
      return { line, column, summary: 'a dash stands in the column of the keys above it' }
    const same = levels.at(-1)
    if (same?.column !== column || (isItem && !same.isItem)) levels = [...levels, { column, isItem }]
    const inner = /^(?:-\s+)+/.exec(content)?.[0].length ?? 0
    const rest = content.slice(inner)
    if (inner > 0 && keyed.test(rest)) levels = [...levels, { column: column + inner, isItem: false }]
    mayGoDeeper = /(^|\s)-\s*$|:\s*([&!]\S+\s*)?(#.*)?$/.test(content)
    if (/(^|\s)[|>][-+\d]*\s*(#.*)?$/.test(content)) block = levels.at(-1)?.column ?? column
  }
  return undefined
}

/** People do not write longer lines, and patterns take their time with them. */
const longest = 2000

/** A key with its colon, in quotes or not. */
const keyed = /^("[^"]*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`-][^#]*?|-\S[^#]*?)\s*:(\s|$)/

/** Whether a bracket or a quote that this line opens is not closed on it. */
function leavesOpen(content: string): boolean {
  const bare = content.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '').replace(/(^|\s)#.*$/, '')
  const count = (signs: RegExp): number => bare.match(signs)?.length ?? 0
  return count(/[[{]/g) !== count(/[\]}]/g) || /(^|[\s:[{,-])["'][^"']*$/.test(bare)
}
