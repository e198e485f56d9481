import { constants } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { bounds, readBounded, refuseSpecial } from '../bounded-file.ts'
import { type KnownHost, parseKnownHost, parseKnownHosts } from './entry.ts'
import { isPlain, names } from './match.ts'

/** One known_hosts file, read once. */
export interface HostFile {
  readonly path: string
  /** Why it could not be read; an absent file is empty. */
  readonly problem?: string
  /** Every line that names the host. */
  lookup(name: string): readonly KnownHost[]
  /** Adds a line on disk and here, unless the key stands there already. Throws what the file system throws. */
  learn(name: string, type: string, key: Buffer): Promise<void>
}

/** Reads a file and indexes it by name: a thousand nodes are looked up in a thousand lines. */
export async function openHostFile(path: string): Promise<HostFile> {
  const { text, problem } = await read(path)
  const byName = new Map<string, KnownHost[]>()
  const others: KnownHost[] = []
  const found = new Map<string, readonly KnownHost[]>()
  for (const entry of parseKnownHosts(text, path)) index(entry)
  let lines = text.split('\n').length
  let last: Promise<void> = Promise.resolve()

  function index(entry: KnownHost): void {
    found.clear()
    if (!entry.hosts.every(isPlain)) others.push(entry)
    else for (const host of new Set(entry.hosts)) byName.set(host, [...(byName.get(host) ?? []), entry])
  }

  function lookup(name: string): readonly KnownHost[] {
    const known = found.get(name)
    if (known) return known
    const entries = [...(byName.get(name) ?? []), ...others.filter(({ hosts }) => names(hosts, name))]
    found.set(name, entries)
    return entries
  }

  async function append(name: string, type: string, key: Buffer): Promise<void> {
    if (lookup(name).some((entry) => entry.marker === undefined && entry.key.equals(key))) return
    const line = `${name} ${type} ${key.toString('base64')}`
    await appendLine(path, line)
    index(parseKnownHost(line, path, lines++) as KnownHost)
  }

  return {
    path,
    ...(problem && { problem }),
    lookup,
    learn(name, type, key) {
      const turn = last.then(() => append(name, type, key))
      last = turn.catch(() => {})
      return turn
    },
  }
}

async function read(path: string): Promise<{ text: string; problem?: string }> {
  try {
    return { text: (await readBounded(path, bounds.hostKeys)).toString('utf8') }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { text: '', ...(code !== 'ENOENT' && { problem: message }) }
  }
}

/** One write to a file opened for appending: lines of other programs that learn meanwhile stay whole. */
async function appendLine(path: string, line: string): Promise<void> {
  if (path === '/dev/null') return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const { O_RDWR, O_APPEND, O_CREAT, O_NONBLOCK } = constants
  const file = await open(path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK, 0o600)
  try {
    const found = await file.stat()
    refuseSpecial(path, found)
    const { size } = found
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    const broken = bytesRead === 1 && buffer[0] !== 0x0a
    await file.appendFile(`${broken ? '\n' : ''}${line}\n`)
  } finally {
    await file.close()
  }
}
