import type { Fault } from '../model/config/document-type.ts'

const [before, after] = ['netloom does not set up ', ' yet: this changes nothing on the node']

/** What is accepted and checked but not yet done on nodes is reported, never left out in silence. */
export const unfinished = (path: Fault['path'], what: string): Fault => ({
  severity: 'warning',
  code: 'lint/not-carried-out',
  path,
  summary: `${before}${what}${after}`,
  hint: 'leave it to the distribution, or remove it',
})

/** The same of what concerns whole clusters, of which every node repeats it: of a cluster it is reported once. */
export const unfinishedForAll = (path: Fault['path'], what: string): Fault => ({
  ...unfinished(path, what),
  code: 'lint/not-yet',
  hint: 'leave it to the programs of the cluster, or remove it',
})

/** What such a report is about. */
export const unfinishedThing = (summary: string): string => summary.slice(before.length, -after.length)

/** What many such reports come to. */
export const unfinishedThings = (things: readonly string[]): string =>
  `${before}${things.length > 1 ? `${things.slice(0, -1).join(', ')} and ${things.at(-1)}` : things[0]} yet: this changes nothing on the nodes`
