import { Optional, type Static, Record as TRecord, Unsafe } from 'typebox'
import { array, boolean, integer, object, string } from '../../../schema/vocabulary.ts'

const setting = Unsafe<number | boolean>({ type: ['integer', 'boolean'], description: 'How large, or whether.' })

export const Ethernet = object({
  link: string('The network card.'),
  features: Optional(TRecord(string('A feature, by the name the kernel has for it.'), boolean('On or off.'))),
  rings: Optional(TRecord(string('A buffer.'), setting)),
  channels: Optional(TRecord(string('A sort of queue.'), integer('How many.'))),
  wakeOnLan: Optional(array(string('A sort of frame.'), 'What wakes the machine.')),
  fixed: Optional(array(string('A feature.'), 'What the driver never changes; only ever seen.')),
  most: Optional(TRecord(string('As rings.rx.'), integer('The largest that the driver takes.'))),
  wakers: Optional(array(string('A sort of frame.'), 'What could wake the machine; only ever seen.')),
})
export type Ethernet = Static<typeof Ethernet>

/** What `ethtool -k` prints where the kernel has another name for it. */
const kernelNames: Readonly<Record<string, string>> = {
  'rx-checksumming': 'rx-checksum',
  'generic-segmentation-offload': 'tx-generic-segmentation',
  'generic-receive-offload': 'rx-gro',
  'large-receive-offload': 'rx-lro',
  'rx-vlan-offload': 'rx-vlan-hw-parse',
  'tx-vlan-offload': 'tx-vlan-hw-insert',
  'ntuple-filters': 'rx-ntuple-filter',
  'receive-hashing': 'rx-hashing',
}

export const featureName = (written: string): string => kernelNames[written] ?? written

/** What wakes, by the letters of `ethtool`, in its order. */
const letters: Readonly<Record<string, string>> = {
  p: 'phy',
  u: 'unicast',
  m: 'multicast',
  b: 'broadcast',
  g: 'magic',
  s: 'magicsecure',
  f: 'filter',
}

/** Letters in words, each once; `d` is nothing at all. */
export const wakersOf = (text: string): string[] =>
  Object.keys(letters).flatMap((l) => (text.includes(l) ? [letters[l] as string] : []))

export const wakeLetters = (words: readonly string[]): string =>
  Object.entries(letters)
    .flatMap(([letter, word]) => (words.includes(word) ? [letter] : []))
    .join('') || 'd'
