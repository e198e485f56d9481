import fc from 'fast-check'
import { withoutOnePart } from '../../../test/support/smallest.ts'
import { carriedOut } from '../../../test/support/way/carried-out.ts'
import { besides, topologies, type Way, ways } from '../../../test/support/way/cases.ts'
import { disagreements } from '../../../test/support/way/compared.ts'
import { type Client, startClient } from '../../../test/support/way/ends.ts'
import { walls } from '../../../test/support/way/walls.ts'
import { definePart, type Part } from '../part.ts'

let client: Promise<Client> | undefined

/** What the review says of a plan, compared with what a kernel makes of it, in namespaces: needs root. */
export const model: Part = definePart<Way>({
  name: 'model',
  about: 'session and login live where the review says so, and die where it says so',
  sample: (seed, numRuns) => fc.sample(ways, { numRuns, seed }),
  try: async (way) => {
    client ??= startClient()
    const outcome = await carriedOut(await client, way)
    const reached = [way.topology, `at first on ${way.first}`, ...way.beside.map(beside), `firewall ${way.wall}`]
    if ('refused' in outcome) return { faults: [], reached: [] }
    if ('unexplained' in outcome) return { faults: [`not explained: ${outcome.unexplained}`], reached }
    return {
      faults: [
        ...new Set(
          disagreements(outcome).map(({ of, said }) => `${of}: ${said.verdict}, wrongly: ${kindOf(said.because)}`),
        ),
      ],
      reached: [...reached, ...outcome.states.map(({ of, said }) => `${of} ${said.verdict}`)],
    }
  },
  smaller: function* (way) {
    yield { ...way, wall: 'none' }
    for (const field of ['beside', 'routes', 'rules', 'params'] as const)
      for (const less of withoutOnePart(way[field])) yield { ...way, [field]: less }
  },
  text: (way) => `${JSON.stringify(way)}\n`,
  all: [
    ...topologies,
    ...['eth0', 'br0', 'mv0', 'lo'].map((name) => `at first on ${name}`),
    ...Object.keys(besides).map(beside),
    ...['none', ...Object.keys(walls)].map((name) => `firewall ${name}`),
    ...['session', 'login'].flatMap((of) => ['keeps', 'cuts', 'unknown'].map((verdict) => `${of} ${verdict}`)),
  ],
})

function beside(name: string): string {
  return `beside ${name}`
}

/** Without names and numbers, so that one fault is found once. */
const kindOf = (because: string): string => because.replaceAll(/[\da-f]*[.:\d][\d.:/a-f]*/g, 'N').slice(0, 120)
