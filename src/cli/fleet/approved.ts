import type { Diagnostic } from '../../model/diagnostic.ts'

/** An error where the hash of all that would be applied is not the one that was approved. */
export const notApproved = (hash: string, approved: string | undefined): Diagnostic[] =>
  approved === undefined || approved === hash
    ? []
    : [
        {
          severity: 'error',
          code: 'apply/not-approved',
          summary: `nothing was applied: the plan of now has the hash ${hash}, and ${approved} was approved`,
          hint: 'The config, the nodes or the choice of nodes changed since. Look at the new plan and have it approved.',
        },
      ]

/** An error where a kept plan was made from another commit than the one asked for. */
export const otherCommit = (made: string | undefined, wanted: string | undefined): Diagnostic[] =>
  wanted === undefined || made === wanted
    ? []
    : [
        {
          severity: 'error',
          code: 'plan-file/other-commit',
          summary: `nothing was applied: the plan was made from ${made ?? 'no commit'}, not from ${wanted}`,
          hint: 'Name the plan of that commit, or plan again there: netloom plan --out FILE.',
        },
      ]

/** An error where a kept plan was made from what was recorded of nodes, and not from them. */
export const fromSnapshot = (taken: string | undefined): Diagnostic[] =>
  taken === undefined
    ? []
    : [
        {
          severity: 'error',
          code: 'plan-file/from-snapshot',
          summary: `nothing was applied: the plan was made from what was recorded of the nodes at ${taken}`,
          hint: 'Where that is as it was, the plan of now has the same hash: netloom apply --approved-hash HASH.',
        },
      ]
