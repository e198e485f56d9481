import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyType, parseKnownHosts } from '../../src/transport/known-hosts/entry.ts'
import { knownAs, names } from '../../src/transport/known-hosts/match.ts'

const key = 'AAAAC3NzaC1lZDI1NTE5AAAAIKPQcyfTLYz9KyLOx2pHk6Z0vAbSKqbqKUzKBLzF1WtL'

describe('lines', () => {
  test('are read with their place; what OpenSSH would not read is passed over', () => {
    const text = `# comment\n\nHost.A,10.0.0.1 ssh-ed25519 ${key} me\n  @revoked\t* ssh-ed25519 ${key}\nhalf ssh-ed25519\r\nold 1024 37 12345\n`
    expect(parseKnownHosts(text, 'f').map(({ key: _key, ...rest }) => rest)).toEqual([
      { hosts: ['host.a', '10.0.0.1'], type: 'ssh-ed25519', file: 'f', line: 3 },
      { marker: '@revoked', hosts: ['*'], type: 'ssh-ed25519', file: 'f', line: 4 },
    ])
  })

  test('any bytes are read without harm', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseKnownHosts(text, 'f')))
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void keyType(Buffer.from(bytes))))
  })
})

test.each([
  [['a.example'], 'a.example', true],
  [['*.example'], 'a.b.example', true],
  [['*.example', '!b.example'], 'b.example', false],
  [['!b.example'], 'c.example', false],
  [['10.0.0.?'], '10.0.0.12', false],
  [['[10.0.0.1]:22'], '10.0.0.1', false],
  [['[*]:2222'], '[h]:2222', true],
  [['a+b.(c)'], 'a+b.(c)', true],
  [['|1|c2FsdA==|not-a-digest'], 'h', false],
  [['|2|c2FsdA==|x'], 'h', false],
] as const)('%j means %s: %s', (hosts, name, means) => {
  expect(names(hosts, name)).toBe(means)
})

test('a pattern of many stars is matched in no time', () => {
  expect(names([`${'*a'.repeat(200)}b`], 'a'.repeat(2000))).toBe(false)
})

test('the port is part of the name unless it is 22', () => {
  expect([knownAs('Host', 22), knownAs('Host', 2222), knownAs('FE80::1', 22)]).toEqual([
    'host',
    '[host]:2222',
    'fe80::1',
  ])
})
