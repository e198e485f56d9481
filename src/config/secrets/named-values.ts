import { type Secret, secretOf } from '../../model/config/secret.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { EngineError } from '../../model/engine-error.ts'
import type { ValueConfig } from '../../schema/cluster/index.ts'
import { missingFile, outside, unreadableFile } from '../cluster/faults.ts'
import { inside } from '../cluster/paths.ts'
import type { Written } from '../cluster/written.ts'
import { at, type Finding } from '../document/report.ts'
import type { Ground } from '../trust/ground.ts'
import type { Origin } from '../yaml/source.ts'
import { type Environment, withoutNodes } from '../yaml/substitute.ts'
import type { Keyring } from './keyring.ts'

/** One entry of a cluster's `values`. */
export interface NamedValue extends Written<ValueConfig> {
  readonly name: string
}

/** The values of a cluster, each opened when a file asks for it. */
export interface Values {
  /** The values of these names, as far as there are any, and why some could not be opened. */
  open(names: Iterable<string>): Promise<{ readonly values: Environment; readonly diagnostics: readonly Diagnostic[] }>
  /** Everything opened so far, and what the environment holds. */
  readonly all: Environment
}

interface Place {
  readonly root: string
  readonly ground: Pick<Ground, 'read'>
  readonly keyring: Keyring
  readonly env: Readonly<Record<string, string | undefined>>
  /** Takes up each secret as it is opened. */
  readonly learn: (secret: Secret) => void
}

interface OpenedValue {
  /** Null: there should be one, and there is a diagnostic. */
  readonly value: string | Secret | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The values that a cluster names. What is kept in files or called secret is secret from here on. A line break at the end
 * of a file is not part of its value. Of two with one name the later counts.
 */
export function openValues(named: readonly NamedValue[], place: Place): Values {
  const byName = new Map(named.map((value) => [value.name, value]))
  const opened = new Map<string, Promise<OpenedValue>>()
  const env = withoutNodes(place.env)
  const all: Record<string, Environment[string]> = { ...env }
  // Those of the environment need no key, and what is known is hidden wherever it turns up.
  for (const { name, entry } of byName.values()) {
    const text = entry.env === undefined ? undefined : place.env[entry.env]
    if (entry.secret === true && text !== undefined) place.learn(secretOf(name, text))
  }
  return {
    all,
    open: async (names) => {
      const values: Record<string, Environment[string]> = {}
      const diagnostics: Diagnostic[] = []
      for (const name of new Set(names)) {
        const value = byName.get(name)
        if (value === undefined) continue
        if (!opened.has(name)) opened.set(name, openValue(value, place))
        const found = (await opened.get(name)) as OpenedValue
        values[name] = found.value
        all[name] = found.value
        diagnostics.push(...found.diagnostics)
      }
      return { values: { ...env, ...values }, diagnostics }
    },
  }
}

async function openValue(named: NamedValue, { root, ground, keyring, env, learn }: Place): Promise<OpenedValue> {
  const { name, entry, folder, place } = named
  const fault = (diagnostic: Diagnostic): OpenedValue => ({ value: null, diagnostics: [diagnostic] })
  const secret = (text: string, encrypted?: string): OpenedValue => {
    const value = secretOf(name, text.replace(/\r?\n$/, ''), encrypted)
    learn(value)
    return { value, diagnostics: [] }
  }
  const how = howKept(entry)
  const written = entry[how]
  if (written === undefined) return { value: null, diagnostics: [] }
  if (how === 'env') {
    const text = env[written]
    if (text === undefined) return fault(at(place(how), unsetVariable(written)))
    return entry.secret ? secret(text) : { value: text, diagnostics: [] }
  }
  const path = fileOfValue(entry) === undefined ? undefined : inside(root, folder, written)
  if (fileOfValue(entry) !== undefined && path === undefined) return fault(outside(place(how), written))
  let text: string | undefined = written
  try {
    if (path !== undefined) text = await ground.read(path, 'value', place(how))
  } catch (error) {
    return fault(unreadable(place(how), error, how))
  }
  if (text === undefined) return fault(missingFile(place(how), path as string))
  if (how === 'file') return secret(text)
  const open = await keyring.open(text, `the value ${name}`)
  return 'bytes' in open ? secret(new TextDecoder().decode(open.bytes), text) : fault(at(place(how), open.finding))
}

const unsetVariable = (name: string): Finding => ({
  code: 'decode/unset-variable',
  summary: `nothing defines ${name}`,
  hint: 'set the environment variable',
})

export const howKept = ({ file, env }: ValueConfig): 'age' | 'file' | 'env' =>
  file !== undefined ? 'file' : env !== undefined ? 'env' : 'age'

/** The file that holds a value; undefined when the value stands in the cluster file itself. */
export function fileOfValue(entry: ValueConfig): string | undefined {
  const how = howKept(entry)
  const written = how === 'env' ? undefined : entry[how]
  return written?.trimStart().startsWith('-----BEGIN AGE ENCRYPTED FILE-----') && entry.file === undefined
    ? undefined
    : written
}

/** A file that is there and is no text, or cannot be read. */
const unreadable = (origin: Origin, error: unknown, how: 'age' | 'file'): Diagnostic =>
  error instanceof EngineError && error.code === 'load/not-text'
    ? at(origin, how === 'age' ? binaryAge : binary)
    : unreadableFile(origin, error)

const binary: Finding = {
  code: 'load/not-text',
  summary: 'the file of this value is not text in UTF-8',
  hint: 'write the value into it as text, in base64 perhaps',
}

const binaryAge: Finding = {
  code: 'load/not-text',
  summary: 'the file of this value is not text, as an age file with armour is',
  hint: 'encrypt it again with `age --armor`',
}
