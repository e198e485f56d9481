import { expect, test } from 'vitest'
import { readUrl } from '../../src/schema/fields/url.ts'

/** `scheme|host|port|path`, as Go tells a URL apart. */
test.each([
  ['https://example.com', 'https|example.com||'],
  ['HTTP://user:pw@Example.com:80/a b?c d#e', 'http|Example.com|80|/a b'],
  ['http://[fe80::1]:80/x', 'http|fe80::1|80|/x'],
  ['http://a:/', 'http|a||/'],
  ['http:///path', 'http|||/path'],
  ['//host/x', '|host||/x'],
  ['/x', '|||/x'],
  ['///x', '|||///x'],
  ['http:x', 'http|||'],
  ['host:8080', 'host|||'],
  ['host', '|||host'],
  ['http://a b/', undefined],
  ['http://a:b/', undefined],
  ['http://a/%zz', undefined],
  ['http://a/\u0001', undefined],
  ['http://[::1', undefined],
  ['http://us er@host/', undefined],
  [':x', undefined],
  ['1x://a', undefined],
])('%s', (text, expected) => {
  const url = readUrl(text)
  expect(url && `${url.scheme}|${url.host}|${url.port}|${url.path}`).toBe(expected)
})
