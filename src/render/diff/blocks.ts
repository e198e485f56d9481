import { isDeepStrictEqual } from 'node:util'
import type { FieldChange } from '../../model/plan/partial.ts'
import { asked, type Plan, type Step } from '../../model/plan/plan.ts'
import { type Block, blocksOf } from '../overview/blocks.ts'
import { count } from '../text/names.ts'
import type { DiffAbout, DiffNode, SpecChange } from './report.ts'

/** What differs, told once for all nodes of which it is the same but for what is each one's own, as of plans. */
export const diffBlocks = ({ nodes, about }: DiffAbout): readonly Block[] =>
  blocksOf(
    nodes.map(({ node, changes }) => asPlan(node, changes, about.get(node))),
    (_, spec) => (spec as Pick<DiffNode, 'own'>).own ?? [],
  ).intent.map((block) => ({ ...block, changes: block.changes.map((change) => ({ ...change, numbers: [] })) }))

/** Of how many nodes what differs: the line that stands first. */
export function diffHeadline({ nodes, added, removed, unread }: Omit<DiffAbout, 'about'>): string {
  const differing = nodes.filter(({ changes }) => changes.length > 0).length
  const all = new Set([...nodes.map(({ node }) => node), ...added, ...removed, ...unread]).size
  if (differing > 0) return `${differing} of ${count(all, 'node')} ${differing === 1 ? 'differs' : 'differ'}`
  return nodes.length > 0
    ? `The config means the same as before for ${count(nodes.length, 'node')}`
    : 'Nothing was compared'
}

function asPlan(node: string, changes: readonly SpecChange[], { role = '', own = [] }: Partial<DiffNode> = {}): Plan {
  const words = { kind: '', id: '', spec: { own } }
  return {
    ...{ version: 1, node, steps: changes.map(asStep), desired: [words], ledger: [], diagnostics: [] },
    ...(role && { role }),
    basis: { config: '', ledger: '', digests: {} },
  }
}

function asStep({ action, kind, id, fields, ...change }: SpecChange, i: number): Step {
  const told = fields.map(tellingApart)
  const side = (of: 'before' | 'after') => Object.fromEntries(told.map((field) => [field.path, field[of]]))
  return {
    ...{ n: i + 1, kind, id, action, fields: told, because: whyText(change) || asked },
    before: action === 'create' ? null : side('before'),
    after: action === 'delete' ? null : side('after'),
    ...{ needs: [], commands: [], undo: [] },
  }
}

/** What differs, and is shown on neither side. */
const tellingApart = (field: FieldChange): FieldChange =>
  isDeepStrictEqual(field.before, field.after) ? { ...field, after: '(sensitive, changed)' } : field

/** Where it is written, and how that comes to the node: `all.yaml:3 (layer)`. */
export const whyText = ({ written, sorts }: Pick<SpecChange, 'written' | 'sorts'>): string =>
  written.map((place, n) => (sorts[n] ? `${place} (${sorts[n]})` : place)).join(', ')
