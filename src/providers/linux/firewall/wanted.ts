import type { Derived, Resources } from '../../../model/config/derived.ts'
import { type AwaitedPackets, awaitedPackets } from '../../../resources/host/firewall-awaited.ts'
import { type NfTablesChainSpec, nfTablesChains } from '../../../resources/host/firewall-chains.ts'
import { linesOf } from './rule-lines.ts'

/** A line of a chain, and what it is there for: `NetworkRuleConfig ssh`, `awaited: MLD`; nothing for what is always there. */
export interface WantedLine {
  readonly line: string
  readonly of?: string
}

/** The chains that a config means, with what the node itself waits for in its place. */
export function wantedLines(
  resources: Resources,
): { readonly id: string; readonly spec: NfTablesChainSpec; readonly lines: readonly WantedLine[] }[] {
  const awaited = new Map(resources.of<AwaitedPackets>(awaitedPackets).map(({ metadata, spec }) => [metadata.id, spec]))
  return resources.of<NfTablesChainSpec>(nfTablesChains).map((chain) => {
    const { before = 0, packets = [] } = awaited.get(chain.metadata.id) ?? {}
    const rules = chain.spec.rules.map((rule, n) => ({ rule, of: documentOf(chain, n) }))
    const passing = packets.map(({ rule, what }) => ({ rule, of: `awaited: ${what}` }))
    const lines = rules
      .toSpliced(before, 0, ...passing)
      .flatMap(({ rule, of }) => linesOf(rule).map((line): WantedLine => ({ line, ...(of !== undefined && { of }) })))
    return { id: chain.metadata.id, spec: chain.spec, lines }
  })
}

function documentOf({ written = {} }: Derived, n: number): string | undefined {
  const { type, content } = written[`rules.${n}`]?.document ?? {}
  return type && `${type.kind} ${(content as { readonly name?: string }).name ?? ''}`.trimEnd()
}
