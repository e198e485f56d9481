import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { moduleRules } from '../fields/kernel-module.ts'
import { array, object, string } from '../vocabulary.ts'

const schema = object(
  {
    name: string('Name of the module.', { minLength: 1 }),
    parameters: Optional(array(string('key=value'), 'Parameters of the module.')),
  },
  'A kernel module that is loaded.',
)
export type KernelModuleConfig = Static<typeof schema>

export const KernelModuleConfig = defineDocument<KernelModuleConfig>({
  kind: 'KernelModuleConfig',
  identity: 'name',
  schema,
  rules: ({ name, parameters = [] }) => moduleRules(name, parameters, []),
  example: { name: 'br_netfilter', parameters: ['nf_conntrack_max=131072'] },
})
