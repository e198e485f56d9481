import { Optional, type Static } from 'typebox'
import type { Resources } from '../../../model/config/derived.ts'
import { type Command, type ProbeOutput, putFile, removeFile } from '../../../model/plan/command.ts'
import { defineKind, type Remark } from '../../../model/plan/kind.ts'
import { type KernelModuleSpec, kernelModuleSpecs } from '../../../resources/host/kernel-modules.ts'
import { moduleRules } from '../../../schema/fields/kernel-module.ts'
import { boolean, object, string } from '../../../schema/vocabulary.ts'

const KernelModule = object({
  name: string('Name of the module, with underscores.'),
  parameters: string('Its parameters, parted by single spaces; they hold from the moment it is loaded.'),
  loaded: Optional(boolean('Whether it is loaded, or part of the kernel itself.')),
})
type KernelModule = Static<typeof KernelModule>

/** Kernel modules that are loaded, now and at every boot. One that leaves the config stays loaded until the next boot. */
export const kernelModule = defineKind<KernelModule>({
  kind: 'KernelModule',
  plural: 'modules',
  order: 'param',
  spec: KernelModule,
  id: ({ name }) => name,

  fromResources: wanted,

  probes: (names) =>
    names.length === 0
      ? []
      : [
          {
            argv: ['grep', '-s', '-H', '', ...names.flatMap((name) => [bootFile(name), optionsFile(name)])],
            mayFail: true,
          },
          ...names.map((name) => ({ argv: ['modprobe', '-n', '-v', name] as const, mayFail: true })),
        ],
  observe: ([files, ...tries], names) => names.flatMap((name, n) => read(name, files, tries[n])),

  commands: ({ before, after }): Command[] => {
    if (after === null) return [removeFile(bootFile(before.name)), removeFile(optionsFile(before.name))]
    const { name, parameters } = after
    const options = optionsFile(name)
    return [
      ...(parameters === (before?.parameters ?? '')
        ? []
        : [parameters === '' ? removeFile(options) : putFile(options, `options ${name} ${parameters}\n`)]),
      ...(before ? [] : [putFile(bootFile(name), `${name}\n`)]),
      ...(before?.loaded ? [] : [{ argv: ['modprobe', name] as const }]),
    ]
  },

  remarks: ({ before, after }) =>
    before && after ? (before.parameters === after.parameters ? [] : [later(after)]) : [stays(before ?? after)],

  defaults: { name: [], loaded: [true] },
  columns: {
    PARAMETERS: ({ parameters = '' }) => parameters,
    LOADED: ({ loaded }) => String(loaded ?? ''),
  },
  examples: [
    { name: 'nf_conntrack', parameters: 'acct=1', loaded: true },
    { name: 'nf_conntrack', parameters: '', loaded: true },
  ],
})

const bootFile = (name: string): string => `/etc/modules-load.d/netloom-${name}.conf`
const optionsFile = (name: string): string => `/etc/modprobe.d/netloom-${name}.conf`

function wanted(resources: Resources): KernelModule[] {
  return resources
    .of<KernelModuleSpec>(kernelModuleSpecs)
    .filter(
      ({ spec, written = {} }) => 'string' in written && moduleRules(spec.string, spec.parameters, []).length === 0,
    )
    .map(({ spec: { string: name, parameters } }) => ({
      name: name.replaceAll('-', '_'),
      parameters: parameters.map((word) => word.trim()).join(' '),
      loaded: true,
    }))
}

/** It is ours where our file is. `modprobe` finds nothing to do for one that is loaded, or part of the kernel. */
function read(name: string, files: ProbeOutput | undefined, tried: ProbeOutput | undefined): KernelModule[] {
  const lines = (files?.stdout ?? '').split('\n')
  const start = `${optionsFile(name)}:options ${name} `
  const parameters =
    lines
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      .trim() ?? ''
  const isLoaded = tried?.code === 0 && tried.stdout.trim() === ''
  return lines.includes(`${bootFile(name)}:${name}`) ? [{ name, parameters, loaded: isLoaded }] : []
}

const stays = (one: KernelModule | null): Remark => ({
  severity: 'info',
  code: 'plan/stays-loaded',
  summary: `KernelModule/${one?.name}, once loaded, stays so until the node boots, also when it leaves the config or is rolled back`,
})

const later = ({ name }: KernelModule): Remark => ({
  severity: 'info',
  code: 'plan/stays-loaded',
  summary: `KernelModule/${name} takes its new parameters when it is loaded anew, at the next boot`,
})
