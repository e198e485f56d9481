import type { ProbeOutput } from '../../../model/plan/command.ts'
import { type Around, defineKind } from '../../../model/plan/kind.ts'
import type { Ref } from '../../../model/ref.ts'
import type { LinkRow } from '../address-row.ts'
import { linksCarriedOut } from '../carried-out.ts'
import { everyLink, rows } from '../iproute.ts'
import { calledNow } from '../link/called-now.ts'
import { disabledOnPort } from '../link/disabled-on-port.ts'
import { linkDisruptions } from '../link/disruptions.ts'
import { isFarEnd, lowerOf, peerOf } from '../link/ends.ts'
import { linksFrom } from '../link/from-resources.ts'
import { everyCard } from '../link/hardware.ts'
import { ownOf } from '../link/link-type.ts'
import { linksIn } from '../link/links-in.ts'
import { freshLink, impliedMtu, portsBelow } from '../link/mtu.ts'
import { readLink } from '../link/read.ts'
import { remarksOnLink } from '../link/remarks.ts'
import { linkSideEffects } from '../link/side-effects.ts'
import type { Link } from '../link/spec.ts'
import { linkStatus } from '../link/status.ts'
import { exampleLink, linkSchema, linkType, linkTypes, ownProbes, sealsFrom } from '../link/types/index.ts'
import { changeLink, makeLink, removeLink } from '../link/write.ts'

/** Network links. NICs are there or not; those of the types in the list are ours to make. */
export const link = defineKind<Link>({
  kind: 'Link',
  plural: 'links',
  order: 'link',
  spec: linkSchema,
  namesLinks: true,
  id: ({ name }) => name,
  requires: (link, around) => [
    ...[lowerOf(link) || []].flat().map(named),
    ...(link.master ? [named(link.master)] : []),
    ...nearEnd(link, around),
  ],
  wantsOneOf: (link, around) =>
    linkType(link.type)?.ports?.takesPackets
      ? linksIn(around)
          .portsOf(link.name)
          .map(({ name }) => named(name))
      : [],
  waitsFor: (link, around) => portsBelow(link, around).map(({ name }) => named(name)),
  // A port stays when its master goes, switched off by one that had switched it on.
  outlives: (link, lost) =>
    lost.id === link.master
      ? { ...link, master: null, portOf: null, ...(linkType(link.portOf)?.ports?.setsUp && { up: false }) }
      : undefined,
  claims: (link) => [
    ...ownClaims(link),
    ...(isFarEnd(link) ? [] : [link.name, peerOf(link) ?? []].flat().map((name) => `the name ${name}`)),
  ],
  shares: (link) => {
    const type = linkType(link.type)
    const own = type && ownOf(link, type)
    return own ? (type.shares?.(own) ?? []) : []
  },
  sideEffects: linkSideEffects,
  disrupts: linkDisruptions,
  disables: disabledOnPort,
  remarks: remarksOnLink,
  implied: impliedMtu,
  fresh: freshLink,
  fixed: ['type', ...linkTypes.flatMap(({ fixed = [] }) => fixed)],
  calledNow,
  permanent: ({ type }) => linkType(type) === undefined,

  fromResources: linksFrom,

  secrets: (resources) => linksCarriedOut(resources).flatMap(({ spec }) => linkType(spec.kind)?.secrets?.(spec) ?? []),

  probes: (_, secrets = []) => [everyLink, everyCard, ...ownProbes(secrets)],
  seals: ([, , ...others]) => sealsFrom(others),
  observe: ([output, cards, ...others]) =>
    rows<LinkRow>(output as ProbeOutput, 'ip address show').map((row) => readLink(row, cards, others)),

  statuses: (observed, [output, , ...others]) => {
    const all = rows<LinkRow>(output as ProbeOutput, 'ip address show')
    return all.map((row, n) => linkStatus(observed[n] as Link, row, all, others))
  },

  commands: ({ before, after }) =>
    before && after ? changeLink(before, after) : after ? makeLink(after) : removeLink(before),

  defaults: { name: [], portOf: [] },
  drawn: (link) => ({
    word: link.type ?? '',
    from: [lowerOf(link) ?? []].flat().map(named),
    to: link.master ? [named(link.master)] : [],
  }),
  columns: {
    TYPE: ({ type = '' }) => type,
    UP: ({ up }) => String(up ?? ''),
    'OPER STATE': (_, { operationalState }) => String(operationalState),
    'LINK STATE': (_, { linkState }) => String(linkState),
    MTU: ({ mtu }) => String(mtu ?? ''),
    'HW ADDR': ({ hardwareAddr = '' }) => hardwareAddr,
    MASTER: ({ master }) => master ?? '',
  },
  examples: exampleLink,
})

const named = (name: string): Ref => ({ kind: 'Link', id: name })

function ownClaims(link: Link): readonly string[] {
  const type = linkType(link.type)
  const own = type && ownOf(link, type)
  return own ? (type.claims?.(own) ?? []) : []
}

/** The end of a pair that the other one comes with, unless that end has left it for a third. */
function nearEnd(link: Link, around: Around): Ref[] {
  if (!isFarEnd(link)) return []
  const peer = peerOf(link) as string
  const near = around<Link>('Link').find(({ name }) => name === peer)
  return near && peerOf(near) !== link.name ? [] : [named(peer)]
}
