import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { validateFile } from '../../src/config/document/validate-file.ts'
import { truthOf, wholeOf } from '../../src/config/yaml/scalars.ts'
import { documentsOf as writtenIn } from '../../src/model/config/machine-config.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'
import { StaticHostConfig } from '../../src/schema/documents/static-host-config.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'
import { clusterOf, documentsOf } from './cluster-of.ts'

const examples = [
  ...documentTypes.map(({ kind, apiVersion, example }) => stringify({ apiVersion, kind, ...example })),
  stringify(LegacyConfig.example),
]

/** Examples with a few letters replaced, doubled or dropped. */
const mutated = fc
  .record({
    text: fc.constantFrom(...examples),
    cuts: fc.array(
      fc.record({
        at: fc.nat(1_000),
        drop: fc.nat(4),
        put: fc.constantFrom('', '\t', '- ', '{', ']', ': ', '&a ', '*a', '\0', '"', '\n', `\${X}`, '0', 'é'),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ text, cuts }) =>
    cuts.reduce((now, { at, drop, put }) => {
      const from = at % (now.length + 1)
      return now.slice(0, from) + put + now.slice(from + drop)
    }, text),
  )

test('no text makes it throw, and every fault lies in the text', () => {
  fc.assert(
    fc.property(fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      const lines = text.split('\n').length
      for (const { at } of validateFile(text, 'f.yaml', { env: {} })) {
        expect(at && 'file' in at && at.start.line >= 1 && at.end.line <= lines + 1).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('no tree makes it throw', () => {
  const keys = [
    'name',
    'addresses',
    'routes',
    'machine',
    'network',
    'interfaces',
    'bond',
    'kind',
    '$patch',
    '__proto__',
  ]
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('v1alpha1', 'LinkConfig', 'eth0', 'delete', 1, null, true),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('tree'), { maxLength: 3 }),
    map: fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 5 }),
  }))
  fc.assert(
    fc.asyncProperty(tree, tree, async (config, patch) => {
      await documentsOf(stringify(config), stringify(patch))
      await clusterOf({ 'cluster.yaml': stringify(config) })
    }),
    { numRuns: 500 },
  )
})

test('a value of the environment is never more than a value', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
      const config = `apiVersion: v1alpha1\nkind: StaticHostConfig\nname: 10.0.0.1\nhostnames: [a, "x\${V}"]`
      const cluster = await clusterOf(
        { 'cluster.yaml': 'nodes: [{name: n, config: [c.yaml]}]', 'c.yaml': config },
        { V: value },
      )
      const [document, ...more] = cluster.nodes.flatMap(({ machine }) => writtenIn(machine, StaticHostConfig))
      expect([document, more]).toEqual([{ name: '10.0.0.1', hostnames: ['a', `x${value}`] }, []])
    }),
  )
})

test('integers are read as they were written, in every base', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_294_967_295 }), (n) => {
      const spellings = [
        `${n}`,
        `+${n}`,
        `0x${n.toString(16)}`,
        `0b${n.toString(2)}`,
        `0o${n.toString(8)}`,
        `0${n.toString(8)}`,
      ]
      expect(spellings.map(wholeOf)).toEqual(spellings.map(() => n))
    }),
  )
})

test.each([
  ['yes', true],
  ['On', true],
  ['TRUE', true],
  ['y', true],
  ['no', false],
  ['OFF', false],
  ['yEs', undefined],
  ['1', undefined],
  ['toString', undefined],
  ['', undefined],
])('%s as a flag', (text, flag) => expect(truthOf(text, true)).toBe(flag))
