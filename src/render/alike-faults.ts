import { type Diagnostic, isFileRange } from '../model/diagnostic.ts'
import { groupBy } from './text/group.ts'

/** One fault in a file, and those that say the same of other places. */
export interface Alike<F> {
  readonly first: F
  readonly others: readonly F[]
}

/**
 * Faults in their order, those in files that are the same but for the place and the values that are quoted gathered under
 * the first of them; fewer than four stay by themselves.
 */
export function alike<F extends { readonly diagnostic: Diagnostic }>(faults: readonly F[]): readonly Alike<F>[] {
  const groups = groupBy(faults, ({ diagnostic }) => keyOf(diagnostic))
  return faults.flatMap((fault): Alike<F>[] => {
    const group = isFileRange(fault.diagnostic.at) ? (groups.get(keyOf(fault.diagnostic)) ?? []) : []
    if (group.length < fewest) return [{ first: fault, others: [] }]
    return group[0] === fault ? [{ first: fault, others: group.slice(1) }] : []
  })
}

const fewest = 4

const keyOf = ({ severity, code, summary, detail = '', hint = '' }: Diagnostic): string =>
  [severity, code, ...[summary, detail, hint].map(withoutValues)].join('\n')

const withoutValues = (text: string): string => text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').replaceAll(/\[\d+\]/g, '[]')
