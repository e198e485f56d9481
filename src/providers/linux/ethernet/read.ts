import type { Probe, ProbeOutput } from '../../../model/plan/command.ts'
import { isRecord } from '../../../model/record.ts'
import { type Ethernet, featureName, wakersOf } from './spec.ts'

/** What is asked of each card: of these, ethtool 6.1 prints only the first as JSON. */
const questions = [['--json', '-k'], ['-g'], ['-l'], []] as const

export const probesOf = (links: readonly string[]): Probe[] =>
  links.flatMap((link) => questions.map((words): Probe => ({ argv: ['ethtool', ...words, link], mayFail: true })))

/** The cards that are there, from the outputs for all links, in the order of the probes. */
export function readCards(outputs: readonly ProbeOutput[], links: readonly string[]): Ethernet[] {
  return links.flatMap((link, n) => {
    const [features, rings, channels, rest] = outputs.slice(n * questions.length)
    return features?.code === 0 ? [readCard(link, features.stdout, rings, channels, rest)] : []
  })
}

function readCard(
  link: string,
  json: string,
  rings: ProbeOutput | undefined,
  channels: ProbeOutput | undefined,
  rest: ProbeOutput | undefined,
): Ethernet {
  const [own] = JSON.parse(json) as readonly unknown[]
  if (!isRecord(own)) throw new Error(`ethtool printed JSON without ${link}`)
  const features = Object.entries(own).flatMap(([name, state]) =>
    isRecord(state) ? [[featureName(name), state] as const] : [],
  )
  const [ring, queue] = [tables(rings), tables(channels)]
  const most = [...limits('rings', ring.most), ...limits('channels', queue.most)]
  const [, could] = /^\s*Supports Wake-on: (\S+)$/m.exec(rest?.stdout ?? '') ?? []
  const [, wakes] = /^\s*Wake-on: (\S+)$/m.exec(rest?.stdout ?? '') ?? []
  return {
    link,
    features: Object.fromEntries(features.map(([name, { active }]) => [name, active === true])),
    ...(Object.keys(ring.now).length > 0 && { rings: ring.now }),
    ...(Object.keys(queue.now).length > 0 && { channels: numbers(queue.now) }),
    // A card that says nothing of it wakes nobody.
    wakeOnLan: wakersOf(wakes ?? ''),
    fixed: features.flatMap(([name, { fixed }]) => (fixed === true ? [name] : [])),
    ...(most.length > 0 && { most: Object.fromEntries(most) }),
    ...(could !== undefined && { wakers: wakersOf(could) }),
  }
}

type Table = Readonly<Record<string, number | boolean>>

/** `-g` and `-l` print two tables, of what could be and of what is: lines as `RX Mini: 256`, `TX Push: off`, `Other: n/a`. */
function tables(output: ProbeOutput | undefined): { readonly most: Table; readonly now: Table } {
  if (output?.code !== 0) return { most: {}, now: {} }
  const [most = '', now = ''] = output.stdout.split('Current hardware settings:')
  return { most: table(most), now: table(now) }
}

const table = (text: string): Table =>
  Object.fromEntries(
    [...text.matchAll(/^([A-Za-z ]+):\s*(\d+|on|off)$/gm)].map(([, label = '', value = '']) => [
      label.toLowerCase().replaceAll(' ', '-'),
      /^\d/.test(value) ? Number(value) : value === 'on',
    ]),
  )

const numbers = (all: Table): Record<string, number> =>
  Object.fromEntries(Object.entries(all).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))

const limits = (of: string, all: Table): (readonly [string, number])[] =>
  Object.entries(numbers(all)).map(([field, most]) => [`${of}.${field}`, most])
