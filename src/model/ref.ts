/** The name of one thing on one node, in the kernel's own sense of "same". */
export interface Ref {
  readonly kind: string
  readonly id: string
}

/** `Kind/id`: for maps and for people. Kinds hold no slash, so the key is unambiguous. */
export const refKey = ({ kind, id }: Ref): string => `${kind}/${id}`

/** The other way round. */
export function refOf(key: string): Ref {
  const slash = key.indexOf('/')
  return { kind: key.slice(0, slash), id: key.slice(slash + 1) }
}

export const sameRef = (a: Ref, b: Ref): boolean => a.kind === b.kind && a.id === b.id
