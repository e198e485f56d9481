import { EngineError } from '../../model/engine-error.ts'

/** Nothing on a platform can be known as ours where it does not tell whose the token is. */
export const noAccount = (platform: string, what: string, otherwise = ''): EngineError =>
  new EngineError(
    'forge/no-account',
    `${platform} does not tell whose the token is, so no ${what} can be known as ours`,
    { hint: `Give a token that may read its own account${otherwise}.` },
  )
