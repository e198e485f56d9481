import { contains } from '../../../model/ip.ts'
import type { ManagementFlow } from '../../../model/node/snapshot.ts'
import type { RoutingRule } from '../rule/spec.ts'
import type { PathFacts } from './facts.ts'

const tcp = '6'

/** `answers`: from the address and port that were called. `through`: from the node as a jump host, or from others that it is a gateway of. */
export type Sent = 'answers' | 'through'

/**
 * Whether a rule concerns what the node sends: TCP, unmarked, unless others could mark it. Of what goes through nobody knows
 * where it came from.
 */
export function matches(
  rule: RoutingRule,
  { clientAddress, nodeAddress, nodePort }: ManagementFlow,
  { filters = [], unread = [] }: PathFacts,
  sent: Sent,
): boolean | 'unknown' {
  const goesThrough = sent === 'through'
  const { source, destination, iifName, oifName, l3mdev, fwMark, fwMask = 0xffffffff, ipProtocol, sourcePorts } = rule
  const known = [
    goesThrough || source === undefined || contains(source, nodeAddress),
    destination === undefined || contains(destination, clientAddress),
    // What the node itself sends counts as having come in by `lo`.
    goesThrough || iifName === undefined || iifName === 'lo',
    oifName === undefined,
    l3mdev === undefined,
    fwMark === undefined || (fwMark & fwMask) === 0,
    ipProtocol === undefined || ipProtocol === tcp || ipProtocol === 'tcp',
    goesThrough || sourcePorts === undefined || inRange(sourcePorts, nodePort),
  ].every(Boolean)
  const ofOrigin = goesThrough ? [source, iifName, sourcePorts] : []
  const unknown = [...ofOrigin, rule.tos, rule.users, rule.destinationPorts, rule.suppressGroup].some(
    (field) => field !== undefined,
  )
  if (known && unknown) return 'unknown'
  if (fwMark !== undefined && (filters.length > 0 || unread.includes('filters'))) return 'unknown'
  return rule.not ? !known : known
}

function inRange(range: string, port: number): boolean {
  const [first = '', last = first] = range.split('-')
  return Number(first) <= port && port <= Number(last)
}
