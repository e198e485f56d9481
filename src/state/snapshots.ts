import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import type { RecordedSeal } from '../model/node/seal.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { NamedSecret } from '../model/plan/plan-secret.ts'
import { validateSavedSnapshot } from './generated/validators.ts'

/** What plans are made from, as one node had it at one time. It holds no secret. */
export interface SavedSnapshot {
  readonly format: 'netloom.snapshot'
  /** It grows when a field changes its meaning or goes. */
  readonly version: 1
  /** ISO 8601. */
  readonly taken: string
  /** The version of netloom that looked. */
  readonly netloom: string
  readonly snapshot: Snapshot
  /** What the marks in it stand for; absent where it has none. */
  readonly secrets?: readonly Required<NamedSecret>[]
  /** Of encrypted secrets of its config; absent where it has none. */
  readonly seals?: readonly RecordedSeal[]
}

/** Nodes are named as hosts are, so their names are names of files. */
const fileOf = (folder: string, node: string): string => join(folder, `${node}.json`)

/** Writes each into a file named after its node; the folder is made if need be. Throws `EngineError`. */
export async function writeSnapshots(folder: string, all: readonly SavedSnapshot[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    // As it stands: the digest of a ledger is taken of its fields in their order.
    for (const one of all) await writeFileAtomic(fileOf(folder, one.snapshot.node), `${JSON.stringify(one)}\n`)
  } catch (cause) {
    const hint = 'Name a folder that is yours to write.'
    throw new EngineError('snapshot/unwritable', `${folder} cannot be written (${reasonOf(cause)})`, { hint, cause })
  }
}

/** What was recorded of a node, or why it cannot be used. */
export async function readSnapshot(
  folder: string,
  node: string,
): Promise<{ readonly saved: SavedSnapshot } | { readonly fault: Diagnostic }> {
  const file = fileOf(folder, node)
  const fault = (code: string, summary: string): { readonly fault: Diagnostic } => ({
    fault: { severity: 'error', code, summary, hint: 'Record it anew: netloom snapshot --out DIR', node },
  })
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'it is no JSON' : reasonOf(error)
    return why === 'ENOENT'
      ? fault('snapshot/missing', `there is no ${file}`)
      : fault('snapshot/unreadable', `${file} cannot be read (${why})`)
  }
  if (!isSavedSnapshot(value) || value.snapshot.node !== node)
    return fault('snapshot/unreadable', `${file} is no snapshot of ${node} that this version of netloom reads`)
  return { saved: value }
}

const isSavedSnapshot = (value: unknown): value is SavedSnapshot => validateSavedSnapshot(value)

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
