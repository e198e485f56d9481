import { Optional, type TSchema } from 'typebox'
import { array, boolean, integer, object, string, zeroCounts } from '../vocabulary.ts'

/** The mesh, in the legacy form and as a document: they differ in how strictly networks are looked at. */
export const kubeSpan = <T extends TSchema>(network: T) =>
  object(
    {
      enabled: Optional(boolean('Whether machines of the cluster are meshed.')),
      advertiseKubernetesNetworks: Optional(boolean('Carry the traffic of pods too.')),
      allowDownPeerBypass: Optional(boolean('Reach a peer that is down without the mesh.')),
      harvestExtraEndpoints: Optional(boolean('Learn where peers are from others.')),
      mtu: Optional(integer('Largest packet of the mesh, in bytes.', { default: 1420, ...zeroCounts })),
      filters: Optional(
        object(
          {
            endpoints: Optional(
              array(string('A network; `!` in front leaves it out.'), 'Which addresses of peers are tried.', {
                'x-empty': 'any address',
              }),
            ),
            excludeAdvertisedNetworks: Optional(array(network, 'Networks that are not advertised.')),
          },
          'What is left out.',
        ),
      ),
    },
    'An encrypted mesh between the machines of a cluster.',
  )
