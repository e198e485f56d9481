import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { at, type Finding } from '../document/report.ts'
import { type Entry, keyOrigin, type LocatedObject, type LocatedValue, type Scalar } from '../yaml/located-value.ts'
import type { Parsed } from '../yaml/parse.ts'
import type { Keyring } from './keyring.ts'
import { lockedDocuments } from './sops-locked.ts'
import { type SopsMetadata, sopsMetadata } from './sops-metadata.ts'
import { decrypted, decryptValue, sealText } from './sops-values.ts'

/**
 * Decrypts the documents of a file that SOPS encrypted for age keys; any other file is left as it is. Every value keeps
 * its place and is marked as secret. A file whose seal (MAC) is broken gives no documents.
 */
export async function unlock(parsed: Parsed, keyring: Keyring, file = ''): Promise<Parsed> {
  const sealed = parsed.documents.find((document) => sopsMetadata(document) !== undefined)
  const metadata = sealed && sopsMetadata(sealed)
  if (sealed === undefined || metadata === undefined) return parsed
  const refuse = (...diagnostics: readonly Diagnostic[]): Parsed => ({
    documents: [],
    diagnostics: [...parsed.diagnostics, ...diagnostics],
  })
  const place = keyOrigin(sealed, ['sops'])

  const { isEncrypted } = metadata
  if (isEncrypted === undefined) return refuse(at(place, unknownRule))
  const key = await dataKey(metadata, keyring)
  if (!('bytes' in key)) {
    const diagnostics = [...parsed.diagnostics, at(place, key.finding)]
    return { documents: key.finding.severity === 'info' ? lockedDocuments(parsed, isEncrypted) : [], diagnostics }
  }
  const { documents, seal, diagnostics } = open(parsed.documents, { ...metadata, isEncrypted }, key.bytes, file)
  if (diagnostics.length > 0) return refuse(...diagnostics)
  const mac = decryptValue(metadata.mac, key.bytes, metadata.lastModified)
  return mac?.text === seal ? { documents, diagnostics: parsed.diagnostics } : refuse(at(place, tampered))
}

async function dataKey(
  { encryptedKeys, shared }: SopsMetadata,
  keyring: Keyring,
): Promise<{ readonly bytes: Uint8Array } | { readonly finding: Finding }> {
  if (shared || encryptedKeys.length === 0) return { finding: notForAge }
  let finding: Finding | undefined
  for (const armoured of encryptedKeys) {
    const opened = await keyring.open(armoured, 'the file')
    if ('bytes' in opened) return opened
    finding ??= opened.finding
  }
  return { finding: finding as Finding }
}

const notForAge: Finding = {
  code: 'load/not-for-age',
  summary: 'the file was encrypted by SOPS without a single age key that opens it',
  hint: 'encrypt it for an age key, without key groups',
}

const unknownRule: Finding = {
  code: 'load/sops-rule',
  summary: 'the rule that says what is encrypted cannot be read here',
  hint: 'use one rule, by the names of keys, such as `encrypted_regex: ^(privateKey|token)$`',
}

const tampered: Finding = {
  code: 'load/tampered',
  summary: 'the file was changed by something other than SOPS after it was encrypted',
  hint: 'go back to the last version that SOPS wrote, and change it with `sops`',
}

const unreadable: Finding = {
  code: 'load/tampered',
  summary: 'this value cannot be decrypted here: it was changed, moved, or never encrypted',
  hint: 'go back to the last version that SOPS wrote, and change it with `sops`',
}

/** SOPS' own start of a seal that covers only what is encrypted. */
const onlyEncrypted = createHash('sha256').update('sops').digest()

function open(documents: readonly LocatedValue[], metadata: Required<SopsMetadata>, key: Uint8Array, file: string) {
  const diagnostics: Diagnostic[] = []
  const seal = createHash('sha512')
  if (metadata.macOnlyEncrypted) seal.update(onlyEncrypted)
  const opened = documents.map((document, n) =>
    openLocated(document.kind === 'object' ? bare(document) : document, [], `${file}${n > 0 ? `#${n + 1}` : ''}:`),
  )
  return { documents: opened, seal: seal.digest('hex').toUpperCase(), diagnostics }

  function openLocated(located: LocatedValue, path: readonly string[], place: string): LocatedValue {
    const below = (step: string | number) => `${place}${place.endsWith(':') ? '' : '.'}${step}`
    // Items of an array share the place of the list.
    if (located.kind === 'array')
      return { ...located, items: located.items.map((item, n) => openLocated(item, path, below(n))) }
    if (located.kind === 'scalar') return openScalar(located, path, place)
    const entries = [...located.entries].map(([name, entry]): [string, Entry] => [
      name,
      { ...entry, value: openLocated(entry.value, [...path, name], below(name)) },
    ])
    return { ...located, entries: new Map(entries) }
  }

  function openScalar(scalar: Scalar, path: readonly string[], place: string): Scalar {
    if (scalar.value === null) return scalar
    if (!metadata.isEncrypted(path)) {
      if (!metadata.macOnlyEncrypted) seal.update(sealText(scalar))
      return scalar
    }
    if (scalar.text === '') return scalar
    const plain = decryptValue(scalar.text, key, `${path.join(':')}:`)
    if (plain === undefined) {
      diagnostics.push(at(scalar.origin, unreadable))
      return scalar
    }
    seal.update(plain.bytes)
    const open = decrypted(scalar, plain, place)
    if (path.length > 1 || !identity.includes(path[0] as string)) return open
    const { secrets, ...shown } = open
    return { ...shown, secret: false }
  }
}

/** What a document is, is no secret: every fault and every plan speaks of it. */
const identity = ['apiVersion', 'kind', 'name', 'version']

const bare = (document: LocatedObject): LocatedObject => ({
  ...document,
  entries: new Map([...document.entries].filter(([key]) => key !== 'sops')),
})
