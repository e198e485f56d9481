import type { ManagementFlow } from '../../../model/node/snapshot.ts'

/** A packet of a session as a rule sees it. What is absent nobody knows beforehand. */
export interface Packet {
  readonly from: string
  readonly to: string
  readonly fromPort?: number
  readonly toPort?: number
  /** The link it comes by; null: it comes from the node itself. */
  readonly cameBy?: string | null
  /** The link it leaves by; null: it is for the node itself. */
  readonly leavesBy?: string | null
  /** As connection tracking sees it. */
  readonly state: 'new' | 'established'
}

export interface Packets {
  /** The first of a new login, and each after it. */
  readonly login: Packet
  /** What comes of a session that connection tracking knows. */
  readonly known: Packet
  /** What the node answers. */
  readonly reply: Packet
}

/** What comes and goes in a session, as it is called; by which links, where that is known. */
export function packetsOf(
  { clientAddress: client, nodeAddress: node, nodePort }: ManagementFlow,
  { cameBy, leavesBy }: { readonly cameBy?: string | undefined; readonly leavesBy?: string | undefined },
): Packets {
  const login: Packet = {
    ...{ from: client, to: node, toPort: nodePort, leavesBy: null, state: 'new' },
    ...(cameBy !== undefined && { cameBy }),
  }
  const reply: Packet = {
    ...{ from: node, to: client, fromPort: nodePort, cameBy: null, state: 'established' },
    ...(leavesBy !== undefined && { leavesBy }),
  }
  return { login, known: { ...login, state: 'established' }, reply }
}
