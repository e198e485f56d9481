import fc from 'fast-check'
import { interfaces } from './legacy-interfaces.ts'
import type { Written } from './link-documents.ts'
import { hostDns } from './other-documents.ts'
import * as words from './words.ts'

const { few, oneOf, some } = words

const network = some({
  hostname: fc.oneof(
    { weight: 6, arbitrary: words.hostName() },
    { weight: 1, arbitrary: oneOf('', 'ü', '.x', 'a'.repeat(64)) },
  ),
  interfaces: interfaces(),
  nameservers: few(oneOf('10.0.0.53', 'FD00::53', '10.0.0.54', '9.9.9.9', 'not-an-address'), 5),
  searchDomains: few(words.hostWord(), 2),
  disableSearchDomain: fc.boolean(),
  extraHostEntries: few(
    some({ ip: oneOf('10.0.0.5', 'fd00::5', 'FD00::5', 'not-an-address', ''), aliases: few(words.hostWord()) }),
  ),
})

const features = some({ stableHostname: fc.boolean(), hostDNS: hostDns(), nodeAddressSortAlgorithm: oneOf('v1', 'v2') })

const clusterNetwork = oneOf<Written>(
  {},
  { podSubnets: [], serviceSubnets: [] },
  { podSubnets: ['10.244.0.0/16'], serviceSubnets: ['10.96.0.0/12'] },
  { podSubnets: ['10.244.0.1/16', 'FD00:244::/56'], serviceSubnets: ['10.96.0.0/12', 'fd00:96::/112'] },
)

/** A legacy config, its interfaces first: whoever shrinks it comes to them last. */
export const legacyDocument = (): fc.Arbitrary<Written> =>
  fc
    .tuple(
      some({ network, sysctls: words.params(), sysfs: words.params(), features }, 'network'),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant<Written>({}) },
        { weight: 1, arbitrary: clusterNetwork.map((own): Written => ({ cluster: { network: own } })) },
      ),
    )
    .map(([machine, cluster]) => ({ machine, ...cluster }))
