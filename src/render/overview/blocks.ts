import type { Plan } from '../../model/plan/plan.ts'
import { wayTo } from '../../model/plan/way.ts'
import { type Turn, turnsOf } from '../plan/changes.ts'
import type { Own } from '../plan/own-values.ts'
import { type Section, sectionsOf } from '../plan/sections.ts'
import { groupBy } from '../text/group.ts'
import { disruptsOf, isDrift, isRemoval } from './overview.ts'

/** Changes that the same nodes share, or share but for what is each one's own; the gravest comes first. */
export interface Block extends Section {
  /** Those that these nodes have; empty where none is known. */
  readonly roles: readonly string[]
  /** All nodes of the plan that have these roles are among them. */
  readonly whole: boolean
}

/** The changes of a plan, apart from those that only put back what somebody changed on the nodes. */
export interface Blocks {
  readonly intent: readonly Block[]
  readonly drift: readonly Block[]
}

/** By role and sameness: the role with the gravest change comes first, and of each its gravest block. */
export function blocksOf(plans: readonly Plan[], own?: Own): Blocks {
  const roleOf = new Map(plans.map(({ node, role }) => [node, role]))
  const perilous = new Set(plans.filter((plan) => plan.review && wayTo(plan) !== 'keeps').map(({ node }) => node))
  const some = (wanted: (turn: Turn) => boolean) =>
    plans.map((plan) => ({ ...plan, steps: turnsOf(plan.steps).filter(wanted).flat() }))

  const inOrder = (of: readonly Plan[]): Block[] => {
    if (of.every(({ steps }) => steps.length === 0)) return []
    const blocks = sectionsOf(of, own).map((section): Block => {
      const roles = [...new Set(section.nodes.flatMap((node) => roleOf.get(node) || []))].sort()
      const all = plans.filter(({ role }) => roles.length === 0 || (role !== undefined && roles.includes(role)))
      return { ...section, roles, whole: all.length === section.nodes.length }
    })
    const weight = new Map(blocks.map((block) => [block, weightOf(block, perilous)]))
    const grave = (block: Block): number => weight.get(block) ?? 0
    return [...groupBy(blocks, ({ roles }) => JSON.stringify(roles)).values()]
      .map((group) => group.toSorted((a, b) => grave(b) - grave(a) || b.nodes.length - a.nodes.length))
      .sort(([a], [b]) => grave(b as Block) - grave(a as Block))
      .flat()
  }
  return { intent: inOrder(some((turn) => !isDrift(turn))), drift: inOrder(some(isDrift)) }
}

function weightOf({ nodes, changes }: Block, perilous: ReadonlySet<string>): number {
  const worst = Math.max(...changes.map(({ turn }) => gravity(turn)))
  return worst + (nodes.some((node) => perilous.has(node)) ? 10 : 0)
}

/** The higher, the more a reader must look at it. */
export function gravity(turn: Turn): number {
  const [{ action, replaces }] = turn
  if (disruptsOf(turn).length > 0) return 5
  if (isRemoval(turn)) return 4
  if (replaces) return 3
  return { create: 1, update: 2, delete: 4, adopt: 0, forget: 0, protect: 0, lift: 4 }[action]
}
