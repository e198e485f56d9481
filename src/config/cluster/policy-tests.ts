import type { Diagnostic } from '../../model/diagnostic.ts'
import { type PolicyTestConfig, policyTestRules, policyTestSchema } from '../../schema/cluster/policy-test.ts'
import { check } from '../check/validate.ts'
import { at } from '../document/report.ts'
import { decode } from '../yaml/decode.ts'
import { jsonSchema } from '../yaml/json-schema.ts'
import { isNull, originAt } from '../yaml/located-value.ts'
import { parseYaml } from '../yaml/parse.ts'
import { rangeOf, sourceOf } from '../yaml/source.ts'

/** A test as it is written, and where. */
export interface WrittenTest {
  readonly test: PolicyTestConfig
  readonly at: NonNullable<Diagnostic['at']>
}

/** The tests in a file, and what is wrong with it. */
export function readPolicyTests(
  file: string,
  text: string,
): { readonly tests: readonly WrittenTest[]; readonly diagnostics: readonly Diagnostic[] } {
  const source = sourceOf(file, text)
  const parsed = parseYaml(source)
  const schema = jsonSchema(policyTestSchema)
  const diagnostics: Diagnostic[] = [...parsed.diagnostics]
  const tests = parsed.documents
    .filter((one) => !isNull(one))
    .flatMap((located): WrittenTest[] => {
      const before = diagnostics.length
      const decoded = decode(located, schema, {
        env: {},
        report: (origin, finding) => diagnostics.push(at(origin, finding)),
      })
      const { content, diagnostics: found } = check(decoded, 'PolicyTest', schema, policyTestRules)
      diagnostics.push(...found)
      if (content === undefined || diagnostics.length > before) return []
      return [{ test: content, at: rangeOf(originAt(decoded, ['name'])) }]
    })
  return { tests, diagnostics }
}
