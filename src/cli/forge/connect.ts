import type { Forge, Place } from '../../forges/forge.ts'
import { placeIn, pullIn } from '../../forges/place.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { isRecord } from '../../model/record.ts'
import { readText } from '../files.ts'
import type { CliProcess } from '../process.ts'
import type { CommentOptions } from './words.ts'

export interface Connection {
  readonly forge: Forge
  readonly place: Place
}

/** The platform that a job runs for, opened; no stream of ours carries its token from then on. */
export async function connect(
  cli: CliProcess,
  { forge, api, repo }: CommentOptions,
): Promise<Connection | { readonly fault: Diagnostic }> {
  const found = placeIn(cli.env, {
    ...(forge && { forge }),
    ...(api !== undefined && { api }),
    ...(repo !== undefined && { repo }),
  })
  if ('fault' in found) return found
  const { place, token } = found
  const { user = '', text } = token
  cli.hide([text, Buffer.from(`${user}:${text}`).toString('base64'), encodeURIComponent(text)])
  const { openForge } = await import('../../forges/open.ts')
  return { forge: await openForge(place, token, { signal: cli.interrupts.signal }), place }
}

/** The pull request that is meant: as typed, as the job has it, or the only open one with that head. */
export async function pullNumber(
  cli: CliProcess,
  { forge, place: { platform } }: Connection,
  { pull, commit }: CommentOptions,
): Promise<number | { readonly fault: Diagnostic }> {
  const known = pull ?? pullIn(cli.env, platform) ?? (await numberInEvent(cli, platform))
  if (known !== undefined) return known
  const at = commit === undefined ? [] : await pullsAt(forge, commit, 'open')
  const summary =
    at.length > 1 ? `${at.length} open pull requests have the head ${commit}` : 'nothing here names the pull request'
  return onlyOne(at, summary)
}

/** The pull request whose merge made a commit: as typed, or as the platform has it. */
export async function mergedNumber(
  { forge }: Connection,
  commit: string,
  pull: number | undefined,
): Promise<number | { readonly fault: Diagnostic }> {
  if (pull !== undefined) return pull
  const at = await pullsAt(forge, commit, 'merged')
  const many = at.length > 1 ? `${at.length} pull requests brought` : 'no pull request is known to have brought'
  return onlyOne(at, `${many} the commit ${commit}`)
}

const pullsAt = async (forge: Forge, commit: string, state: 'open' | 'merged'): Promise<readonly number[]> =>
  (await forge.pullsAt?.(commit, state)) ?? []

const onlyOne = ([only, ...others]: readonly number[], summary: string): number | { readonly fault: Diagnostic } =>
  only !== undefined && others.length === 0
    ? only
    : { fault: { severity: 'error', code: 'forge/no-pull', summary, hint: 'Give its number by --pull.' } }

/** What GitHub, Gitea and Forgejo write down of what started a job. */
async function numberInEvent({ env }: CliProcess, platform: Place['platform']): Promise<number | undefined> {
  if (!env.GITHUB_EVENT_PATH || !['github', 'gitea'].includes(platform)) return undefined
  let event: unknown
  try {
    event = JSON.parse((await readText(env.GITHUB_EVENT_PATH)) ?? '')
  } catch {
    return undefined
  }
  if (!isRecord(event)) return undefined
  const { pull_request: pull, workflow_run: run } = event
  const pulls = isRecord(run) && Array.isArray(run.pull_requests) ? run.pull_requests : []
  const [first] = [pull, ...(pulls.length === 1 ? pulls : [])].filter(isRecord)
  return Number.isSafeInteger(first?.number) ? Number(first?.number) : undefined
}
