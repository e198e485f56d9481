import type { Diagnostic } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import type { Style } from '../../render/text/style.ts'
import type { GlobalOptions } from '../options.ts'
import type { Run } from '../process.ts'
import { codeNamed, everyCode } from '../reference/codes/index.ts'
import { explainable, explainedCode, explainedField, explainedKind } from '../reference/explain-text.ts'
import { fieldAt, fieldsOf } from '../reference/fields.ts'
import { type Entry, reference } from '../reference/reference.ts'
import { print, reportDiagnostics, widthOf } from '../report.ts'
import { isName, unknownKind, unknownWord } from '../unknown-word.ts'

export const run: Run<GlobalOptions> = async (cli, { arguments: [words] }) => {
  const width = widthOf(cli.stdout)
  const found = words === undefined ? explainable(cli.style, width) : explained(words, cli.style, width)
  if (typeof found === 'string') print(cli.stdout, found)
  else reportDiagnostics(cli, [found])
  return typeof found === 'string' ? exitCode.done : exitCode.error
}

const names = reference.map(({ name }) => name)

/** What there is to say about a code, `Kind`, or `Kind.field.field`; or why there is nothing. */
function explained(words: string, style: Style, width?: number): string | Diagnostic {
  if (/^[a-z-]+\/[\w*-]+$/i.test(words)) return aboutCode(words, style)
  const steps = words.split('.').filter((step) => step !== '')
  const readings = readingsOf(steps)
  const reading = readings.find(({ entry, path }) => 'field' in fieldAt(entry.shape, path)) ?? readings[0]
  if (reading === undefined) return unknownKind(steps[0] ?? '', names)
  const { entry, path } = reading
  const found = fieldAt(entry.shape, path)
  if ('field' in found)
    return path.length === 0 ? explainedKind(entry, style, width) : explainedField(entry, found.field, style, width)
  const known = found.known.map((field) => field.path.at(-1) as string)
  const hint = known.length === 0 ? 'What stands before it has no fields.' : undefined
  return unknownWord(`${entry.name} has no field ${path.join('.')}`, found.unknown, known, hint)
}

function aboutCode(word: string, style: Style): string | Diagnostic {
  const found = codeNamed(word)
  if (found) return explainedCode(found.code, found.entry, style)
  const unknown = unknownWord(
    `there is no code ${word}`,
    word,
    Object.keys(everyCode),
    'docs/codes.md has all of them.',
  )
  return { ...unknown, code: 'usage/unknown-code' }
}

interface Reading {
  readonly entry: Entry
  readonly path: readonly string[]
}

/** `BondConfig.links`, `bond.links`; and without its kind, a section of the legacy form: `machine.network`. */
function readingsOf(steps: readonly string[]): Reading[] {
  const [word = '', ...path] = steps
  const isSection = ({ name, shape }: Entry) =>
    name === 'v1alpha1' && fieldsOf(shape).some((field) => field.path[0] === word.toLowerCase())
  return reference.flatMap((entry) => [
    ...(isName(word, entry.name) ? [{ entry, path }] : []),
    ...(isSection(entry) ? [{ entry, path: steps }] : []),
  ])
}
