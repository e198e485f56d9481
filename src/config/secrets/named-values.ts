import type { Diagnostic } from '../../model/diagnostic.ts'
import { EngineError } from '../../model/engine-error.ts'
import type { ValueConfig } from '../../schema/cluster/index.ts'
import { missingFile, outside, unreadableFile } from '../cluster/faults.ts'
import { inside } from '../cluster/paths.ts'
import type { Written } from '../cluster/read.ts'
import { at, type Finding } from '../document/report.ts'
import type { Ground } from '../trust/ground.ts'
import type { Origin } from '../yaml/source.ts'
import type { Environment, Secret } from '../yaml/substitute.ts'
import type { Keyring } from './keyring.ts'

/** One entry of a cluster's `values`. */
export interface NamedValue extends Written<ValueConfig> {
  readonly name: string
}

/**
 * Reads the values that a cluster keeps in files of their own. All of them are secret from here on. A line break at the
 * end of a file is not part of its value. Of two with one name the later counts.
 */
export async function readValues(
  values: readonly NamedValue[],
  root: string,
  ground: Pick<Ground, 'read'>,
  keyring: Keyring,
): Promise<{ readonly values: Environment; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = []
  const found = await Promise.all(
    values.map(async (value): Promise<[string, Secret | null]> => {
      const text = await readValue(value)
      return [value.name, text === undefined ? null : { secret: text.replace(/\r?\n$/, '') }]
    }),
  )
  return { values: Object.fromEntries(found), diagnostics }

  async function readValue({ name, entry, folder, place }: NamedValue): Promise<string | undefined> {
    const how = howKept(entry)
    const written = entry[how]
    if (written === undefined) return undefined
    const isArmoured = fileOfValue(entry) === undefined
    const path = isArmoured ? undefined : inside(root, folder, written)
    const text = isArmoured
      ? written
      : path === undefined
        ? undefined
        : await ground.read(path, 'value', place(how)).catch((error) => {
            diagnostics.push(unreadable(place(how), error, how))
            return null
          })
    if (text === null) return undefined
    if (text === undefined) {
      diagnostics.push(path === undefined ? outside(place(how), written) : missingFile(place(how), path))
      return undefined
    }
    if (how === 'file') return text
    const opened = await keyring.open(text, `the value ${name}`)
    if ('bytes' in opened) return new TextDecoder().decode(opened.bytes)
    diagnostics.push(at(place(how), opened.finding))
    return undefined
  }
}

export const howKept = ({ file }: ValueConfig): 'age' | 'file' => (file === undefined ? 'age' : 'file')

/** The file that holds a value; undefined when the value stands in the cluster file itself. */
export function fileOfValue(entry: ValueConfig): string | undefined {
  const written = entry[howKept(entry)]
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
