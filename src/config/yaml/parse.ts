import { Composer, type Document, Lexer, Parser } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { visible } from '../../model/visible.ts'
import { limits } from '../document/limits.ts'
import { at } from '../document/report.ts'
import { composeValue } from './compose.ts'
import { misplacedLine } from './indentation.ts'
import type { LocatedValue } from './located-value.ts'
import type { Source } from './source.ts'
import { templateFault } from './template.ts'

/** One document of a stream, without those that do not parse; an empty one is a null. */
export interface Parsed {
  readonly documents: readonly LocatedValue[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a YAML stream. Every fault of it is reported; time, memory and stack are bounded whatever the text. */
export function parseYaml(source: Source): Parsed {
  const refused = unreadable(source)
  if (refused) return { documents: [], diagnostics: [refused] }

  const composed = compose(source)
  if (!Array.isArray(composed)) return { documents: [], diagnostics: [composed] }
  const documents: LocatedValue[] = []
  const diagnostics: Diagnostic[] = []
  for (const [n, document] of composed.entries()) {
    if (n > 0 && document.directives.docStart !== true && document.contents) diagnostics.push(noStart(source, document))
    const problems = [...document.errors, ...document.warnings].slice(0, limits.faults + 1)
    diagnostics.push(...syntaxFaults(source, problems))
    const composed = document.errors.length === 0 ? composeValue(document, source) : undefined
    if (!composed) continue
    for (const diagnostic of composed.diagnostics) diagnostics.push(diagnostic)
    documents.push(composed.located)
  }
  const template = diagnostics.some(({ severity }) => severity === 'error') ? templateFault(source) : undefined
  return template ? { documents: [], diagnostics: [template] } : { documents, diagnostics }
}

/** YAML lets a document begin without `---` after `...`; the config language does not. */
const noStart = (source: Source, { contents }: Document.Parsed): Diagnostic => {
  const [start] = contents?.range ?? [0]
  const summary = 'a document begins here without `---`'
  return at({ source, start, end: start }, { code: 'decode/yaml', summary, hint: 'write `---` on a line above it' })
}

/** What no YAML text may hold, and what is too long to be one. */
function unreadable(source: Source): Diagnostic | undefined {
  const { text } = source
  if (text.length > limits.text) {
    const summary = `the file is longer than ${limits.text / 1024 / 1024} MiB`
    return at({ source, start: 0, end: 0 }, { code: 'decode/too-large', summary, hint: 'split it into several files' })
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ufffe\uffff]/.exec(text)
  if (strange === null) return undefined
  const summary = strange[0] === '\ufffd' ? 'the file is not UTF-8 text' : 'the file holds a control character'
  return at(
    { source, start: strange.index, end: strange.index + 1 },
    { code: 'decode/not-text', summary, hint: 'save it as plain UTF-8 text' },
  )
}

/** The parser keeps its own stack and so can be asked how deep it is; the composer would overflow ours. */
function compose(source: Source): Document.Parsed[] | Diagnostic {
  const parser = new Parser()
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const documents: Document.Parsed[] = []
  let lexemes = 0
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) documents.push(...(composer.next(token) as Iterable<Document.Parsed>))
    lexemes += 1
    const excess = tooMuch(parser.stack.length, documents.length, lexemes)
    if (excess) return at({ source, start: parser.offset, end: parser.offset }, { code: 'decode/too-large', ...excess })
  }
  for (const token of parser.end()) documents.push(...(composer.next(token) as Iterable<Document.Parsed>))
  documents.push(...(composer.end() as Iterable<Document.Parsed>))
  return documents
}

function tooMuch(depth: number, documents: number, lexemes: number): { summary: string; hint: string } | undefined {
  if (depth > limits.depth) {
    return { summary: `more than ${limits.depth} arrays and objects lie inside each other`, hint: 'make it flatter' }
  }
  const hint = 'split it into several files'
  if (lexemes > limits.lexemes) return { summary: `the file holds more than ${limits.lexemes} words and signs`, hint }
  if (documents <= limits.documents) return undefined
  return { summary: `the file holds more than ${limits.documents} documents`, hint }
}

interface Problem {
  readonly name: string
  readonly code: string
  readonly message: string
  readonly pos: readonly [number, number]
}

/** What to do, by the parser's name of a fault. It reports where it stumbled; the cause is often a line beside that. */
const ways: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  BAD_INDENT: 'begin the keys of one object, and the dashes of one array, in one column; close every bracket',
  BLOCK_AS_IMPLICIT_KEY:
    'see whether the line below is indented too far; a string that holds a colon and a space needs quotes',
  MULTILINE_IMPLICIT_KEY: 'write a colon and a space behind every key; see whether the line below is indented too far',
  MISSING_CHAR: 'write a colon and a space behind every key; close every quote and bracket',
  BAD_SCALAR_START: 'put the value in quotes',
  BAD_DQ_ESCAPE: 'write the backslash twice, or use single quotes',
}

/** What comes of a line that is indented wrongly is reported as that; behind it no fault is certain. */
function syntaxFaults(source: Source, problems: readonly Problem[]): Diagnostic[] {
  if (problems.length === 0) return []
  const lineOf = ({ pos: [start] }: Problem): number => source.lines.linePos(start).line - 1
  const misplaced = misplacedLine(source.text)
  if (
    misplaced === undefined ||
    !problems.some((one) => lineOf(one) - misplaced.line <= 1 && lineOf(one) >= misplaced.line - 1)
  )
    return besideBareValues(source, problems)
  const { line, column, summary } = misplaced
  const start = source.text.split('\n', line).reduce((sum, { length }) => sum + length + 1, column)
  const before = problems.filter((one) => lineOf(one) < line - 1)
  return [
    ...before.map((problem) => syntaxFault(source, problem)),
    at({ source, start, end: start }, { code: 'decode/indentation', summary, hint: indentHint }),
  ]
}

/** To YAML the brace of a value within brackets is one of its own, and every sign behind it a further fault. */
function besideBareValues(source: Source, problems: readonly Problem[]): Diagnostic[] {
  const lines = source.text.split('\n')
  const reported = new Set<number>()
  return problems.flatMap((problem) => {
    const line = source.lines.linePos(problem.pos[0]).line
    const bare = /[[{,:]\s*(\$\{[\w.]+\})/.exec(/[[{].*/.exec(lines[line - 1] ?? '')?.[0] ?? '')?.[1]
    if (bare === undefined) return [syntaxFault(source, problem)]
    if (reported.has(line)) return []
    reported.add(line)
    const [start, end] = problem.pos
    const summary = `this is not YAML: within [ ] and { } the value ${bare} needs quotes`
    return [at({ source, start, end }, { code: 'decode/yaml', summary, hint: `write "${bare}"` })]
  })
}

const indentHint =
  'begin the keys of one object, and the dashes of one array, in one column, and what belongs to them further in'

function syntaxFault(source: Source, { name, code, message, pos: [start, end] }: Problem): Diagnostic {
  return at(
    { source, start, end },
    {
      severity: name === 'YAMLWarning' ? 'warning' : 'error',
      code: 'decode/yaml',
      summary: `this is not YAML: ${visible(message)}`,
      hint: ways[code] ?? 'check indentation, quotes and colons here and on the lines beside it',
    },
  )
}
