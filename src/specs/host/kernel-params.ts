import { documentsOf } from '../../model/machine-config.ts'
import { SysctlConfig } from '../../schema/documents/sysctl-config.ts'
import { SysfsConfig } from '../../schema/documents/sysfs-config.ts'
import type { Part } from '../part.ts'
import { legacyOf } from './said.ts'

/** What the config tells the kernel; key by key, the documents win over the old config. */
export const kernelParams: Part = {
  follow: ({ config }) => {
    const { sysctls, sysfs } = legacyOf(config)?.machine ?? {}
    return [
      ...params('proc.sys', sysctls, documentsOf(config, SysctlConfig)),
      ...params('sys', sysfs, documentsOf(config, SysfsConfig)),
    ]
  },
}

type Params = Readonly<Record<string, string>>

const params = (root: string, legacy: Params | undefined, documents: readonly { readonly params?: Params }[]) =>
  Object.entries({ ...legacy, ...Object.assign({}, ...documents.map((document) => document.params)) }).map(
    ([key, value]) => ({
      metadata: { namespace: 'runtime', type: 'KernelParamSpecs.runtime.talos.dev', id: `${root}.${key}` },
      spec: { value: String(value), ignoreErrors: false },
    }),
  )
