import type { Description } from '../model/config/description.ts'
import { visible } from '../model/visible.ts'
import { count } from './text/names.ts'

/** What a new cluster was made of, what was left out, and what to do next. */
export function initText(
  folder: string,
  files: readonly string[],
  nodes: readonly (Description & { readonly name: string })[],
): string {
  const from = folder === '.' ? '' : ` -C ${visible(folder)}`
  return [
    `Wrote ${count(files.length, 'file')} to ${visible(folder)}: ${files.map(visible).join(', ')}.\n`,
    ...nodes.map(nodeLine),
    `\nNothing was changed on any node. Next:\n`,
    `  netloom validate${from}\n  netloom plan${from}       # adopts what is there, and changes nothing\n`,
  ].join('')
}

const nodeLine = ({ name, documents, omitted }: Description & { readonly name: string }): string =>
  `  ${visible(name)}: ${count(documents.length, 'document')}${
    omitted.length > 0 ? `; ${count(omitted.length, 'thing')} left out and left alone, named in its file` : ''
  }\n`
