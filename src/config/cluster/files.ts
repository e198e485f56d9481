import { shapeFaults } from '../document/node.ts'
import { readDocuments, type Stream } from '../document/stream.ts'
import { type Patch, readPatch } from '../patch/read-patch.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { withoutSecrets } from '../secrets/secrets-in-text.ts'
import { unlock } from '../secrets/sops.ts'
import { isHidden, secretTexts } from '../secrets/spellings.ts'
import type { Ground } from '../trust/ground.ts'
import { type Parsed, parseYaml } from '../yaml/parse.ts'
import { type Origin, type Source, sourceOf } from '../yaml/source.ts'
import type { Environment } from '../yaml/substitute.ts'

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

/** Reads the configs and patches that nodes are made of, each once. */
export interface Configs {
  config(path: string, origin: Origin): Promise<Stream | undefined>
  patch(path: string, origin: Origin): Promise<Patch | undefined>
}

/** `secrets` takes up what was encrypted in them, or kept apart from them. */
export function openConfigs(
  { source, texts }: Files,
  env: Environment,
  keyring: Keyring,
  secrets: Set<string>,
): Configs {
  for (const value of Object.values(env))
    if (value && typeof value === 'object' && isHidden(value.secret)) secrets.add(value.secret)

  const unlocked = once(async (path, origin) => {
    const found = await source(path, origin)
    if (found === undefined) return undefined
    const parsed = parseYaml(found)
    const open = await unlock(parsed, keyring)
    if (open !== parsed) for (const text of open.documents.flatMap(secretTexts)) secrets.add(text)
    return open
  })
  const reading = <S extends Stream>(make: (parsed: Parsed) => S) =>
    once(async (path, origin) => {
      const parsed = await unlocked(path, origin)
      if (parsed === undefined) return undefined
      const read = make(parsed)
      texts.set(path, withoutSecrets(texts.get(path) as string, read))
      return { ...read, diagnostics: [...read.diagnostics, ...shapeFaults(read.documents)] }
    })
  return {
    config: reading((parsed) => readDocuments(parsed, env)),
    patch: reading((parsed) => readPatch(parsed, env)),
  }
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
