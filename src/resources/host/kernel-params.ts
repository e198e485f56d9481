import type { Derived, Place } from '../../model/config/derived.ts'
import { type MachineConfig, writtenOf } from '../../model/config/machine-config.ts'
import { SysctlConfig } from '../../schema/documents/sysctl-config.ts'
import { SysfsConfig } from '../../schema/documents/sysfs-config.ts'
import type { Part } from '../part.ts'
import { valueAt, within } from '../places.ts'
import { legacyDocument } from './configured.ts'

export interface KernelParamSpec {
  readonly value: string
  readonly ignoreErrors: boolean
}

export const kernelParamSpecs = 'KernelParamSpecs.runtime.talos.dev'

/** The kernel settings of the config; key by key, the documents win over the legacy config. */
export const kernelParams: Part = {
  follow: ({ config }) => [
    ...params('proc.sys', [
      ...legacyMap(config, 'sysctls'),
      ...writtenOf(config, SysctlConfig).map((document) => ({ document, path: ['params'] })),
    ]),
    ...params('sys', [
      ...legacyMap(config, 'sysfs'),
      ...writtenOf(config, SysfsConfig).map((document) => ({ document, path: ['params'] })),
    ]),
  ],
}

function legacyMap(config: MachineConfig, field: string): Place[] {
  const document = legacyDocument(config)
  return document ? [{ document, path: ['machine', field] }] : []
}

function params(root: string, maps: readonly Place[]): Derived<KernelParamSpec>[] {
  const last = new Map(
    maps.flatMap((map) => Object.entries(valueAt(map) ?? {}).map(([key, value]) => [key, { value, map }] as const)),
  )
  return [...last].map(([key, { value, map }]) => ({
    metadata: { namespace: 'runtime', type: kernelParamSpecs, id: `${root}.${key}` },
    spec: { value: String(value), ignoreErrors: false },
    written: { value: within(map, key) },
  }))
}
