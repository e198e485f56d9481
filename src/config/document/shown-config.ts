import { pointerOf } from '../../model/json-pointer.ts'
import { childSchema, type JsonSchema, jsonSchema } from '../yaml/json-schema.ts'
import type { Entry, LocatedObject, LocatedValue, Scalar } from '../yaml/located-value.ts'
import { rangeOf } from '../yaml/source.ts'
import { locatedText, wholeLocated } from '../yaml/write-yaml.ts'
import type { SourceDocument } from './stream.ts'

/** A config as it may be shown: every document whole, with its secrets starred out. */
export const shownConfig = (documents: readonly SourceDocument[]): readonly LocatedObject[] =>
  documents.map((document) =>
    wholeLocated({ ...document, located: starred(document.located, jsonSchema(document.type.schema)) }),
  )

/** Such a config as a YAML stream; with `origins`, each value with the file and line it came from. */
export const shownText = (located: readonly LocatedObject[], { origins }: { readonly origins: boolean }): string =>
  located.map((located) => locatedText(located, origins ? originText : undefined)).join('---\n')

function originText(scalar: Scalar): string {
  const { file, start } = rangeOf(scalar.origin)
  return `${file}:${start.line}${scalar.written?.includes('${') ? `, written as ${scalar.written}` : ''}`
}

export interface ValueOrigin {
  /** JSON Pointer into the list of documents. */
  readonly path: string
  readonly file: string
  readonly line: number
  /** With its variables, if there are any. */
  readonly written?: string
}

/** Where each single value of a config came from, in the order of the config. */
export const valueOrigins = (located: readonly LocatedObject[]): readonly ValueOrigin[] =>
  located.flatMap((located, n) => originsOf(located, pointerOf([n])))

function originsOf(located: LocatedValue, path: string): ValueOrigin[] {
  if (located.kind === 'array') return located.items.flatMap((item, n) => originsOf(item, path + pointerOf([n])))
  if (located.kind === 'object') {
    return [...located.entries].flatMap(([key, { value }]) => originsOf(value, path + pointerOf([key])))
  }
  const { file, start } = rangeOf(located.origin)
  return [{ path, file, line: start.line, ...(located.written?.includes('${') ? { written: located.written } : {}) }]
}

function starred(
  located: LocatedValue,
  schema: JsonSchema | undefined,
  hidden = schema?.['x-secret'] === true,
): LocatedValue {
  if (located.kind === 'scalar') {
    const isSecret = (hidden || located.secret === true) && located.value !== null && located.text !== ''
    return isSecret ? { ...located, text: '***', value: '***', plain: true } : located
  }
  if (located.kind === 'array')
    return {
      ...located,
      items: located.items.map((item) => starred(item, schema?.items, hidden || schema?.items?.['x-secret'] === true)),
    }
  const entries = [...located.entries].map(([key, entry]): [string, Entry] => {
    const child = schema && childSchema(schema, key)
    return [key, { ...entry, value: starred(entry.value, child, hidden || child?.['x-secret'] === true) }]
  })
  return { ...located, entries: new Map(entries) }
}
