import { expect, it } from 'vitest'
import { formerSecrets } from '../../src/cli/secrets/found.ts'

it('what fields held that held a secret then is found, and no seal, no bracket of a file', () => {
  const entry = { kind: 'Address', id: 'x', made: true }
  expect(
    formerSecrets([
      { ...entry, spec: { address: '10.0.0.1/24', link: 'eth0' }, secret: ['address'] },
      { ...entry, spec: { content: 'token = hush-hush\n{\n' }, secret: ['content'] },
      { ...entry, spec: { key: `sealed:${'a'.repeat(64)}` }, secret: ['key'] },
      { ...entry, spec: { address: '10.0.0.2/24' } },
    ] as never),
  ).toEqual(['10.0.0.1/24', 'token = hush-hush'])
})
