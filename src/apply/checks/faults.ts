import type { Diagnostic } from '../../model/diagnostic.ts'
import type { CheckResult } from '../../model/node/check-after.ts'

const words = ({ check, proves, about, saw }: CheckResult): string => `${check}: ${proves} (${about}): ${saw}`

/** Why a change is taken back. */
export const checkFailed = (result: CheckResult): Diagnostic => ({
  severity: 'error',
  code: 'verify/check-failed',
  summary: words(result),
  ...(result.before && { detail: `Before the change: ${result.before.saw}` }),
  hint: 'It is so only since the change. See what the plan does on the way there; docs/reference/checks.md says what each check shows. If it is meant to be so: --skip-check.',
})

/** Why nothing was begun. */
export const checkForbids = (result: CheckResult): Diagnostic => ({
  severity: 'error',
  code: 'apply/check-forbids',
  summary: `${words(result)}; nothing was touched`,
  hint: 'Mend that first. If you know better: --skip-check.',
})

/** What is told beside a change that is kept: what is new and does not work, and what nobody can see any more. */
export function checkNotes(results: readonly CheckResult[]): Diagnostic[] {
  const passing = new Set(results.filter(({ verdict }) => verdict === 'passed').map(({ proves }) => proves))
  return results.flatMap((result): Diagnostic[] => {
    const { verdict, before, broke } = result
    if (broke || passing.has(result.proves)) return []
    if (verdict === 'failed' && before?.verdict !== 'failed')
      return [
        {
          severity: 'warning',
          code: 'verify/check-noted',
          summary: words(result),
          hint: 'It was not seen to work before, so the change is kept. See whether you want it so.',
        },
      ]
    if (verdict === 'not-checked' && before?.verdict === 'passed')
      return [
        {
          severity: 'warning',
          code: 'verify/not-checked',
          summary: words(result),
          hint: 'It passed before the change, and could not be asked after it: see by hand.',
        },
      ]
    return []
  })
}
