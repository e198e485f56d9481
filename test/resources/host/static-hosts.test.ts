import { expect, test } from 'vitest'
import { addresses, derived, documents, hostname } from './derived.ts'

test('names of the legacy config and of documents, in one spelling, with all their addresses', () => {
  const text = `
machine:
  network:
    extraHostEntries:
      - { ip: 10.0.0.2, aliases: [Registry.example.org., registry] }
      - { ip: not an address, aliases: [ghost] }
---
${documents('kind: StaticHostConfig\nname: fd00::1\nhostnames: [registry]', 'kind: StaticHostConfig\nname: 10.0.0.1\nhostnames: [registry, REGISTRY]')}`
  expect(derived(text).of('StaticHosts')).toEqual({
    'registry.example.org': { addresses: ['10.0.0.2'] },
    registry: { addresses: ['10.0.0.1', '10.0.0.2', 'fd00::1'] },
  })
})

test('the machine answers for itself once it knows its addresses', () => {
  const silent = documents('kind: LinkConfig\nname: eth0')
  const inputs = [hostname('N1', 'example.org'), addresses('current', '10.0.0.5/24', '10.0.0.4/24')]
  const own = { addresses: ['10.0.0.4', '10.0.0.5'] }
  expect(derived(silent, { inputs }).of('StaticHosts')).toEqual({ n1: own, 'n1.example.org': own })
  expect(derived(silent, { inputs: inputs.slice(0, 1) }).of('StaticHosts')).toEqual({})
})
