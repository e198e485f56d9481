import { familyOf } from '../../../../model/ip.ts'
import type { Judged } from '../../../../model/node/path-model.ts'
import type { Around } from '../../../../model/plan/kind.ts'
import type { Link } from '../../link/spec.ts'
import type { KernelParam } from '../../param/spec.ts'
import type { Now } from '../beyond.ts'

/** What the kernel gives what it sends, unless it is told otherwise. */
const usual = 64

/** So many routers are between the farthest ends of the Internet, about; traceroute looks for no more. */
const farthest = 30

/** Whether answers live long enough to pass the routers between node and client, where they are given less than before. */
export function hopsVerdict({ around, flow, gateway, way, leavesBy }: Now): Judged | undefined {
  const { livesIn, clientAddress } = flow
  // Of several next hops none is the gateway, and each is a router.
  const isBehind = gateway !== undefined || way === ''
  if (!livesIn || !isBehind) return undefined
  const keys =
    familyOf(clientAddress) === 4 ? ['net.ipv4.ip_default_ttl'] : keysOf6(around, livesIn, leavesBy as string)
  const least = keys.map((key) => paramIn(around, key)).find((param) => param !== undefined)
  if (least === undefined) return undefined
  const was = paramIn(livesIn, least.key)
  const [now, before] = [Number(least.value), was ? Number(was.value) : usual]
  if (now >= before || now >= farthest) return undefined
  const what = `answers end after ${now} ${now === 1 ? 'hop' : 'hops'} (${least.key})`
  const ref = { kind: 'KernelParam', id: least.key }
  return now <= 1
    ? { verdict: 'cuts', because: `${what}, and ${clientAddress} is behind ${gateway ?? 'a gateway'}`, ref }
    : { verdict: 'unknown', because: `${what}, and how many routers are on the way was not looked at`, ref }
}

/** A link that is made begins with what is the default then; `all` changes none. */
function keysOf6(around: Around, livesIn: Around, link: string | undefined): string[] {
  const of = (name: string): string => `net.ipv6.conf.${name.replaceAll('.', '/')}.hop_limit`
  if (link === undefined) return around<Link>('Link').map(({ name }) => of(name))
  const isNew = !livesIn<Link>('Link').some(({ name }) => name === link)
  return [of(link), ...(isNew ? [of('default')] : [])]
}

const paramIn = (around: Around, key: string): KernelParam | undefined =>
  around<KernelParam>('KernelParam').find((param) => param.key === key && param.value !== null)
