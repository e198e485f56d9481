import { redact, spellings } from '../../config/secrets/redact.ts'
import { sealsIn } from '../../model/node/seal.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { SecretTexts } from '../../node/script.ts'
import { foundSecrets } from './found.ts'
import type { Knowledge } from './kept-plan.ts'

/** What the node of a plan must be given beside it. */
export function secretTexts(plan: Plan, { kinds, snapshot, named, sealed = [] }: Knowledge): SecretTexts {
  const text = JSON.stringify(plan)
  const found = foundSecrets(kinds, snapshot, plan.desired)
    .map((one) => one.text)
    .filter((one) => sealsIn(one).length === 0)
  const forms = [...named.map((secret) => secret.reveal()), ...found].flatMap(spellings)
  return {
    sealed: sealed.filter(({ seal }) => text.includes(seal)).map((secret) => secret.reveal()),
    open: [...new Set(forms)].filter((form) => redact(text, [form]) !== text),
  }
}
