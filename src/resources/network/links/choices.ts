import type { Place } from '../../../model/config/derived.ts'
import { writtenOf } from '../../../model/config/machine-config.ts'
import type { Card } from '../../../model/node/card.ts'
import { isRecord } from '../../../model/record.ts'
import { LinkAliasConfig } from '../../../schema/documents/link-alias-config.ts'
import { LegacyConfig } from '../../../schema/legacy/index.ts'
import type { LegacyInterface } from '../../../schema/legacy/interface.ts'
import type { Given, LinkStatus } from '../../given.ts'
import { perGiven } from '../per-given.ts'
import { unresolvedName } from './devices.ts'
import { aliasChoices } from './link-aliases.ts'
import { selected } from './select-links.ts'
import { linkSources } from './types/index.ts'

type Selector = NonNullable<LegacyInterface['deviceSelector']>

/** Links that the config chooses by their hardware, and what they are called. */
export interface Choice {
  /** What chooses, for people: `net0`, `the ports of bond0`. */
  readonly what: string
  readonly at: Place
  /** The fields of LinkStatus that it goes by. */
  readonly by: readonly string[]
  readonly matching: readonly LinkStatus[]
  /** Those that get what is written for them, each with the alias it gets, if that is what is written. */
  readonly chosen: readonly { readonly link: LinkStatus; readonly alias?: string }[]
  /** How many there may be. */
  readonly wants: 'one' | 'any'
  /** Names under which something is written, and that nothing has. */
  readonly wanting: readonly string[]
  /** Something is to be done with what it chooses. */
  readonly isUsed: boolean
  /** Others choose links for the same. */
  readonly isOneOfSeveral?: true
}

/** Every choice by hardware that the config has. */
export const choicesOf = perGiven((given: Given): readonly Choice[] => [...ofAliases(given), ...ofEntries(given)])

function ofAliases(given: Given): Choice[] {
  const named = wordsIn(given)
  const have = new Set(aliasChoices(given).flatMap(({ names }) => [...names.values()]))
  const free = [...named].filter((word) => !have.has(word))
  return aliasChoices(given).map(({ document, matching, names }) => {
    const { name, selector } = document.content
    const stem = name.endsWith('%d') ? name.slice(0, -2) : undefined
    const isOfIt = (word: string): boolean =>
      stem === undefined ? word === name : word.startsWith(stem) && /^\d+$/.test(word.slice(stem.length))
    return {
      ...{ what: name, at: { document, path: ['selector', 'match'] }, by: fieldsIn(selector.match), matching },
      chosen: matching.flatMap((link) => {
        const alias = names.get(link.name)
        return alias === undefined ? [] : [{ link, alias }]
      }),
      ...{ wants: stem === undefined ? 'one' : 'any', wanting: free.filter(isOfIt) },
      isUsed: [...named].some(isOfIt),
    }
  })
}

/** As in `link.driver == "e1000"`, in the words of LinkStatus. */
const fieldsIn = (expression: string): string[] => [
  ...new Set(
    [...expression.matchAll(/\blink\.(\w+)/g)].map(([, field = '']) =>
      field === 'pciid' ? 'pciID' : field.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    ),
  ),
]

function ofEntries(given: Given): Choice[] {
  const [document] = writtenOf(given.config, LegacyConfig)
  const interfaces = document?.content.machine?.network?.interfaces ?? []
  if (document === undefined) return []
  return interfaces.flatMap((entry, n) => {
    if (entry.ignore === true) return []
    const path = ['machine', 'network', 'interfaces', n]
    const one = (selector: Selector, more: readonly (string | number)[], what: string): Choice => {
      const matching = selected(selector, given.links).filter(({ name }) => name !== entry.interface)
      return {
        ...{ what, at: { document, path: [...path, ...more] }, by: Object.keys(selector), matching },
        ...{ chosen: matching.map((link) => ({ link })), wants: 'any', isUsed: true },
        wanting: matching.length === 0 ? [unresolvedName(entry, n)] : [],
      }
    }
    const ports = linkSources.flatMap(({ legacyChooses }) => legacyChooses?.(entry) ?? [])
    const what = `the ports of ${entry.interface || `entry ${n + 1}`}`
    return [
      ...(entry.deviceSelector ? [one(entry.deviceSelector, ['deviceSelector'], `entry ${n + 1}`)] : []),
      ...ports.map(({ selector, path: more }) => ({
        ...one(selector, more, what),
        ...(ports.some((other) => other.selector !== selector && selected(other.selector, given.links).length > 0) && {
          ...{ isOneOfSeveral: true as const, wanting: [] },
        }),
      })),
    ]
  })
}

/** By what the links that are chosen, or called by an alternative name, are found again. */
export function cardsOf(given: Given): readonly Card[] {
  const words = wordsIn(given)
  const others = given.links
    .filter(({ altNames = [] }) => altNames.some((name) => words.has(name)))
    .map((link) => [link, []] as const)
  const chosen = choicesOf(given).flatMap(({ chosen, by }) => chosen.map(({ link }) => [link, by] as const))
  const cards = [...others, ...chosen].flatMap(([link, by]) => cardOf(link, by))
  return [...new Map(cards.map((card) => [card.name, card])).values()]
}

/** Where nothing else was asked for, a card is the same if its address is. */
function cardOf(
  { name, hardwareAddr, permanentAddr = hardwareAddr, busPath }: LinkStatus,
  by: readonly string[],
): Card[] {
  const isPlace = by.includes('busPath') && !by.includes('hardwareAddr') && !by.includes('permanentAddr')
  if (permanentAddr && !(isPlace && busPath)) return [{ name, hardwareAddr: permanentAddr }]
  return busPath ? [{ name, busPath }] : []
}

/** Every text that a document has, but for those that give aliases: names of links are among them. */
const wordsIn = perGiven(({ config }: Given): ReadonlySet<string> => {
  const words = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') words.add(value)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (isRecord(value)) Object.values(value).forEach(collect)
  }
  for (const { type, content } of config.documents) if (type.kind !== LinkAliasConfig.kind) collect(content)
  return words
})
