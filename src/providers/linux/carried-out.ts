import type { Derived, Resources } from '../../model/config/derived.ts'
import { type LinkSpec, linkSpecs } from '../../resources/network/links/link-spec.ts'
import { linkNameRule } from '../../schema/fields/link-name.ts'
import { linkType } from './link/types/index.ts'

/** Whether the kernel takes it as the name of a link. Validation has warned of others; no command of ours carries them. */
export const isLinkName = (name: string): boolean => name !== '' && linkNameRule(name, []).length === 0

/** The links that are wanted, of the types we can set up. */
export const linksCarriedOut = (resources: Resources): readonly Derived<LinkSpec>[] =>
  resources
    .of<LinkSpec>(linkSpecs)
    .filter(({ spec: { name, kind, parentName } }) => isLinkName(name) && isCarriedOut(kind, parentName))

/**
 * The kernel's name of a link as written; undefined where we do not set up what it names, so that nothing can depend on it.
 */
export function linkCarriedOut(resources: Resources): (written: string) => string | undefined {
  const others = new Set(
    resources
      .of<LinkSpec>(linkSpecs)
      .flatMap(({ spec: { name, kind, parentName } }) => (isCarriedOut(kind, parentName) ? [] : [name])),
  )
  return (written) => {
    const name = resources.linkName(written)
    return isLinkName(name) && !others.has(name) ? name : undefined
  }
}

const isCarriedOut = (kind: string, parentName: string | undefined): boolean =>
  (kind === '' || linkType(kind) !== undefined) && (parentName === undefined || isLinkName(parentName))
