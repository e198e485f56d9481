import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LabNode, NamespaceNode, VmNode } from '../../support/lab.ts'

/** A node that meets a fault, as it is seen beside its network. */
export interface Victim extends LabNode {
  /** Whether something has that name, be it a link that leads nowhere. */
  has(path: string): Promise<boolean>
  /** Empty where it cannot be read. */
  read(path: string): Promise<string>
  /** Seconds since it booted. */
  uptime(): Promise<number>
  unplug(): Promise<void>
  plug(): Promise<void>
  /** What a change there is given until it is confirmed. */
  readonly deadlineSeconds: number
}

export type NamespaceVictim = Victim & NamespaceNode
export type VmVictim = Victim & VmNode

/** Looks at its files from outside, which costs the processor nothing. */
export const inNamespace = (node: NamespaceNode): NamespaceVictim => ({
  ...node,
  deadlineSeconds: 15,
  has: async (path) => lstatSync(join(node.folder, path), { throwIfNoEntry: false }) !== undefined,
  read: async (path) => (existsSync(join(node.folder, path)) ? readFileSync(join(node.folder, path), 'utf8') : ''),
  uptime: async () => uptimeIn(readFileSync('/proc/uptime', 'utf8')),
})

export const inVm = (node: VmNode): VmVictim => ({
  ...node,
  deadlineSeconds: 90,
  has: async (path) => (await node.exec(['sh', '-c', '[ -e "$1" ] || [ -L "$1" ]', 'sh', path])).code === 0,
  read: async (path) => (await node.exec(['cat', path])).stdout,
  uptime: async () => uptimeIn((await node.exec(['cat', '/proc/uptime'])).stdout),
})

const uptimeIn = (text: string): number => Number(text.split(' ')[0])
