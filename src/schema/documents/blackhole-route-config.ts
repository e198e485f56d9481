import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { formatted, integer, object } from '../vocabulary.ts'

const schema = object(
  {
    name: formatted('prefix', 'The network, which is also the document’s name.'),
    metric: Optional(integer('The lower of two metrics wins.', { default: 1024 })),
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
