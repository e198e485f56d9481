import { isDeepStrictEqual } from 'node:util'
import { familyOf, splitPrefix } from '../../src/model/ip.ts'
import type { LinkStatus } from '../../src/resources/given.ts'
import { type Chain, firstJudgedApart } from './firewall/compare.ts'
import { hostLines } from './projection/hosts-file.ts'
import { withUsual } from './projection/operators.ts'
import { type Projected, projection } from './projection.ts'
import { lostLinks, type Read, type Want, wantsOf } from './wants.ts'

/** Where a plan wants something else than specs say. */
export interface Difference {
  /** `Link eth0`. */
  readonly thing: string
  /** The field, dotted; `only in specs` and `only in the plan` for things that the other side has not. */
  readonly field: string
  readonly specs: unknown
  readonly plan: unknown
}

/** What kind of difference it is, whatever the values. */
export const kindOf = ({ thing, field }: Difference): string => `${thing.split(' ', 1)[0]}: ${field}`

export interface Compared {
  readonly differences: readonly Difference[]
  /**
   * Why there was nothing to compare: the kernel would take two things for one, and there is no saying which is meant.
   */
  readonly leftOut?: string
  /** Kinds of the things that specs and plan agree or disagree about. */
  readonly kinds: readonly string[]
}

/** All differences between what specs say of a config and what a plan wants of it. `codes`: of what was reported about it. */
export function compared(config: Read, links: readonly LinkStatus[], codes: readonly string[] = []): Compared {
  const projected = projection(config.machine, links)
  const wants = wantsOf(config, links)
  const lost = lostLinks(wants)
  // The addresses of what is left out are known to plans alone, and rules speak of them.
  const isKnown = ({ kind, spec: { name, link } }: Projected) =>
    lost.size === 0 || (kind !== 'NfTablesChain' && !lost.has(name) && !lost.has(link))
  const leftOut = (codes.includes('lint/two-masters') && 'a link of two masters') || oneKeyTwice(projected)
  return {
    kinds: [...new Set(projected.map(({ kind }) => kind))],
    ...(leftOut
      ? { leftOut, differences: [] }
      : { differences: differences(projected.filter(isKnown), wants.map(asProjected).filter(isKnown)) }),
  }
}

export function differences(specs: readonly Projected[], plan: readonly Projected[]): readonly Difference[] {
  const [ofSpecs, wanted] = [byKey(specs), byKey(plan)]
  const things = [...new Set([...ofSpecs.keys(), ...wanted.keys()])].sort()
  return things.flatMap((thing) => apart(thing, ofSpecs.get(thing) ?? [], wanted.get(thing) ?? []))
}

type Spec = Readonly<Record<string, unknown>>

function oneKeyTwice(all: readonly Projected[]): string | undefined {
  // An IPv6 address is the same one whatever its length.
  const keys = all.map(({ kind, key, spec: { link, address } }) =>
    kind === 'Address' && familyOf(String(address)) === 6
      ? `${kind} ${link}/${splitPrefix(String(address))[0]}`
      : `${kind} ${key}`,
  )
  const twice = keys.find((key, n) => keys.indexOf(key) !== n)
  return twice && `one ${twice.split(' ', 1)[0]} twice`
}

function byKey(all: readonly Projected[]): ReadonlyMap<string, readonly Spec[]> {
  const things = new Map<string, Spec[]>()
  for (const { kind, key, spec } of all) {
    const name = `${kind} ${key}`
    things.set(name, [...(things.get(name) ?? []), spec])
  }
  return things
}

/** A want under the key of the kernel. */
export function asProjected({ kind, id, spec }: Want): Projected {
  switch (kind) {
    case 'Address':
      return { kind, key: `${spec.link}/${spec.address}`, spec }
    case 'Route':
      return { kind, key: `${spec.table}/${spec.destination}/${spec.metric}`, spec }
    case 'RoutingRule':
      return { kind, key: `${spec.family}/${spec.priority}`, spec }
    case 'EtcFile': {
      return { kind, key: id, spec: { path: spec.path, lines: hostLines(String(spec.block)) } }
    }
    case 'Operator':
      return { kind, key: id, spec: withUsual(spec) }
    default:
      return { kind, key: id, spec }
  }
}

function apart(thing: string, derived: readonly Spec[], wanted: readonly Spec[]): readonly Difference[] {
  const [specs, plan] = [derived[0], wanted[0]]
  if (thing.startsWith('NfTablesChain ')) return chainsApart(thing, specs, plan)
  if (!specs) return wanted.map((spec) => ({ thing, field: 'only in the plan', specs: undefined, plan: spec }))
  if (!plan) return derived.map((spec) => ({ thing, field: 'only in specs', specs: spec, plan: undefined }))
  return wanted.length > 1
    ? [{ thing, field: 'how many', specs: 1, plan: wanted.length }]
    : fieldsApart(thing, specs, plan)
}

function fieldsApart(thing: string, specs: Spec, plan: Spec): readonly Difference[] {
  const [one, other] = [flat(specs), flat(plan)]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((field) => !isDeepStrictEqual(one[field], other[field]) && !isPlaceholder(field, one[field], other[field]))
    .map((field) => ({ thing, field, specs: one[field], plan: other[field] }))
}

/** Where the config gives no address to stand for the machine, its name is under the one that Debian keeps for this. */
const isPlaceholder = (field: string, specs: unknown, plan: unknown): boolean =>
  field === 'own' && specs === undefined && String(plan).startsWith('127.0.1.1 ')

/** Chains are the same when packets fare the same in them; no chain lets everything pass. */
function chainsApart(thing: string, specs?: Spec, plan?: Spec): readonly Difference[] {
  const { rules: _, ...head } = specs ?? {}
  const { rules: __, ...other } = plan ?? {}
  return [
    ...(specs && plan ? fieldsApart(thing, head, other) : []),
    ...firstJudgedApart((specs ?? open) as unknown as Chain, (plan ?? open) as unknown as Chain<string>).map((one) => ({
      thing,
      field: `packets by ${one.link}`,
      ...one,
    })),
  ]
}

const open: Spec = { policy: 'accept', rules: [] }

/** Fields of groups under dotted names. */
const flat = (spec: Spec): Spec =>
  Object.fromEntries(
    Object.entries(spec).flatMap(([field, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([part, one]) => [`${field}.${part}`, one])
        : [[field, value]],
    ),
  )
