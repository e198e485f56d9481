import { overviewOf, type Spread } from '../overview/overview.ts'
import type { PlanAbout } from '../plan/about.ts'
import { count } from '../text/names.ts'
import { type Room, within } from './details.ts'
import { firstScreen, names } from './first-screen.ts'
import { brief } from './inert.ts'
import { type PlanWords, planDetails } from './plan.ts'

export interface CommentDrawing extends PlanWords {
  /** The first line, by which the comment is found again; Markdown that shows nothing. */
  readonly marker: string
  readonly room: Room
  /** A web address where all of it is; checked already. */
  readonly link?: string
  /** Short paragraphs of Markdown at the end, which are never cut. */
  readonly remarks?: readonly string[]
}

/**
 * The plan for a pull request. What a reviewer must see (the first screen, what is removed, the remarks) is there however
 * little room there is; the details come by their risk until the room is used up, and then where to find the rest.
 */
export function planComment(about: PlanAbout, { marker, room, link, remarks = [], ...words }: CommentDrawing): string {
  const overview = overviewOf(about)
  const top = [marker, firstScreen(overview, about).join('\n'), ...removals(overview.removes)]
  const rest = (n: number) => `**${count(n, 'part')} more did not fit here.** ${where(link)}`
  const left = room.limit - room.size([...top, ...remarks].join('\n\n')) - 3
  const details = within(planDetails(about, words), { ...room, limit: left }, rest)
  return `${[...top, ...details, ...foot(details, link), ...remarks].join('\n\n')}\n`
}

/** What a plan takes away, one by one: on the first screen only the first few have a name. */
function removals(removes: readonly Spread[]): string[] {
  if (removes.length === 0) return []
  const shown = removes.slice(0, most).map(({ what, nodes }) => `> - ${brief(what)} on ${names(nodes)}`)
  const more = removes.length > most ? [`> - and ${removes.length - most} more`] : []
  return [[`> ⚠️ **This removes ${count(removes.length, 'thing')}:**`, '>', ...shown, ...more].join('\n')]
}

const most = 20

const where = (link: string | undefined): string =>
  link === undefined ? 'All of it is in what the run kept: `netloom show` draws it.' : `All of it: <${link}>`

/** The way to the rest, where no sentence on what was cut has it already. */
const foot = (details: readonly string[], link: string | undefined): string[] =>
  link === undefined || details.at(-1)?.includes(link) ? [] : [`The report: <${link}>`]
