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
    expect(shown).toMatch(/refused by 1 rule, 1 rule waits for approvals as of ?origin\/main ?\( ?0123456789ab ?\)/)
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
