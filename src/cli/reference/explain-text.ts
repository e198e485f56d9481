import type { Style } from '../../render/text/style.ts'
import { tableText } from '../../render/text/table.ts'
import type { CodeEntry } from './codes/codes.ts'
import { codeGroups } from './codes/index.ts'
import { fieldExample } from './example-of.ts'
import { choices, limitWords, mergeWords, typeWords } from './field-words.ts'
import { type Field, fieldsOf, isCarried, type Shape } from './fields.ts'
import { type Entry, exampleText, reference, rulesOf } from './reference.ts'

/** What there is to be explained. */
export const explainable = (style: Style, width?: number): string =>
  sections([
    'netloom explain KIND, KIND.field.field, or the CODE of a message such as decode/unknown-key',
    tableText(
      ['KIND', 'WHAT IT IS'],
      reference.map(({ name, shape }) => [name, shape.description ?? '']),
      style,
      width,
    ),
    titled('Codes', `${codeGroups.map(codeLine).join('\n')}\n`, style),
  ])

const codeLine = ({ title, codes }: (typeof codeGroups)[number]): string =>
  `${title}: ${[...new Set(Object.keys(codes).map((code) => code.replace(/\/.*/, '/…')))].join(', ')}`

/** A diagnostic code: what it means, what to do. */
export const explainedCode = (code: string, [means, help]: CodeEntry, style: Style): string =>
  sections([style.bold(code), means, `${style.cyan('help')}: ${help}`])

/** A kind: what it is, its fields, its rules, an example. */
export const explainedKind = (entry: Entry, style: Style, width?: number): string =>
  sections([
    `${style.bold(entry.name)}  (${entry.count})\n${entry.shape.description ?? ''}`,
    entry.carriedOut ? '' : style.yellow(notYet),
    fieldsTable(fieldsOf(entry.shape), style, width),
    listed('Rules', rulesOf(entry), style),
    titled('Example', exampleText(entry), style),
  ])

/** A field: its type, what it may hold, what it means, an example. */
export const explainedField = (entry: Entry, { path, required, shape }: Field, style: Style, width?: number): string =>
  sections([
    `${style.bold([entry.name, ...path].join('.'))}  (${factsOf(shape, required).join('; ')})\n${descriptionOf(shape)}`,
    entry.carriedOut ? '' : style.yellow(notYet),
    choices(shape).length === 0 ? '' : `One of: ${choices(shape).join(', ')}`,
    fieldsTable(isCarried(shape) ? [] : fieldsOf(shape, path), style, width),
    listed('Rules', [...limitWords(shape).map(sentence), ...rulesOf(entry, path)], style),
    isCarried(shape) ? '' : titled('Example', fieldExample(entry.shape, path, entry.example), style),
  ])

const notYet =
  'Netloom accepts and checks this kind, but does not set it up yet: a warning says so wherever it is used.'

const factsOf = (shape: Shape, required: boolean): string[] => [
  typeWords(shape),
  required ? 'required' : 'optional',
  ...(shape.default === undefined ? [] : [`default ${String(shape.default)}`]),
  ...(mergeWords(shape) === undefined ? [] : [mergeWords(shape) as string]),
]

const carried = 'A section of other tools: known by name, and carried along untouched.'

/** What a field means; for an array without a description, what its items are. */
export const descriptionOf = (shape: Shape): string =>
  shape.description ?? shape.items?.description ?? (isCarried(shape) ? carried : '')

const fieldsTable = (fields: readonly Field[], style: Style, width?: number): string =>
  fields.length === 0
    ? ''
    : tableText(
        ['FIELD', 'TYPE', 'WHAT IT IS'],
        fields.map(({ path, required, shape }) => [
          `${path.at(-1)}${required ? ' *' : ''}`,
          typeWords(shape),
          descriptionOf(shape),
        ]),
        style,
        width,
      ) + (fields.some(({ required }) => required) ? '* required\n' : '')

const listed = (title: string, lines: readonly string[], style: Style): string =>
  lines.length === 0 ? '' : titled(title, lines.map((line) => `- ${line}\n`).join(''), style)

const titled = (title: string, text: string, style: Style): string =>
  `${style.bold(title)}\n${text.replace(/^(?=.)/gm, '  ')}`

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

const sections = (all: readonly string[]): string =>
  `${all
    .map((one) => one.trimEnd())
    .filter((one) => one !== '')
    .join('\n\n')}\n`
