/** A file of others, and the lines in it that are ours. */
export interface Marked {
  /** All but our lines. */
  readonly content: string
  /** Our lines, without the marks around them; null where there are none. */
  readonly block: string | null
}

const begin = '# netloom: the lines from here come from the config'
const end = '# netloom: end'

const marked = new RegExp(`^${begin}\\n([\\s\\S]*?)^${end}\\n?`, 'm')

/** Separates our lines in a file from those of others. */
export function readMarked(text: string): Marked {
  const found = marked.exec(text)
  if (!found) return { content: text, block: null }
  return { content: text.slice(0, found.index) + text.slice(found.index + found[0].length), block: found[1] ?? '' }
}

/** The file, with our lines at its end. */
export function writeMarked({ content, block }: Marked): string {
  if (block === null) return content
  const gap = content === '' || content.endsWith('\n') ? '' : '\n'
  return `${content}${gap}${begin}\n${block}${end}\n`
}
