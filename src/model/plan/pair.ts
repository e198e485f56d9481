/** One thing at two moments; never null on both sides. Undo is the pair swapped. */
export type Pair<S> =
  | { readonly before: S; readonly after: S }
  | { readonly before: S; readonly after: null }
  | { readonly before: null; readonly after: S }

/** Builds a pair; throws when both sides are null, which no caller may let happen. */
export function pair<S>(before: S | null, after: S | null): Pair<S> {
  if (before === null && after === null) throw new Error('a pair needs at least one side')
  return { before, after } as Pair<S>
}

export const swap = <S>({ before, after }: Pair<S>): Pair<S> => pair(after, before)
