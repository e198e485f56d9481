import type { CheckResult } from '../../model/node/check-after.ts'
import type { NodeRun } from '../../model/plan/event.ts'
import { visible } from '../../model/visible.ts'
import type { Style } from '../text/style.ts'
import { tableText } from '../text/table.ts'

/** What checks came to, in one line: sums, and what failed in its own words. */
export function checkedText(results: readonly CheckResult[]): string {
  const passed = results.filter(({ verdict }) => verdict === 'passed').length
  const silent = results.filter(({ verdict }) => verdict === 'not-checked').length
  const broken = results.filter(({ broke }) => broke)
  const noted = results.filter(({ verdict, broke }) => verdict === 'failed' && !broke).length
  return [
    `checked: ${passed} as they should be`,
    ...(noted > 0 ? [`${noted} failing that were not seen to work before`] : []),
    ...(silent > 0 ? [`${silent} not checked`] : []),
    ...broken.map((one) => `FAILED ${one.check}: ${visible(one.about)}: ${visible(one.saw)}`),
  ].join(', ')
}

/** Every check of every node, and what it saw before the change and after it. */
export const checksTable = (runs: readonly NodeRun[], style: Style, width?: number): string =>
  tableText(
    ['NODE', 'CHECK', 'ABOUT', 'CAME TO', 'SAW', 'BEFORE'],
    runs.flatMap(({ node, checks = [] }) =>
      checks.map(({ check, about, verdict, saw, before }) => [
        ...[node, check, about, verdict.replace('-', ' '), saw],
        before?.saw ?? '',
      ]),
    ),
    style,
    width,
  )
