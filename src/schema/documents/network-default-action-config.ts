import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { object, oneOf } from '../vocabulary.ts'

const schema = object(
  {
    ingress: Optional(
      oneOf(['accept', 'block'], 'What becomes of packets that no rule speaks of.', {
        default: 'accept',
        'x-zero': 'accept',
      }),
    ),
  },
  'What the firewall does by default.',
)
export type NetworkDefaultActionConfig = Static<typeof schema>

export const NetworkDefaultActionConfig = defineDocument<NetworkDefaultActionConfig>({
  kind: 'NetworkDefaultActionConfig',
  identity: 'singleton',
  schema,
  example: { ingress: 'block' },
})
