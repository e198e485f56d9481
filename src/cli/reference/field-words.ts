import { type Format, formatIs } from '../../schema/values/formats.ts'
import { anyInteger } from '../../schema/vocabulary.ts'
import { isCarried, type Shape } from './fields.ts'

/** What a field holds, in a word or two: `address`, `array of strings`, `object`. */
export function typeWords(shape: Shape): string {
  if (isCarried(shape)) return 'anything'
  if (shape.type === 'array') return `array of ${plural(typeWords(shape.items ?? {}))}`
  const values = shape.patternProperties && Object.values(shape.patternProperties)[0]
  if (values) return `object of names to ${plural(typeWords(values))}`
  if (shape.enum) return 'word'
  if (shape.type === 'boolean') return 'true or false'
  return (shape.type === 'string' ? shape.format?.replaceAll('-', ' ') : undefined) ?? shape.type ?? 'object'
}

const plural = (words: string): string => plurals[words] ?? words

const plurals: Readonly<Record<string, string>> = {
  string: 'strings',
  word: 'words',
  object: 'objects',
  integer: 'integers',
  address: 'addresses',
  prefix: 'prefixes',
  'address and port': 'addresses with ports',
  'port range': 'ports and ranges',
}

/** The bounds of a field, each as a short phrase; the words of an array of choices are not among them. */
export const limitWords = (shape: Shape): string[] => [
  ...(shape.format ? [formatIs[shape.format as Format]] : []),
  ...rangeWords(shape),
  ...(shape.minLength === undefined ? [] : ['not empty']),
  ...(shape.minItems === undefined ? [] : [`at least ${shape.minItems}`]),
  ...(shape.maxItems === undefined ? [] : [`at most ${shape.maxItems}`]),
  ...(shape['x-secret'] ? ['a secret: shown nowhere'] : []),
  ...(shape.items ? limitWords(shape.items).map((limit) => `each ${limit}`) : []),
]

function rangeWords({ minimum, maximum }: Shape): string[] {
  if (minimum === undefined || maximum === undefined) return []
  return minimum === anyInteger.minimum && maximum === anyInteger.maximum ? [] : [`${minimum} to ${maximum}`]
}

/** How a patch treats what is there already. */
export function mergeWords(shape: Shape): string | undefined {
  if (shape['x-merge'] === 'replace') return 'a patch replaces it whole'
  if (shape['x-merge'] === 'url') return 'a patch changes the parts of the URL that it names'
  const keys = shape['x-merge-by']
  if (keys) return `a patch merges items with the same \`${keys.join('` or `')}\``
  return shape.type === 'array' ? 'a patch adds to it' : undefined
}

/** The words of a choice, also when it is an array of them. */
export const choices = (shape: Shape): readonly string[] => shape.enum ?? (shape.items ? choices(shape.items) : [])
