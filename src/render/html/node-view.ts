import { findingsOf, type Plan } from '../../model/plan/plan.ts'
import { wayTo } from '../../model/plan/way.ts'
import { visible } from '../../model/visible.ts'
import { diagnosticsText } from '../diagnostics.ts'
import { type Risk, riskOf } from '../overview/overview.ts'
import { wayWords } from '../overview/words.ts'
import { turnsOf } from '../plan/changes.ts'
import { diffLines } from '../plan/diff-lines.ts'
import type { Defaults } from '../plan/fields.ts'
import { hashIn } from '../plan/fleet-plan.ts'
import { tallyOf, tallyText } from '../plan/tally.ts'
import { plain } from '../text/style.ts'
import { type Drawn, type Topology, topologyOf } from './topology.ts'

/** The page of one node, as the script of the report reads it. All texts are visible text. */
export interface NodeView {
  readonly name: string
  readonly role: string
  readonly hash: string
  readonly risk: Risk
  readonly way: string
  readonly sums: string
  /** What there is to say, as lines. */
  readonly said: readonly string[]
  /** Each change as lines; the first sign of a line is what it is coloured by. */
  readonly changes: readonly (readonly string[])[]
  readonly topology: Topology
}

export interface NodeWords {
  readonly defaults: Defaults
  readonly drawn: Drawn
  readonly hashes: Readonly<Record<string, string>>
}

export function nodeView(plan: Plan, { defaults, drawn, hashes }: NodeWords): NodeView {
  const said = findingsOf(plan)
  return {
    name: visible(plan.node),
    role: visible(plan.role ?? ''),
    hash: hashIn({ hashes }, plan),
    risk: riskOf(plan),
    way: wayWords[wayTo(plan)],
    sums: plan.steps.length > 0 ? tallyText(tallyOf(plan)) : 'no changes',
    said: said.length > 0 ? diagnosticsText(said, new Map(), plain).trimEnd().split('\n') : [],
    changes: turnsOf(plan.steps).map((turn) =>
      diffLines({ turn, nodes: [plan.node], numbers: [turn.map(({ n }) => n)] }, defaults),
    ),
    topology: topologyOf(plan, drawn),
  }
}
