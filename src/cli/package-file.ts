/** Where a file of the package lies; the same two folders up in the sources and in what is built. `path` is from the package's root. */
export const packageFile = (path: string): URL => new URL(`../../${path}`, import.meta.url)
