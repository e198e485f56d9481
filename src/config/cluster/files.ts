import { posix } from 'node:path'
import type { Secret } from '../../model/config/secret.ts'
import { shapeFaults } from '../document/node.ts'
import { readDocuments, type Stream } from '../document/stream.ts'
import { type Patch, readPatch } from '../patch/read-patch.ts'
import type { Keyring } from '../secrets/keyring.ts'
import type { Values } from '../secrets/named-values.ts'
import { withoutSecrets } from '../secrets/secrets-in-text.ts'
import { unlock } from '../secrets/sops.ts'
import { secretsOf } from '../secrets/spellings.ts'
import type { Ground } from '../trust/ground.ts'
import type { LocatedValue } from '../yaml/located-value.ts'
import { type Parsed, parseYaml } from '../yaml/parse.ts'
import { type Origin, type Source, sourceOf } from '../yaml/source.ts'
import { type Environment, isOfNode, namesIn } from '../yaml/substitute.ts'

/** The text of a file, or undefined when there is none. */
export type Read = (path: string) => Promise<string | undefined>

/** Reads each file once, however many nodes use it. `origin` is where it is named first. */
export interface Files {
  source(path: string, origin?: Origin): Promise<Source | undefined>
  /** Path to text of everything read so far, as it may be shown. */
  readonly texts: Map<string, string>
}

export function openFiles(ground: Pick<Ground, 'read'>): Files {
  const texts = new Map<string, string>()
  const source = once(async (path, origin) => {
    const text = await ground.read(path, 'config', origin)
    if (text === undefined) return undefined
    const found = sourceOf(path, text)
    texts.set(path, found.text)
    return found
  })
  return { source, texts }
}

/** A config or patch, as it is for one node with the values of that, or for nobody yet. */
export interface Reading<S extends Stream = Patch> {
  /** The names of the values of a node that it asks for. Without any it is the same for every node. */
  readonly asks: readonly string[]
  read(ofNode?: Environment): S
}

/** Reads the configs and patches that nodes are made of, each once. */
export interface Configs {
  config(path: string, origin: Origin): Promise<Reading<Stream> | undefined>
  patch(path: string, origin: Origin): Promise<Reading | undefined>
}

interface Opening {
  readonly values: Values
  readonly keyring: Keyring
  readonly root: string
  /** Takes up what was encrypted in them, or kept apart from them. */
  readonly learn: (secret: Secret) => void
}

export function openConfigs({ source, texts }: Files, { values, keyring, root, learn }: Opening): Configs {
  const unlocked = once(async (path, origin) => {
    const found = await source(path, origin)
    if (found === undefined) return undefined
    const parsed = parseYaml(found)
    const open = await unlock(parsed, keyring, posix.relative(root, path))
    if (open !== parsed) open.documents.flatMap(secretsOf).forEach(learn)
    return open
  })
  const reading = <S extends Stream>(make: (parsed: Parsed, env: Environment) => S) =>
    once(async (path, origin) => {
      const parsed = await unlocked(path, origin)
      if (parsed === undefined) return undefined
      const names = parsed.documents.flatMap(variablesIn)
      const asks = [...new Set(names.filter(isOfNode))]
      const opened = await values.open(names)
      const readWith = (ofNode: Environment): S => {
        const read = make(parsed, { ...opened.values, ...ofNode })
        for (const { located } of read.documents) secretsOf(located).forEach(learn)
        texts.set(path, withoutSecrets(texts.get(path) as string, read))
        return { ...read, diagnostics: [...opened.diagnostics, ...read.diagnostics, ...shapeFaults(read.documents)] }
      }
      // Nobody's fault: what a node must say is asked of none yet.
      const forNobody = readWith(Object.fromEntries(asks.map((name) => [name, null])))
      return { asks, read: (ofNode?: Environment) => (ofNode && asks.length > 0 ? readWith(ofNode) : forNobody) }
    })
  return {
    config: reading(readDocuments),
    patch: reading(readPatch),
  }
}

/** The names of the values that a document asks for. */
function variablesIn(located: LocatedValue): readonly string[] {
  if (located.kind === 'array') return located.items.flatMap(variablesIn)
  if (located.kind === 'object') return [...located.entries.values()].flatMap(({ value }) => variablesIn(value))
  return located.written === undefined ? namesIn(located.text) : []
}

type Make<T> = (path: string, origin?: Origin) => Promise<T>

function once<T>(make: Make<T>): Make<T> {
  const known = new Map<string, Promise<T>>()
  return (path, origin) => {
    const before = known.get(path)
    if (before) return before
    const made = make(path, origin)
    known.set(path, made)
    return made
  }
}
