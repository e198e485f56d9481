import type { Diagnostic } from '../model/diagnostic.ts'
import type { FieldChange } from '../model/plan/partial.ts'
import { visible } from '../model/visible.ts'
import { meaning, paintSign } from './plan/changes.ts'
import { inline } from './plan/values.ts'
import { groupBy } from './text/group.ts'
import { count, nodeNames } from './text/names.ts'
import type { Style } from './text/style.ts'

/** What a config means otherwise than another. */
export interface SpecChange {
  readonly action: 'create' | 'update' | 'delete'
  /** `AddressSpec`, and so on. */
  readonly kind: string
  readonly id: string
  readonly fields: readonly FieldChange[]
  /** `file:line` of what differs; where a spec goes, of where it was. */
  readonly written: readonly string[]
}

export interface NodeDiff {
  readonly node: string
  readonly changes: readonly SpecChange[]
}

/** What `diff -o json` prints. */
export interface DiffReport {
  readonly format: 'netloom.diff'
  readonly version: 1
  readonly differs: boolean
  readonly nodes: readonly NodeDiff[]
  /** Nodes that only the one or the other side has. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Nodes that were not compared: one side of them has an error, as a value that could not be opened. */
  readonly unread: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const signs = { create: '+', update: '~', delete: '-' } as const

/** What differs, each change once with the nodes that have it; what most have comes first. */
export function diffText({ nodes, added, removed, unread }: Omit<DiffReport, 'diagnostics'>, style: Style): string {
  const changing = nodes.filter(({ changes }) => changes.length > 0)
  const whole = [
    ...(added.length > 0 ? [`Only after: ${nodeNames(added)}.`] : []),
    ...(removed.length > 0 ? [`Only before: ${nodeNames(removed)}.`] : []),
    ...(unread.length > 0
      ? [style.yellow(`Not compared: ${nodeNames(unread)}. The messages beside this say why.`)]
      : []),
  ]
  if (changing.length === 0)
    return `${[...(nodes.length > 0 ? [`The config means the same as before for ${count(nodes.length, 'node')}.`] : []), ...whole].join('\n')}\n`
  const all = changing.flatMap(({ node, changes }) => changes.map((change) => ({ node, change })))
  const shared = [...groupBy(all, ({ change }) => JSON.stringify(change)).values()].map((same) => ({
    change: (same[0] as (typeof all)[number]).change,
    nodes: same.map(({ node }) => node),
  }))
  const sections = [...groupBy(shared, (one) => one.nodes.join(' ')).values()]
    .sort((a, b) => (b[0]?.nodes.length ?? 0) - (a[0]?.nodes.length ?? 0))
    .map((section) =>
      [
        style.bold(`On ${nodeNames(section[0]?.nodes ?? [])}:`),
        ...section.flatMap(({ change }) => changeLines(change, style)),
      ].join('\n'),
    )
  const legend = style.dim(
    Object.values(signs)
      .map((sign) => `${sign} ${meaning[sign]}`)
      .join('   '),
  )
  const sum = `${style.bold('Specs:')} ${count(all.length, 'change')} on ${count(changing.length, 'node')} of ${nodes.length}.`
  return `${[legend, ...sections, [sum, ...whole].join('\n')].join('\n\n')}\n`
}

function changeLines({ action, kind, id, fields, written }: SpecChange, style: Style): string[] {
  const sign = signs[action]
  const where = written.length > 0 ? `  ${style.dim(`# ${written.map(visible).join(', ')}`)}` : ''
  const width = Math.max(...fields.map(({ path }) => visible(path).length))
  const value = ({ before, after }: FieldChange) =>
    action === 'update' ? `${inline(before)} -> ${inline(after)}` : inline(action === 'create' ? after : before)
  return [
    `  ${paintSign(sign, style)(sign)} ${style.bold(visible(`${kind}/${id}`))}${where}`,
    ...fields.map((field) => `      ${visible(field.path).padEnd(width)}  ${value(field)}`),
  ]
}
