import type { Diagnostic } from '../../model/diagnostic.ts'
import { canonicalAddress } from '../../model/ip.ts'
import { visible } from '../../model/visible.ts'
import { formats } from '../../schema/values/formats.ts'
import { usage } from '../report.ts'

/** A machine as the user typed it. */
export interface Host {
  /** An address in the kernel's spelling, or a host name. */
  readonly host: string
  readonly user?: string
  readonly port?: number
}

/** Reads `[user@]host[:port]`, where an IPv6 address with a port stands in brackets. Each host may be named once. */
export function hostsOf(words: readonly string[]): {
  readonly hosts: readonly Host[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const read = words.map((word) => ({ word, host: hostOf(word) }))
  const hosts = read.flatMap(({ host }) => host ?? [])
  const bad = read.filter(({ host }) => host === undefined).map(({ word }) => fault(word, 'is no host'))
  const twice = read.filter(({ host }, n) => host && hosts.findIndex((one) => isSame(one, host)) < indexIn(read, n))
  return { hosts, diagnostics: [...bad, ...twice.map(({ word }) => fault(word, 'is named twice'))] }
}

const isSame = (a: Host, b: Host): boolean => a.host === b.host && a.port === b.port

/** The place among those that could be read. */
const indexIn = (read: readonly { readonly host: Host | undefined }[], n: number): number =>
  read.slice(0, n).filter(({ host }) => host).length

function hostOf(word: string): Host | undefined {
  const [, user, rest = ''] = /^(?:([^@]*)@)?(.*)$/s.exec(word) ?? []
  if (user !== undefined && !formats.name(user)) return undefined
  const login = user === undefined ? {} : { user }
  const address = canonicalAddress(rest)
  if (address !== undefined) return { host: address, ...login }
  const [, bracketed, plain = '', port] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(\d{1,5}))?$/.exec(rest) ?? []
  const host = bracketed === undefined ? plain : canonicalAddress(bracketed)
  if (host === undefined || !formats.host(host)) return undefined
  if (port === undefined) return { host, ...login }
  const number = Number(port)
  return number >= 1 && number <= 65_535 ? { host, ...login, ...(number !== 22 && { port: number }) } : undefined
}

const fault = (word: string, what: string): Diagnostic => ({
  ...usage(
    `${visible(word) || 'an empty word'} ${what}`,
    'Write [USER@]HOST[:PORT]; a name, or an address: [2001:db8::1]:22.',
  ),
  code: 'usage/host',
})
