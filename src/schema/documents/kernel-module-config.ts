import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { group, list, text } from '../vocabulary.ts'

const schema = group(
  {
    name: text('Name of the module.', { minLength: 1 }),
    parameters: Optional(list(text('key=value'), 'Parameters of the module.')),
  },
  'A kernel module that is loaded.',
)
export type KernelModuleConfig = Static<typeof schema>

export const KernelModuleConfig = defineDocument<KernelModuleConfig>({
  kind: 'KernelModuleConfig',
  identity: 'name',
  pending: true,
  schema,
  example: { name: 'br_netfilter', parameters: ['nf_conntrack_max=131072'] },
})
