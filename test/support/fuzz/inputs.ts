import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { reference } from '../../../src/cli/reference/reference.ts'
import { documentOf } from './documents.ts'

/** Texts that people might have written, and what becomes of them by accident or malice. */
export const inputs = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: mutated() },
    { weight: 4, arbitrary: streams() },
    { weight: 1, arbitrary: streams().chain((text) => cutsIn(text)) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((words) => words.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  )

const clusters = new URL('../../../examples/clusters/', import.meta.url).pathname

/** Every example: of each kind, and the files of the clusters, but for those that differ only in their numbers. */
const examples: readonly string[] = [
  ...reference.filter(({ name }) => name !== 'cluster').map(({ example }) => stringify(example)),
  ...readdirSync(clusters, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        /\.yaml$/.test(path) && !/(cluster|fleet\/.*\d|bare-metal\/nodes\/.*[234])\.yaml$|nodes\.yaml$/.test(path),
    )
    .sort()
    .map((path) => readFileSync(`${clusters}${path}`, 'utf8')),
]

const mutated = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...examples).chain((text) => cutsIn(text)),
    fc.constantFrom(...examples).chain((text) => bytesIn(text)),
    fc.tuple(fc.constantFrom(...examples), fc.constantFrom(...examples), fc.nat(), fc.nat()).map(spliced),
  )

/** The first part of one text and the last of another. */
const spliced = ([one, other, a, b]: [string, string, number, number]): string =>
  one.slice(0, a % (one.length + 1)) + other.slice(b % (other.length + 1))

/** What has a meaning in YAML, or in the language, or in neither. */
const tokens = [
  ...[
    '',
    '\t',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\ufeff',
    '\0',
    '\u001b[31m',
    'é',
    '𝕏',
    '\ud800',
    '"',
    "'",
    '\\',
  ],
  ...[
    '- ',
    ': ',
    ':',
    ',',
    '{',
    '}',
    '[',
    ']',
    '? ',
    '|\n',
    '>-\n',
    '#',
    ' #',
    '---\n',
    '...\n',
    '--- |\n',
    '%YAML 1.1\n',
    '%TAG ! x\n',
  ],
  ...[
    '&a ',
    '*a',
    '<<: ',
    '<<: *a\n',
    '!!binary ',
    '!!set ',
    '!!map ',
    '!x ',
    '!!int ',
    '~',
    'null',
    'true',
    'yes',
    'on',
  ],
  ...['0', '-1', '0x1F', '0o17', '017', '1e3', '1.5', '.inf', '.nan', '4294967296', '9007199254740993', '-0', '1_000'],
  ...[
    'apiVersion: v1alpha1\n',
    'kind: LinkConfig\n',
    'kind: BondConfig\n',
    'kind: NetworkRuleConfig\n',
    'name: eth0\n',
  ],
  ...[
    'machine:\n',
    '  network:\n',
    '    interfaces:\n',
    '      - ',
    'interface: eth0\n',
    'cluster:\n',
    '$patch: delete\n',
  ],
  ...[
    '__proto__: ',
    'constructor: ',
    'toString: ',
    '10.0.0.1/24',
    '::/0',
    '::ffff:10.0.0.1',
    'fe80::1%eth0',
    '0.0.0.0/0',
    `\${X}`,
    `\${`,
  ],
] as const

/** Places of a string where something is dropped and something else put. */
const cutsIn = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ at: fc.nat(text.length), drop: fc.nat(6), put: fc.constantFrom(...tokens) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((cuts) => cuts.reduce((now, { at, drop, put }) => now.slice(0, at) + put + now.slice(at + drop), text))

/** Bytes that flip, as a bad disk or a wrong encoding makes them; what is no UTF-8 any more is read as the sign for that. */
const bytesIn = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { minLength: 1, maxLength: 8 }).map((flips) => {
    const bytes = Buffer.from(text)
    for (const { at, to } of flips) bytes[at % bytes.length] = to
    return bytes.toString('utf8')
  })

/** Documents made from the schemas, most of them nearly right, in one stream. */
const streams = (): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(documentOf(), fc.constantFrom('block', 'flow', 'json')), { minLength: 1, maxLength: 5 })
    .map((documents) =>
      documents
        .map(([document, form]) =>
          form === 'json'
            ? `${JSON.stringify(document)}\n`
            : stringify(document, { collectionStyle: form, lineWidth: 0 }),
        )
        .join('---\n'),
    )
