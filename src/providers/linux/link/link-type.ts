import type { TSchema } from 'typebox'
import type { Written } from '../../../model/config/derived.ts'
import type { UsedSecret } from '../../../model/config/secret.ts'
import type { Seals } from '../../../model/node/seal.ts'
import type { Command, Probe, ProbeOutput } from '../../../model/plan/command.ts'
import type { Around, Remark } from '../../../model/plan/kind.ts'
import type { LinkSpec } from '../../../resources/network/links/link-spec.ts'
import type { LinkRow } from '../address-row.ts'
import type { Link } from './spec.ts'

/** All we know of one type of link that we can make and remove; `Own` is what only links of this type have. */
export interface LinkType<Own = unknown> {
  /** What the kernel calls it, and the merged spec. */
  readonly type: string
  /** The field of a link that holds what only this type has, and its schema. */
  readonly own?: { readonly field: string; readonly schema: TSchema }
  /** Fields (dotted paths) that cannot change in place. */
  readonly fixed?: readonly string[]
  /** What of it a merged spec asks for; `written` holds what somebody wrote. */
  from?(spec: LinkSpec, written: Written): Own
  /** The secrets that a merged spec asks for; what `from` gives has them as they are printed. */
  secrets?(spec: LinkSpec): readonly UsedSecret[]
  /** How to look at what `ip` does not show, and at the seals of secrets. */
  probe?(secrets: readonly string[]): Probe
  seals?(output: ProbeOutput | undefined): Seals
  /** What of it is seen, by `ip` and by the probe; nothing where nobody could look. */
  read?(row: LinkRow, data: Readonly<Record<string, unknown>>, output: ProbeOutput | undefined): Own | undefined
  /** The document that makes such a link. */
  readonly document?: {
    readonly kind: string
    /** Its own part as it stands there; `ports` belong to it. */
    fields?(own: Own, ports: readonly string[]): object
    /** It is switched on, whatever its document says. */
    readonly comesUp?: true
    /** It needs secrets, which never leave a node. */
    readonly needsSecrets?: true
    /** It says nothing of one without links. */
    readonly needsPorts?: true
    /** Why no document can say what this one is. */
    beyond?(own: Own): string | undefined
  }
  /** Words after `type`, to make it. */
  add(own: Own | undefined, name: string): readonly (string | number)[]
  /** Words after `type`, for what changes in place. */
  change?(before: Own | undefined, after: Own): readonly (string | number)[]
  /** Fields of what only it has whose change cuts off who sends through it for a while, with their names for people. */
  readonly disrupts?: Readonly<Record<string, string>>
  /** What `ip` cannot say of it. */
  beside?(before: Own | undefined, after: Own, name: string): readonly Command[]
  /** The link it depends on: made with it in view, and silent without it. */
  lower?(own: Own): string | undefined
  /** What marks its packets on the network of the link it depends on; empty where they are as those of that link. Absent: it has a network of its own. */
  mark?(own: Own): string
  /** It is on no network at all. */
  readonly leadsNowhere?: true
  /** Words of its own name that link, to make it. */
  readonly namesLower?: true
  /** The other end, made and removed with it; null when that is in another namespace. */
  peer?(own: Own): string | null
  /** What only one link may hold at a time. */
  claims?(own: Own): readonly string[]
  /** What many links may hold at a time, but none beside one that claims it. */
  shares?(own: Own): readonly string[]
  /** It goes down and comes up with the link it depends on, and has its hardware address until it is given another. */
  readonly rides?: true
  /** Bytes that it needs for itself of what the link it depends on carries: it starts with the rest, and never carries more. */
  overhead?(own: Own): number
  /** The kernel lowers its MTU with that of the link it depends on. */
  readonly lowered?: true
  /** It takes every packet of the link it depends on, which speaks for nobody any more, and has the hardware address of that. */
  takesOver?(own: Own): boolean
  /** Of what only this type has: what a new one has where nobody asks for more than this. */
  fresh?(own: Own): Partial<Own>
  /** What the kernel gives a new one, where that is not what it gives most. */
  readonly newLink?: Pick<Link, 'mtu' | 'multicast'>
  /** For a type that links can belong to. */
  readonly ports?: Ports
  /** What the kernel does for good with the first that is made, by what else the node has. */
  remarksOnFirst?(seen: Around): readonly Remark[]
  /** In the words of LinkStatus. */
  status?(own: Own, row: LinkRow, output: ProbeOutput | undefined): object
  /** Two or more states of one link, between which tests walk every way. */
  readonly examples?: readonly [Link, Link, ...Link[]]
}

/** What belonging to a link does to the one that belongs. */
export interface Ports {
  /** The master that the merged spec of a link names, if it is of this type. */
  masterOf(spec: LinkSpec): string | undefined
  /** It takes the packets of its ports, which speak for nobody any more, and is as reachable as they are. */
  readonly takesPackets?: true
  /** They are all on the same network, each in the place of the others. */
  readonly oneNetwork?: true
  /** It takes a link only while that is down, gives it its own MTU, switches it on, and switches it off when it goes. */
  readonly setsUp?: true
  /** Whether one has the hardware address of the first link that joined it, for as long as it has links. */
  borrowsAddress?(link: Link): boolean
  /** It goes down for a moment when it joins or leaves. */
  readonly cycles?: true
  /** Until somebody sets it, its own MTU is the least of those of its ports. */
  readonly mtuOfPorts?: true
}

/** Ties a type to its fields before the list forgets them: it is only ever handed what belongs to links of its own type. */
export const defineLinkType = <Own>(type: LinkType<Own>): LinkType => type as unknown as LinkType

/** What only links of a type have, of one of them. */
export const ownOf = (link: Link, { own }: LinkType): unknown =>
  own && (link as unknown as Readonly<Record<string, unknown>>)[own.field]
