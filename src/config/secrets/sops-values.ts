import { createDecipheriv } from 'node:crypto'
import { secretOf } from '../../model/config/secret.ts'
import type { Scalar } from '../yaml/located-value.ts'

const form = /^ENC\[AES256_GCM,data:(.*),iv:(.+),tag:(.+),type:(\w+)\]$/

export interface Plain {
  readonly text: string
  readonly bytes: Uint8Array
  readonly type: string
}

/** Decrypts `ENC[…]`, bound to where it stands by `place`; undefined when it is none, was changed or was moved. */
export function decryptValue(written: string, key: Uint8Array, place: string): Plain | undefined {
  const [, data, iv, tag, type] = form.exec(written) ?? []
  if (data === undefined || iv === undefined || tag === undefined || type === undefined) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64'))
    const bytes = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()])
    return { text: bytes.toString('utf8'), bytes, type }
  } catch {
    return undefined
  }
}

/** A scalar with what was encrypted in it. A string stays one, even if it looks like a number. */
export function decrypted(scalar: Scalar, { text, type }: Plain, name: string): Scalar {
  const secrets = [secretOf(name, text, scalar.text)]
  const base = { ...scalar, written: scalar.text, secret: true as const, secrets }
  if (type === 'bool') {
    const word = text.toLowerCase()
    return { ...base, text: word, value: word === 'true', plain: true }
  }
  if (type === 'int' || type === 'float' || type === 'int64') return { ...base, text, value: Number(text), plain: true }
  return { ...base, text, value: text, plain: false }
}

/** What a value that is not encrypted adds to the seal of the file. */
export const sealText = ({ value, text }: Scalar): string => {
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  // An integer may have more digits than fit into ours.
  return typeof value === 'number' && !/^-?[1-9]\d*$/.test(text) ? String(value) : text
}
