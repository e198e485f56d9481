import type { Command } from '../../../model/plan/command.ts'
import type { Pair } from '../../../model/plan/pair.ts'
import { type Ethernet, wakeLetters } from './spec.ts'

type Settings = Readonly<Record<string, number | boolean>>

/** Rings and channels first: some drivers build their queues anew with them, and what else is set with that. */
export function setCard({ before, after }: Pair<Ethernet>): Command[] {
  if (after === null) return []
  const { link } = after
  const set = (flag: string, words: readonly string[]): Command[] =>
    words.length === 0 ? [] : [{ argv: ['ethtool', flag, link, ...words] }]
  return [
    ...set('-G', changed(before?.rings, after.rings)),
    ...set('-L', changed(before?.channels, after.channels)),
    ...set('-K', changed(before?.features, after.features)),
    ...set('-s', wakes(before?.wakeOnLan, after.wakeOnLan)),
  ]
}

const changed = (before: Settings = {}, after: Settings = {}): string[] =>
  Object.entries(after)
    .filter(([field, value]) => value !== before[field])
    .flatMap(([field, value]) => [field, typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)])

const wakes = (before: readonly string[] | undefined, after: readonly string[] | undefined): string[] =>
  after === undefined || (before && wakeLetters(before) === wakeLetters(after)) ? [] : ['wol', wakeLetters(after)]
