/** Far above any real config, and low enough that no file can hang or exhaust us. */
export const limits = {
  /** Length of one file, in UTF-16 units. */
  text: 8 * 1024 * 1024,
  /** Words, signs and spaces of one file. */
  lexemes: 1_000_000,
  /** Arrays and objects inside each other. */
  depth: 100,
  /** Values in one document, each counted as often as aliases repeat it. */
  values: 500_000,
  documents: 10_000,
  /** Documents of one config that are looked at together for lints. */
  linted: 2000,
  /** Diagnostics of one file; the rest are counted. */
  faults: 100,
} as const
