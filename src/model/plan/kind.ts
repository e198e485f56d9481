import type { TSchema } from 'typebox'
import type { Resources } from '../config/derived.ts'
import type { UsedSecret } from '../config/secret.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Card } from '../node/card.ts'
import type { Seals } from '../node/seal.ts'
import type { Ref } from '../ref.ts'
import type { Command, Probe, ProbeOutput } from './command.ts'
import type { Pair } from './pair.ts'

/**
 * Breaks ties between steps that do not need each other, so that plans read naturally. Correctness never rests on it:
 * what must come first is stated by `requires`.
 */
export const readingOrder = ['link', 'address', 'rule', 'route', 'firewall', 'param', 'file'] as const
export type ReadingOrder = (typeof readingOrder)[number]

/** All things of one kind on the node at the moment in question (wanted, when making; seen, when removing). */
export type Around = <S = unknown>(kind: string) => readonly S[]

/** All things of one kind as they were seen, and as they will be. */
export interface Surroundings {
  readonly seen: Around
  readonly target: Around
}

/** What the kernel does, unasked, to one thing when another changes. */
export interface SideEffect extends Ref {
  /** What is left of it; null: nothing. */
  readonly leaves: object | null
  /** What brings it about, for people; a sentence without its dot. */
  readonly because: string
  /**
   * `while`: as long as the other is so, it cannot be otherwise. `then`: it happens at that moment, and can be changed
   * again. `moment`: it is over when the step is, and can then be as before.
   */
  readonly lasts: 'while' | 'then' | 'moment'
  /** Nobody can do it beforehand; when the step is taken back, the kernel takes it back too. */
  readonly follows?: true
}

/** What is of no use any more where it is. */
export interface Disabled extends Ref {
  /** In a few words, for people. */
  readonly because: string
  /** The same where it would be; absent where nobody can move it. */
  readonly instead?: object
}

/** All things of one kind as they are wanted, and as they will be. */
export interface Wishes {
  readonly wanted: Around
  readonly target: Around
}

/** Fields that follow for a thing from what else is wanted. */
export interface Implied<S> {
  readonly fields: Partial<S>
  /** For people. */
  readonly because: string
}

/**
 * Written as a method, so that kinds of different specs fit into one list of `Kind`. `status` is what `statuses` gave, and
 * empty for a kind that has none.
 */
export type Cell<S> = { cell(spec: S, status: Status): string }['cell']

export interface Remark extends Pick<Diagnostic, 'severity' | 'code' | 'summary' | 'hint'> {
  /** What it is about, if that is another thing than what changes. */
  readonly at?: Ref
}

/** What no step would mend. */
export interface Ailment {
  /** For people; follows the name of the thing. */
  readonly why: string
  readonly hint: string
  /** A change that brought it is taken back. */
  readonly isFault: boolean
}

/** Where a thing stands in a drawing of what packets go through: what they reach it from, and what they go on to. */
export interface Spot {
  /** Absent: its id. */
  readonly name?: string
  /** What it is, in a word. */
  readonly word: string
  readonly from: readonly Ref[]
  readonly to: readonly Ref[]
}

/** What `get` shows of a thing, in the words of the *Status resources. */
export type Status = Readonly<Record<string, unknown>>

/**
 * All the engine knows of one sort of thing. Data and pure functions; `fromResources` and `observe` produce the same canonical
 * form, so that equality is equality and no kind writes a comparison.
 */
