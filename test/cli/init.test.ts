import { describe, expect, it } from 'vitest'
import { hostsOf } from '../../src/cli/init/hosts.ts'
import { namesOf } from '../../src/cli/init/names.ts'

const codes = (...words: string[]) => hostsOf(words).diagnostics.map(({ code, summary }) => `${code}: ${summary}`)

describe('machines as people type them', () => {
  it.each([
    ['edge1', { host: 'edge1' }],
    ['edge1.example.org:2222', { host: 'edge1.example.org', port: 2222 }],
    ['admin@192.0.2.11:22', { host: '192.0.2.11', user: 'admin' }],
    ['2001:DB8::1', { host: '2001:db8::1' }],
    ['admin@[2001:db8::1]:2222', { host: '2001:db8::1', user: 'admin', port: 2222 }],
  ])('%s', (word, host) => {
    expect(hostsOf([word])).toEqual({ hosts: [host], diagnostics: [] })
  })

  it.each(['', '-oProxyCommand=x', 'a b', '@a', '-x@a', 'a:0', 'a:65536', 'a:b', '[a]:22', 'a/b', '[2001:db8::1'])(
    'not %j',
    (word) => {
      expect(hostsOf([word])).toMatchObject({ hosts: [], diagnostics: [{ severity: 'error', code: 'usage/host' }] })
    },
  )

  it('each once', () => {
    expect(codes('a', 'b', 'root@a')).toEqual(['usage/host: root@a is named twice'])
    expect(codes('a', 'a:2222')).toEqual([])
  })
})

describe('the names they get', () => {
  const named = (...machines: [word: string, own?: string][]) =>
    namesOf(
      machines.map(([word, own]) => ({ host: hostsOf([word]).hosts[0] as { host: string }, ...(own && { own }) })),
    )

  it('are those they were called by, or call themselves, where that tells them apart', () => {
    expect(named(['edge1', 'other'], ['192.0.2.12', 'edge2'], ['2001:db8::1'])).toEqual([
      'edge1',
      'edge2',
      '2001-db8--1',
    ])
    expect(named(['192.0.2.1', 'debian'], ['192.0.2.2', 'debian'])).toEqual(['192.0.2.1', '192.0.2.2'])
    expect(named(['edge1:22'], ['edge1:2222'])).toEqual(['edge1', 'edge1-2222'])
    expect(named(['::1'], ['192.0.2.3', '-x'])).toEqual(['0--1', '192.0.2.3'])
  })
})
