import type { Command } from '../../../model/plan/command.ts'
import { given, ip } from '../iproute.ts'
import { isFarEnd, lowerOf } from './ends.ts'
import { ownOf } from './link-type.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** From nothing to a link; a link that we cannot make is only set up, as after a reboot. */
export const makeLink = (link: Link): Command[] => [
  ...addLink(link),
  ...setBeside(undefined, link),
  ...setLink(freshLink(link), link),
]

/** What there is once it was added. Its address is given at once: some bonds take none later. */
function freshLink(link: Link): Link {
  const { name, hardwareAddr } = link
  if (!linkType(link.type)) return { name }
  return { name, up: false, ...(hardwareAddr !== undefined && !isFarEnd(link) && { hardwareAddr }) }
}

/** From a link to nothing. The far end of a pair goes with the near one. */
export const removeLink = (link: Link): Command[] => (isFarEnd(link) ? [] : [ip('link', 'del', 'dev', link.name)])

/** From one state of a link to another. */
export const changeLink = (before: Link, after: Link): Command[] => [
  ...setOwn(before, after),
  ...setBeside(before, after),
  ...setLink(before, after),
]

function addLink(link: Link): Command[] {
  const type = linkType(link.type)
  if (type === undefined || isFarEnd(link)) return []
  const words = type.add(ownOf(link, type), link.name)
  const below = type.namesLower ? undefined : lowerOf(link)
  const place = [...given('link', below), 'name', link.name, ...given('address', link.hardwareAddr)]
  return [ip('link', 'add', ...place, 'type', type.type, ...words)]
}

/** What changes in place of that which only links of its type have. */
function setOwn(before: Link, after: Link): Command[] {
  const type = linkType(after.type)
  const own = type && ownOf(after, type)
  const words = own ? (type.change?.(ownOf(before, type), own) ?? []) : []
  return type && words.length > 0 ? [ip('link', 'set', 'dev', after.name, 'type', type.type, ...words)] : []
}

function setBeside(before: Link | undefined, after: Link): readonly Command[] {
  const type = linkType(after.type)
  const own = type && ownOf(after, type)
  return own ? (type.beside?.(before && ownOf(before, type), own, after.name) ?? []) : []
}

/**
 * The settings every link has; `before.up` is absent where nobody knows. The master comes first, because some give
 * their ports their own MTU, switch on what they take and switch off what they release.
 */
function setLink(before: Link, after: Link): Command[] {
  const readdressed = after.hardwareAddr !== undefined && after.hardwareAddr !== before.hardwareAddr
  const moves = after.master !== undefined && after.master !== (before.master ?? null)
  const joins = isSetUpBy(after) && (moves || readdressed)
  const leaves = isSetUpBy(before) && moves
  const isUp = joins ? true : leaves ? false : before.up
  const resized = after.mtu !== undefined && after.mtu !== before.mtu
  // A bridge takes on the MTU of a port at once, and what depends on it cannot go up again with it.
  const first = moves && !joins && resized && after.master !== null
  const words = [
    ...(readdressed && !joins ? given('address', after.hardwareAddr) : []),
    ...((!resized && !joins && !leaves) || first ? [] : given('mtu', after.mtu)),
    ...(after.multicast === before.multicast ? [] : given('multicast', onOff(after.multicast))),
    ...(after.alias === undefined || after.alias === (before.alias ?? null) ? [] : ['alias', after.alias ?? '']),
    ...(after.up === undefined || after.up === isUp ? [] : [after.up ? 'up' : 'down']),
  ]
  return [
    ...(first ? [...(before.master ? [setMaster({ ...after, master: null })] : []), setMtu(after)] : []),
    ...(joins ? joinMaster(before, after, readdressed) : moves ? [setMaster(after)] : []),
    ...(words.length > 0 ? [ip('link', 'set', 'dev', after.name, ...words)] : []),
  ]
}

const isSetUpBy = ({ portOf }: Link): boolean => linkType(portOf)?.ports?.setsUp === true

const setMaster = ({ name, master }: Link): Command =>
  master ? ip('link', 'set', 'dev', name, 'master', master) : ip('link', 'set', 'dev', name, 'nomaster')

const setMtu = ({ name, mtu }: Link): Command => ip('link', 'set', 'dev', name, ...given('mtu', mtu))

/** Such a master takes a link only while it is down, and keeps for it the address it has at that moment. */
const joinMaster = (before: Link, after: Link, readdressed: boolean): Command[] => [
  ...(isSetUpBy(before) ? [ip('link', 'set', 'dev', after.name, 'nomaster')] : []),
  ...(!isSetUpBy(before) && before.up !== false ? [ip('link', 'set', 'dev', after.name, 'down')] : []),
  ...(readdressed ? [ip('link', 'set', 'dev', after.name, ...given('address', after.hardwareAddr))] : []),
  setMaster(after),
]

const onOff = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'on' : 'off'
