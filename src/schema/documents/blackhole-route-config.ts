import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { formatted, group, whole } from '../vocabulary.ts'

const schema = group(
  {
    name: formatted('prefix', 'The network, which is also the document’s name.'),
    metric: Optional(whole('The lower of two metrics wins.', { default: 1024 })),
  },
  'A network whose packets are dropped unless a better route exists.',
)
export type BlackholeRouteConfig = Static<typeof schema>

export const BlackholeRouteConfig = defineDocument<BlackholeRouteConfig>({
  kind: 'BlackholeRouteConfig',
  identity: 'name',
  schema,
  inWords: { name: ['With bits of a host: a warning.'] },
  example: { name: '10.99.0.0/16', metric: 4096 },
})
