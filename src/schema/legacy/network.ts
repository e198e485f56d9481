import { Optional, type Static } from 'typebox'
import { flag, group, list, text } from '../vocabulary.ts'
import { legacyInterface } from './interface.ts'
import { legacyKubeSpan } from './kubespan.ts'

export const legacyNetwork = group(
  {
    hostname: Optional(text('The machine’s name, with or without its domain.')),
    interfaces: Optional(
      list(legacyInterface, 'Links of the machine.', { 'x-merge-by': ['interface', 'deviceSelector'] }),
    ),
    nameservers: Optional(list(text('An IP address.'), 'Name servers, in the order they are asked.')),
    searchDomains: Optional(list(text('A domain.'), 'Domains tried for short names.')),
    disableSearchDomain: Optional(flag('Do not search the machine’s own domain.')),
    extraHostEntries: Optional(
      list(
        group({
          ip: Optional(text('The address.')),
          aliases: Optional(list(text('A host name.'), 'Names that this address answers to.')),
        }),
        'Lines of /etc/hosts.',
      ),
    ),
    kubespan: Optional(legacyKubeSpan),
  },
  'The machine’s network.',
)
export type LegacyNetwork = Static<typeof legacyNetwork>
