import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** JSON with one spelling (RFC 8785): keys sorted, no spaces; throws on what JSON cannot say. Undefined fields vanish. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a value without a JSON form cannot be hashed')
  return text
}

/** `sha256:` and 64 hex digits over the canonical JSON. */
export const digest = (value: unknown): string => `sha256:${hash('sha256', canonicalJson(value), 'hex')}`

/** The same over JSON as it stands, many times faster: for what one hand always writes in one order. */
export const digestAsWritten = (value: object): string => `sha256:${hash('sha256', JSON.stringify(value), 'hex')}`
