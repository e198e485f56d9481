export type CodeEntry = readonly [means: string, help: string]

/** What each code means, and what to do. One that ends with `*` stands for all that begin so. */
export type Codes = Readonly<Record<string, CodeEntry>>
