/** What the files of a CI say of one repository. */
export interface Repository {
  /** Folders of clusters, from its top. */
  readonly clusters: readonly string[]
  /** The branch that is applied. */
  readonly branch: string
  /** What npm installs. */
  readonly package: string
}

/** Whether YAML, Groovy and a shell all read a text in quotes as just that text. */
export const isPlain = (text: string): boolean => /^[\p{L}\p{N}_.][\p{L}\p{N}_./-]*$/u.test(text)

/** A file of `ci/` with its blanks filled; every value `isPlain`. */
export const filled = (text: string, { clusters, branch, package: name }: Repository): string =>
  text
    .replaceAll('__CLUSTERS__', () => clusters.map((cluster) => `'${cluster}'`).join(', '))
    .replaceAll('__BRANCH__', () => branch)
    .replaceAll('__PACKAGE__', () => name)
