import type { Ask } from '../model/config/trust.ts'
import { visible } from '../model/visible.ts'
import { nodeNames } from './text/names.ts'
import type { Style } from './text/style.ts'

/** What `trust -o json` prints. */
export interface TrustReport {
  readonly format: 'netloom.trust'
  readonly version: 1
  readonly cluster: string
  readonly asks: readonly (Ask & { readonly digest: string; readonly trusted: boolean })[]
}

/** What a cluster asks for, whole: its place, what would be done, and with what, word for word. */
export const trustText = (asks: readonly Ask[], style: Style, note?: (ask: Ask) => string): string =>
  asks
    .toSorted(byPlace)
    .map((ask) => {
      const { at, setting, does, content, nodes } = ask
      const place = `${visible(at.file)}:${at.start.line}:${at.start.column}`
      const whom = nodes ? ` (for ${nodeNames(nodes)})` : ''
      const lines = content.map((text) => `    ${style.yellow(visible(text))}\n`)
      return `\n  ${style.bold(place)}${whom}${note ? ` ${note(ask)}` : ''}\n  ${visible(setting)} ${does}${content.length > 0 ? ':' : '.'}\n${lines.join('')}`
    })
    .join('')

const byPlace = ({ at: a }: Ask, { at: b }: Ask): number =>
  a.file === b.file ? a.start.line - b.start.line || a.start.column - b.start.column : a.file < b.file ? -1 : 1
