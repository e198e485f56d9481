import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { parseMachineConfig } from '../../src/config/machine-config.ts'
import { patchMachineConfig } from '../../src/config/patch-machine-config.ts'
import { type Diagnostic, isFileRange } from '../../src/model/diagnostic.ts'
import type { MachineConfig } from '../../src/model/machine-config.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'
import { deriveSpecs } from '../../src/specs/derive.ts'

const clusters = new URL('../../examples/clusters/', import.meta.url).pathname

/** Texts that are right, to begin with: every file of the examples, and each kind's own example. */
const seeds = (): readonly string[] => [
  ...readdirSync(clusters, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .slice(0, 60)
    .map((name) => readFileSync(join(clusters, name), 'utf8')),
  ...documentTypes.map(({ apiVersion, kind, example }) => stringify({ apiVersion, kind, ...example })),
]

const awkward = [
  ...[
    '\u0000',
    '\uFEFF',
    '\r\n',
    '\t',
    '---\n',
    '...\n',
    '&a ',
    '*a',
    '<<: ',
    '!!binary ',
    '{',
    '[',
    '"',
    "'",
    '|',
    '>',
  ],
  ...[
    '- ',
    ': ',
    '# ',
    '? ',
    '~',
    'null',
    'yes',
    '0x1F',
    '1e999',
    '-1',
    '4294967296',
    '::',
    '0.0.0.0/0',
    '$',
    '{X}',
    '%d',
  ],
  ...['$patch: delete\n', 'name: ', 'kind: LinkConfig\n', 'machine:\n', '\ud800', 'é', '𝔘', ' '.repeat(300), '🧵'],
]

type Change = readonly [at: number, gone: number, instead: string]
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(12),
  fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', maxLength: 6 })),
)

/** A right text with a few bytes taken out, put in or repeated. */
const mutated = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([text, changes, twice]) => {
      const result = changes.reduce((now, [at, gone, instead]) => {
        const place = Math.floor(at * now.length)
        return now.slice(0, place) + instead + now.slice(place + gone)
      }, text)
      return twice ? `${result}\n---\n${text}` : result
    })

const scalar = fc.oneof(
  fc.constantFrom(
    'eth0',
    'bond0',
    '10.0.0.1',
    '10.0.0.0/24',
    'fd00::1/64',
    '02:00:5e:10:00:01',
    '',
    'main',
    '5m0s',
    'on',
  ),
  fc.constantFrom<unknown>(0, 1, -1, 4094, 65_536, 4_294_967_296, 1.5, true, false, null),
  fc.string({ maxLength: 20 }),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('name', 'address', 'addresses', 'gateway', 'match', 'links', 'x'), tie('value'), {
      maxKeys: 4,
    }),
  ),
}))

/** Documents of known kinds whose fields hold anything. */
const structured = fc
  .array(
    fc.constantFrom(...documentTypes).chain((type) => {
      const fields = Object.keys((type.schema as { properties?: object }).properties ?? {})
      const some = fc.subarray(fields.length > 0 ? fields : ['name'])
      return fc
        .tuple(some, fc.array(value, { minLength: fields.length, maxLength: fields.length }))
        .map(([names, values]) => ({
          ...{ apiVersion: 'v1alpha1', kind: type.kind, ...type.example },
          ...Object.fromEntries(names.map((name, n) => [name, values[n]])),
        }))
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((documents) => documents.map((document) => stringify(document)).join('---\n'))

/** Reads as many made-up configs as asked for, always the same for one seed. Throws with the text that broke a promise. */
export function fuzz({ runs, seed }: { readonly runs: number; readonly seed: number }): void {
  fc.assert(fc.property(fc.oneof(mutated(seeds()), structured), holdsItsPromises), {
    numRuns: runs,
    seed,
    endOnFailure: true,
  })
}

function holdsItsPromises(text: string): void {
  const { config, diagnostics } = parseMachineConfig(text)
  diagnostics.forEach(wellFormed)
  if ((config === undefined) !== diagnostics.some(({ severity }) => severity === 'error')) {
    throw new Error('there is a config just when there is no error')
  }
  if (config) means(config)
  patchMachineConfig(text, [text]).diagnostics.forEach(wellFormed)
}

function wellFormed({ code, summary, at }: Diagnostic): void {
  if (!/^(decode|load|document|conflict|config|lint)\/[a-z0-9-]+$/.test(code))
    throw new Error(`a strange code: ${code}`)
  if (summary === '' || summary.length > 1000) throw new Error(`a strange summary for ${code}: ${summary}`)
  if (!isFileRange(at) || at.start.line < 1 || at.start.column < 1) throw new Error(`${code} has no place`)
}

function means(config: MachineConfig): void {
  for (const { metadata } of deriveSpecs(config)) {
    if (metadata.type === '' || metadata.id === '' || metadata.id.includes('undefined')) {
      throw new Error(`a strange resource: ${JSON.stringify(metadata)}`)
    }
  }
}
