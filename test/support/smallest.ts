/**
 * A smaller value that still has the fault: whatever can be left out of it is left out, the largest parts first. `smaller`
 * names values that are each a step down.
 */
export async function smallest<T>(
  one: T,
  smaller: (one: T) => Iterable<T>,
  isWrong: (one: T) => boolean | Promise<boolean>,
  mayGoOn: () => boolean = () => true,
): Promise<T> {
  let least = one
  search: while (mayGoOn()) {
    for (const next of smaller(least)) {
      if (!mayGoOn()) break search
      if (await isWrong(next)) {
        least = next
        continue search
      }
    }
    break
  }
  return least
}

/** A tree of lists and fields with one part less, outermost parts first. */
export function* withoutOnePart<T>(tree: T): Generator<T> {
  if (Array.isArray(tree)) {
    for (const n of tree.keys()) yield tree.toSpliced(n, 1) as T
    for (const [n, item] of tree.entries())
      for (const less of withoutOnePart(item)) yield tree.toSpliced(n, 1, less) as T
  } else if (typeof tree === 'object' && tree !== null) {
    for (const field of Object.keys(tree)) {
      const { [field as keyof T]: _, ...rest } = tree as T & object
      yield rest as T
    }
    for (const [field, value] of Object.entries(tree))
      for (const less of withoutOnePart(value)) yield { ...tree, [field]: less } as T
  }
}

/** A string with fewer lines, then with fewer letters: halves, quarters, and so on. */
export function* shorter(text: string): Generator<string> {
  const lines = text.split(/(?<=\n)/)
  for (const parts of [lines, Array.from(text)]) {
    if (parts.length > 2_000) continue
    for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let at = 0; at < parts.length; at += size) yield parts.toSpliced(at, size).join('')
  }
}
