import type { Pair } from '../../../model/plan/pair.ts'
import { type LinkType, ownOf } from './link-type.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** What a change of a link that is there cuts off for those who send through it. */
export function linkDisruptions({ before, after }: Pair<Link>, anew: boolean): readonly string[] {
  if (before === null) return []
  const { name } = before
  if (after === null) return [`${name} is removed`]
  const type = linkType(after.type ?? before.type)
  return [
    ...(anew ? [`${name} is replaced`] : []),
    ...(type ? ownFields(before, after, type).map((what) => `the ${what} of ${name} changes`) : []),
    ...(differs(before.mtu, after.mtu) ? [`the MTU of ${name} changes`] : []),
    ...(differs(before.hardwareAddr, after.hardwareAddr) ? [`the hardware address of ${name} changes`] : []),
    ...(before.up && after.up === false ? [`${name} goes down`] : []),
    ...(before.master && differs(before.master, after.master) ? [`${name} leaves ${before.master}`] : []),
    ...(after.master && differs(before.master ?? null, after.master)
      ? [`${name} becomes part of ${after.master}`]
      : []),
  ]
}

const ownFields = (before: Link, after: Link, type: LinkType): readonly string[] => {
  const [was, becomes] = [before, after].map(
    (link) => ownOf(link, type) as Readonly<Record<string, unknown>> | undefined,
  )
  return Object.entries(type.disrupts ?? {}).flatMap(([field, what]) =>
    differs(was?.[field], becomes?.[field]) ? [what] : [],
  )
}

/** What nobody wrote stays as it is. */
const differs = <T>(before: T | undefined, after: T | undefined): boolean =>
  before !== undefined && after !== undefined && before !== after
