import { Optional, Unknown } from 'typebox'

const unknown = () => Optional(Unknown())

type Unknowns<Names extends string> = Record<Names, ReturnType<typeof unknown>>

/** Sections that other tools read. They are known by name and carried along as they are. */
export const carried = <const Names extends string>(...names: Names[]) =>
  Object.fromEntries(names.map((name) => [name, unknown()])) as Unknowns<Names>

/** The same, with keys and tokens inside: never shown. */
export const hidden = <const Names extends string>(...names: Names[]) =>
  Object.fromEntries(names.map((name) => [name, Optional(Unknown({ 'x-secret': true }))])) as Unknowns<Names>

/** Carried along too; what a patch does inside it is decided by the schemas of these parts, which check nothing. */
export const carriedWith = (parts: Readonly<Record<string, object>>) => Optional(Unknown({ properties: parts }))

/** Arguments of a program by name, each a text or a list of texts: a patch replaces the one it names. */
export const programArguments = { patternProperties: { '': { 'x-merge': 'replace' } } }

/** A section with such arguments. */
export const carriedProgram = (parts: Readonly<Record<string, object>> = {}) =>
  carriedWith({ extraArgs: programArguments, ...parts })
