import type { CodeEntry, Codes } from './codes.ts'
import { codesOfChanges } from './of-changes.ts'
import { codesOfChecks } from './of-checks.ts'
import { codesOfConfigs } from './of-configs.ts'
import { codesOfFiles } from './of-files.ts'
import { codesOfForges } from './of-forges.ts'
import { codesOfInit } from './of-init.ts'
import { codesOfLints } from './of-lints.ts'
import { codesOfPlans } from './of-plans.ts'
import { codesOfPolicy } from './of-policy.ts'
import { codesOfRollouts } from './of-rollouts.ts'
import { codesOfTransport } from './of-transport.ts'
import { codesOfYaml } from './of-yaml.ts'

/** Every diagnostic code, by where the data was when it went wrong. */
export const codeGroups: readonly { readonly title: string; readonly codes: Codes }[] = [
  { title: 'YAML', codes: codesOfYaml },
  { title: 'Files and trust', codes: codesOfFiles },
  { title: 'Configs and clusters', codes: codesOfConfigs },
  { title: 'A first cluster', codes: codesOfInit },
  { title: 'Lints', codes: codesOfLints },
  { title: 'Words, plans and their review', codes: codesOfPlans },
  { title: 'Beside other programs', codes: codesOfChecks },
  { title: 'Policy and approvals', codes: codesOfPolicy },
  { title: 'Rollouts', codes: codesOfRollouts },
  { title: 'Reaching nodes', codes: codesOfTransport },
  { title: 'Changing nodes', codes: codesOfChanges },
  { title: 'Comments on pull requests', codes: codesOfForges },
]

export const everyCode: Codes = Object.assign({}, ...codeGroups.map(({ codes }) => codes))

/** The entry for a code, in any case of letters. */
export function codeNamed(word: string): { readonly code: string; readonly entry: CodeEntry } | undefined {
  const typed = word.toLowerCase()
  const code = Object.keys(everyCode).find((one) =>
    one.endsWith('*') ? typed.startsWith(one.slice(0, -1)) : one === typed,
  )
  const entry = code === undefined ? undefined : everyCode[code]
  return code !== undefined && entry ? { code: code.endsWith('*') ? typed : code, entry } : undefined
}
