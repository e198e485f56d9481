/** A platform that never comes to an end is not heard to it. */
const most = 100

/** Everything that a platform lists by pages of a size; pages count from 1. */
export async function pages<T>(page: (n: number) => Promise<readonly T[]>, size: number): Promise<readonly T[]> {
  const all: T[] = []
  for (let n = 1; n <= most; n += 1) {
    const some = await page(n)
    all.push(...some)
    if (some.length < size) break
  }
  return all
}
