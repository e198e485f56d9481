import { type Diagnostic, isFileRange } from '../../model/diagnostic.ts'
import { findingsOf } from '../../model/plan/plan.ts'
import type { RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { visible } from '../../model/visible.ts'
import { type Finding, findingsIn } from '../diagnostics.ts'
import { ruleText } from '../overview/policy-words.ts'
import type { PlanAbout } from '../plan/about.ts'
import { signOf, titleOf, turnsOf } from '../plan/changes.ts'
import { tallyOf, tallyText } from '../plan/tally.ts'
import { groupBy } from '../text/group.ts'
import { nodeNames } from '../text/names.ts'
import { messageLines } from './finding.ts'

/** One case of a report: it fails by its errors; what else there is to say of it is its output. */
interface Case {
  readonly name: string
  readonly findings: readonly Finding[]
  readonly output?: readonly string[]
}

/** What was checked as JUnit XML: a case for each of these files, and one for what has no place in a file. */
export function validationJunit(diagnostics: readonly Diagnostic[], files: Iterable<string>): string {
  const byFile = groupBy(findingsIn(diagnostics), ({ diagnostic: { at } }) => (isFileRange(at) ? at.file : ''))
  const names = [...new Set([...files, ...byFile.keys()])].filter((name) => name !== '').sort()
  const other = byFile.get('')
  return suite('netloom validate', [
    ...names.map((name) => ({ name, findings: byFile.get(name) ?? [] })),
    ...(other ? [{ name: 'the cluster', findings: other }] : []),
  ])
}

/** A plan as JUnit XML: a case for each node. That it changes is no failure, and stands in its output. */
export function planJunit({ plans, unread, cluster, policy, diagnostics = [] }: PlanAbout): string {
  const known = new Set(plans.map(({ node }) => node))
  const byNode = groupBy(diagnostics, ({ node = '' }) => (known.has(node) || unread.includes(node) ? node : ''))
  const findings = (node: string, more: readonly Diagnostic[] = []) =>
    findingsIn([...(byNode.get(node) ?? []), ...more]).map((one) => ({ ...one, nodes: [] }))
  const other = findings('')
  return suite(`netloom plan${cluster === undefined ? '' : ` ${cluster}`}`, [
    ...plans.map((plan) => ({
      name: plan.node,
      findings: findings(plan.node, findingsOf(plan)),
      output: [
        plan.steps.length > 0 ? tallyText(tallyOf(plan)) : 'no changes',
        ...turnsOf(plan.steps).map((turn) => `${signOf(turn).padEnd(3)} ${titleOf(turn[0])}`),
      ],
    })),
    ...unread.map((name) => ({ name, findings: [unreadFinding, ...findings(name)] })),
    ...(policy?.verdicts ?? []).map(policyCase),
    ...(other.length > 0 ? [{ name: 'the cluster', findings: other }] : []),
  ])
}

/** A rule fails by being broken; that approvals are still to come is no failure. */
const policyCase = (verdict: RuleVerdict): Case => ({
  name: `policy ${verdict.rule}`,
  findings:
    verdict.outcome === 'fail'
      ? [
          {
            diagnostic: { severity: 'error', code: 'policy/refused', summary: ruleText(verdict, asIs, nodeNames) },
            nodes: [],
          },
        ]
      : [],
  output: verdict.outcome === 'fail' ? [] : [ruleText(verdict, asIs, nodeNames)],
})

const asIs = (text: string): string => text

const unreadFinding: Finding = {
  diagnostic: { severity: 'error', code: 'plan/unread', summary: 'the node could not be planned' },
  nodes: [],
}

function suite(name: string, cases: readonly Case[]): string {
  const failures = cases.filter(isFailed).length
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${xml(name)}" ${counts}>`,
    ...cases.map((one) => caseText(name, one)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

const isError = ({ diagnostic: { severity } }: Finding): boolean => severity === 'error'
const isFailed = ({ findings }: Case): boolean => findings.some(isError)

function caseText(suiteName: string, one: Case): string {
  const head = `    <testcase name="${xml(one.name)}" classname="${xml(suiteName)}"`
  const errors = one.findings.filter(isError)
  const output = [...(one.output ?? []).map(visible), ...one.findings.filter((of) => !isError(of)).flatMap(paragraph)]
  const [first] = errors
  const inside = [
    ...(first
      ? [
          `      <failure message="${xml(first.diagnostic.summary)}" type="${xml(first.diagnostic.code)}">${lines(errors.flatMap(paragraph))}</failure>`,
        ]
      : []),
    ...(output.length > 0 ? [`      <system-out>${lines(output)}</system-out>`] : []),
  ]
  return inside.length > 0 ? [`${head}>`, ...inside, '    </testcase>'].join('\n') : `${head}/>`
}

function paragraph(finding: Finding): string[] {
  const { code, severity, at } = finding.diagnostic
  const place = isFileRange(at) ? `${visible(at.file)}:${at.start.line}:${at.start.column}: ` : ''
  const [summary = '', ...rest] = messageLines(finding)
  return [`${place}${severity}[${visible(code)}]: ${summary}`, ...rest.map((line) => `  ${line}`)]
}

const lines = (of: readonly string[]): string => of.map(xml).join('\n')

/** Text for XML 1.0, which has no way at all to write U+FFFE and U+FFFF. */
const xml = (text: string): string =>
  visible(text)
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
