import type { Ended, Fate, Ordeal } from './ordeal.ts'
import type { Victim } from './victim.ts'

const fates: readonly Fate[] = ['before', 'after', 'LOST', 'BETWEEN']

/** Plan by fault: how many ended how, and how long after the deadline the last of them was at rest. */
export function matrixText<N extends Victim>(rows: readonly (Ordeal<N> & Ended)[]): string {
  const cells = new Map<string, Ended[]>()
  for (const row of rows) {
    const key = `${row.plan.name.padEnd(18)} ${`${row.fault.name}${row.moment === 'confirm' ? ' (confirming)' : ''}`.padEnd(32)}`
    cells.set(key, [...(cells.get(key) ?? []), row])
  }
  const count = (all: readonly Ended[], fate: Fate) => String(all.filter((one) => one.fate === fate).length).padStart(8)
  const late = (all: readonly Ended[]) => {
    const known = all.flatMap(({ secondsLate }) => secondsLate ?? [])
    return (known.length > 0 ? `${Math.max(...known).toFixed(1)} s` : '-').padStart(9)
  }
  return [
    `${'PLAN'.padEnd(18)} ${'FAULT'.padEnd(32)}${fates.map((fate) => fate.padStart(8)).join('')}  DEADLINE +`,
    ...[...cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, all]) => `${key}${fates.map((fate) => count(all, fate)).join('')}  ${late(all)}`),
    `${'all'.padEnd(51)}${fates.map((fate) => count(rows, fate)).join('')}`,
  ].join('\n')
}
