import { Environment } from '@marcbachmann/cel-js'
import type { OwnRule } from '../../model/config/policy.ts'
import { matchesGlob } from '../values/cel.ts'
import { limits, type Parsed, parseCondition } from '../values/cel-condition.ts'

type Fields = Readonly<Record<string, string>>

/** The types that rules in CEL know, with the fields of each. What may be anything is `dyn`. */
export const policyTypes = {
  FieldChange: { path: 'string', before: 'dyn', after: 'dyn' },
  Step: {
    ...{ n: 'int', kind: 'string', id: 'string', action: 'string', before: 'dyn', after: 'dyn' },
    ...{ fields: 'list<FieldChange>', because: 'string', disrupts: 'list<string>' },
    ...{ replaces: 'bool', drifted: 'bool', marks: 'bool' },
  },
  Resource: { kind: 'string', id: 'string', spec: 'dyn' },
  LeftOut: { kind: 'string', id: 'string', missing: 'string' },
  Finding: { severity: 'string', code: 'string', summary: 'string' },
  Plan: {
    ...{ node: 'string', steps: 'list<Step>', desired: 'list<Resource>', leftOut: 'list<LeftOut>' },
    ...{ diagnostics: 'list<Finding>', verdict: 'string', guards: 'list<string>' },
  },
  Node: { name: 'string', role: 'string', labels: 'map<string, string>', groups: 'list<string>', plan: 'Plan' },
  Run: { nodes: 'list<Node>', total: 'int' },
} as const satisfies Readonly<Record<string, Fields>>
export type PolicyType = keyof typeof policyTypes

/** An object of one of these types; fields it is not given have nothing in them. */
export function celObject(type: PolicyType, values: Readonly<Record<string, unknown>>): object {
  const fields = Object.entries(policyTypes[type] as Fields)
  return Object.assign(
    new classes[type](),
    Object.fromEntries(fields.map(([name, of]) => [name, values[name] ?? nothing(of)])),
  )
}

/** Reads the expression of a rule: `node` and `plan` of one that is asked of each node, `run` of one that is asked once. */
export const parseRule = ({ expression, on = 'node' }: Pick<OwnRule, 'expression' | 'on'>): Parsed =>
  parseCondition(environments[on](), expression)

const classOf = () => class {}
const classes = Object.fromEntries(Object.keys(policyTypes).map((type) => [type, classOf()])) as Readonly<
  Record<PolicyType, new () => object>
>

const environments = {
  node: once(() => environment().registerVariable('node', 'Node').registerVariable('plan', 'Plan')),
  run: once(() => environment().registerVariable('run', 'Run')),
}

function environment(): Environment {
  const made = new Environment({ limits: { ...limits, maxDepth: 50 } })
  for (const [type, fields] of Object.entries(policyTypes))
    made.registerType(type, { ctor: classes[type as PolicyType], fields })
  return made.registerVariable('approvals', 'list<string>').registerFunction('glob(string, string): bool', matchesGlob)
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function nothing(type: string): unknown {
  if (type === 'dyn') return null
  if (type.startsWith('list')) return []
  if (type.startsWith('map')) return {}
  return { string: '', bool: false, int: 0n }[type] ?? null
}
