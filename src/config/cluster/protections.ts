import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Protection } from '../../model/plan/protection.ts'
import type { NodeEntry, ProtectionConfig } from '../../schema/cluster/index.ts'
import { shown } from '../../schema/values/shown.ts'
import { nearest } from '../document/nearest.ts'
import { at } from '../document/report.ts'
import { rangeOf } from '../yaml/source.ts'
import { selects } from './layers.ts'
import type { Written } from './written.ts'

/** What is written that no plan may remove from a node. */
export const protectionsFor = (node: NodeEntry, all: readonly Written<ProtectionConfig>[]): readonly Protection[] =>
  all.flatMap(({ entry: { kind, id, for: selector = {} }, place }) => {
    if (!selects(selector, node)) return []
    const { file, start } = rangeOf(place())
    return [{ kind, id, written: `${file}:${start.line}` }]
  })

/** An error for each line that protects things of a kind that there is not. */
export const unknownKinds = (
  all: readonly Written<ProtectionConfig>[],
  kinds: readonly string[] | undefined,
): Diagnostic[] =>
  all.flatMap(({ entry: { kind }, place }) => {
    if (!kinds || kinds.includes(kind)) return []
    const meant = nearest(kind, kinds)
    const hint = meant === undefined ? `there are: ${kinds.join(', ')}` : `did you mean ${meant}?`
    return [at(place('kind'), { code: 'config/unknown-kind', summary: `there is no kind ${shown(kind)}`, hint })]
  })
