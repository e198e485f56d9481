import { createHash } from 'node:crypto'

/** What the legacy form calls a VLAN: `eth0.100`; a long name is cut and made unique by its hash, to fit the kernel's 15. */
export function vlanName(parent: string, id: number): string {
  if (parent.length + 5 <= 15) return `${parent}.${id}`
  const hash = createHash('sha256').update(parent).digest('hex').slice(0, 6)
  return `${parent.slice(0, 4)}${hash}.${id}`
}
