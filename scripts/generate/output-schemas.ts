import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { createGenerator } from 'ts-json-schema-generator'

/** Every document that netloom writes for programs: its file, and the type that says what it is. */
const outputs: readonly (readonly [name: string, type: string])[] = [
  ['plan', 'SavedPlan'],
  ['snapshot', 'SavedSnapshot'],
  ['approvals', 'SavedApprovals'],
  ['plan-report', 'PlanReport'],
  ['apply', 'ApplyLine'],
  ['event', 'EventLine'],
  ['run-report', 'RunReport'],
  ['rollout', 'RolloutReport'],
  ['rollout-list', 'RolloutList'],
  ['gates', 'GatesReport'],
  ['drift-report', 'DriftReport'],
  ['diff', 'DiffReport'],
  ['status', 'StatusReport'],
  ['history', 'HistoryReport'],
  ['validation', 'ValidationReport'],
  ['trust', 'TrustReport'],
  ['policy-test', 'PolicyTestReport'],
  ['resource', 'ResourceDocument'],
]

const types = createGenerator({
  ...{ path: 'src/{state,render}/**/*.ts', tsconfig: 'tsconfig.json', skipTypeCheck: true, additionalProperties: true },
})

/** JSON Schemas of those, path to text. What they do not name is allowed: fields may be added at any time. */
export const outputSchemaFiles = (folder: string): [path: string, text: string][] =>
  outputs.map(([name, type]) => [`${folder}/${name}.json`, `${JSON.stringify(types.createSchema(type), null, 2)}\n`])

/** A TypeScript module with the validators of what netloom reads again. */
export function stateValidators(): string {
  const ajv = new Ajv({ logger: false, code: { source: true, esm: true, lines: true } })
  const read = ['SavedPlan', 'SavedSnapshot', 'SavedApprovals', 'DriftReport']
  for (const type of read) ajv.addSchema(types.createSchema(type) as object, type)
  const code = standalone.default(ajv, Object.fromEntries(read.map((type) => [`validate${type}`, type])))
  return [
    '// Made by scripts/generate.ts; do not edit.',
    '// ajv writes JavaScript without types; what is exported is typed where it is used.',
    '// @ts-nocheck',
    code.replace(/^"use strict";/, ''),
  ].join('\n')
}
