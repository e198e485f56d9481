import type { FileVerdict } from '../document/file-verdict.ts'
import { type FileOptions, inspectParsed } from '../document/validate-file.ts'
import { keyless, openKeyring } from '../secrets/keyring.ts'
import { redactAll, redactError } from '../secrets/redact.ts'
import { unlock } from '../secrets/sops.ts'
import { secretsOf } from '../secrets/spellings.ts'
import { parseYaml } from '../yaml/parse.ts'
import { sourceOf } from '../yaml/source.ts'

export interface LockedOptions extends FileOptions {
  /** The text of a file of keys, or undefined when there is none. */
  readonly read: (path: string) => Promise<string | undefined>
  /** Where keys are named; what `${NAME}` stands for is `env`. */
  readonly machine: { readonly env: Readonly<Record<string, string | undefined>>; readonly home: string }
}

export interface LockedVerdict extends FileVerdict {
  /** What was encrypted in it. */
  readonly secrets: ReadonlySet<string>
}

/** Checks one machine config by itself, which SOPS may have encrypted for an age key at hand. */
export async function inspectLocked(
  text: string,
  file: string,
  { read, machine, ...options }: LockedOptions,
): Promise<LockedVerdict> {
  const source = sourceOf(file, text)
  const parsed = parseYaml(source)
  const open = await unlock(parsed, keyless(openKeyring(read, machine)))
  const secrets = new Set(open === parsed ? [] : open.documents.flatMap(secretsOf).map((secret) => secret.reveal()))
  try {
    const { diagnostics, sources } = inspectParsed(source, open, options)
    return { diagnostics: redactAll(diagnostics, secrets), sources, secrets }
  } catch (error) {
    throw redactError(error, secrets)
  }
}
