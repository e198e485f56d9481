import { hasLabel } from '../../model/config/inventory.ts'
import type { PolicyRules } from '../../model/config/policy.ts'
import type { RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { refKey } from '../../model/ref.ts'
import { matchesGlob } from '../../schema/values/cel.ts'
import { namesOf, type PolicyRun, type RunNode } from '../run.ts'
import { firstFew } from '../words.ts'

/** Some things are deleted only where a label of the node allows it; one that is replaced is not deleted. */
export function noDelete({ noDelete: kept }: PolicyRules, { changing }: PolicyRun): RuleVerdict[] {
  if (kept === undefined) return []
  const rule = 'noDelete'
  const found = changing
    .map((node) => ({ node, deleted: deletedBy(node).filter((id) => isKept(node, id)) }))
    .filter(({ deleted }) => deleted.length > 0)
  if (found.length === 0) return [{ rule, outcome: 'pass', nodes: [], message: 'nothing is deleted that must stay' }]
  const deleted = [...new Set(found.flatMap((one) => one.deleted))].sort()
  const message = `this may not be deleted: ${firstFew(deleted)}`
  return [{ rule, outcome: 'fail', nodes: namesOf(found.map(({ node }) => node)), message }]

  function isKept({ labels }: RunNode, id: string): boolean {
    return (kept ?? []).some(
      ({ things, unlessLabel }) =>
        matchesGlob(things, id) && (unlessLabel === undefined || !hasLabel(labels, unlessLabel)),
    )
  }
}

const deletedBy = ({ plan }: RunNode): readonly string[] =>
  plan.steps.filter(({ action, replaces }) => action === 'delete' && !replaces).map(refKey)
