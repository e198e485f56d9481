import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { armor, Encrypter } from 'age-encryption'
import { parseAllDocuments, stringify } from 'yaml'

export interface SopsOptions {
  readonly recipients: readonly string[]
  /** Rules as SOPS writes them, such as `{ encrypted_regex: '^key$' }`. */
  readonly rule?: Readonly<Record<string, string>>
  readonly macOnlyEncrypted?: boolean
}

export async function ageFile(text: string | Uint8Array, recipients: readonly string[]): Promise<string> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return armor.encode(await encrypter.encrypt(text))
}

/** Writes a file as SOPS does, from the description of its format. */
export async function sopsFile(text: string, { recipients, rule = {}, macOnlyEncrypted = false }: SopsOptions) {
  const key = randomBytes(32)
  const seal = createHash('sha512')
  if (macOnlyEncrypted) seal.update(createHash('sha256').update('sops').digest())
  const lastmodified = '2026-01-02T03:04:05Z'
  const documents = parseAllDocuments(text).map((document) => walk(document.toJS(), []))
  const mac = encrypt(seal.digest('hex').toUpperCase(), key, lastmodified)
  const age = await Promise.all(
    recipients.map(async (recipient) => ({ recipient, enc: await ageFile(new Uint8Array(key), [recipient]) })),
  )
  const sops = {
    kms: [],
    age,
    lastmodified,
    mac,
    ...rule,
    ...(macOnlyEncrypted ? { mac_only_encrypted: true } : {}),
    version: '3.9.4',
  }
  return documents.map((document) => stringify({ ...(document as object), sops }, { lineWidth: 0 })).join('---\n')

  function walk(value: unknown, path: readonly string[]): unknown {
    if (value === null) return null
    if (Array.isArray(value)) return value.map((item) => walk(item, path))
    if (typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, [...path, name])]))
    }
    const encrypted = isEncrypted(path)
    if (encrypted || !macOnlyEncrypted) seal.update(plain(value))
    return encrypted ? encrypt(value, key, `${path.join(':')}:`) : value
  }

  function isEncrypted(path: readonly string[]): boolean {
    const { encrypted_regex: regex, encrypted_suffix: suffix, unencrypted_regex: not } = rule
    if (regex !== undefined) return path.some((name) => new RegExp(regex).test(name))
    if (suffix !== undefined) return path.some((name) => name.endsWith(suffix))
    if (not !== undefined) return !path.some((name) => new RegExp(not).test(name))
    return !path.some((name) => name.endsWith('_unencrypted'))
  }
}

const plain = (value: unknown): string => (typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value))

function encrypt(value: unknown, key: Buffer, place: string): string {
  if (value === '') return ''
  const iv = randomBytes(32)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 })
  cipher.setAAD(Buffer.from(place))
  const data = Buffer.concat([cipher.update(plain(value)), cipher.final()]).toString('base64')
  const type =
    typeof value === 'boolean' ? 'bool' : typeof value === 'string' ? 'str' : Number.isInteger(value) ? 'int' : 'float'
  return `ENC[AES256_GCM,data:${data},iv:${iv.toString('base64')},tag:${cipher.getAuthTag().toString('base64')},type:${type}]`
}
