import { describe, expect, it } from 'vitest'
import type { PolicyReport, RuleVerdict } from '../../src/model/plan/policy-verdict.ts'
import { planHtml } from '../../src/render/html/plan.ts'
import { planMarkdown } from '../../src/render/markdown/plan.ts'
import { planText } from '../../src/render/plan/plan.ts'
import { planJunit } from '../../src/render/reports/junit.ts'
import { plain } from '../../src/render/text/style.ts'
import { create, planOf } from './sample.ts'

const verdict = (rule: string, outcome: RuleVerdict['outcome'], more: Partial<RuleVerdict> = {}): RuleVerdict => ({
  ...{ rule, outcome, nodes: [], message: `why ${rule}` },
  ...more,
})
const by = (who: string) => ({ who, source: 'signature', plan: 'sha256:1', at: '2026-01-02T03:04:05Z' }) as const
const waiting: PolicyReport = {
  outcome: 'fail',
  verdicts: [
    verdict('approvals.required', 'needs-approval', { missing: 1 }),
    verdict('maxNodes', 'fail', { nodes: ['a', 'b'] }),
    verdict('reachability', 'pass'),
  ],
  ...{ approvals: [by('jane')], missing: 1, candidates: ['bob', 'carl'] },
  from: { revision: 'origin/main', commit: '0123456789abcdef' },
}
const kept: PolicyReport = {
  outcome: 'pass',
  verdicts: [verdict('approvals.required', 'pass'), verdict('maxNodes', 'pass')],
  ...{ approvals: [by('jane'), by('bob')], missing: 0, candidates: [] },
}
const keeps = { verdict: 'keeps', diagnostics: [] } as const
const about = (policy?: PolicyReport) => ({
  ...{ plans: [planOf('a', [create('Link', 'br0', { name: 'br0' })])], unread: [], hashes: {} },
  ...(policy && { policy }),
})
const text = (policy?: PolicyReport) => planText(about(policy), { style: plain, verbose: false })
const forms = {
  text,
  markdown: (policy?: PolicyReport) => planMarkdown(about(policy)).replaceAll(/[`*]/g, ''),
  html: (policy?: PolicyReport) =>
    planHtml(about(policy))
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/ +/g, ' '),
}

describe.each(Object.entries(forms))('as %s', (_, drawn) => {
  it('it says who approved and who is missing, and each rule that is broken', () => {
    const shown = drawn(waiting)
    expect(shown).toMatch(/[Aa]pproved ?by ?jane/)
    expect(shown).toMatch(/[Mm]issing: ?1 approval, of ?bob ?, ?carl|1 approval, of ?bob ?or ?carl/)
    expect(shown).toMatch(/refused by 1 rule, 1 rule waits for approvals, as of ?origin\/main ?\( ?0123456789ab ?\)/)
    expect(shown).toMatch(/maxNodes ?: ?why maxNodes ?\( ?a ?and ?b ?\)/)
    expect(shown).toMatch(/approvals\.required ?: ?why approvals\.required ?; 1 approval missing/)
    expect(shown).not.toContain('why reachability')
  })

  it('it says that all is kept', () => {
    expect(drawn(kept)).toMatch(/[Aa]pproved ?by ?jane ?and ?bob/)
    expect(drawn(kept)).toContain('kept (2 rules)')
    expect(drawn(kept)).not.toMatch(/missing|why/i)
  })

  it('it says nothing of a policy or an approval where there is none', () =>
    expect(drawn()).not.toMatch(/policy:|approved|kept \(\d+ rule/i))

  it('it names of very many rules the first, and how many there are more', () => {
    const verdicts = Array.from({ length: 40 }, (_, n) => verdict(`rule-${n}`, 'fail'))
    expect(drawn({ ...waiting, verdicts })).toMatch(/refused by 40 rules[\s\S]*rule-11[\s\S]*and 28 more rules/)
    expect(drawn({ ...waiting, verdicts })).not.toContain('rule-12')
  })
})

it('as JUnit a rule that refuses fails, and approvals that are still to come do not', () => {
  const xml = planJunit(about(waiting))
  expect(xml).toContain('tests="4" failures="1"')
  expect(xml).toMatch(/name="policy maxNodes"[^>]*>\s*<failure message="maxNodes: why maxNodes/)
  expect(xml).toMatch(/name="policy approvals.required"[^>]*>\s*<system-out>[^<]*1 approval missing/)
})

it('tells what a policy says also where a plan changes nothing but what netloom looks after', () => {
  const adopt = { kind: 'Link', id: 'br0', action: 'adopt' } as const
  const plans = { plans: [{ ...planOf('a', [adopt]), review: keeps }], unread: [], hashes: {} }
  const lines = planText(
    { ...plans, policy: { ...waiting, outcome: 'needs-approval' } },
    { style: plain, verbose: false },
  ).split('\n')
  expect(lines[0]).toBe(
    '1 of 1 node changes only in what netloom looks after, low risk: nothing is disrupted, removed or cut off.',
  )
  expect(lines[1]).toMatch(/^Approved by jane\. Missing: 1 approval/)
  expect(planText(plans, { style: plain, verbose: false })).not.toContain('risk')
})

it('calls a protection that is lifted a removal, on a terminal too', () => {
  const lift = { kind: 'Link', id: 'br0', action: 'lift' } as const
  const plans = [{ ...planOf('a', [lift]), review: keeps }]
  const drawn = planText({ plans, unread: [] }, { style: plain, verbose: false })
  expect(drawn).toMatch(/^1 of 1 node changes only in what netloom looks after, medium risk/)
  expect(drawn).toContain('Removes: protection of Link/br0.')
})

it.each(Object.entries(forms))(
  'as %s it is refused where a rule refuses it, and not while approvals are missing',
  (_, drawn) => {
    expect(drawn(waiting)).toMatch(/refused[^\n]*the policy keeps it from being applied/i)
    expect(drawn(waiting)).toMatch(/Would run:? /)
    const unapproved: PolicyReport = { ...waiting, outcome: 'needs-approval', verdicts: waiting.verdicts.slice(0, 1) }
    expect(drawn(unapproved)).toMatch(/Will run:? /)
  },
)
