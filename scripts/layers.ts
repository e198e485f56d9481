/** Checks the walls between the rooms. A check that saw no modules has checked nothing, and fails. */
import { execa } from 'execa'

interface Violation {
  readonly from: string
  readonly to: string
  readonly rule: { readonly name: string; readonly severity: string }
}

const { stdout } = await execa('depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
  preferLocal: true,
  reject: false,
})
const { modules, summary } = JSON.parse(stdout)
const violations: readonly Violation[] = summary.violations
const comments = new Map<string, string>(
  summary.ruleSetUsed.forbidden.map((rule: { name: string; comment?: string }) => [rule.name, rule.comment ?? '']),
)
for (const { from, to, rule } of violations)
  console.error(`${rule.name}: ${from} -> ${to}\n  ${comments.get(rule.name)}`)
if (modules.length < 20) console.error(`only ${modules.length} modules were seen: the check itself is broken`)
if (violations.length > 0 || modules.length < 20) process.exitCode = 1
else console.log(`${modules.length} modules keep the layers`)
