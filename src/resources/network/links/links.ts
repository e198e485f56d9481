import { type Given, inputsOf } from '../../given.ts'
import { layered } from '../../layer.ts'
import { mergeOf } from '../../merge.ts'
import type { Part } from '../../part.ts'
import type { Asked } from '../last-by-id.ts'
import { perGiven } from '../per-given.ts'
import { activeDevices, devicesOf } from './devices.ts'
import { setDocumentLinks } from './document-links.ts'
import { setLegacyLinks } from './legacy-links.ts'
import { runsDefaultDhcp } from './link-documents.ts'
import type { LinkMap } from './link-map.ts'
import { namesOf, resolverOf } from './link-names.ts'
import { inOrder } from './link-order.ts'
import { type LinkSpec, linkSpecs, plainLink } from './link-spec.ts'
import { isPhysical } from './links-seen.ts'
import { mergeLink } from './merge-link.ts'

export const links: Part = {
  produce: (given) =>
    [byDefault(plainLink('lo', 'default')), ...defaultLinks(given), ...configuredLinks(given)].map(
      ({ spec, written }) => layered(linkSpecs, spec.name, inOrder(spec), written),
    ),
  merges: { [linkSpecs]: mergeOf<LinkSpec>(mergeLink) },
  ids: { [linkSpecs]: (spec) => (spec as LinkSpec).name },
}

const byDefault = (spec: LinkSpec): Asked<LinkSpec> => ({ spec, written: {} })

/** The links the config asks for: first the legacy form, then documents in stream order, each on top of what is there. */
export const configuredLinks = perGiven((given: Given): readonly Asked<LinkSpec>[] => {
  const all: LinkMap = new Map()
  setLegacyLinks(all, activeDevices(given), resolverOf(given))
  setDocumentLinks(all, given.config, resolverOf(given))
  return [...all.values()]
})

/** Links that others than the config ask for. */
export const otherLinks = (given: Given): readonly LinkSpec[] =>
  inputsOf<LinkSpec>(given, linkSpecs, 'network-config').map(({ spec }) => spec)

/** Every other card is brought up, so that it can ask for an address. */
function defaultLinks(given: Given): readonly Asked<LinkSpec>[] {
  if (!runsDefaultDhcp(given.config)) return []
  const configured = new Set([
    ...otherLinks(given).flatMap(({ layer, name }) => (layer === 'cmdline' ? [name] : [])),
    ...devicesOf(given).flatMap(({ device: { interface: name, bond, bridge } }) => [
      name,
      ...(bond?.interfaces ?? []),
      ...(bridge?.interfaces ?? []),
    ]),
  ])
  return given.links
    .filter((link) => isPhysical(link) && !namesOf(given, link).some((name) => configured.has(name)))
    .map(({ name }) => byDefault(plainLink(name, 'default')))
}
