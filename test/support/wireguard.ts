import { createHash } from 'node:crypto'

/** A private key as the kernel keeps it; each number gives another. */
export const privateKey = (n: number): string => {
  const bytes = Buffer.alloc(32, n)
  bytes[0] = n & 0xf8
  bytes[31] = (n & 0x7f) | 0x40
  return bytes.toString('base64')
}

/** Any other key. */
export const otherKey = (n: number): string => Buffer.alloc(32, n).toString('base64')

/** The key of seals that tests put on their nodes, in the form in which it lies there. */
const [inner, outer] = ['1'.repeat(64), '2'.repeat(64)]
export const sealKey = `${inner} ${outer}`

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The seal of a secret on such a node. */
export const seal = (text: string): string => `sealed:${sha256(outer + sha256(inner + text))}`
