import { contains } from '../../../model/ip.ts'
import type { ManagementFlow } from '../../../model/node/snapshot.ts'
import type { RoutingRule } from '../rule/spec.ts'
import type { PathFacts } from './facts.ts'

const tcp = '6'

/**
 * Whether a rule concerns the node’s replies: TCP from its own address and port, made on the node itself; unmarked, unless
 * others could mark them.
 */
export function matches(
  rule: RoutingRule,
  { clientAddress, nodeAddress, nodePort }: ManagementFlow,
  { filters = [], unread = [] }: PathFacts,
): boolean | 'unknown' {
  const { source, destination, iifName, oifName, l3mdev, fwMark, fwMask = 0xffffffff, ipProtocol, sourcePorts } = rule
  const known = [
    source === undefined || contains(source, nodeAddress),
    destination === undefined || contains(destination, clientAddress),
    // What the node itself sends counts as having come in by `lo`.
    iifName === undefined || iifName === 'lo',
    oifName === undefined,
    l3mdev === undefined,
    fwMark === undefined || (fwMark & fwMask) === 0,
    ipProtocol === undefined || ipProtocol === tcp || ipProtocol === 'tcp',
    sourcePorts === undefined || inRange(sourcePorts, nodePort),
  ].every(Boolean)
  const unknown = [rule.tos, rule.users, rule.destinationPorts, rule.suppressGroup].some((field) => field !== undefined)
  if (known && unknown) return 'unknown'
  if (fwMark !== undefined && (filters.length > 0 || unread.includes('filters'))) return 'unknown'
  return rule.not ? !known : known
}

function inRange(range: string, port: number): boolean {
  const [first = '', last = first] = range.split('-')
  return Number(first) <= port && port <= Number(last)
}
