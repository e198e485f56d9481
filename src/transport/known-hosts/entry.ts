/** One line of a known_hosts file that OpenSSH would take as valid. */
export interface KnownHost {
  readonly marker?: '@revoked' | '@cert-authority'
  /** Names and patterns in lower case, or one hashed name as written. */
  readonly hosts: readonly string[]
  readonly type: string
  readonly key: Buffer
  readonly file: string
  readonly line: number
}

/** The readable lines of a known_hosts file. Others are passed over, as OpenSSH does. */
export const parseKnownHosts = (text: string, file: string): KnownHost[] =>
  text.split('\n').flatMap((line, i) => parseKnownHost(line, file, i + 1) ?? [])

/** One line, or nothing if it is a comment or OpenSSH would not read it. Lines count from 1. */
export function parseKnownHost(text: string, file: string, line: number): KnownHost | undefined {
  const words = text.trim().split(/[ \t]+/)
  const marker = words[0]?.startsWith('@') ? words.shift() : undefined
  const [hosts, type, encoded] = words
  if (!hosts || hosts.startsWith('#') || !type || !encoded) return undefined
  if (marker !== undefined && marker !== '@revoked' && marker !== '@cert-authority') return undefined
  const key = Buffer.from(encoded, 'base64')
  if (keyType(key) !== type) return undefined
  const names = hosts.startsWith('|') ? [hosts] : hosts.toLowerCase().split(',')
  return { ...(marker && { marker }), hosts: names, type, key, file, line }
}

/** The type that a public key in SSH's wire form names in its first field; undefined when the fields do not fill it. */
export function keyType(key: Buffer): string | undefined {
  let end = 0
  while (end + 4 <= key.length) end += 4 + key.readUInt32BE(end)
  return end === key.length && end > 0 ? key.toString('latin1', 4, 4 + key.readUInt32BE(0)) : undefined
}
