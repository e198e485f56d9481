import { Optional, type Static } from 'typebox'
import type { Fault, RulesInWords } from '../../model/config/document-type.ts'
import { notNegative } from '../in-words.ts'
import { duration } from '../values/values.ts'
import { formatted, integer, object, string } from '../vocabulary.ts'

/** What both probes have. */
export const probe = {
  name: string('Name of the probe.', { minLength: 1 }),
  interval: Optional(formatted('duration', 'How often it is tried. By default 1s.')),
  failureThreshold: Optional(integer('How many failures in a row count as one.', { minimum: -2_147_483_648 })),
  timeout: Optional(formatted('duration', 'How long an answer may take. By default 10s.')),
}
const common = object(probe)

export const probeRules = (document: Static<typeof common>): Fault[] => [
  ...(['interval', 'timeout'] as const).flatMap((field) =>
    (duration(document[field] ?? '0') ?? 0) < 0 ? [negative(field)] : [],
  ),
  ...((document.failureThreshold ?? 0) < 0 ? [negative('failureThreshold')] : []),
]

const negative = (field: string): Fault => ({
  code: 'document/out-of-range',
  path: [field],
  summary: `${field} cannot be negative`,
  hint: 'write zero or more, or leave it out',
})

export const probeInWords: RulesInWords = {
  interval: [notNegative],
  timeout: [notNegative],
  failureThreshold: [notNegative],
}