export interface Kind<S extends object = object> {
  /** Upper camel case, for instance `Route`; `RouteSpec` and `RouteStatus` are named after it. */
  readonly kind: string
  /** What people type after `get`: plural, lower case. */
  readonly plural: string
  readonly order: ReadingOrder
  readonly spec: TSchema
  /** The thing's name, in the kernel's own sense of "same". */
  id(spec: S): string
  /** What must exist for this thing to exist. Making follows it; removing runs against it. */
  requires?(spec: S, around: Around): readonly Ref[]
  /** Of what wants to belong to it, where anything does: without any of it a new one is of no use, and is not made. */
  wantsOneOf?(spec: S, around: Around): readonly Ref[]
  /** What comes first, if it is made or changed as well, when a new one is made that does not depend on it. */
  waitsFor?(spec: S, around: Around): readonly Ref[]
  /**
   * What is left of it when something it needs goes away, for a thing that outlives its dependency (a port whose bridge is
   * removed). Undefined, or no such function: it falls with it.
   */
  outlives?(spec: S, lost: Ref): S | undefined
  /** What the kernel does beside what is asked, to this thing and to others, when it comes, changes or goes. */
  sideEffects?(change: Pair<S>, around: Surroundings): readonly SideEffect[]
  /**
   * The same elsewhere, where it is of no use beside this one, as an address of a NIC is beside that of the bridge that takes
   * its packets: what is there of it goes once this one is there, whoever made it.
   */
  movesFrom?(wanted: S, target: Around): readonly S[]
  /**
   * What a change cuts off for a while, or for some, in a few words without values: people decide by them when to apply it.
   * `anew`: it is removed and made again on the way.
   */
  disrupts?(change: Pair<S>, anew: boolean): readonly string[]
  /** What of that which is around would be of no use any more beside this change, if it were still there after it. */
  disables?(change: Pair<S>, around: Around): readonly Disabled[]
  /** What follows for a wanted thing from what else is wanted, where nobody wrote it. */
  implied?(wanted: S, around: Wishes): Implied<S> | undefined
  /** What a new one has where nobody asks for more, in these surroundings: a field that is dropped goes back to it. */
  fresh?(spec: S, around: Around): Partial<S>
  /** What only one thing may hold at a time (`vlan eth0 100`): the old holder goes before the new one comes. */
  claims?(spec: S): readonly string[]
  /** What many may hold at a time, but none beside one that claims it. */
  shares?(spec: S): readonly string[]
  /** Fields (dotted paths) that cannot change in place: a change there is a replacement. */
  readonly fixed?: readonly string[]
  /**
   * It is on the node whether we want it or not (a NIC, the hostname): never made, never removed; releasing it means
   * restoring the original values.
   */
  permanent?(spec: S): boolean
  /** It depends on no link, and at boot it is brought back before any network comes up. */
  readonly beforeNetwork?: true
  /** It is in files alone, which a boot leaves as they are. */
  readonly lasting?: true
  /** It keeps others out: that it is gone is told whenever somebody asks how the node is. */
  readonly protects?: true
  /** Why it is of no use although it is there. */
  ails?(spec: S): Ailment | undefined
  /** Its spec names links: in the ledger they are called as they were when it was written. */
  readonly namesLinks?: true
  /** What links that were chosen by their hardware are called now, by their names then: those that have another name since. */
  calledNow?(cards: readonly Card[], observed: readonly S[]): ReadonlyMap<string, string>
  /** The kernel makes and removes it by itself (a connected route, a link-local address): shown, never planned. */
  automatic?(spec: S): boolean
  /**
   * Somebody else puts it there and takes it away while a node runs (what a routing daemon learnt): that it changed is no
   * sign of anything.
   */
  fleeting?(spec: S): boolean
  /** A natural marker proves that we made it (route protocol, the name of our nft table), even without a ledger. */
  ours?(spec: S): boolean
  /** What the node has none of any more once this has changed, though it has now: `default route of IPv4`. */
  lastOf?(change: Pair<S>, around: Surroundings): readonly string[]
  /** What it waits for that is not there, without which it is of no effect: `a link eth9`; it takes effect when that comes. */
  dormant?(spec: S, around: Around): readonly string[]
  /** What traffic it keeps out, each in the words of the node: what no longer stands here is let through again. */
  denies?(spec: S): readonly string[]
  /** How many packets each of what it keeps out stopped, in the words of `denies`, as a status of it tells. */
  stopped?(status: Status): ReadonlyMap<string, number>
  /** The field that says by whom it was made, and nothing else. */
  readonly mark?: string
  /** What a config asks for. Throws nothing; what cannot be asked for was refused by validation. */
  fromResources(resources: Resources): readonly S[]
  /** The secrets that these things are made of: their specs have each as it is printed, `(secret NAME)`. */
  secrets?(resources: Resources): readonly UsedSecret[]
  /**
   * How to look. `ids` are those wanted or owned, for kinds whose things cannot be listed; `secrets` are texts of which the
   * node is to tell the seals.
   */
  probes(ids: readonly string[], secrets?: readonly string[]): readonly Probe[]
  /** What the node told of the secrets that it was asked for. */
  seals?(outputs: readonly ProbeOutput[]): Seals
  /** What was seen, from the outputs of `probes(ids)` in their order. Throws `Error` when an output cannot be read. */
  observe(outputs: readonly ProbeOutput[], ids: readonly string[]): readonly S[]
  /** What else to ask where people are to be shown what was seen, and no plan is to know: counts, for one. Each may fail. */
  readonly statusProbes?: readonly Probe[]
  /**
   * What people are shown of what was seen, one for each of `observed`; without it they are shown the spec. `outputs`: of
   * `probes`, and then of `statusProbes`. `wanted`: what a config asks for, where it is known.
   */
  statuses?(observed: readonly S[], outputs: readonly ProbeOutput[], wanted?: Resources): readonly Status[]
  /** How to get from one side to the other. A pair with both sides is a change in place. */
  commands(pair: Pair<S>): readonly Command[]
  /**
   * What people must know of a change before it runs: what the rollback cannot restore, for one.
   * An error forbids the plan.
   */
  remarks?(pair: Pair<S>, around: Surroundings): readonly Remark[]
  /**
   * Fields (dotted paths) that plans need not spell out: those the id shows already, and those of one usual value. No values
   * listed: whatever the value is, even where it changes.
   */
  readonly defaults?: Readonly<Record<string, readonly unknown[]>>
  /** What of it each node has for itself, as its address (with the length) or its name: plans of many nodes show it once. */
  own?(spec: S): readonly string[]
  /** For what is drawn; the rest is not. */
  drawn?(spec: S): Spot
  /** Columns for `get`: header to cell. The id always stands first. */
  readonly columns: Readonly<Record<string, Cell<S>>>
  /** Two (or more) examples of the same thing: tests walk every way between them and nothing, on a real kernel. */
  readonly examples: readonly [S, S, ...S[]]
}

export const defineKind = <S extends object>(kind: Kind<S>): Kind<S> => kind
