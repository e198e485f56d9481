import { pointerOf } from '../../model/json-pointer.ts'
import { childSchema, type JsonSchema, jsonSchema } from '../yaml/json-schema.ts'
import { rangeOf } from '../yaml/source.ts'
import type { Entry, Mapping, Scalar, Tree } from '../yaml/tree.ts'
import { treeText, wholeTree } from '../yaml/write-yaml.ts'
import type { SourceDocument } from './stream.ts'

/** A config as it may be shown: every document whole, with its secrets starred out. */
export const shownConfig = (documents: readonly SourceDocument[]): readonly Mapping[] =>
  documents.map((document) =>
    wholeTree({ ...document, tree: starred(document.tree, jsonSchema(document.type.schema)) }),
  )

/** Such a config as a YAML stream; with `origins`, each value with the file and line it came from. */
export const shownText = (trees: readonly Mapping[], { origins }: { readonly origins: boolean }): string =>
  trees.map((tree) => treeText(tree, origins ? originText : undefined)).join('---\n')

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
export const valueOrigins = (trees: readonly Mapping[]): readonly ValueOrigin[] =>
  trees.flatMap((tree, n) => originsOf(tree, pointerOf([n])))

function originsOf(tree: Tree, path: string): ValueOrigin[] {
  if (tree.kind === 'list') return tree.items.flatMap((item, n) => originsOf(item, path + pointerOf([n])))
  if (tree.kind === 'mapping') {
    return [...tree.entries].flatMap(([key, { value }]) => originsOf(value, path + pointerOf([key])))
  }
  const { file, start } = rangeOf(tree.origin)
  return [{ path, file, line: start.line, ...(tree.written?.includes('${') ? { written: tree.written } : {}) }]
}

function starred(tree: Tree, schema: JsonSchema | undefined, hidden = schema?.['x-secret'] === true): Tree {
  if (tree.kind === 'scalar') {
    const isSecret = (hidden || tree.secret === true) && tree.value !== null && tree.text !== ''
    return isSecret ? { ...tree, text: '***', value: '***', plain: true } : tree
  }
  if (tree.kind === 'list')
    return {
      ...tree,
      items: tree.items.map((item) => starred(item, schema?.items, hidden || schema?.items?.['x-secret'] === true)),
    }
  const entries = [...tree.entries].map(([key, entry]): [string, Entry] => {
    const child = schema && childSchema(schema, key)
    return [key, { ...entry, value: starred(entry.value, child, hidden || child?.['x-secret'] === true) }]
  })
  return { ...tree, entries: new Map(entries) }
}
