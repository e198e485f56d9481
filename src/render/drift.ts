import type { Diagnostic } from '../model/diagnostic.ts'
import type { Change } from '../model/plan/plan.ts'
import { visible } from '../model/visible.ts'
import { changeLines } from './plan/change.ts'
import type { Defaults } from './plan/fields.ts'
import { count, nodeNames } from './text/names.ts'
import type { Style } from './text/style.ts'

/** What was changed behind netloom's back on one node; `managed` is false where netloom never applied anything. */
export interface NodeDrift {
  readonly node: string
  readonly managed: boolean
  readonly changes: readonly Change[]
  /** Parts (`Kind/id`) that the node does not have, though its config needs them. */
  readonly lacks?: readonly string[]
}

/** Drift as people read it: each thing with its confirmed value, then the value seen now. */
export function driftText(
  drifts: readonly NodeDrift[],
  unread: readonly string[],
  style: Style,
  defaults: Defaults = {},
): string {
  const drifted = drifts.filter(({ changes }) => changes.length > 0)
  const parts = [
    ...(drifted.length > 0
      ? [style.dim('Confirmed by the last apply -> seen on the node now.   ~ changed   - gone   + added in our name')]
      : []),
    ...drifted.map(({ node, changes }) =>
      [
        style.bold(`On ${nodeNames([node])}:`),
        ...changes.map((change) => changeLines([change], '', style, defaults).join('\n')),
      ].join('\n\n'),
    ),
    sums(drifts, drifted, unread, style),
  ]
  return `${parts.join('\n\n')}\n`
}

function sums(
  all: readonly NodeDrift[],
  drifted: readonly NodeDrift[],
  unread: readonly string[],
  style: Style,
): string {
  const never = all.filter(({ managed }) => !managed).map(({ node }) => node)
  const changes = drifted.flatMap((drift) => drift.changes)
  const of = (action: Change['action']) => changes.filter((change) => change.action === action).length
  const where = `${drifted.length} of ${count(all.length + unread.length, 'node')}`
  const managed = all.length - never.length
  return [
    ...(drifted.length > 0
      ? [
          `${style.bold('Drift:')} ${of('update')} changed, ${of('delete')} gone, ${of('create')} added on ${where}.`,
          'netloom plan shows what would put it back, netloom apply does it.',
        ]
      : managed > 0
        ? [
            `${style.bold('No drift.')} ${count(managed, 'node')} ${managed === 1 ? 'is as it was' : 'are as they were'} confirmed.`,
          ]
        : []),
    ...(never.length > 0 ? [`Never applied by netloom, so there is nothing to drift from: ${nodeNames(never)}.`] : []),
    ...all.filter(({ lacks = [] }) => lacks.length > 0).map((one) => style.yellow(lackText(one))),
    ...(unread.length > 0
      ? [style.yellow(`Not compared: ${nodeNames(unread)}. The messages beside this say why.`)]
      : []),
  ].join('\n')
}

const lackText = ({ node, lacks = [] }: NodeDrift): string =>
  `Not all of its config is on ${nodeNames([node])}, as it does not have ${lacks.map(visible).join(', ')}; netloom plan names what that leaves out.`

/** What `drift -o json` prints. */
export interface DriftReport {
  readonly format: 'netloom.drift-report'
  readonly version: 1
  /** Anything was changed. */
  readonly drift: boolean
  readonly nodes: readonly NodeDrift[]
  /** Chosen nodes that were not compared. */
  readonly unread: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export const driftReport = (
  drifts: readonly NodeDrift[],
  unread: readonly string[],
  diagnostics: readonly Diagnostic[],
): DriftReport => ({
  format: 'netloom.drift-report',
  version: 1,
  drift: drifts.some(({ changes }) => changes.length > 0),
  nodes: drifts,
  unread,
  diagnostics,
})
