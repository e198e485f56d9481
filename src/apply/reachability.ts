import type { Diagnostic } from '../model/diagnostic.ts'
import { checkSeconds, type ReachabilityCheck, type ReachabilityChecks } from '../model/node/reachability-check.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { ReadTransport } from '../transport/transport.ts'

/** How often a silent reachability check is asked after a change: a neighbour may have to be found anew. */
const tries = 3

/** The most seconds that asking can take, for a node with this many reachability checks. */
export const askingSeconds = (reachabilityChecks: number): number => reachabilityChecks * checkSeconds * tries

/** What is proven now by those who answer. */
export async function provenBy(
  transport: ReadTransport,
  reachabilityChecks: readonly ReachabilityCheck[],
): Promise<ReadonlySet<string>> {
  if (reachabilityChecks.length === 0) return new Set()
  const { outputs } = await transport.probe(reachabilityChecks.map(({ probe }) => probe))
  return new Set(reachabilityChecks.filter((_, n) => outputs[n]?.code === 0).map(({ proves }) => proves))
}

export interface Rechecked {
  readonly answered: readonly ReachabilityCheck[]
  readonly silent: readonly Diagnostic[]
}

/**
 * What was proven before and is no longer, though there is still somebody to ask. What did not answer before does not
 * count, and neither does what the plan took away on purpose.
 */
export async function recheck(
  transport: ReadTransport,
  before: ReadonlySet<string>,
  reachabilityChecks: ReachabilityChecks,
  now: Snapshot,
): Promise<Rechecked> {
  const asked = reachabilityChecks(now).filter(({ proves }) => before.has(proves))
  let proven: ReadonlySet<string> = new Set()
  for (let n = 0; n < tries && asked.some(({ proves }) => !proven.has(proves)); n += 1) {
    proven = await provenBy(transport, asked)
  }
  const silent = asked
    .filter(({ proves }) => !proven.has(proves))
    .map(
      ({ proves, who }): Diagnostic => ({
        severity: 'error',
        code: 'verify/silent',
        summary: `the ${proves} ${who} does not answer the node, and one answered before the change`,
        hint: 'See that it is up and in the node’s network, and that its address in the config is right.',
      }),
    )
  return { answered: asked.filter(({ proves }) => proven.has(proves)), silent }
}
