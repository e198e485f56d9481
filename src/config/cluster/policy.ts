import type { Policy } from '../../model/config/policy.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ClusterConfig } from '../../schema/cluster/index.ts'
import { shown } from '../../schema/values/shown.ts'
import { at } from '../document/report.ts'
import type { Ground } from '../trust/ground.ts'
import { sourceOf } from '../yaml/source.ts'
import { missingFile, outside, unreadableFile } from './faults.ts'
import { inside } from './paths.ts'
import type { Written } from './written.ts'

interface PolicyRead {
  readonly policy?: Policy
  readonly diagnostics: readonly Diagnostic[]
}

/** The policy of a cluster with the files it names; nothing where the cluster has none. */
export async function readPolicy(
  main: Written<ClusterConfig> | undefined,
  root: string,
  ground: Pick<Ground, 'read'>,
): Promise<PolicyRead> {
  const rules = main?.entry.policy
  if (main === undefined || rules === undefined) return { diagnostics: [] }
  const { approvals = {} } = rules
  const signers = await textOf('signers')
  const revoked = await textOf('revoked')
  return {
    policy: {
      rules,
      ...(signers?.text !== undefined && { signers: signers.text }),
      ...(revoked?.text !== undefined && { revoked: revoked.text }),
    },
    diagnostics: [...(signers?.diagnostics ?? []), ...(revoked?.diagnostics ?? [])],
  }

  async function textOf(field: 'signers' | 'revoked') {
    const written = approvals[field]
    if (main === undefined || written === undefined) return undefined
    const origin = main.place('policy', 'approvals', field)
    const path = inside(root, main.folder, written)
    if (path === undefined) return { diagnostics: [outside(origin, written)] }
    const text = await ground.read(path, 'config', origin).catch((error) => unreadableFile(origin, error))
    if (text === undefined) return { diagnostics: [missingFile(origin, path)] }
    if (typeof text !== 'string') return { diagnostics: [text] }
    return { text, diagnostics: field === 'signers' ? lineFaults(path, text) : [] }
  }
}

/** A line that OpenSSH would pass over: whoever it means could not approve anything. */
function lineFaults(path: string, text: string): Diagnostic[] {
  const source = sourceOf(path, text)
  let start = 0
  return text.split('\n').flatMap((line) => {
    const origin = { source, start, end: start + line.length }
    start += line.length + 1
    if (/^\s*(?:#.*)?$/.test(line) || aSigner.test(line)) return []
    return at(origin, {
      code: 'policy/bad-signer',
      summary: `${shown(line.trim())} names nobody whose signature could count`,
      hint: 'write it as ssh-keygen(1) has it under ALLOWED SIGNERS: NAME[,NAME…] [OPTIONS] TYPE KEY',
    })
  })
}

const aSigner =
  /^\s*(?:"[^"]+"|[^\s"]+)\s+(?:(?:[^\s"]|"[^"]*")+\s+)?(?:sk-)?(?:ssh|ecdsa)-[\w.@-]+\s+[A-Za-z0-9+/]{40,}={0,2}(?:\s|$)/
