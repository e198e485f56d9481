import type { DocumentType } from '../../../../model/config/document-type.ts'
import type { Path } from '../../../../model/config/machine-config.ts'
import type { LegacyInterface } from '../../../../schema/legacy/interface.ts'
import type { Device } from '../devices.ts'
import type { Resolve } from '../link-names.ts'
import type { LinkSpec } from '../link-spec.ts'

/** What one type of link adds to what all links have in common: in a document of its own, and in the legacy form. */
export interface LinkSource<T extends object = object> {
  readonly document: DocumentType<T>
  /** The field of the spec that holds what only this type has. */
  readonly field?: keyof LinkSpec
  /** What only this type has, with its kind. `part`: where in the document this link has its part. */
  own(document: T, resolve: Resolve, part: Path): Partial<LinkSpec>
  /** By dotted field of the spec, where in the document it is written. */
  readonly writes?: Readonly<Record<string, Path>>
  /** It may be given a hardware address; a type without forgets one that was asked for before. */
  readonly hardware?: true
  /** The MTUs that the kernel takes for it, where that is known. */
  readonly mtu?: readonly [least: number, most: number]
  /** Bytes that it needs for itself of what its parent carries. */
  overhead?(document: T): number
  /** What only one link of a node can be, where it is that. */
  sole?(spec: LinkSpec): { readonly key: string; readonly what: string } | undefined
  /** No other link of its type may have the same parent. */
  alone?(document: T): boolean
  /** The kernel hands it the packets of its parent before anything else, which nothing else may ask for. */
  readonly needsPackets?: true
  /** Its names are the kernel's, never an alias. */
  readonly literalNames?: true
  /** Links that belong to it, and what it sets of them. */
  readonly members?: {
    /** Fields of a link that say to whom it belongs. */
    readonly fields: readonly (keyof LinkSpec)[]
    of(document: T): readonly string[]
    membership(master: string, n: number): Partial<LinkSpec>
    /** They go on with addresses of their own. */
    readonly keepAddresses?: true
  }
  /** Where layers are merged: what to take of two specs of one link, for fields of which the stronger is not simply taken. */
  overlay?(weaker: LinkSpec, stronger: LinkSpec): Partial<LinkSpec>
  /** The link that an entry of the legacy form belongs to, where the entry itself names it. */
  legacyPort?(entry: Device): { readonly master: string; readonly path: Path } | undefined
  /** The links that belong to it and are chosen by their hardware, each with where in the entry that is. */
  legacyChooses?(entry: LegacyInterface): readonly ChosenPorts[]
  /** The same in an entry of the legacy form; undefined for an entry that is no such link. */
  legacy?(entry: Device, resolve: Resolve): LegacySource | undefined
}

/** Links that an entry of the legacy form chooses for itself by their hardware. */
export interface ChosenPorts {
  readonly selector: NonNullable<LegacyInterface['deviceSelector']>
  readonly path: Path
}

/** Paths are those within the entry. */
export interface LegacySource {
  readonly own: Partial<LinkSpec>
  readonly writes?: Readonly<Record<string, Path>>
  readonly members?: readonly { readonly name: string; readonly path: Path }[]
}

/** Ties a source to its document before the list forgets it: it is only ever handed documents of its own type. */
export const defineLinkSource = <T extends object>(source: LinkSource<T>): LinkSource => source as unknown as LinkSource

/** What the kernel takes as the MTU of a link that carries Ethernet frames. */
export const ethernetMtu = [68, 65_535] as const
