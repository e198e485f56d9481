import { chainsIn, chainsProbe } from '../../../model/node/chains.ts'
import { type Check, defineCheck } from '../../../model/node/check.ts'
import type { ProbeOutput } from '../../../model/plan/command.ts'
import { rows } from '../iproute.ts'

/** What decides about packets and is none of the things that netloom manages. Absent where nobody looked. */
export interface PathFacts {
  /** Fields that could not be read. */
  readonly unread?: readonly string[]
  /** By link, and for `all` and `default`: whether a packet is dropped whose answer would not leave by the link it came by. */
  readonly reverseFilters?: Readonly<Record<string, ReverseFilter>>
  /** Chains of others on the way of a packet, as `inet filter input`. */
  readonly filters?: readonly string[]
  /** Other machines that the node has heard of. */
  readonly neighbours?: readonly Heard[]
}

/** `strict`: it must be the same link; `loose`: any will do. */
export type ReverseFilter = 'off' | 'strict' | 'loose'

export interface Heard {
  readonly address: string
  readonly link: string
  readonly hardwareAddr: string
  /** It answered a moment ago, or somebody wrote it down. */
  readonly lately: boolean
}

const id = 'path'

/** The facts in what the checks saw of a node. */
export const factsIn = (seen: Readonly<Record<string, object>> | undefined): PathFacts => seen?.[id] ?? {}

/** There is nothing to say of them by themselves: the review of a plan judges them. */
export const pathFacts: Check = defineCheck<PathFacts>({
  id,
  when: 'before',
  probes: [
    { argv: ['ip', '-4', '-j', 'netconf', 'show'], mayFail: true },
    { argv: ['ip', '-j', 'neigh', 'show'], mayFail: true },
    chainsProbe,
  ],
  read: ([netconf, neighbours, chains]) => {
    const found = {
      reverseFilters: read(netconf, reverseFilters),
      neighbours: read(neighbours, heard),
      filters: read(chains, filters),
    }
    const unread = Object.entries(found).flatMap(([field, value]) => (value === undefined ? [field] : []))
    return { ...omitUndefined(found), ...(unread.length > 0 && { unread }) }
  },
  judge: () => [],
})

/** Older programs and kernels do not know every question: then nobody knows. */
function read<T>(output: ProbeOutput | undefined, of: (output: ProbeOutput) => T): T | undefined {
  if (output?.code !== 0) return undefined
  try {
    return of(output)
  } catch {
    return undefined
  }
}

const omitUndefined = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const reverseFilters = (output: ProbeOutput): Record<string, ReverseFilter> =>
  Object.fromEntries(
    rows<{ interface?: string; rp_filter?: string }>(output, 'ip netconf show').flatMap((row) => {
      const { interface: link, rp_filter: filter } = row
      return link !== undefined && (filter === 'off' || filter === 'strict' || filter === 'loose')
        ? [[link, filter]]
        : []
    }),
  )

const lately = new Set(['REACHABLE', 'DELAY', 'PROBE', 'PERMANENT'])

const heard = (output: ProbeOutput): Heard[] =>
  rows<{ dst?: string; dev?: string; lladdr?: string; state?: readonly string[] }>(output, 'ip neigh show').flatMap(
    ({ dst: address, dev: link, lladdr: hardwareAddr, state = [] }) =>
      address && link && hardwareAddr && !state.includes('FAILED')
        ? [{ address, link, hardwareAddr, lately: state.some((word) => lately.has(word)) }]
        : [],
  )

const filters = (output: ProbeOutput): string[] =>
  chainsIn(output).flatMap(({ family, table, name, hook }) =>
    hook !== undefined && !(family === 'inet' && table === 'netloom') ? [`${family} ${table} ${name}`] : [],
  )
