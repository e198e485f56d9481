import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar as YamlScalar } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { shown } from '../../schema/values/shown.ts'
import { limits } from '../document/limits.ts'
import { at, type Finding } from '../document/report.ts'
import type { Origin, Source } from './source.ts'
import type { Entry, Mapping, Scalar, Tree } from './tree.ts'

interface Growing {
  readonly source: Source
  readonly anchors: Map<string, { readonly tree: Tree; readonly size: number }>
  /** How many values were met, aliases written out. */
  size: number
  readonly diagnostics: Diagnostic[]
}

/** A parsed document as a tree: aliases and `<<` resolved by sharing, never by copying; duplicate keys told. */
export function grow(document: Document.Parsed, source: Source): { tree: Tree; diagnostics: readonly Diagnostic[] } {
  const growing: Growing = { source, anchors: new Map(), size: 0, diagnostics: [] }
  const tree = growNode(document.contents, growing, document.range[0])
  if (growing.size > limits.values) {
    const summary = `the document stands for more than ${limits.values} values`
    growing.diagnostics.push(at(tree.origin, { code: 'decode/too-large', summary, hint: 'use fewer aliases' }))
    return { tree: nothing(tree.origin), diagnostics: growing.diagnostics }
  }
  return { tree, diagnostics: growing.diagnostics }
}

function growNode(node: Node | null, growing: Growing, near: number): Tree {
  if (node === null) return nothing({ source: growing.source, start: near, end: near })
  const [start, end] = node.range ?? [near, near]
  const origin = { source: growing.source, start, end }
  if (isAlias(node)) return repeat(node.source, origin, growing)
  const before = growing.size
  growing.size += 1
  const tree = isMap<Node, Node | null>(node)
    ? growMapping(node.items, origin, growing)
    : isSeq<Node>(node)
      ? growList(node.items, origin, growing)
      : growScalar(node as YamlScalar, origin)
  if (node.anchor !== undefined) growing.anchors.set(node.anchor, { tree, size: growing.size - before })
  return tree
}

function repeat(name: string, origin: Origin, growing: Growing): Tree {
  const anchor = growing.anchors.get(name)
  if (anchor === undefined) return unknownAlias(origin, name, growing)
  growing.size += anchor.size
  return anchor.tree
}

const nothing = (origin: Origin): Scalar => ({ kind: 'scalar', value: null, text: '', plain: true, origin })

function unknownAlias(origin: Origin, name: string, growing: Growing): Tree {
  const summary = `*${name} names no anchor that was finished above it`
  growing.diagnostics.push(at(origin, { code: 'decode/unknown-alias', summary, hint: `mark the value with &${name}` }))
  return { ...nothing(origin), value: `*${name}`, text: `*${name}`, unset: true }
}

function growScalar(node: YamlScalar, origin: Origin): Tree {
  const value = node.value as string | number | boolean | null
  const plain = node.type === YamlScalar.PLAIN && node.tag === undefined
  return { kind: 'scalar', value, text: typeof value === 'string' ? value : (node.source ?? ''), plain, origin }
}

function growList(nodes: readonly Node[], origin: Origin, growing: Growing): Tree {
  const items = nodes.map((node) => growNode(node, growing, origin.start))
  return { kind: 'list', items, origin }
}

function growMapping(pairs: readonly Pair<Node, Node | null>[], origin: Origin, growing: Growing): Tree {
  const entries = new Map<string, Entry>()
  const inherited: Mapping[] = []
  let merges: Origin | undefined
  for (const { key, value } of pairs) {
    const place = originOf(key, origin)
    const child = growNode(value, growing, place.end)
    const word = keyText(key)
    if (word === undefined) complain(place, { code: 'decode/bad-key', summary: 'a key must be a plain word' }, growing)
    else if (isMergeKey(key)) {
      merges ??= place
      inherited.push(...mappingsOf(child, place, growing))
    } else if (entries.has(word)) complain(place, duplicate(word, entries.get(word) as Entry), growing)
    else entries.set(word, { key: place, value: child })
  }
  for (const { entries: more } of inherited) {
    for (const [word, entry] of more) if (!entries.has(word)) entries.set(word, entry)
  }
  return { kind: 'mapping', entries, ...(merges ? { merges } : {}), origin }
}

function originOf(key: Node, around: Origin): Origin {
  const [start, end] = key.range ?? [around.start, around.start]
  return { source: around.source, start, end }
}

const keyText = (key: Node): string | undefined =>
  isScalar(key) && key.value !== null
    ? typeof key.value === 'string'
      ? key.value
      : (key.source ?? String(key.value))
    : undefined

const isMergeKey = (key: Node): boolean => isScalar(key) && key.value === '<<' && key.type === YamlScalar.PLAIN

function mappingsOf(tree: Tree, place: Origin, growing: Growing): readonly Mapping[] {
  const all = tree.kind === 'list' ? tree.items : [tree]
  if (!all.every((one) => one.kind === 'mapping')) {
    complain(place, { code: 'decode/bad-merge', summary: '`<<` needs a mapping, or a list of mappings' }, growing)
  }
  return all.filter((one) => one.kind === 'mapping')
}

const duplicate = (word: string, { key: { source, start } }: Entry): Finding => ({
  code: 'decode/duplicate-key',
  summary: `the key ${shown(word)} is given twice`,
  detail: `It is first given on line ${source.lines.linePos(start).line}.`,
  hint: 'keep one of them',
})

const complain = (origin: Origin, finding: Finding, growing: Growing): void => {
  growing.diagnostics.push(at(origin, finding))
}
