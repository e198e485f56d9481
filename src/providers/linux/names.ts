import type { NodeConfig } from '../../model/node-config.ts'
import { HostnameConfig } from '../../schema/documents/hostname-config.ts'
import { hostWordRule } from '../../schema/hostname.ts'

/** Whether it is one word that can stand in a file of names. Validation has warned of others; we write none of them. */
export const isHostWord = (name: string): boolean => hostWordRule(name, []).length === 0

/** The name a config gives to the node, parted at its first dot; the domain may be empty. */
export function wantedHostname(config: NodeConfig): { hostname: string; domainname: string } | undefined {
  const written = config.all(HostnameConfig).at(-1)?.hostname ?? ''
  if (written === '' || !isHostWord(written)) return undefined
  const dot = written.indexOf('.')
  return dot === -1
    ? { hostname: written, domainname: '' }
    : { hostname: written.slice(0, dot), domainname: written.slice(dot + 1) }
}
