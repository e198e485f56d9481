import type { Occasion } from '../../../model/node/check-after.ts'
import { seen } from '../../../model/node/snapshot.ts'
import { changesNode } from '../../../model/plan/plan.ts'
import { type Resource, specOf } from './specs.ts'

/** The links that a change is about, those they stand on, and those that stand on them: as far as they are there now. Of one type, where one is named. */
export function concernedLinks(
  { plan, before, now }: Pick<Occasion, 'plan' | 'before' | 'now'>,
  type?: string,
): readonly string[] {
  const links = seen(now, 'Link').filter((link) => type === undefined || specOf(link).type === type)
  const there = new Set(links.map(({ id }) => id))
  const near = new Set(plan.steps.filter(changesNode).flatMap(linksOfStep))
  const pairs = [before, now].flatMap((snapshot) => seen(snapshot, 'Link').flatMap(standsOn))
  for (const way of [0, 1] as const) {
    const reached = new Set(near)
    for (let size = -1; size < reached.size; ) {
      size = reached.size
      for (const pair of pairs) if (reached.has(pair[way])) reached.add(pair[1 - way] as string)
    }
    for (const link of reached) near.add(link)
  }
  return [...near].filter((link) => there.has(link) && link !== 'lo').sort()
}

/** What a failure of a link comes to: one that stands below or above what is changed may be switched off by others meanwhile. */
export const countsFor = ({ plan }: Occasion, link: string): 'worked' | 'told' =>
  plan.steps.filter(changesNode).flatMap(linksOfStep).includes(link) ? 'worked' : 'told'

const linksOfStep = ({ kind, id, before, after }: Occasion['plan']['steps'][number]): string[] =>
  kind === 'Link' ? [id] : [before, after].flatMap((spec) => linksIn(spec))

function linksIn(spec: object | null): string[] {
  const { link, nextHops = [] } = (spec ?? {}) as { link?: unknown; nextHops?: readonly { link?: unknown }[] }
  return [link, ...nextHops.map((hop) => hop.link)].filter((one) => typeof one === 'string')
}

/** A link and those below it. */
function standsOn(link: Resource): (readonly [upper: string, lower: string])[] {
  const { master, ...spec } = specOf(link) as { master?: string | null } & Record<string, unknown>
  const parents = Object.values(spec).flatMap((part) => {
    const { parent } = (typeof part === 'object' && part !== null ? part : {}) as { parent?: unknown }
    return typeof parent === 'string' && parent !== '' ? [parent] : []
  })
  return [...(master ? [[master, link.id] as const] : []), ...parents.map((parent) => [link.id, parent] as const)]
}

/** Whether anything of the node is otherwise after it. */
export const changes = ({ plan }: Occasion): boolean => plan.steps.some(changesNode)

/** Of a kind: whether a step is about one that fits. */
export const touches = ({ plan }: Occasion, kind: string, fits: (id: string) => boolean = () => true): boolean =>
  plan.steps.some((step) => step.kind === kind && changesNode(step) && fits(step.id))
