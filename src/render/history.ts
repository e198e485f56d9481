import type { Diagnostic } from '../model/diagnostic.ts'
import type { PastChange, RollbackBundle } from '../model/node/past-change.ts'
import { visible } from '../model/visible.ts'
import { count } from './text/names.ts'
import type { Style } from './text/style.ts'
import { tableText } from './text/table.ts'

export interface NodeChange extends PastChange {
  readonly node: string
}

/** All that a node keeps of a change that it took back. */
export interface NodeBundle {
  readonly node: string
  readonly transaction: string
  readonly sections: RollbackBundle
}

/** What `history -o json` prints. */
export interface HistoryReport {
  readonly format: 'netloom.history'
  readonly version: 1
  /** Newest first. */
  readonly changes: readonly NodeChange[]
  /** All that is kept of the change that was named. */
  readonly bundles?: readonly NodeBundle[]
  readonly unread: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Changes that have ended, one a line: when, how, by whom, why they were rolled back, and what came of comparing the node with
 * what it was before; then all that differed.
 */
export const historyText = (changes: readonly NodeChange[], style: Style, width?: number): string =>
  [
    tableText(
      ['NODE', 'ENDED', 'OUTCOME', 'BY', 'TRANSACTION', 'WHY', 'COMPARED'],
      changes.map((change) => {
        const { node, ended, outcome, holder, transaction } = change
        return [node, ended, outcome, holder, transaction, whyOf(change), compared(change)]
      }),
      style,
      width,
    ),
    ...changes.map(differences),
    ...(changes.some(({ bundle }) => bundle) ? [more] : []),
  ].join('')

const whyOf = ({ why, accepted }: PastChange): string =>
  [why, accepted && `a cut was accepted: ${accepted}`].filter(Boolean).join('; ')

const more = '\nOf changes that were taken back the nodes keep more: netloom history TRANSACTION.\n'

function compared({ outcome, notCompared, differs = [] }: PastChange): string {
  if (notCompared) return 'no'
  const own = differs.filter((line) => !isMeanwhile(line))
  if (own.length > 0) return count(own.length, 'difference')
  return outcome === 'rolled-back' ? 'same' : ''
}

const isMeanwhile = (line: string): boolean => line.startsWith('meanwhile ')

const differences = ({ node, transaction, differs = [] }: NodeChange): string =>
  differs.length === 0
    ? ''
    : `\nAfter ${visible(transaction)} was taken back on ${visible(node)}, ${differs.every(isMeanwhile) ? 'this had changed, not by it' : 'it was not as before'}:\n${differs
        .map((line) => `  ${visible(line)}\n`)
        .join('')}`

/** All that nodes keep of a change, section by section, as it was printed there. */
export const bundlesText = (bundles: readonly NodeBundle[], style: Style): string =>
  bundles
    .map(({ node, transaction, sections }) =>
      [
        style.bold(`${visible(transaction)} on ${visible(node)}`),
        ...sections.flatMap(({ name, lines }) => [
          '',
          `${style.bold(visible(name))}${lines.length === 0 ? ' (nothing)' : ''}`,
          ...lines.map((line) => `  ${visible(line)}`),
        ]),
        '',
      ].join('\n'),
    )
    .join('\n')
