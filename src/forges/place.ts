import type { Diagnostic } from '../model/diagnostic.ts'
import type { Place, Platform, Token } from './forge.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What may be typed. */
export interface PlaceWords {
  readonly forge?: Platform
  readonly api?: string
  readonly repo?: string
}

/** Which platform to speak with about which repository, and the token for it; or what is missing. */
export function placeIn(
  env: Environment,
  words: PlaceWords,
): { readonly place: Place; readonly token: Token } | { readonly fault: Diagnostic } {
  const platform = words.forge ?? platformIn(env)
  if (platform === undefined) return { fault: unknown('nothing here names the platform', '--forge') }
  const { api: known, repo: own, paths } = surroundings[platform](env)
  const api = apiOf(words.api ?? known)
  if (api === undefined) return { fault: unknown('nothing here names the API as an http(s) address', '--api') }
  const repo = words.repo ?? own
  if (repo === undefined || !paths.test(repo) || repo.split('/').some((part) => part === '.' || part === '..'))
    return { fault: unknown('nothing here names the repository as the platform does', '--repo') }
  const token = tokens[platform](env)
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token.text)) return { fault: tokenless(platform, token) }
  return { place: { platform, api, repo }, token }
}

/** Where we run, by what its CI sets in every job. Gitea and Forgejo set what GitHub does, too. */
export function platformIn(env: Environment): Platform | undefined {
  if (env.GITEA_ACTIONS || env.FORGEJO_ACTIONS) return 'gitea'
  if (env.GITHUB_ACTIONS) return 'github'
  if (env.GITLAB_CI) return 'gitlab'
  if (env.BITBUCKET_BUILD_NUMBER) return 'bitbucket'
  return env.TF_BUILD ? 'azure' : undefined
}

/** The number of the pull request that a job runs for, where its CI names one. */
export function pullIn(env: Environment, platform: Platform): number | undefined {
  const named = {
    github: /^refs\/pull\/(\d+)\//.exec(env.GITHUB_REF ?? '')?.[1],
    gitea: /^refs\/pull\/(\d+)\//.exec(env.FORGEJO_REF ?? env.GITHUB_REF ?? '')?.[1],
    gitlab: env.CI_MERGE_REQUEST_IID,
    bitbucket: env.BITBUCKET_PR_ID,
    azure: env.SYSTEM_PULLREQUEST_PULLREQUESTID,
  }[platform]
  return named !== undefined && /^[1-9]\d{0,9}$/.test(named) ? Number(named) : undefined
}

interface Surroundings {
  readonly api: string | undefined
  readonly repo: string | undefined
  /** How the platform writes repositories. */
  readonly paths: RegExp
}

const ownerAndName = /^[\w.-]+\/[\w.-]+$/

const surroundings: Readonly<Record<Platform, (env: Environment) => Surroundings>> = {
  github: (env) => {
    const here = platformIn(env) === 'github'
    return {
      api: (here && env.GITHUB_API_URL) || 'https://api.github.com',
      repo: here ? env.GITHUB_REPOSITORY : undefined,
      paths: ownerAndName,
    }
  },
  gitea: (env) => {
    const here = platformIn(env) === 'gitea'
    const server = env.FORGEJO_SERVER_URL ?? env.GITEA_SERVER_URL ?? env.GITHUB_SERVER_URL
    return {
      api: here && server ? `${server.replace(/\/+$/, '')}/api/v1` : undefined,
      repo: here ? (env.FORGEJO_REPOSITORY ?? env.GITEA_REPOSITORY ?? env.GITHUB_REPOSITORY) : undefined,
      paths: ownerAndName,
    }
  },
  gitlab: (env) => ({
    api: env.CI_API_V4_URL || 'https://gitlab.com/api/v4',
    repo: env.CI_MERGE_REQUEST_PROJECT_PATH ?? env.CI_PROJECT_PATH,
    paths: /^[\w.-]+(\/[\w.-]+)+$|^\d+$/,
  }),
  bitbucket: (env) => ({
    api: 'https://api.bitbucket.org/2.0',
    repo: env.BITBUCKET_REPO_FULL_NAME,
    paths: /^[\w.{}-]+\/[\w.{}-]+$/,
  }),
  azure: (env) => ({
    api: env.SYSTEM_COLLECTIONURI,
    repo:
      env.SYSTEM_TEAMPROJECT && env.BUILD_REPOSITORY_NAME
        ? `${env.SYSTEM_TEAMPROJECT}/${env.BUILD_REPOSITORY_NAME}`
        : undefined,
    paths: /^[^/?#%\\]+\/[^/?#%\\]+$/,
  }),
}

/** The variables that hold a token, the first of them counts. */
export const tokenNames: Readonly<Record<Platform, readonly string[]>> = {
  github: ['GITHUB_TOKEN', 'GH_TOKEN'],
  gitlab: ['GITLAB_TOKEN'],
  gitea: ['FORGEJO_TOKEN', 'GITEA_TOKEN'],
  bitbucket: ['BITBUCKET_TOKEN'],
  azure: ['SYSTEM_ACCESSTOKEN', 'AZURE_DEVOPS_EXT_PAT'],
}

const tokens: Readonly<Record<Platform, (env: Environment) => Token | undefined>> = {
  github: (env) => bearer(first(env, tokenNames.github)),
  gitlab: (env) => bearer(first(env, tokenNames.gitlab)),
  // What a run is given there is called as on GitHub; elsewhere that name is GitHub’s own.
  gitea: (env) =>
    bearer(first(env, tokenNames.gitea) ?? (platformIn(env) === 'gitea' ? first(env, ['GITHUB_TOKEN']) : undefined)),
  bitbucket: (env) => {
    const text = first(env, tokenNames.bitbucket)
    if (text === undefined || !env.BITBUCKET_USER) return bearer(text)
    return { text, scheme: 'basic', user: env.BITBUCKET_USER }
  },
  azure: (env) => {
    const own = first(env, ['SYSTEM_ACCESSTOKEN'])
    const text = own ?? first(env, ['AZURE_DEVOPS_EXT_PAT'])
    return text === undefined || own !== undefined ? bearer(own) : { text, scheme: 'basic' }
  },
}

const first = (env: Environment, names: readonly string[]): string | undefined =>
  names.map((name) => env[name]?.trim()).find((text) => text !== undefined && text !== '')

const bearer = (text: string | undefined): Token | undefined =>
  text === undefined ? undefined : { text, scheme: 'bearer' }

/** Without a slash at the end, and without a name or password in it. */
function apiOf(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const { protocol, origin, pathname, username, password } = new URL(text)
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return undefined
  return `${origin}${pathname.replace(/\/+$/, '')}`
}

const unknown = (summary: string, flag: string): Diagnostic => ({
  severity: 'error',
  code: 'forge/no-place',
  summary,
  hint: `Run it in a job of the platform’s CI, or give ${flag}; docs/guides/comments.md has what each platform needs.`,
})

function tokenless(platform: Platform, token: Token | undefined): Diagnostic {
  const [name] = tokenNames[platform]
  const summary =
    token === undefined ? `there is no token in ${tokenNames[platform].join(' or ')}` : `what ${name} holds is no token`
  const hint =
    'Hand it over by the environment of the job; a pull request from a fork gets none, and needs two jobs (docs/guides/comments.md).'
  return { severity: 'error', code: 'forge/no-token', summary, hint }
}
