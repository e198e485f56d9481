import type { Dialect } from '../../forges/forge.ts'
import { keyOf, type Level, markerText } from '../../forges/marker.ts'
import { sizeIn } from '../../forges/size.ts'
import type { Approval } from '../../model/plan/approval.ts'
import type { PolicyReport } from '../../model/plan/policy-verdict.ts'
import { planComment } from '../../render/markdown/comment.ts'
import { brief } from '../../render/markdown/inert.ts'
import { type Overview, overviewOf } from '../../render/overview/overview.ts'
import { headline } from '../../render/overview/words.ts'
import type { SavedPlan } from '../../state/saved-plan.ts'
import { openRevision } from '../../transport/git-revision.ts'
import { defaultsIn, ownIn } from '../defaults.ts'
import type { CliProcess } from '../process.ts'
import { shownPlan } from '../secrets/shown.ts'
import { whereabouts } from '../trust/open.ts'
import { nameIn } from './checked-plan.ts'
import type { CommentOptions } from './words.ts'

/** The comment on a plan, still without who approved it and how much room there is. */
export interface Draft {
  readonly cluster: string
  /** `keyOf` the cluster. */
  readonly key: string
  readonly level: Level
  /** The first line of the first screen. */
  readonly headline: string
  /** No error forbids it. */
  readonly ok: boolean
  /** Something would change. */
  readonly changes: boolean
  text(dialect: Dialect, judged?: JudgedByReviews): string
}

/** What the reviews make of a plan. */
export interface JudgedByReviews {
  /** Undefined where nobody could be asked. */
  readonly approvals?: readonly Approval[]
  /** Absent where no policy is known. */
  readonly policy?: PolicyReport
}

export async function draftOf(cli: CliProcess, saved: SavedPlan, options: CommentOptions): Promise<Draft> {
  const { nodes, envelope: made } = saved
  const cluster = nameIn(made)
  const about = cli.conceal({
    ...{ plans: nodes.map(({ plan }) => shownPlan({ plan })), unread: [], cluster, made },
    hashes: Object.fromEntries(nodes.map((one) => [one.node, one.hash])),
    ...(made.snapshot !== undefined && { taken: made.snapshot }),
    ...(made.takes && { seconds: made.takes }),
    ...(made.waves && { waves: made.waves }),
    ...(made.soakSeconds !== undefined && { soakSeconds: made.soakSeconds }),
    ...(made.onFailure && { onFailure: made.onFailure }),
  })
  const overview = overviewOf(about)
  const level = levelOf(overview)
  const key = keyOf(cluster)
  const remarks = await remarksOn(cli, saved, options)
  const words = { defaults: defaultsIn(cli), own: ownIn(cli), remarks }
  const shows = made.commit === undefined ? undefined : { plan: saved.hash, commit: made.commit }
  return {
    ...{ cluster, key, level, headline: headline(overview), ok: overview.risk !== 'refused' },
    changes: overview.changing.length > 0,
    text: ({ limit, unit, html }, { approvals, policy } = {}) =>
      planComment(
        {
          ...about,
          ...(policy && { policy }),
          ...(approvals &&
            !policy &&
            overview.changing.length > 0 && { approval: { by: approvals.map(({ who }) => who), missing: [] } }),
        },
        {
          ...words,
          marker: markerText({ topic: 'plan', key, level, ...(shows && { shows }) }, html),
          room: { limit, size: sizeIn(unit), html },
          ...(options.link !== undefined && { link: options.link }),
        },
      ),
  }
}

function levelOf({ risk, changing, disrupts, ways }: Overview): Level {
  if (disrupts.length + ways.cuts.length + ways.unknown.length > 0) return 'disruptive'
  return changing.length > 0 || risk === 'refused' ? 'changes' : 'no-changes'
}

/** The comment where no plan could be made: it takes the place of one that was made from an earlier commit. */
export async function failedDraft(cli: CliProcess, cluster: string, options: CommentOptions): Promise<Draft> {
  const key = keyOf(cluster)
  const title = 'No plan could be made'
  const { commit, link, trusted } = options
  const base = trusted === undefined ? [] : [await baseText(cli, options.cluster, trusted)]
  const lines = [
    `## ${title}`,
    `Cluster ${brief(cluster)}${commit === undefined ? '' : `, commit ${brief(commit)}`}.`,
    `What is wrong stands in the run${link === undefined ? '.' : `: <${link}>`}`,
    ...base,
  ]
  return {
    ...{ cluster, key, level: 'changes', headline: title, ok: false, changes: false },
    text: ({ html }) => `${[markerText({ topic: 'plan', key, level: 'changes' }, html), ...lines].join('\n\n')}\n`,
  }
}

/** From where the plan is, and from where what decides on it. */
async function remarksOn(cli: CliProcess, { envelope }: SavedPlan, options: CommentOptions): Promise<string[]> {
  const { commit, netloom } = envelope
  const from = commit === undefined ? 'from no commit' : `from commit ${brief(commit)}`
  const base = options.trusted === undefined ? [] : [await baseText(cli, options.cluster, options.trusted)]
  return [[`Planned ${from}, with netloom ${brief(netloom)}.`, ...base].join(' ')]
}

async function baseText(cli: CliProcess, place: string, name: string): Promise<string> {
  const { commit } = await openRevision(whereabouts(cli, place).folder, name, cli.env)
  return `What decides (trust and policy) is that of the base revision ${brief(name)} (${brief(commit)}), and nothing of this change.`
}
