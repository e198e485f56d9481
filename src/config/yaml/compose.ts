import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar as YamlScalar } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { shown } from '../../schema/values/shown.ts'
import { limits } from '../document/limits.ts'
import { at, type Finding } from '../document/report.ts'
import type { Entry, LocatedObject, LocatedValue, Scalar } from './located-value.ts'
import type { Origin, Source } from './source.ts'

interface Composition {
  readonly source: Source
  readonly anchors: Map<string, { readonly located: LocatedValue; readonly size: number }>
  /** How many values were met, aliases written out. */
  size: number
  readonly diagnostics: Diagnostic[]
}

/** A parsed document as a located value: aliases and `<<` resolved by sharing, never by copying; duplicate keys reported. */
export function composeValue(
  document: Document.Parsed,
  source: Source,
): { located: LocatedValue; diagnostics: readonly Diagnostic[] } {
  const composition: Composition = { source, anchors: new Map(), size: 0, diagnostics: [] }
  const located = composeNode(document.contents, composition, document.range[0])
  if (composition.size > limits.values) {
    const summary = `the document stands for more than ${limits.values} values`
    composition.diagnostics.push(at(located.origin, { code: 'decode/too-large', summary, hint: 'use fewer aliases' }))
    return { located: nothing(located.origin), diagnostics: composition.diagnostics }
  }
  return { located, diagnostics: composition.diagnostics }
}

function composeNode(node: Node | null, composition: Composition, near: number): LocatedValue {
  if (node === null) return nothing({ source: composition.source, start: near, end: near })
  const [start, end] = node.range ?? [near, near]
  const origin = { source: composition.source, start, end }
  if (isAlias(node)) return repeat(node.source, origin, composition)
  const before = composition.size
  composition.size += 1
  const located = isMap<Node, Node | null>(node)
    ? composeObject(node.items, origin, composition)
    : isSeq<Node>(node)
      ? composeArray(node.items, origin, composition)
      : composeScalar(node as YamlScalar, origin)
  if (node.anchor !== undefined) composition.anchors.set(node.anchor, { located, size: composition.size - before })
  return located
}

function repeat(name: string, origin: Origin, composition: Composition): LocatedValue {
  const anchor = composition.anchors.get(name)
  if (anchor === undefined) return unknownAlias(origin, name, composition)
  composition.size += anchor.size
  return anchor.located
}

const nothing = (origin: Origin): Scalar => ({ kind: 'scalar', value: null, text: '', plain: true, origin })

function unknownAlias(origin: Origin, name: string, composition: Composition): LocatedValue {
  const summary = `*${name} names no anchor that was finished above it`
  composition.diagnostics.push(
    at(origin, { code: 'decode/unknown-alias', summary, hint: `mark the value with &${name}` }),
  )
  return { ...nothing(origin), value: `*${name}`, text: `*${name}`, unset: true }
}

function composeScalar(node: YamlScalar, origin: Origin): LocatedValue {
  const value = node.value as string | number | boolean | null
  const plain = node.type === YamlScalar.PLAIN && node.tag === undefined
  return { kind: 'scalar', value, text: typeof value === 'string' ? value : (node.source ?? ''), plain, origin }
}

function composeArray(nodes: readonly Node[], origin: Origin, composition: Composition): LocatedValue {
  const items = nodes.map((node) => composeNode(node, composition, origin.start))
  return { kind: 'array', items, origin }
}

function composeObject(
  pairs: readonly Pair<Node, Node | null>[],
  origin: Origin,
  composition: Composition,
): LocatedValue {
  const entries = new Map<string, Entry>()
  const inherited: LocatedObject[] = []
  let merges: Origin | undefined
  for (const { key, value } of pairs) {
    const place = originOf(key, origin)
    const child = composeNode(value, composition, place.end)
    const word = keyText(key)
    if (word === undefined)
      complain(place, { code: 'decode/bad-key', summary: 'a key must be a plain word' }, composition)
    else if (isMergeKey(key)) {
      merges ??= place
      inherited.push(...objectsOf(child, place, composition))
    } else if (entries.has(word)) complain(place, duplicate(word, entries.get(word) as Entry), composition)
    else entries.set(word, { key: place, value: child })
  }
  for (const { entries: more } of inherited) {
    for (const [word, entry] of more) if (!entries.has(word)) entries.set(word, entry)
  }
  return { kind: 'object', entries, ...(merges ? { merges } : {}), origin }
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

function objectsOf(located: LocatedValue, place: Origin, composition: Composition): readonly LocatedObject[] {
  const all = located.kind === 'array' ? located.items : [located]
  if (!all.every((one) => one.kind === 'object')) {
    complain(place, { code: 'decode/bad-merge', summary: '`<<` needs an object, or an array of objects' }, composition)
  }
  return all.filter((one) => one.kind === 'object')
}

const duplicate = (word: string, { key: { source, start } }: Entry): Finding => ({
  code: 'decode/duplicate-key',
  summary: `the key ${shown(word)} is given twice`,
  detail: `It is first given on line ${source.lines.linePos(start).line}.`,
  hint: 'keep one of them',
})

const complain = (origin: Origin, finding: Finding, composition: Composition): void => {
  composition.diagnostics.push(at(origin, finding))
}
