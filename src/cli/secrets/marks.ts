import { redact, spellings } from '../../config/secrets/redact.ts'
import type { Secret } from '../../model/config/secret.ts'
import type { Resource } from '../../model/node/resource.ts'
import { leavesOf, piecesOf } from './leaves.ts'

/** What is wanted, each thing with the fields whose values hold the text of a secret. */
export function markSecrets(desired: readonly Resource[], secrets: readonly Secret[]): readonly Resource[] {
  if (secrets.length === 0) return desired
  const forms = [...new Set(secrets.flatMap((secret) => spellings(secret.reveal())))]
  const isSecret = (value: unknown) =>
    [value, ...piecesOf(value)].some((piece) => typeof piece === 'string' && redact(piece, forms) !== piece)
  return desired.map((thing) => {
    const secret = leavesOf(thing.spec).flatMap(([path, value]) => (isSecret(value) ? [path] : []))
    return secret.length === 0 ? thing : { ...thing, secret }
  })
}
