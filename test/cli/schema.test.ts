import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/commands/schema.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'
import { editorSchemas } from '../../src/schema/editor-schemas.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'
import { toProcess } from './to-process.ts'

const schema = async (...words: string[]) =>
  toProcess((cli) => run(cli, { arguments: words, options: { cluster: '.', color: false } }))

it('lists what there is, one name a line', async () => {
  const { code, out } = await schema()
  expect(code).toBe(0)
  expect(out.trim().split('\n')).toEqual([
    ...documentTypes.map(({ kind }) => kind),
    'v1alpha1',
    'cluster',
    'policy-test',
    'machine',
    'patch',
  ])
})

it('prints one schema, whatever the case of letters, and offers the nearest name', async () => {
  expect(JSON.parse((await schema('bondconfig')).out)).toMatchObject({ title: 'BondConfig' })
  expect(JSON.parse((await schema('bond')).out)).toMatchObject({ title: 'BondConfig' })
  expect(await schema('BondConfg')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Did you mean BondConfig?'),
  })
})

describe('a schema of a whole config', () => {
  const check = new Ajv({ strict: false, validateFormats: false }).compile(editorSchemas.machine?.() ?? false)

  it.each(documentTypes.map(({ kind, apiVersion, example }) => [kind, { apiVersion, kind, ...example }] as const))(
    'takes the example of %s',
    (_, document) => {
      expect(check(document), JSON.stringify(check.errors)).toBe(true)
    },
  )

  it('takes the legacy form, and numbers where texts are wanted', () => {
    expect(check(LegacyConfig.example)).toBe(true)
    const rule = { apiVersion: 'v1alpha1', kind: 'NetworkRuleConfig', name: 'ssh', portSelector: { ports: [22] } }
    expect(check(rule)).toBe(true)
  })

  it('refuses an unknown kind, an unknown field and a wrong type', () => {
    const link = { apiVersion: 'v1alpha1', kind: 'LinkConfig', name: 'eth0' }
    expect(check({ ...link, kind: 'LinkConfg' })).toBe(false)
    expect(check({ ...link, mtuu: 1 })).toBe(false)
    expect(check({ ...link, mtu: [] })).toBe(false)
    expect(check({ machine: { netwrk: {} } })).toBe(false)
  })
})

describe('a schema of patches', () => {
  const check = new Ajv({ strict: false, validateFormats: false }).compile(editorSchemas.patch?.() ?? false)
  const link = { apiVersion: 'v1alpha1', kind: 'VLANConfig', name: 'bond0.100' }

  it('takes parts of documents, deletions and JSON Patches', () => {
    expect(check(link), JSON.stringify(check.errors)).toBe(true)
    expect(check({ ...link, $patch: 'delete' })).toBe(true)
    expect(check({ ...link, addresses: [{ routePriority: 1, $patch: 'delete' }] })).toBe(true)
    expect(check({ machine: { network: { interfaces: [{ interface: 'eth0', $patch: 'delete' }] } } })).toBe(true)
    expect(check([{ op: 'add', path: '/machine/network', value: {} }])).toBe(true)
  })

  it('refuses what no config has', () => {
    expect(check({ ...link, vlanId: 1 })).toBe(false)
    expect(check({ ...link, $patch: 'remove' })).toBe(false)
    expect(check([{ op: 'put', path: '/machine' }])).toBe(false)
    expect(check({ machine: { netwrk: {} } })).toBe(false)
  })
})
