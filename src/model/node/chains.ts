import type { Probe, ProbeOutput } from '../plan/command.ts'

/** How to look at the chains of all rulesets, without their rules. */
export const chainsProbe: Probe = { argv: ['nft', '-j', 'list', 'chains'], mayFail: true }

export interface Chain {
  readonly family: string
  readonly table: string
  readonly name: string
  readonly hook?: string
}

/** From the output of `chainsProbe`. Throws `Error` where it cannot be read. */
export function chainsIn({ stdout }: ProbeOutput): readonly Chain[] {
  const { nftables }: { nftables: readonly { readonly chain?: Chain }[] } = JSON.parse(stdout)
  return nftables.flatMap(({ chain }) => chain ?? [])
}
