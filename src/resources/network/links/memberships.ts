import type { Place, Written } from '../../../model/config/derived.ts'
import type { WrittenDocument } from '../../../model/config/machine-config.ts'
import type { Given } from '../../given.ts'
import { within } from '../../places.ts'
import { activeDevices, type PlacedDevice } from './devices.ts'
import { type Resolve, resolverOf } from './link-names.ts'
import type { LinkSpec } from './link-spec.ts'
import { linkSources } from './types/index.ts'
import type { LinkSource } from './types/link-source.ts'

/** A link belongs to another one, as somebody wrote; both by the kernel's names. */
export interface Membership {
  readonly member: string
  readonly master: string
  /** What that sets of the member. */
  readonly fields: Partial<LinkSpec>
  readonly place: Place
}

/** Every membership, in the order in which they take effect: the legacy form first. */
export const membershipsOf = (given: Given): readonly Membership[] => {
  const resolve = resolverOf(given)
  return [
    ...legacyMemberships(activeDevices(given), resolve),
    ...given.config.documents.flatMap((document) =>
      linkSources
        .filter((source) => source.document.kind === document.type.kind)
        .flatMap((source) => documentMemberships(document, source, resolve)),
    ),
  ]
}

/** Those that one document asks for. */
export function documentMemberships(
  document: WrittenDocument,
  { members }: LinkSource,
  resolve: Resolve,
): readonly Membership[] {
  if (members === undefined) return []
  const master = resolve((document.content as { name: string }).name)
  return members.of(document.content).map((member, n) => ({
    member: resolve(member),
    master,
    fields: members.membership(master, n),
    place: { document, path: ['links', n] },
  }))
}

/** Those of the legacy form come after all links, type by type: an entry of its own does not free a link from its master. */
export const legacyMemberships = (devices: readonly PlacedDevice[], resolve: Resolve): readonly Membership[] =>
  linkSources.flatMap((source) => devices.flatMap((placed) => deviceMemberships(placed, source, resolve)))

function deviceMemberships({ device, place }: PlacedDevice, source: LinkSource, resolve: Resolve): Membership[] {
  const { members } = source
  if (members === undefined) return []
  const name = resolve(device.interface)
  const port = source.legacyPort?.(device)
  const fieldsOf = (master: string, n: number) => members.membership(master, n)
  return [
    ...(source.legacy?.(device, resolve)?.members ?? []).map((member, n) => ({
      ...{
        member: resolve(member.name),
        master: name,
        fields: fieldsOf(name, n),
        place: within(place, ...member.path),
      },
    })),
    ...(port === undefined
      ? []
      : [
          {
            ...{ member: name, master: resolve(port.master), fields: fieldsOf(resolve(port.master), 0) },
            place: within(place, ...port.path),
          },
        ]),
  ]
}

/** Every field of a membership is written where the member is named. */
export const membershipWritten = ({ fields, place }: Membership): Written =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, place]))
