import { readFile } from 'node:fs/promises'
import writeFileAtomic from 'write-file-atomic'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import { isRecord } from '../model/record.ts'
import { validateSavedApprovals } from './generated/validators.ts'

/** An approval as it is kept: a claim, until its signature is verified or whoever wrote it is believed. */
export interface SavedApproval {
  readonly who: string
  readonly source: 'forge' | 'signature'
  /** The hash of the plan. */
  readonly plan: string
  /** ISO 8601. */
  readonly at: string
  /** Of `approvalText`, as `ssh-keygen -Y sign -n netloom-approval` writes it. */
  readonly signature?: string
}

/** Who approved a plan: a file beside it, or wherever a job puts it. Entries may be about other plans. */
export interface SavedApprovals {
  readonly format: 'netloom.approvals'
  readonly version: 1
  readonly approvals: readonly SavedApproval[]
}

/** What is signed: one line. */
export const approvalText = ({ plan, at }: Pick<SavedApproval, 'plan' | 'at'>): string => `${plan} ${at}\n`

export const approvalsFileOf = (planFile: string): string => `${planFile}.approvals.json`

export type ApprovalsRead = { readonly approvals: readonly SavedApproval[] } | { readonly fault: Diagnostic }

/** The approvals in a file, none where there is no such file, or why it cannot be used. Never throws. */
export async function readApprovals(file: string): Promise<ApprovalsRead | { readonly missing: true }> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const why = reasonOf(error)
    if (why === 'ENOENT') return { missing: true }
    return { fault: fault('approvals/unreadable', `${file} cannot be read (${why})`, 'Look who may read it.') }
  }
  return parseApprovals(text, file)
}

/** The text of such a file, checked. */
export function parseApprovals(text: string, file: string): ApprovalsRead {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const summary = `${file} is not whole: it ends early or is no JSON`
    return {
      fault: fault('approvals/damaged', summary, 'Fetch it anew, or remove it and have the plan approved again.'),
    }
  }
  if (!isRecord(value) || value.format !== 'netloom.approvals') {
    const summary = `${file} holds no approvals`
    return { fault: fault('approvals/format', summary, 'Name a file that `netloom approve` wrote.') }
  }
  if (value.version !== 1) {
    const summary = `${file} was written by a newer version of netloom (format ${JSON.stringify(value.version)}, this one reads 1)`
    return { fault: fault('approvals/version', summary, 'Use that version.') }
  }
  if (!isSavedApprovals(value)) {
    const summary = `${file} is not as netloom writes it`
    return { fault: fault('approvals/damaged', summary, 'Remove it, and have the plan approved again.') }
  }
  return { approvals: value.approvals }
}

/** Writes them all, whole or not at all. Throws `EngineError`. */
export async function writeApprovals(file: string, approvals: readonly SavedApproval[]): Promise<void> {
  const saved: SavedApprovals = { format: 'netloom.approvals', version: 1, approvals }
  try {
    await writeFileAtomic(file, `${JSON.stringify(saved, null, 2)}\n`)
  } catch (cause) {
    throw new EngineError('approvals/unwritable', `${file} cannot be written (${reasonOf(cause)})`, {
      hint: 'Name another file with --out.',
      cause,
    })
  }
}

const isSavedApprovals = (value: unknown): value is SavedApprovals => validateSavedApprovals(value)

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

const fault = (code: string, summary: string, hint: string): Diagnostic => ({ severity: 'error', code, summary, hint })
