import { readFile } from 'node:fs/promises'
import writeFileAtomic from 'write-file-atomic'
import { digest } from '../model/canonical.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import { type Plan, planHash } from '../model/plan/plan.ts'
import { isRecord } from '../model/record.ts'

/** A secret of the config, by its name there. */
export interface NamedSecret {
  readonly name: string
  /** SHA-256 of its encrypted text; absent for one that is not encrypted where it is kept. */
  readonly encrypted?: string
  /** The plan has its seal, which the node it is for makes. */
  readonly sealed?: true
}

/** A secret that was found on a node: seen there, confirmed last, or to be restored. */
export interface FoundSecret {
  readonly from: 'node' | 'ledger' | 'original'
  readonly kind: string
  /** The field, dotted. */
  readonly path: string
}

/** What the marks in a kept plan stand for. The text of a secret is never kept. */
export type SavedSecret = NamedSecret | FoundSecret

/** Plans kept to be applied later exactly as they were seen. What a plan may not hold (time, author) stands around it. */
export interface SavedPlan {
  readonly format: 'netloom.plan'
  /** It grows when a field changes its meaning or goes. */
  readonly version: 3
  /** ISO 8601. */
  readonly created: string
  readonly author: string
  /** The folder that the plans were made from, for people. */
  readonly cluster: string
  readonly plans: readonly Plan[]
  /** Node to what the marks in its plan stand for, in their order; absent where no plan needs a secret. */
  readonly secrets?: Readonly<Record<string, readonly SavedSecret[]>>
  /** Node to the hash of its plan. */
  readonly hashes: Readonly<Record<string, string>>
  /** Digest of everything else here. It finds damage and edits; it is no signature. */
  readonly digest: string
}

export type Occasion = Pick<SavedPlan, 'created' | 'author' | 'cluster'>

interface Kept {
  readonly plan: Plan
  readonly secrets?: readonly SavedSecret[]
}

export function savedPlan(kept: readonly Kept[], { created, author, cluster }: Occasion): SavedPlan {
  const plans = kept.map(({ plan }) => plan)
  const secrets = Object.fromEntries(
    kept.flatMap(({ plan, secrets: own = [] }) => (own.length > 0 ? [[plan.node, own]] : [])),
  )
  const holds = Object.keys(secrets).length > 0
  const hashes = Object.fromEntries(plans.map((plan) => [plan.node, planHash(plan)]))
  const about = { format: 'netloom.plan', version: 3, created, author, cluster, plans } as const
  const body = { ...about, ...(holds && { secrets }), hashes }
  return { ...body, digest: digest(body) }
}

/** Each plan of a file with what the marks in it stand for. */
export const keptIn = ({ plans, secrets = {} }: SavedPlan): readonly Required<Kept>[] =>
  plans.map((plan) => ({ plan, secrets: secrets[plan.node] ?? [] }))

/**
 * Writes the file whole or not at all, readable by its owner only; an older file of that name is replaced. Throws
 * `EngineError` where nothing can be written.
 */
export async function writeSavedPlan(file: string, saved: SavedPlan): Promise<void> {
  try {
    await writeFileAtomic(file, `${JSON.stringify(saved, null, 2)}\n`, { mode: 0o600 })
  } catch (cause) {
    throw new EngineError('plan-file/unwritable', `${file} cannot be written (${reasonOf(cause)})`, {
      hint: 'Name a file in a folder that is there and yours to write.',
      cause,
    })
  }
}

/** A saved plan, or why the file cannot be used. Never throws for what the file holds or for a file that is not there. */
export async function readSavedPlan(
  file: string,
): Promise<{ readonly saved: SavedPlan } | { readonly fault: Diagnostic }> {
  try {
    return parseSavedPlan(await readFile(file, 'utf8'), file)
  } catch (error) {
    const why = reasonOf(error)
    const summary = why === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read (${why})`
    return { fault: fault('plan-file/unreadable', summary, 'Name a file that `netloom plan --out FILE` wrote.') }
  }
}

/** The text of a saved plan file, checked: format, version, and that nobody changed it since. */
export function parseSavedPlan(
  text: string,
  file: string,
): { readonly saved: SavedPlan } | { readonly fault: Diagnostic } {
  const again = 'Make it again with `netloom plan --out FILE`.'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: fault('plan-file/damaged', `${file} is not whole: it ends early or is no JSON`, again) }
  }
  if (!isRecord(value) || value.format !== 'netloom.plan') {
    return {
      fault: fault(
        'plan-file/format',
        `${file} is not a saved plan`,
        'Name a file that `netloom plan --out FILE` wrote.',
      ),
    }
  }
  if (value.version !== 3) {
    const summary = `${file} was written by another version of netloom (plan format ${JSON.stringify(value.version)}, this one reads 3)`
    return { fault: fault('plan-file/version', summary, again) }
  }
  if (!isSavedPlan(value) || !isUntouched(value)) {
    const summary = `${file} was changed after netloom wrote it, so it is no longer the plan that was looked at`
    return { fault: fault('plan-file/changed', summary, again) }
  }
  return { saved: value }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

const fault = (code: string, summary: string, hint: string): Diagnostic => ({ severity: 'error', code, summary, hint })

const isSavedPlan = (value: Record<string, unknown>): value is Record<string, unknown> & SavedPlan =>
  ['created', 'author', 'cluster', 'digest'].every((field) => typeof value[field] === 'string') &&
  isRecord(value.hashes) &&
  (value.secrets === undefined || isRecord(value.secrets)) &&
  Object.values(value.secrets ?? {}).every(Array.isArray) &&
  Array.isArray(value.plans) &&
  value.plans.every(isPlan)

const isPlan = (plan: unknown): plan is Plan =>
  isRecord(plan) &&
  plan.version === 1 &&
  typeof plan.node === 'string' &&
  isRecord(plan.basis) &&
  isRecord(plan.basis.digests) &&
  [plan.steps, plan.desired, plan.ledger, plan.diagnostics].every(Array.isArray)

function isUntouched({ digest: written, ...body }: SavedPlan): boolean {
  const nodes = body.plans.map(({ node }) => node)
  return (
    digest(body) === written &&
    new Set(nodes).size === nodes.length &&
    Object.keys(body.hashes).length === nodes.length &&
    body.plans.every((plan) => body.hashes[plan.node] === planHash(plan))
  )
}
