import { readFile } from 'node:fs/promises'
import writeFileAtomic from 'write-file-atomic'
import { canonicalJson, digest } from '../model/canonical.ts'
import type { Rollout } from '../model/config/rollout.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import type { Plan } from '../model/plan/plan.ts'
import { hashOfAll, planHash } from '../model/plan/plan-hash.ts'
import type { Wave } from '../model/plan/wave.ts'
import { isRecord } from '../model/record.ts'
import { validateSavedPlan } from './generated/validators.ts'

/** What stands around the plans: who made them, when and from what. It is in no hash. */
export interface Envelope {
  /** ISO 8601. */
  readonly created: string
  readonly author: string
  /** The folder that the plans were made from, for people. */
  readonly cluster: string
  /** The name of the cluster. */
  readonly clusterName?: string
  /** The version of netloom that made them. */
  readonly netloom: string
  /** The commit that was checked out there. */
  readonly commit?: string
  /** What nobody manages on a link that becomes a port is taken along. */
  readonly moveUnmanaged?: boolean
  /** How many removals whoever made it agreed to. */
  readonly allowRemovals?: number
  /** Made from what was recorded then (ISO 8601), and so not to be applied. */
  readonly snapshot?: string
  /** Node to about how many seconds its change takes, by how long its last ones took. */
  readonly takes?: Readonly<Record<string, number>>
  /** Which nodes would be changed after which when it was made. */
  readonly waves?: readonly Wave[]
  readonly soakSeconds?: number
  /** What of it would be taken back where it fails; absent: nothing. */
  readonly onFailure?: Rollout['onFailure']
}

/** The plan for one node. */
export interface SavedNodePlan {
  readonly node: string
  readonly hash: string
  readonly plan: Plan
}

/**
 * Plans as a document, in canonical JSON (RFC 8785). The version grows when a field changes its meaning or goes; newer
 * versions of netloom read all from 4 on, and every reader ignores fields it does not know.
 */
export interface SavedPlan {
  readonly format: 'netloom.plan'
  readonly version: 4
  /** Digest of the sorted hashes of the nodes: what an approval is bound to. */
  readonly hash: string
  readonly nodes: readonly SavedNodePlan[]
  readonly envelope: Envelope
  /** Digest of everything else here. It finds damage and edits; it is no signature. */
  readonly digest: string
}

export function savedPlan(plans: readonly Plan[], envelope: Envelope): SavedPlan {
  const nodes = plans.map((plan) => ({ node: plan.node, hash: planHash(plan), plan }))
  const hash = hashOfAll(nodes.map((one) => one.hash))
  const body = { format: 'netloom.plan', version: 4, hash, nodes, envelope } as const
  return { ...body, digest: digest(body) }
}

/**
 * Writes the file whole or not at all, readable by its owner only; an older file of that name is replaced. Throws
 * `EngineError` where nothing can be written.
 */
export async function writeSavedPlan(file: string, saved: SavedPlan): Promise<void> {
  try {
    await writeFileAtomic(file, `${canonicalJson(saved)}\n`, { mode: 0o600 })
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

/** The text of a saved plan file, checked: format, version, shape, and that nobody changed it since. */
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
  if (value.version !== 4) {
    const summary = `${file} was written by another version of netloom (plan format ${JSON.stringify(value.version)}, this one reads 4)`
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

const isSavedPlan = (value: unknown): value is SavedPlan => validateSavedPlan(value)

function isUntouched({ digest: written, ...body }: SavedPlan): boolean {
  const { nodes, hash } = body
  return (
    digest(body) === written &&
    new Set(nodes.map(({ node }) => node)).size === nodes.length &&
    nodes.every((one) => one.node === one.plan.node && one.hash === planHash(one.plan)) &&
    hash === hashOfAll(nodes.map((one) => one.hash))
  )
}
