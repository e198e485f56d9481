/** The name of one thing on one node, in the kernel's own sense of "same". */
export interface Ref {
  readonly kind: string
  readonly id: string
}

/** `Kind/id`: for maps and for people. Kinds hold no slash, so the key is unambiguous. */
export const refKey = ({ kind, id }: Ref): string => `${kind}/${id}`

export const sameRef = (a: Ref, b: Ref): boolean => a.kind === b.kind && a.id === b.id
