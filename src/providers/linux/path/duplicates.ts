import type { Diagnostic } from '../../../model/diagnostic.ts'
import { splitPrefix } from '../../../model/ip.ts'
import { type Snapshot, seen } from '../../../model/node/snapshot.ts'
import type { Step } from '../../../model/plan/plan.ts'
import type { Address } from '../address/spec.ts'
import type { Link } from '../link/spec.ts'
import type { Route } from '../route/spec.ts'
import { factsIn } from './facts.ts'

/** Addresses of other machines by which they are managed, and their names. */
export type Others = ReadonlyMap<string, string>

/** An error for each new address that somebody else has, as far as that is known before it is made. */
export function duplicates(steps: readonly Step[], snapshot: Snapshot, others: Others): readonly Diagnostic[] {
  const own = new Set(seen(snapshot, 'Address').map(({ spec }) => hostOf(spec as Address)))
  return steps.flatMap((step) => {
    if (step.kind !== 'Address' || step.before !== null || step.after === null) return []
    const address = step.after as Address
    if (own.has(hostOf(address))) return []
    const holder = holderOf(address, steps, snapshot, others)
    return holder === undefined ? [] : [taken(step, hostOf(address), holder)]
  })
}

const hostOf = ({ address }: Address): string => splitPrefix(address)[0]

interface Holder {
  readonly who: string
  /** It was heard of, but not lately. */
  readonly perhaps?: true
}

function holderOf(address: Address, steps: readonly Step[], snapshot: Snapshot, others: Others): Holder | undefined {
  const host = hostOf(address)
  if (snapshot.flow?.clientAddress === host) return { who: 'it is the address from which this node is managed' }
  const node = others.get(host)
  if (node !== undefined) return { who: `the inventory has it for node ${node}` }
  const replaced = new Set(steps.flatMap(({ kind, id }) => (kind === 'Route' ? [id] : [])))
  const routes = [
    ...seen(snapshot, 'Route').flatMap(({ id, spec }) => (replaced.has(id) ? [] : [spec])),
    ...steps.flatMap(({ kind, after }) => (kind === 'Route' && after ? [after] : [])),
  ]
  if (routes.some((route) => (route as Route).gateway === host))
    return { who: 'a route of this node has it as its gateway' }
  const links = seen(snapshot, 'Link').map(({ spec }) => (spec as Link).hardwareAddr)
  const heard = factsIn(snapshot.checked?.seen).neighbours?.find(
    (one) => one.address === host && !links.includes(one.hardwareAddr),
  )
  return (
    heard && {
      who: `${heard.hardwareAddr} was heard with it on ${heard.link}`,
      ...(!heard.lately && { perhaps: true }),
    }
  )
}

const taken = (step: Step, host: string, { who, perhaps }: Holder): Diagnostic => ({
  severity: perhaps ? 'warning' : 'error',
  code: 'review/duplicate-address',
  summary: `another machine ${perhaps ? 'may have' : 'has'} ${host}: ${who}`,
  hint: 'Give this node an address of its own. If the other one is to give it up, see that it does first.',
  at: { kind: step.kind, id: step.id },
})
