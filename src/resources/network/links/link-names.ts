import type { Given, LinkStatus } from '../../given.ts'
import { perGiven } from '../per-given.ts'
import { aliasesOf } from './link-aliases.ts'

/** The kernel's name of a link that is written by its name, alias or alternative name; unknown ones stay as written. */
export type Resolve = (written: string) => string

export const resolverOf = perGiven((given: Given): Resolve => {
  const names = new Map<string, string>()
  for (const link of given.links) for (const name of otherNames(given, link)) names.set(name, link.name)
  for (const { name } of given.links) names.set(name, name)
  return (written) => names.get(written) ?? written
})

/** All that one link is called. */
export const namesOf = (given: Given, link: LinkStatus): readonly string[] => [link.name, ...otherNames(given, link)]

/** An alias that is asked for counts as given: it is on the link as soon as the config is carried out. */
const otherNames = (given: Given, { name, alias = '', altNames = [] }: LinkStatus): readonly string[] =>
  [aliasesOf(given).get(name) ?? '', alias, ...altNames].filter((other) => other !== '')
