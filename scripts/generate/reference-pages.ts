import { descriptionOf } from '../../src/cli/reference/explain-text.ts'
import { choices, limitWords, mergeWords, typeWords } from '../../src/cli/reference/field-words.ts'
import { type Field, fieldsOf, isCarried, withNested } from '../../src/cli/reference/fields.ts'
import { type Entry, exampleText, reference, rulesOf } from '../../src/cli/reference/reference.ts'
import { checksPage } from './checks-page.ts'

/** The reference for people, path to text: an index and one page for each kind. */
export const referencePages = (folder: string): [path: string, text: string][] => [
  [`${folder}/README.md`, index()],
  [`${folder}/checks.md`, checksPage()],
  ...reference.map((entry): [string, string] => [`${folder}/${entry.name}.md`, page(entry)]),
]

const made = '<!-- Made by scripts/generate.ts; do not edit. -->\n'

const index = (): string => `${made}
# Reference

Every document kind a machine config may hold. \`netloom explain KIND.field\` says the same in a terminal, and \`netloom schema KIND\` prints the
JSON Schema, also in [schemas/](../../schemas). A kind that is *checked* is read and validated, and \`netloom specs\` shows what it means, but netloom
does not set it up on nodes yet; a warning says so wherever it is used.

| kind | what it is | on nodes |
|---|---|---|
${reference.map((entry) => `| [${entry.name}](${entry.name}.md) | ${cell(firstLine(entry))} | ${entry.carriedOut ? 'set up' : 'checked'} |`).join('\n')}
`

const firstLine = ({ shape }: Entry): string => shape.description ?? ''

const page = (entry: Entry): string => `${made}
# ${entry.name}

${firstLine(entry)}

In a config: ${entry.count}.${entry.carriedOut ? '' : ' **Not set up on nodes yet**: it is read, checked and shown by `netloom specs`, and a warning says that nothing changes on the node.'}
${listed('Rules', rulesOf(entry))}
## Fields

| field | type | default | what it is |
|---|---|---|---|
${fieldsOf(entry.shape)
  .flatMap(withNested)
  .map((field) => row(entry, field))
  .join('\n')}

A field in **bold** must be written.

## Example

\`\`\`yaml
${exampleText(entry)}\`\`\`
`

function row(entry: Entry, { path, required, shape }: Field): string {
  const name = `\`${path.join('.')}\``
  const sentences = [descriptionOf(shape), ...detailsOf(entry, { path, required, shape }).map((one) => `${one}.`)]
  const fallback = shape.default === undefined ? '' : `\`${String(shape.default)}\``
  return `| ${required ? `**${name}**` : name} | ${typeWords(shape)} | ${fallback} | ${cell(sentences.join(' '))} |`
}

/** What a row says behind the description, each a sentence without its full stop. */
const detailsOf = (entry: Entry, { path, shape }: Field): string[] =>
  isCarried(shape)
    ? []
    : [
        ...(choices(shape).length === 0 ? [] : [`One of ${choices(shape).map(code).join(', ')}`]),
        ...limitWords(shape)
          .filter((limit) => !descriptionOf(shape).toLowerCase().includes(limit.toLowerCase()))
          .map(sentence),
        ...(shape['x-merge'] || shape['x-merge-by'] ? [sentence(mergeWords(shape) as string)] : []),
        ...rulesOf(entry, path).map((rule) => rule.replace(/\.$/, '')),
      ]

const listed = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`

const code = (word: string): string => `\`${word}\``

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
