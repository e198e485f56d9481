import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readPolicyTests, type WrittenTest } from '../../config/cluster/policy-tests.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { type PolicyTestReport, type PolicyTestResult, policyTestText } from '../../render/policy-test.ts'
import { readText } from '../files.ts'
import { openMachines } from '../fleet/load.ts'
import type { TextOrJson } from '../options.ts'
import { judgeTest } from '../policy/judge-test.ts'
import { openPolicy, type PolicySource } from '../policy/source.ts'
import { testPlan } from '../policy/test-plan.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, printJson, reportDiagnostics, usage } from '../report.ts'
import { openTrust, type TrustWords, whereabouts } from '../trust/open.ts'

export const run: Run<TrustWords & TextOrJson> = async (cli, { arguments: [, ...given], options }) => {
  const machines = await openMachines(cli, options.cluster, await openTrust(cli, options), { withPolicy: true })
  const source = await openPolicy(cli, options, machines)
  const named = given.filter((file) => file !== undefined)
  const files = named.length > 0 ? named : await usualFiles(cli, options.cluster)
  const tests: PolicyTestResult[] = []
  const diagnostics: Diagnostic[] = [...machines.diagnostics, ...source.diagnostics]
  const sources = new Map(machines.sources)
  if (source.fault !== undefined) diagnostics.push(unreadable(source.fault))
  else if (source.policy === undefined) diagnostics.push(noPolicy)
  if (files.length === 0)
    diagnostics.push(
      usage('there are no tests', 'Name their files, or put them into the folder policy-tests of the cluster.'),
    )
  if (!hasErrors(diagnostics)) for (const file of files) await testFile(file)

  const passed = !hasErrors(diagnostics) && tests.every((one) => one.passed)
  reportDiagnostics(cli, diagnostics, sources)
  const report: PolicyTestReport = { format: 'netloom.policy-test', version: 1, passed, tests, diagnostics }
  if (options.output === 'json') printJson(cli, report)
  else if (tests.length > 0) print(cli.stdout, policyTestText(tests, cli.style))
  return passed ? exitCode.done : exitCode.error

  async function testFile(file: string): Promise<void> {
    const text = await readText(file)
    if (text === undefined) {
      diagnostics.push({
        severity: 'error',
        code: 'load/missing-file',
        summary: `there is no file ${file}`,
        hint: 'Check the name.',
      })
      return
    }
    sources.set(file, text)
    const read = readPolicyTests(file, text)
    diagnostics.push(...read.diagnostics)
    for (const one of read.tests) {
      const result = await resultOf(cli, source, file, one)
      if ('fault' in result) diagnostics.push({ ...result.fault, at: one.at })
      else tests.push(result)
    }
  }
}

async function resultOf(
  cli: CliProcess,
  source: PolicySource,
  file: string,
  { test }: WrittenTest,
): Promise<PolicyTestResult | { readonly fault: Diagnostic }> {
  const plan = await testPlan(join(dirname(file), test.plan))
  if ('fault' in plan) return plan
  const verdicts = judgeTest(cli, source, plan, test)
  const mismatches = Object.entries(test.expect).flatMap(([rule, expected]) => {
    const found = verdicts.find((one) => one.rule === rule)
    if (found?.outcome === expected) return []
    return [{ rule, expected, got: found?.outcome ?? null, ...(found && { message: found.message }) }]
  })
  return { file, name: test.name, passed: mismatches.length === 0, mismatches }
}

async function usualFiles(cli: CliProcess, cluster: string): Promise<readonly string[]> {
  const folder = join(whereabouts(cli, cluster).folder, 'policy-tests')
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name))
}

const unreadable = (summary: string): Diagnostic => ({
  severity: 'error',
  code: 'policy/unreadable',
  summary,
  hint: 'Mend the cluster at that revision, or name another one with --trusted.',
})

const noPolicy: Diagnostic = {
  severity: 'error',
  code: 'policy/none',
  summary: 'the cluster has no policy that could be tested',
  hint: 'Add one to cluster.yaml: netloom explain cluster.policy',
}
