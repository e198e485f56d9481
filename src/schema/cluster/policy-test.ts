import { Optional, type Static, Record as TRecord } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { array, object, oneOf, string } from '../vocabulary.ts'

const approval = object({
  who: string('The name it is known by: a principal, a login.', { minLength: 1 }),
  source: Optional(oneOf(['signature', 'forge'], 'Where it comes from.', { default: 'signature' })),
  plan: Optional(string('The hash it is of. By default that of the plan.', { minLength: 1 })),
})

/** A test of a policy: a plan, and what rules are to say of it. */
export const policyTestSchema = object(
  {
    name: string('What it shows.', { minLength: 1 }),
    plan: string('A kept plan, or what `netloom plan -o json` printed; the path is relative to this file.', {
      minLength: 1,
    }),
    author: Optional(string('Who made the plan; by default who is named in a kept plan.', { minLength: 1 })),
    approvals: Optional(array(approval, 'Who approved it; they count without a signature here.')),
    expect: TRecord(string('A rule.'), oneOf(['pass', 'fail', 'needs-approval'], 'What it is to say.'), {
      description:
        'Rules by name (`maxNodes`, `approvals.required`, …), and what each is to say. What is not named may say anything.',
    }),
  },
  'A test of the policy of a cluster; a file may hold several, divided by `---`.',
)
export type PolicyTestConfig = Static<typeof policyTestSchema>

export const policyTestRules = ({ expect }: PolicyTestConfig): readonly Fault[] =>
  Object.keys(expect).length > 0
    ? []
    : [
        {
          code: 'document/missing',
          path: ['expect'],
          summary: 'nothing is expected',
          hint: 'name a rule, and `pass`, `fail` or `needs-approval`',
        },
      ]
