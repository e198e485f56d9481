import { expect } from 'vitest'
import { linkSources } from '../../../src/resources/network/links/types/index.ts'
import type { LabNode } from '../../support/lab.ts'
import { must } from '../transaction/site.ts'

/** How a link of each type is made, by the document that asks for one. */
export const makings: Readonly<Record<string, { readonly type: string; readonly words: string }>> = {
  BridgeConfig: { type: 'bridge', words: 'bounds type bridge' },
  VethConfig: { type: 'veth', words: 'bounds type veth peer name bounds2' },
  BondConfig: { type: 'bond', words: 'bounds type bond mode active-backup' },
  DummyLinkConfig: { type: 'dummy', words: 'bounds type dummy' },
  VLANConfig: { type: 'vlan', words: 'bounds link below type vlan id 7' },
  VRFConfig: { type: 'vrf', words: 'bounds type vrf table 77' },
  VXLANConfig: { type: 'vxlan', words: 'bounds type vxlan id 7 dstport 4789' },
  MacVLANConfig: { type: 'macvlan', words: 'bounds link below type macvlan mode bridge' },
}

/** Less, and IPv4 goes, though the kernel takes it of some links. */
const leastMtu4 = 68

/**
 * Makes such a link over one that carries all there is, and tries the MTUs at both ends of what its source says, and beyond them:
 * the lints rest on these numbers.
 */
export async function keepsItsBounds(node: LabNode, document: string): Promise<void> {
  const { words } = makings[document] as { readonly words: string }
  const [least, most] = linkSources.find((one) => one.document.kind === document)?.mtu ?? [leastMtu4, undefined]
  const ip = (text: string) => node.exec(['ip', ...text.split(' ')])
  if (words.includes('link below')) await must(node, ['ip', 'link', 'add', 'below', 'mtu', '65535', 'type', 'bridge'])
  try {
    await must(node, ['ip', 'link', 'add', ...words.split(' ')])
    const [row] = JSON.parse((await ip('-d -j link show bounds')).stdout)
    // The kernel's 0 is no bound at all.
    expect({ most: row.max_mtu || undefined, least: Math.max(row.min_mtu, leastMtu4) }).toEqual({ most, least })
    const taken = async (mtu: number) => (await ip(`link set bounds mtu ${mtu}`)).code === 0
    expect(await taken(least)).toBe(true)
    expect(await taken(most ?? 1_000_000)).toBe(true)
    if (most !== undefined) expect(await taken(most + 1)).toBe(false)
    if (row.min_mtu > 0) expect(await taken(least - 1)).toBe(false)
  } finally {
    await ip('link del bounds')
    await ip('link del below')
  }
}
