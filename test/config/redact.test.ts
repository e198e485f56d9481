import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectFile } from '../../src/config/document/validate-file.ts'
import { redact, spellings } from '../../src/config/secrets/redact.ts'

test('a secret of several lines and with quotes is hidden in every form it is printed in', () => {
  const secret = 'first "line"\n  second line'
  const printed = `${secret} ${JSON.stringify({ secret })} ${secret.split('\n').join(' | ')}`
  expect(redact(printed, spellings(secret))).not.toMatch(/first|second/)
})

test.each<[string, string, string]>([
  ['cut off', 'a-long-secret-text', '… x=a-long-sec… and a-long-secret… more'],
  ['cut off by a message', 'z'.repeat(100), `${JSON.stringify(`${'z'.repeat(79)}…`)} is no address`],
  ['in a shell', "it's-mine", `printf '%s' 'it'\\''s-mine'`],
  ['in YAML', `it's "mine"`, `a: 'it''s "mine"'`],
  ['with signs that are not seen', 'top\u200bsecret\u0007x', `top\\u{200b}secret\\u{7}x top\\u{200b}secret\\u0007x`],
  ['in its parts', 'mine.topsecret.org', '{"hostname":"mine","domainname":"topsecret.org"}'],
  ['as the ends of a range', '20010-20013', 'from 20010 to 20013'],
  ['as address and port', '[2001:db8::9]:20015', 'reached at 2001:db8::9, port 20015'],
  [
    'as the address it means',
    '2001:DB8:0::1/64',
    'address 2001:db8::1/64 on eth0, 2001:db8::1, its network 2001:db8::/64',
  ],
  ['as what goes with an address', '200.0.2.9/24', 'on 200.0.2.0/24, broadcast 200.0.2.255'],
])('a secret is hidden %s', (_, secret, printed) => {
  expect(redact(printed, spellings(secret))).not.toMatch(/a-lo|zzzz|mine|top|secret|200\d/i)
})

test('a number is hidden by itself, and JSON stays JSON', () => {
  const printed = JSON.stringify({
    port: 51820,
    ports: [1, 51820],
    id: 'x-151820',
    at: '51820.5',
    text: 'port 51820.',
    link: 'eth0.51820',
    ip: '10.0.51820',
  })
  expect(JSON.parse(redact(printed, ['51820']))).toEqual({
    port: '***',
    ports: [1, '***'],
    id: 'x-151820',
    at: '51820.5',
    text: 'port ***.',
    link: 'eth0.***',
    ip: '10.0.51820',
  })
})

test.each([
  ['privateKey: >-\n  alpha\n\n  beta\nmtu: [\n'],
  ['files:\n- content: x\n  token: |\n    alpha\n    beta\n- [\n'],
  ['peers: [{presharedKey: x, presharedKey: alpha}]\n'],
  ['privateKey: alpha\r\nx: [\r\n'],
  ['token: |\r\n  alpha\r\n- [\r\n'],
  ['privateKey: |\nalpha=\nmtu: 1\n'],
  ['token: "x\nalpha"\nmtu: 1\n'],
])('what a key or a token holds is not drawn where nobody could read the file: %j', (text) => {
  const drawn = inspectFile(text, 'c.yaml').sources.get('c.yaml') ?? ''
  expect(drawn).not.toMatch(/alpha|beta/)
  expect(drawn).toHaveLength(text.length)
})

test('what is repeated with an anchor is starred where it stands', () => {
  const peers = 'peers:\n- {publicKey: x, presharedKey: *key}\n- {publicKey: x, presharedKey: *key}\n'
  const text = `apiVersion: v1alpha1\nkind: WireguardConfig\nname: wg0\nprivateKey: &key omega\n${peers}`
  const drawn = inspectFile(text, 'c.yaml').sources.get('c.yaml') ?? ''
  expect(drawn).not.toContain('omega')
  expect(drawn).toHaveLength(text.length)
})

test('secrets that begin alike are as many as they like', () => {
  const secrets = Array.from({ length: 200_000 }, (_, n) => `abcd-${n}-`)
  expect(redact('x abcd-7- y', secrets)).toBe('x *** y')
})

test('no secret is left, however they overlap, and nothing else goes', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), text, (secrets, before) => {
      const after = redact(before, secrets)
      for (const secret of secrets) expect(after).not.toContain(secret)
      if (!secrets.some((secret) => before.includes(secret))) expect(after).toBe(before)
    }),
    { numRuns: 500 },
  )
})
