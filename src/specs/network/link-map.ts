import { type LinkSpec, plainLink } from './link-spec.ts'

/** The links that a config asks for, by the kernel's names, while it is read from top to bottom. */
export type LinkMap = Map<string, LinkSpec>

/** Sets fields of a link, which is up unless somebody says otherwise. */
export function setLink(links: LinkMap, name: string, fields: Partial<LinkSpec> = {}): void {
  links.set(name, { ...(links.get(name) ?? plainLink(name)), ...fields })
}
