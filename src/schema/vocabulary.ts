import {
  Integer,
  Array as TArray,
  Boolean as TBoolean,
  Object as TObject,
  type TProperties,
  type TSchema,
  String as TString,
  Unsafe,
} from 'typebox'
import type { Format } from './values/formats.ts'

/** For a field that narrows something down: what it comes to when it is written and empty. */
interface Narrowing {
  'x-empty'?: string
}

/** The builders schemas are written with: TypeBox with a description always, and nothing unknown allowed. */
export const string = (
  description: string,
  options: Narrowing & {
    minLength?: number
    pattern?: string
    examples?: string[]
    'x-zero-counts'?: true
    'x-merge'?: 'url'
  } = {},
) => TString({ description, ...options })

/** A string, or null where there is none. */
export const stringOrNull = (description: string) => Unsafe<string | null>({ type: ['string', 'null'], description })

/** A string that is never shown: not in faults, plans, logs or state. */
export const secret = (description: string, options: { minLength?: number } = {}) =>
  TString({ description, ...options, 'x-secret': true })

export const formatted = (format: Format, description: string, options: Narrowing = {}) =>
  TString({ format, description, ...options })

export const boolean = (description: string, options: Narrowing & { default?: boolean } = {}) =>
  TBoolean({ description, ...options })

/** An integer in a range, by default that of an unsigned 32 bit one. */
export const integer = (description: string, options: IntegerOptions = {}) =>
  Integer({ description, minimum: 0, maximum: 4_294_967_295, ...options })

interface IntegerOptions extends Narrowing {
  minimum?: number
  maximum?: number
  default?: number
  'x-zero-counts'?: true
  'x-any-size'?: true
}

/** For fields where a zero differs from nothing: a patch can write one over another value. */
export const zeroCounts = { 'x-zero-counts': true } as const

/** An integer of either sign, as far as a number holds it exactly. */
export const anyInteger = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }

/** An `enum` rather than a union of literals, which would give three vague errors for one fault. */
export const oneOf = <const T extends string>(
  values: readonly T[],
  description: string,
  options: {
    default?: NoInfer<T>
    'x-aliases'?: Readonly<Record<string, NoInfer<T>>>
    'x-exact'?: true
    'x-unfit'?: Readonly<Record<string, string>>
    'x-zero'?: NoInfer<T>
  } = {},
) => Unsafe<T>({ type: 'string', enum: values, description, ...options })

export const array = <T extends TSchema>(items: T, description: string, options: ArrayOptions = {}) =>
  TArray(items, { description, ...options })

/** `x-merge: replace`: a patch replaces the array. `x-merge-by`: a patch merges items that agree in one of these keys. */
interface ArrayOptions extends Narrowing {
  minItems?: number
  maxItems?: number
  'x-merge'?: 'replace'
  'x-merge-by'?: readonly string[]
}

export const object = <T extends TProperties>(properties: T, description?: string, options: Narrowing = {}) =>
  TObject(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
    ...options,
  })
