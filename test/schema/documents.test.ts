import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { validateFile } from '../../src/config/document/validate-file.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'

describe.each([...documentTypes])('$kind', ({ kind, apiVersion, example, schema, identity, pending }) => {
  test('its example is without fault', () => {
    const codes = validateFile(stringify({ apiVersion, kind, ...example }), 'f.yaml').map(({ code }) => code)
    const own = codes.filter(
      (code) => !code.startsWith('config/') && !/^lint\/no-(parent|bgp-instance|forwarding)$/.test(code),
    )
    expect(own).toEqual(pending ? [pending === 'for-all' ? 'lint/not-yet' : 'lint/not-carried-out'] : [])
  })

  test('every field is described, for editors and docs', () => {
    const properties = Object.entries(
      (schema as { properties?: Record<string, { description?: string }> }).properties ?? {},
    )
    expect(properties.filter(([, field]) => !field.description)).toEqual([])
  })

  test('it has a name exactly when there may be many', () => {
    expect('name' in example).toBe(identity === 'name')
  })
})

test('the legacy form’s example is without fault', () => {
  expect(validateFile(stringify(LegacyConfig.example), 'f.yaml')).toEqual([])
})
