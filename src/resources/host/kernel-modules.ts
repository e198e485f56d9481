import type { Derived, Place } from '../../model/config/derived.ts'
import { writtenOf } from '../../model/config/machine-config.ts'
import { KernelModuleConfig } from '../../schema/documents/kernel-module-config.ts'
import { linkSpecs } from '../network/links/link-spec.ts'
import type { Merged, Part } from '../part.ts'
import { valueAt, within } from '../places.ts'
import { legacyDocument } from './configured.ts'

export const kernelModuleSpecs = 'KernelModuleSpecs.runtime.talos.dev'

export interface KernelModuleSpec {
  /** Its name; Talos calls the field so. */
  readonly string: string
  readonly parameters: readonly string[]
}

/** Kernel modules that are loaded: name by name, documents win over the legacy config; and those that links need. */
export const kernelModules: Part = {
  follow: (all) => [...new Map([...needed(all), ...asked(all)].map((module) => [module.metadata.id, module])).values()],
}

const asked = ({ config }: Merged): readonly Derived[] => {
  const document = legacyDocument(config)
  const old = document?.content.machine?.kernel?.modules ?? []
  return [
    ...old.map((_, n) => ({ document: document as Place['document'], path: ['machine', 'kernel', 'modules', n] })),
    ...writtenOf(config, KernelModuleConfig).map((one) => ({ document: one, path: [] })),
  ].map((place) => {
    const { name = '', parameters = [] } = valueAt(place) as Partial<KernelModuleConfig>
    return module(name, parameters, within(place, 'name'))
  })
}

const needed = ({ merged }: Merged): readonly Derived[] =>
  merged.some(({ metadata, spec }) => metadata.type === linkSpecs && (spec as { kind?: string }).kind === 'vrf')
    ? [module('vrf', [])]
    : []

const module = (name: string, parameters: readonly string[], place?: Place): Derived<KernelModuleSpec> => ({
  metadata: { namespace: 'runtime', type: kernelModuleSpecs, id: name },
  spec: { string: name, parameters },
  ...(place ? { written: { string: place } } : {}),
})
