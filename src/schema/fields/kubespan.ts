import { Optional, type TSchema } from 'typebox'
import { flag, group, list, text, whole, zeroCounts } from '../vocabulary.ts'

/** The mesh, in the legacy form and as a document: they differ in how strictly networks are looked at. */
export const kubeSpan = <T extends TSchema>(network: T) =>
  group(
    {
      enabled: Optional(flag('Whether machines of the cluster are meshed.')),
      advertiseKubernetesNetworks: Optional(flag('Carry the traffic of pods too.')),
      allowDownPeerBypass: Optional(flag('Reach a peer that is down without the mesh.')),
      harvestExtraEndpoints: Optional(flag('Learn where peers are from others.')),
      mtu: Optional(whole('Largest packet of the mesh, in bytes.', { default: 1420, ...zeroCounts })),
      filters: Optional(
        group(
          {
            endpoints: Optional(
              list(text('A network; `!` in front leaves it out.'), 'Which addresses of peers are tried.', {
                'x-empty': 'any address',
              }),
            ),
            excludeAdvertisedNetworks: Optional(list(network, 'Networks that are not advertised.')),
          },
          'What is left out.',
        ),
      ),
    },
    'An encrypted mesh between the machines of a cluster.',
  )
