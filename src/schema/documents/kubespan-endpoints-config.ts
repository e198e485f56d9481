import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { array, formatted, object } from '../vocabulary.ts'

const schema = object(
  {
    extraAnnouncedEndpoints: Optional(
      array(formatted('address-and-port', 'Address and port.'), 'Further places where this machine is reached.'),
    ),
  },
  'Where this machine is reached by others of the mesh.',
)
export type KubeSpanEndpointsConfig = Static<typeof schema>

export const KubeSpanEndpointsConfig = defineDocument<KubeSpanEndpointsConfig>({
  kind: 'KubeSpanEndpointsConfig',
  identity: 'singleton',
  pending: 'for-all',
  schema,
  example: { extraAnnouncedEndpoints: ['192.0.2.7:51820', '[2001:db8::7]:51820'] },
})
