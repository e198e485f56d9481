import type { Fault } from '../../model/config/document-type.ts'
import { canonicalPrefix, familyOf, networkOf, splitPrefix } from '../../model/ip.ts'
import { shown } from '../values/shown.ts'

/** The length of each node's part; absent where it is wrong itself. */
interface Masks {
  readonly 4: number | undefined
  readonly 6: number | undefined
}

/** Networks of pods: large enough that every node gets its part. */
export const podSubnetRules = (subnets: readonly string[], masks: Masks, path: Fault['path']): Fault[] =>
  subnetRules(subnets, path, (_, length, family) => {
    const mask = masks[family]
    if (mask === undefined) return undefined
    if (length > mask) return `/${length} is smaller than a node’s part, which is /${mask}`
    return mask - length > 16 ? `/${length} holds too many parts of /${mask}` : undefined
  })

/** Networks of services: not larger than Kubernetes can hand out. */
export const serviceSubnetRules = (subnets: readonly string[], path: Fault['path']): Fault[] =>
  subnetRules(subnets, path, (bits, length) =>
    bits - length > 20 ? `/${length} is too large for services` : undefined,
  )

function subnetRules(
  subnets: readonly string[],
  path: Fault['path'],
  more: (bits: number, length: number, family: 4 | 6) => string | undefined,
): Fault[] {
  const wrong = (at: Fault['path'], summary: string, hint: string): Fault => ({
    code: 'document/bad-value',
    path: at,
    summary,
    hint,
  })
  const each = subnets.flatMap((subnet, n) => {
    const prefix = canonicalPrefix(subnet)
    if (prefix === undefined || networkOf(prefix) !== prefix) return [wrong([...path, n], ...noNetwork(subnet, prefix))]
    const [family, [, length]] = [familyOf(prefix), splitPrefix(prefix)]
    const bits = family === 4 ? 32 : 128
    const problem = bits - length < 4 ? `/${length} is too small` : more(bits, length, family)
    return problem ? [wrong([...path, n], problem, 'choose another length')] : []
  })
  const families = subnets.map(familyOf)
  const two = subnets.length === 2 && families[0] === families[1]
  return [
    ...(subnets.length === 0
      ? [
          {
            code: 'document/missing',
            path,
            summary: `at least one network is needed in ${path.join('.')}`,
            hint: 'add one',
          },
        ]
      : []),
    ...(subnets.length > 2
      ? [wrong(path, 'two networks at most: one of IPv4 and one of IPv6', 'remove the others')]
      : []),
    ...(two ? [wrong(path, 'one network of IPv4 and one of IPv6, not two of a kind', 'remove one')] : []),
    ...each,
  ]
}

const noNetwork = (text: string, prefix: string | undefined): [summary: string, hint: string] =>
  prefix === undefined
    ? [`${shown(text)} is no network`, 'write it as in `10.244.0.0/16`']
    : [`${prefix} has host bits; its network is ${networkOf(prefix)}`, 'write the network']
