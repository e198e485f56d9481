import fc from 'fast-check'
import { reference } from '../../../src/cli/reference/reference.ts'
import type { JsonSchema } from '../../../src/config/yaml/json-schema.ts'

/** A document of some kind, with fields of which most fit the schema. */
export const documentOf = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: kindDocument() },
    { weight: 2, arbitrary: legacy() },
    { weight: 1, arbitrary: fc.constantFrom(...reference.map(({ example }) => example)) },
  )

const kinds = reference.filter(({ name }) => name !== 'cluster' && name !== 'v1alpha1')

const kindDocument = (): fc.Arbitrary<unknown> =>
  fc
    .constantFrom(...kinds)
    .chain(({ name, shape }) =>
      fc.record({
        head: fc.constantFrom(
          { apiVersion: 'v1alpha1', kind: name },
          { apiVersion: 'v1alpha1', kind: name },
          { kind: name },
        ),
        body: value(shape, 4),
      }),
    )
    .map(({ head, body }) => ({ ...head, ...(typeof body === 'object' ? body : { name: body }) }))

const legacy = (): fc.Arbitrary<unknown> => {
  const old = reference.find(({ name }) => name === 'v1alpha1')
  return value(old?.shape ?? {}, 6)
}

/** A value for a schema; now and then of another type, or of a meaning that only rules know. */
function value(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 20, arbitrary: fitting(schema, depth) }, { weight: 1, arbitrary: strange })
}

const strange = fc.constantFrom<unknown>(
  null,
  '',
  0,
  -1,
  1.5,
  2 ** 53,
  true,
  [],
  {},
  [null],
  [[]],
  { a: { b: [] } },
  'text',
)

function fitting(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer') return integer(schema)
  if (schema.type === 'string') return fc.constantFrom(...(texts[schema.format ?? ''] ?? anyTexts))
  if (depth === 0) return strange
  if (schema.type === 'array') return fc.array(value(schema.items ?? {}, depth), { maxLength: 3 })
  return schema.type === 'object' ? object(schema, depth - 1) : strange
}

function object(
  { properties = {}, patternProperties, required = [] }: JsonSchema,
  depth: number,
): fc.Arbitrary<unknown> {
  const values = patternProperties && Object.values(patternProperties)[0]
  if (values)
    return fc.dictionary(fc.constantFrom('a', 'net.ipv4.ip_forward', '', '__proto__', 'x/y'), value(values, depth), {
      maxKeys: 3,
    })
  const names = Object.keys(properties)
  return fc
    .subarray(names, { maxLength: Math.min(names.length, 6) })
    .chain((chosen) => {
      const all = [...new Set([...required, ...chosen])]
      return fc.record(Object.fromEntries(all.map((name) => [name, value(properties[name] ?? {}, depth)])))
    })
    .chain((record) =>
      fc.constantFrom(record, record, record, record, record, record, record, { ...record, unknwn: 1 }),
    )
}

const integer = ({ minimum = 0, maximum = 100 }: JsonSchema): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constantFrom(minimum, maximum, minimum - 1, maximum + 1, 0, 1, 4094), fc.integer({ min: 0, max: 70_000 }))

const names = ['eth0', 'eth1', 'bond0', 'br0', 'eth0.100', 'wg0', 'vrf-blue', 'a%d', 'x'.repeat(16), 'ü', 'a b', '']
const anyTexts = [
  ...names,
  ...[
    '10.0.0.1/24',
    '10.0.0.0/8',
    '::1',
    'fd00::/64',
    '0.0.0.0/0',
    '!10.0.0.0/8',
    'worker',
    'controlplane',
    '1000',
    'main',
  ],
  ...[
    'example.org',
    'https://example.org/',
    'http://[::1]:80',
    'link.driver == "e1000"',
    'link.',
    `\${X}`,
    '02:00:5e:10:00:01',
  ],
  ...['dVqJmm9LRNZSbR0sXH5XjTIIBdwfVVPqVqVOFuQdBX4=', '192.0.2.7:51820', '\u202e', '-', '*', 'a'.repeat(300)],
]

const texts: Readonly<Record<string, readonly string[]>> = {
  address: ['10.0.0.1', '10.0.0.2', 'fd00::1', '::', '0.0.0.0', '::ffff:10.0.0.1', 'fe80::1%eth0', '10.0.0.256', ''],
  prefix: [
    '10.0.0.1/24',
    '10.0.0.2/24',
    'fd00::1/64',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.1/33',
    '10.0.0.1',
    '10.1.0.0/16',
    '',
  ],
  'address-and-port': ['192.0.2.7:51820', '[fd00::7]:51820', '192.0.2.7', '192.0.2.7:70000', ''],
  'hardware-address': ['02:00:5e:10:00:01', '02-00', 'zz', '02:00:5e:10:00:01:02:03', ''],
  hex: ['00:01:00:01', '0', 'zz', ''],
  'port-range': ['22', '80-90', '90-80', '70000', '0-65535', '-', '85-85'],
  'routing-table': ['main', '100', '253', '0', '252', '256', 'LOCAL'],
  duration: ['10s', '1m30s', '-5s', '0', 'soon', '9999999h', '1.5ms'],
}
