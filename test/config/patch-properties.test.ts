import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAllDocuments, stringify } from 'yaml'
import { parseMachineConfig, patchMachineConfig } from '../../src/index.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'

const values = (text: string) => parseAllDocuments(text).map((document) => document.toJS() as unknown)
const stream = (documents: readonly object[]) => documents.map((document) => stringify(document)).join('---\n')

/** The result of a patch that is not refused. */
function patched(text: string, ...patches: string[]): string {
  const { text: result, diagnostics } = patchMachineConfig(text, patches)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return result
}

test.each([...documentTypes, LegacyConfig].map((type) => [type.kind, type] as const))(
  'the example of %s means the same after no patch',
  (_, type) => {
    const head = type === LegacyConfig ? {} : { apiVersion: type.apiVersion, kind: type.kind }
    const text = stringify({ ...head, ...type.example })
    const result = patched(text)
    expect(values(result)).toEqual(values(text))
    expect(parseMachineConfig(result).config?.documents).toEqual(parseMachineConfig(text).config?.documents)
    expect(patched(result)).toBe(result)
  },
)

test('whatever is carried along comes out as it went in', () => {
  const awkward = fc.constantFrom(
    'yes',
    '0123',
    '1e3',
    '~',
    'null',
    '',
    ' x',
    'a: b',
    '- a',
    '# c',
    '0o17',

    '*a',
    '&a',
    '!x',
    '12:30',
    '.inf',
    '2026-01-01',
    'a\n',
    '\n',
    'a\n\nb',
    '\ta',
    '"',
    "'",
    '%',
    '@',
    '`',
    '{',
    '[a]',
    '|',
    '>',
    '?',
    'é\u2028',
  )
  const word = fc.oneof(
    awkward,
    // A merge key is no word.
    fc.string({ maxLength: 8 }).filter((text) => !/[\p{Cc}\ufffd]|^<<$/u.test(text)),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('tree'), { maxLength: 3 }),
    map: fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
  }))
  fc.assert(
    fc.property(fc.dictionary(word, tree, { maxKeys: 4 }), (kubelet) => {
      const text = stringify({ machine: { type: 'worker', pods: [kubelet] } })
      expect(values(patched(text))).toEqual(values(text))
    }),
    { numRuns: 400 },
  )
})

/** What the rules of merging say, for fields of which `mtu` and `vlanId` cannot tell zero from nothing. */
function merged(base: unknown, patch: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(patch)) return mergedArray((base ?? []) as object[], patch as object[], path.at(-1) ?? '')
  if (typeof patch === 'object' && patch !== null) {
    const result: Record<string, unknown> = { ...(base as object) }
    for (const [key, value] of Object.entries(patch)) {
      const before = result[key]
      const isField = path.at(-1) !== 'sysctls'
      if (before !== undefined) result[key] = merged(before, value, [...path, key])
      else if (!isField || (value !== 0 && value !== '')) result[key] = value
    }
    return result
  }
  return patch === 0 || patch === '' ? base : patch
}

function mergedArray(base: readonly object[], patch: readonly object[], key: string): unknown[] {
  const id = { interfaces: 'interface', vlans: 'vlanId' }[key]
  if (id === undefined) return [...base, ...patch]
  return patch.reduce<object[]>(
    (items, item) => {
      const idOf = (one: object) => (one as Record<string, unknown>)[id]
      const n = items.findIndex((one) => idOf(one) === idOf(item))
      return n < 0 ? items.concat(item) : items.with(n, merged(items[n], item) as object)
    },
    [...base],
  )
}

const optional = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { requiredKeys: [] })
const address = fc.integer({ min: 1, max: 9 }).map((n) => `10.0.0.${n}/24`)
const addressing = {
  mtu: fc.constantFrom(0, 1400, 9000),
  dhcp: fc.boolean(),
  addresses: fc.array(address, { maxLength: 2 }),
}
const vlan = fc
  .tuple(fc.integer({ min: 1, max: 3 }), optional(addressing))
  .map(([vlanId, rest]) => ({ vlanId, ...rest }))
const once = <T>(items: fc.Arbitrary<T>, key: (item: T) => unknown) =>
  fc.uniqueArray(items, { maxLength: 3, selector: key })
const device = fc
  .tuple(
    fc.constantFrom('eth0', 'eth1', 'eth2'),
    optional({ ...addressing, vlans: once(vlan, ({ vlanId }) => vlanId), dummy: fc.boolean() }),
  )
  .map(([name, rest]) => ({ interface: name, ...rest }))
