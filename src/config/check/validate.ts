import type { ErrorObject } from 'ajv'
import type { DocumentType, Fault } from '../../model/config/document-type.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { stepsOf } from '../../model/json-pointer.ts'
import * as compiled from '../../schema/generated/validators.ts'
import { unfinished, unfinishedForAll } from '../../schema/unfinished.ts'
import { limits } from '../document/limits.ts'
import { at } from '../document/report.ts'
import { type JsonSchema, jsonSchema, schemaAt } from '../yaml/json-schema.ts'
import { type LocatedValue, originAt, type Path, partAt, toValue } from '../yaml/located-value.ts'
import { asWritten, isMeant, type Misspelled, misspelledKeys, respelt } from './misspelled.ts'
import { placeholders } from './placeholders.ts'
import { rulesOnInvalid } from './rules-on-invalid.ts'
import { translate } from './translate.ts'

export interface Checked<T> {
  /** The content without what was found wrong; absent when nothing sensible is left. */
  readonly content?: T
  /** In its place, two that satisfy the schema: what holds with either does not depend on what was found wrong. */
  readonly guesses?: readonly [T, T]
  readonly diagnostics: readonly Diagnostic[]
}

interface Validator {
  (value: unknown): boolean
  errors?: readonly ErrorObject[] | null
}

const validators = compiled as unknown as Readonly<Record<string, Validator>>

/** Checks a decoded document's content against its schema and its rules, and reports every fault at its place. */
export const checkDocument = <T extends object>(located: LocatedValue, type: DocumentType<T>): Checked<T> =>
  isCarried(type) ? { content: toValue(located) as T, diagnostics: [] } : checkOwn(located, type)

/** A document of another's business, of whose content nothing is known. */
const isCarried = ({ schema }: Pick<DocumentType, 'schema'>): boolean => jsonSchema(schema).type === undefined

const checkOwn = <T extends object>(located: LocatedValue, type: DocumentType<T>): Checked<T> =>
  check(located, type.kind, jsonSchema(type.schema), (content: T) => [
    ...(type.rules?.(content) ?? []),
    ...(type.pending ? [report(type.pending)([], `what ${type.kind} asks for`)] : []),
  ])

const report = (pending: NonNullable<DocumentType['pending']>) =>
  pending === 'for-all' ? unfinishedForAll : unfinished

/** Checks a located value against the compiled schema of that name, then against rules. */
export function check<T>(
  located: LocatedValue,
  name: string,
  schema: JsonSchema,
  rules: (content: T) => readonly Fault[],
): Checked<T> {
  const validator = validators[name]
  if (validator === undefined) throw new Error(`no validator was compiled for ${name}: run \`npm run generate\``)
  const value = toValue(located)
  const errorsOf = (one: unknown): readonly ErrorObject[] => (validator(one) ? [] : (validator.errors ?? []))
  const isReported = ({ instancePath }: ErrorObject): boolean => {
    const path = stepsOf(instancePath)
    return !isUnset(partAt(located, path)) && !(schemaAt(schema, path)?.['x-exact'] && isIgnored(located, path))
  }
  const errors = errorsOf(value)
  const misspelled = misspelledKeys(errors.slice(0, limits.faults + 1), located, schema)
  const diagnostics = errors
    .slice(0, limits.faults + 1)
    .filter((error) => isReported(error) && !isConsequence(error, errors, misspelled))
    .map((error) => translate(error, located, schema))

  // Rules speak of documents that satisfy the schema: one that does once its faulty parts are replaced still gets them.
  const meant = respelt(value, misspelled)
  const left = misspelled.length === 0 ? errors : errorsOf(meant)
  const faults =
    left.length === 0 ? rules(meant as T) : rulesOnInvalid(meant, { errors: left, schema, errorsOf }, rules)
  const all = [
    ...diagnostics,
    ...faults
      .map((fault) => ({ ...fault, path: asWritten(fault.path, misspelled) }))
      .filter((fault) => !isUnset(partAt(located, fault.path)))
      .map((fault) => diagnosticOf(fault, located)),
  ]
  const content = left.length === 0 ? meant : without(meant, left)
  if (errors.length === 0 || validator(content)) return { content: content as T, diagnostics: all }
  const guesses =
    left.length > limits.faults ? [] : ([0, 1] as const).map((n) => placeholders(meant, schema, errorsOf, n))
  const [first, second] = guesses
  return first && second ? { guesses: [first.value as T, second.value as T], diagnostics: all } : { diagnostics: all }
}

/** Whether an error comes of another one: a word that is no string is no word, and a misspelled key is not missing too. */
const isConsequence = (
  error: ErrorObject,
  errors: readonly ErrorObject[],
  misspelled: readonly Misspelled[],
): boolean =>
  error.keyword === 'enum'
    ? errors.some(({ keyword, instancePath }) => keyword === 'type' && instancePath === error.instancePath)
    : error.keyword === 'required' && isMeant(error, misspelled)

const isUnset = (part: LocatedValue | undefined): boolean => part?.kind === 'scalar' && part.unset === true

/** Whether it lies in an interface that the legacy form ignores: that is read, but not checked. */
const isIgnored = (located: LocatedValue, path: Path): boolean =>
  path.some((_, n) => {
    const part = partAt(located, [...path.slice(0, n), 'ignore'])
    return part?.kind === 'scalar' && part.value === true
  })

const diagnosticOf = ({ path, ...finding }: Fault, located: LocatedValue): Diagnostic =>
  at(originAt(located, path as Path), finding)

/** A copy of a value without the fields that errors speak of. Items of arrays stay: others are counted by their place. */
function without(value: unknown, errors: readonly ErrorObject[]): unknown {
  const copy = structuredClone(value)
  for (const { instancePath, params } of errors) {
    const path = [
      ...stepsOf(instancePath),
      ...('additionalProperty' in params ? [String(params.additionalProperty)] : []),
    ]
    const parent = path.slice(0, -1).reduce<unknown>((part, step) => (part as Record<string, unknown>)?.[step], copy)
    if (parent && !Array.isArray(parent)) delete (parent as Record<string, unknown>)[String(path.at(-1))]
  }
  return copy
}
