import { hasLabel, type InventoryNode } from '../../model/config/inventory.ts'
import type { NodeChoice } from '../../model/config/rollout.ts'

/** A chosen node, and what its place among the waves depends on. */
export interface Candidate extends Pick<InventoryNode, 'name' | 'role' | 'labels' | 'groups'> {
  readonly changes: boolean
  /** It could not be planned: nobody knows whether it changes. */
  readonly isDown: boolean
  /** Why it comes after all others: whoever is reached through it is changed first. */
  readonly last?: string
  /** What was seen there that sorts it into a class, such as `NIC driver e1000e`. */
  readonly classes: readonly string[]
}

export const isChosen = (
  { role, group, label, node }: NodeChoice,
  one: Pick<Candidate, 'name' | 'role' | 'labels' | 'groups'>,
): boolean =>
  (role === undefined || role === one.role) &&
  (group === undefined || one.groups.includes(group)) &&
  (node === undefined || node === one.name) &&
  (label === undefined || hasLabel(one.labels, label))

/** `role worker and label rack=a`; nothing for all. */
export const choiceWords = (choice: NodeChoice): string =>
  (['node', 'role', 'group', 'label'] as const)
    .flatMap((what) => (choice[what] === undefined ? [] : [`${what} ${choice[what]}`]))
    .join(' and ')