const network = optional({
  hostname: fc.constantFrom('', 'a', 'b'),
  nameservers: fc.array(fc.constantFrom('1.1.1.1', '8.8.8.8'), { maxLength: 2 }),
  interfaces: once(device, (one) => one.interface),
})
const old = fc.record({
  machine: fc.record(
    { network, sysctls: fc.dictionary(fc.constantFrom('a.b', 'c.d'), fc.constantFrom('', '1', '2')) },
    { requiredKeys: ['network'] },
  ),
})

test('legacy configs merge as the rules say', () => {
  fc.assert(
    fc.property(old, old, old, (base, first, second) => {
      const expected = [first, second].reduce<unknown>((now, patch) => merged(now, patch), base)
      expect(values(patched(stringify(base), stringify(first), stringify(second)))).toEqual([expected])
    }),
    { numRuns: 500 },
  )
})

test('documents merge as the rules say, and new ones come last', () => {
  const link = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      optional({ mtu: addressing.mtu, up: fc.boolean(), multicast: fc.boolean() }),
      fc.array(address, { maxLength: 2 }),
    )
    .map(([name, rest, addresses]) => ({
      apiVersion: 'v1alpha1',
      kind: 'LinkConfig',
      name,
      ...rest,
      ...(addresses.length > 0 ? { addresses: addresses.map((one) => ({ address: one })) } : {}),
    }))
  const links = fc.uniqueArray(link, { minLength: 1, maxLength: 3, selector: ({ name }) => name })
  fc.assert(
    fc.property(links, links, (base, patch) => {
      const expected = patch.reduce<object[]>((documents, document) => {
        const n = documents.findIndex((one) => (one as typeof document).name === document.name)
        return n < 0 ? documents.concat(document) : documents.with(n, merged(documents[n], document) as object)
      }, base)
      expect(values(patched(stream(base), stream(patch)))).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('patches may be merged with each other first, or written as one', () => {
  fc.assert(
    fc.property(old, old, old, (base, first, second) => {
      const [config, one, two] = [base, first, second].map((part) => stringify(part)) as [string, string, string]
      const stepwise = values(patched(config, one, two))
      expect(values(patched(config, patched(one, two)))).toEqual(stepwise)
      expect(values(patched(config, `${one}---\n${two}`))).toEqual(stepwise)
    }),
    { numRuns: 200 },
  )
})

test('no config and no patch makes it throw, and a refused patch changes nothing', () => {
  const examples = [
    ...documentTypes.map(({ kind, apiVersion, example }) => stringify({ apiVersion, kind, ...example })),
    stringify(LegacyConfig.example),
    '[{"op":"add","path":"/machine/network/hostname","value":{"a":[1]}},{"op":"move","from":"/a","path":"/-"}]',
  ]
  const cut = fc.record({
    at: fc.nat(1_000),
    drop: fc.nat(6),
    put: fc.constantFrom(
      '',
      '$patch: delete\n',
      '- ',
      '{',
      ']',
      ': ',
      '&a ',
      '*a',
      '\n---\n',
      '"',
      '\n',
      '0',
      '~',
      '/',
    ),
  })
  const text = fc.tuple(fc.constantFrom(...examples), fc.array(cut, { maxLength: 4 })).map(([whole, cuts]) =>
    cuts.reduce((now, { at, drop, put }) => {
      const from = at % (now.length + 1)
      return now.slice(0, from) + put + now.slice(from + drop)
    }, whole),
  )
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 2 }), (config, patches) => {
      const { text: result, diagnostics } = patchMachineConfig(config, patches)
      if (diagnostics.some(({ severity }) => severity === 'error')) expect(result).toBe(config)
      else expect(patched(result)).toBe(result)
    }),
    { numRuns: 1_000 },
  )
})

test('what a JSON Patch adds it can remove again', () => {
  fc.assert(
    fc.property(
      old,
      fc.constantFrom('/machine/time', '/machine/network/searchDomains', '/machine/sysfs'),
      (base, path) => {
        const value = path.endsWith('Domains') ? ['a.b'] : path.endsWith('time') ? { servers: ['x'] } : { 'a/b~c': '1' }
        const patch = JSON.stringify([
          { op: 'add', path, value },
          { op: 'test', path, value },
          { op: 'remove', path },
        ])
        expect(values(patched(stringify(base), patch))).toEqual(values(patched(stringify(base))))
      },
    ),
    { numRuns: 100 },
  )
})
