import type { InventoryNode } from '../../model/config/inventory.ts'
import type { Ask } from '../../model/config/trust.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { trustText } from '../../render/trust.ts'
import { askYes } from '../ask.ts'
import type { CliProcess } from '../process.ts'
import { print } from '../report.ts'
import type { Trust } from './open.ts'

/** A cluster, or its machines, with the nodes that were chosen. */
interface Loaded {
  readonly asks: readonly Ask[]
  readonly diagnostics: readonly Diagnostic[]
  readonly nodes: readonly { readonly node: Pick<InventoryNode, 'name'> }[]
  /** Chosen ones whose config has errors. */
  readonly leftOut?: readonly string[]
  /** There are others, which can go on without those. */
  readonly goesOn?: boolean
}

/** What nodes are reached for: host keys may be learnt, nodes changed wave by wave. */
export interface Purpose {
  readonly acceptNew?: boolean
  readonly changing?: boolean
}

/**
 * Loads what nodes are to be reached by, once all that this asks for is trusted: asks on a terminal, and refuses
 * elsewhere. What was not read before it was trusted may ask for more.
 */
export async function entrusted<L extends Loaded>(
  cli: CliProcess,
  trust: Trust,
  { acceptNew = false, changing = false }: Purpose,
  load: () => Promise<L>,
): Promise<L & { readonly refused: ExitCode | undefined }> {
  for (;;) {
    const loaded = await load()
    const faults = loaded.diagnostics.filter((one) => !isAboutTrust(one))
    // Behind a link that was not followed may lie what seems to be missing.
    const isHalf = faults.length < loaded.diagnostics.length
    if (!isHalf && hasErrors(faults) && loaded.goesOn !== true) return { ...loaded, refused: exitCode.error }
    const open = await untrusted(trust, needed(loaded, { acceptNew, changing }, isHalf))
    if (open.length === 0) return { ...loaded, refused: isHalf ? exitCode.error : undefined }
    if (!(await agreed(cli, trust, open))) {
      const refusals = open.filter(({ nodes }) => nodes !== undefined).map(notTrusted)
      const diagnostics = [...loaded.diagnostics, ...refusals]
      return { ...loaded, diagnostics, refused: hasErrors(faults) ? exitCode.error : exitCode.refused }
    }
    await trust.remember(open)
  }
}

export const isAboutTrust = ({ code }: Diagnostic): boolean => code === 'trust/leads-out'

export async function untrusted({ trusts }: Trust, asks: readonly Ask[]): Promise<readonly Ask[]> {
  const open: Ask[] = []
  for (const ask of asks) if (!(await trusts(ask))) open.push(ask)
  return open
}

/** What reaching the chosen nodes needs; and where a link stood in the way of reading, what links need. */
function needed({ asks, nodes, leftOut = [] }: Loaded, purpose: Purpose, isHalf: boolean): readonly Ask[] {
  const chosen = new Set([...nodes.map(({ node }) => node.name), ...leftOut])
  return asks.filter((ask) =>
    ask.nodes
      ? (purpose.acceptNew || !ask.learning) &&
        (purpose.changing || !ask.changing) &&
        ask.nodes.some((name) => chosen.has(name))
      : isHalf,
  )
}

/** Shows what is not trusted yet, and asks the person in front of it. */
export async function agreed(cli: CliProcess, { about }: Trust, open: readonly Ask[]): Promise<boolean> {
  if (!cli.canAsk) return false
  print(cli.whole, `${visible(about)} asks for more than its own folder, and this is not trusted yet:\n`)
  print(cli.whole, trustText(open, cli.errorStyle))
  return askYes(cli, '\nTrust this, until any of it changes? Only "yes" does it: ')
}

const notTrusted = ({ at, setting, does, content }: Ask): Diagnostic => ({
  severity: 'error',
  code: 'trust/not-trusted',
  summary: `${setting} ${does}, and is not trusted`,
  ...(content.length > 0 && { detail: content.join('\n') }),
  hint: 'Look at it; if it is meant: netloom trust, or in CI: --trusted with the base revision.',
  at,
})
