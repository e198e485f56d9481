import { Document, Pair, YAMLMap, YAMLSeq, Scalar as YamlScalar } from 'yaml'
import type { SourceDocument } from '../document/stream.ts'
import type { Entry, LocatedObject, LocatedValue, Scalar } from './located-value.ts'

/**
 * Documents as a YAML stream, in their order, keys in the order written. What was written without quotes stays so, and
 * what had quotes keeps them: every value means what it meant, whoever reads it. Comments and anchors are gone.
 */
export const streamText = (documents: readonly SourceDocument[]): string =>
  documents.map((document) => locatedText(wholeLocated(document))).join('---\n')

/** A document as it stands in a file: with `apiVersion` and `kind`, which come first. */
export function wholeLocated({ type, located, origin }: SourceDocument): LocatedObject {
  const own = located.kind === 'object' ? [...located.entries] : []
  if (type.kind === 'v1alpha1') return { kind: 'object', entries: new Map(withSection(own, origin)), origin }
  const word = (text: string): Entry => ({
    key: origin,
    value: { kind: 'scalar', value: text, text, plain: true, origin },
  })
  const head: [string, Entry][] = [
    ['apiVersion', word(type.apiVersion)],
    ['kind', word(type.kind)],
  ]
  return { kind: 'object', entries: new Map([...head, ...own]), origin }
}

/** A legacy config is known by its sections: without any it would be no document at all. */
function withSection(own: readonly [string, Entry][], origin: Entry['key']): readonly [string, Entry][] {
  if (own.some(([key]) => ['machine', 'cluster', 'debug', 'persist'].includes(key))) return own
  return [...own, ['machine', { key: origin, value: { kind: 'scalar', value: null, text: '', plain: true, origin } }]]
}

/** A located value as a YAML document; `note` gives the comment behind a value. */
export function locatedText(located: LocatedValue, note?: Note): string {
  // In this schema every value is a string, so that nothing is quoted for looking like a number.
  const document = new Document(undefined, { schema: 'failsafe' })
  document.contents = nodeOf(located, note) as typeof document.contents
  return document.toString({ lineWidth: 0 })
}

type Note = (scalar: Scalar) => string

function nodeOf(located: LocatedValue, note: Note | undefined): YAMLMap | YAMLSeq | YamlScalar {
  if (located.kind === 'scalar') {
    const scalar = scalarNode(located)
    if (note) scalar.comment = ` ${note(located)}`
    return scalar
  }
  if (located.kind === 'array') {
    const list = new YAMLSeq()
    list.items = located.items.map((item) => nodeOf(item, note))
    return list
  }
  const map = new YAMLMap()
  map.items = [...located.entries].map(([key, { value }]) => new Pair(keyNode(key), nodeOf(value, note)))
  return map
}

/** A key is always a string: what YAML would read as something else gets quotes. */
const keyNode = (key: string): YamlScalar => written(key, otherThanText.test(key) ? 'QUOTE_DOUBLE' : 'PLAIN')

const otherThanText =
  /^(|~|<<|null|true|false|[-+]?(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan)$/i

function scalarNode({ value, text, plain }: Scalar): YamlScalar {
  if (value === null) return written('null', 'PLAIN')
  if (plain) return written(text, text === '' ? 'QUOTE_DOUBLE' : 'PLAIN')
  if (typeof value !== 'string') return written(String(value), 'PLAIN')
  // A block of blank lines alone has no indentation that differs from its text.
  return written(text, text.includes('\n') && text.trim() !== '' ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE')
}

function written(text: string, type: YamlScalar.Type): YamlScalar {
  const scalar = new YamlScalar(text)
  scalar.type = type
  return scalar
}
