import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { ConfigDocument } from '../../document/config-document.ts'
import { limits } from '../../document/limits.ts'
import { firewallLints } from './firewall.ts'
import { hierarchyLints } from './hierarchy.ts'
import { linksOf } from './links.ts'
import { membershipLints } from './membership.ts'
import { mtuLints } from './mtu.ts'
import { natLints } from './nat.ts'
import { peerLints } from './peers.ts'
import { prefixLints } from './prefixes.ts'
import { resolverLints } from './resolver.ts'
import { routeLints } from './routes.ts'
import { routingDomainLints } from './routing-domains.ts'
import { shadowedRuleLints } from './shadowed-rules.ts'

/**
 * What Talos lets pass though it does harm: seen only when the documents of one node are looked at together. `written`
 * holds the documents as they stand, `meant` has documents in place of a legacy config.
 */
export function lints(written: readonly ConfigDocument[], meant: readonly ConfigDocument[]): readonly Diagnostic[] {
  // No machine has so many; looking at them together would cost too much.
  if (meant.length > limits.linted) return []
  const links = linksOf(written, meant)
  return [
    ...membershipLints(links, meant),
    ...hierarchyLints(links, meant),
    ...mtuLints(links),
    ...routeLints(links, meant),
    ...prefixLints(links, meant),
    ...routingDomainLints(links, meant),
    ...firewallLints(meant),
    ...natLints(meant),
    ...shadowedRuleLints(meant),
    ...peerLints(meant),
    ...resolverLints(meant),
  ]
}
