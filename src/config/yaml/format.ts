import { type Document, parseAllDocuments, visit, YAMLSeq } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { at } from '../document/report.ts'
import type { LocatedValue } from './located-value.ts'
import { parseYaml } from './parse.ts'
import { type Source, sourceOf } from './source.ts'

/**
 * The same YAML in one layout: two blanks for each level, lists set in below their key, no blanks at the ends of lines.
 * Comments, blank lines, anchors and quotes stay. A string that would come to mean something else is left as it is.
 */
export function formatYaml(source: Source): { readonly text: string } | { readonly faults: readonly Diagnostic[] } {
  const { documents, diagnostics } = parseYaml(source)
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) return { faults }
  if (documents.some(isEncrypted)) return { text: source.text }
  const text = parseAllDocuments(source.text, { uniqueKeys: false, logLevel: 'silent' })
    .map((document) => withTightLists(document).toString({ lineWidth: 0, indent: 2, indentSeq: true }))
    .join('')
  const again = parseYaml(sourceOf(source.file, text))
  const isSame = again.diagnostics.length === diagnostics.length && meaning(again.documents) === meaning(documents)
  return isSame ? { text } : { faults: [at({ source, start: 0, end: 0 }, unsafe)] }
}

/** `[a, b]` beside `{ a: b }`: the library has one width of blanks for both. */
function withTightLists<D extends Document.Parsed>(document: D): D {
  visit(document, {
    Seq(_, list) {
      if (!list.flow || list.items.some((item) => typeof item === 'object' && item !== null && 'items' in item)) return
      list.toString = (context, ...rest) =>
        YAMLSeq.prototype.toString.call(list, context && { ...context, flowCollectionPadding: '' }, ...rest)
    },
  })
  return document
}

const unsafe = {
  code: 'fmt/not-formatted',
  summary: 'the file would come to mean something else, so it was left as it is',
  hint: 'lay out by hand what is unusual in it: blocks of text, comments inside of arrays in brackets',
}

/** What SOPS wrote is its own to lay out. */
const isEncrypted = (located: LocatedValue): boolean => located.kind === 'object' && located.entries.has('sops')

const meaning = (documents: readonly LocatedValue[]): string => JSON.stringify(documents.map(plain))

function plain(located: LocatedValue): unknown {
  if (located.kind === 'scalar') return [located.text, located.plain, located.value]
  if (located.kind === 'array') return { list: located.items.map(plain) }
  return { map: [...located.entries].map(([key, { value }]) => [key, plain(value)]) }
}
