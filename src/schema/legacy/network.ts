import { Optional, type Static } from 'typebox'
import { array, boolean, object, string } from '../vocabulary.ts'
import { legacyInterface } from './interface.ts'
import { legacyKubeSpan } from './kubespan.ts'

export const legacyNetwork = object(
  {
    hostname: Optional(string('The machine’s name, with or without its domain.')),
    interfaces: Optional(
      array(legacyInterface, 'Links of the machine.', { 'x-merge-by': ['interface', 'deviceSelector'] }),
    ),
    nameservers: Optional(array(string('An IP address.'), 'Name servers, in the order they are asked.')),
    searchDomains: Optional(array(string('A domain.'), 'Domains tried for short names.')),
    disableSearchDomain: Optional(boolean('Do not search the machine’s own domain.')),
    extraHostEntries: Optional(
      array(
        object({
          ip: Optional(string('The address.')),
          aliases: Optional(array(string('A host name.'), 'Names that this address answers to.')),
        }),
        'Lines of /etc/hosts.',
      ),
    ),
    kubespan: Optional(legacyKubeSpan),
  },
  'The machine’s network.',
)
export type LegacyNetwork = Static<typeof legacyNetwork>
