import { _, Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import type { TSchema } from 'typebox'
import { schemas } from '../../src/schema/schemas.ts'
import { formats } from '../../src/schema/values/formats.ts'

/** A TypeScript module with one compiled validator for each schema, so that no start pays for compiling. */
export function validatorsSource(): string {
  // Formats are called from our own module; `unicode` off keeps ajv's run time out of the bundle.
  const ajv = new Ajv({
    allErrors: true,
    formats: { ...formats },
    keywords: [
      'x-merge',
      'x-merge-by',
      'x-aliases',
      'x-exact',
      'x-secret',
      'x-zero',
      'x-zero-counts',
      'x-any-size',
      'x-unfit',
      'x-empty',
    ],
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  })
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(bare(schema) as object, name)
  const code = standalone.default(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])))
  if (code.includes('require(')) throw new Error('a validator needs a module of ajv at run time')
  return [
    '// Made by scripts/generate.ts; do not edit.',
    '// ajv writes JavaScript without types; what is exported is typed where it is used.',
    '// @ts-nocheck',
    "import { formats } from '../values/formats.ts'",
    code.replace(/^"use strict";/, ''),
  ].join('\n')
}

/** Without what only people read. */
function bare(schema: TSchema): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (key === 'description' && typeof value === 'string' ? undefined : value)),
  )
}
