import type { NodeConfig } from '../../model/node-config.ts'
import { BondConfig } from '../../schema/documents/bond-config.ts'
import { BridgeConfig } from '../../schema/documents/bridge-config.ts'
import { DummyLinkConfig } from '../../schema/documents/dummy-link-config.ts'
import { LinkConfig } from '../../schema/documents/link-config.ts'
import { VethConfig } from '../../schema/documents/veth-config.ts'
import { VLANConfig } from '../../schema/documents/vlan-config.ts'
import type { CommonLink } from '../../schema/link.ts'
import { linkNameRule } from '../../schema/link-name.ts'

export interface WrittenLink extends CommonLink {
  readonly name: string
}

/** Whether the kernel takes it as the name of a link. Validation has warned of others; no command of ours carries them. */
export const isLinkName = (name: string): boolean => name !== '' && linkNameRule(name, []).length === 0

/** What all documents about links have in common, both ends of pairs included. */
export const writtenLinks = (config: NodeConfig): readonly WrittenLink[] =>
  [
    ...config.all(LinkConfig),
    ...config.all(BondConfig),
    ...config.all(BridgeConfig),
    ...config.all(VLANConfig),
    ...config.all(DummyLinkConfig),
    ...config.all(VethConfig).flatMap((pair) => [pair, pair.peer]),
  ].filter(({ name }) => isLinkName(name))
