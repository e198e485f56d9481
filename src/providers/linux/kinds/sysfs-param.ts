import { Optional, type Static } from 'typebox'
import type { Resources } from '../../../model/config/derived.ts'
import type { ProbeOutput } from '../../../model/plan/command.ts'
import { defineKind } from '../../../model/plan/kind.ts'
import { type KernelParamSpec, kernelParamSpecs } from '../../../resources/host/kernel-params.ts'
import { sysctlRules } from '../../../schema/fields/sysctl.ts'
import { object, string, stringOrNull } from '../../../schema/vocabulary.ts'
import {
  canonicalKey,
  canonicalValue,
  paramFile,
  probeParams,
  readParams,
  unreadableParams,
  writeParam,
} from '../proc-sys.ts'

const SysfsParam = object({
  key: string(
    'The path under /sys with dots for slashes: a dot inside a word is a slash, as in class.net.eth0/100.mtu.',
  ),
  value: stringOrNull(
    'Words parted by single spaces; of a list of choices the one that is taken; null: none that can be read.',
  ),
  unreadable: Optional(string('Why its value cannot be read.')),
})
type SysfsParam = Static<typeof SysfsParam>

/** Kernel settings under /sys. */
export const sysfsParam = defineKind<SysfsParam>({
  kind: 'SysfsParam',
  plural: 'sysfs',
  order: 'param',
  spec: SysfsParam,
  id: ({ key }) => key,
  requires: ({ key }) => linkOf(key).map((id) => ({ kind: 'Link', id })),
  // Those of one link come and go with it.
  permanent: ({ key }) => linkOf(key).length === 0,

  fromResources: wanted,

  probes: (ids) => (ids.length > 0 ? [probeParams(ids, root)] : []),
  observe: ([output = nothing], ids) => [
    ...[...readParams(output, ids, root)].map(([key, value]) => ({ key, value: chosen(value) })),
    ...[...unreadableParams(output, ids, root)].map(([key, reason]) => ({ key, value: null, unreadable: reason })),
  ],

  commands: ({ after }) => (typeof after?.value === 'string' ? [writeParam(after.key, after.value, root)] : []),

  remarks: ({ before, after }) =>
    before?.unreadable === undefined || after === null
      ? []
      : [
          {
            severity: 'error',
            code: 'plan/unreadable',
            summary: `SysfsParam/${after.key} is on the node but cannot be read (${before.unreadable}), so whether it is as wanted is not known`,
            hint: `Look at ${paramFile(after.key, root)} on the node, or take ${after.key} out of the config.`,
          },
        ],

  defaults: { key: [] },
  columns: { VALUE: ({ value, unreadable }) => value ?? `(${unreadable ?? 'not set'})` },
  examples: [
    { key: 'kernel.mm.ksm.sleep_millisecs', value: '30' },
    { key: 'kernel.mm.ksm.sleep_millisecs', value: '20' },
  ],
})

const root = '/sys'
const nothing: ProbeOutput = { code: 1, stdout: '', stderr: '' }

/** A key that could lead out of /sys was warned of by validation; no command of ours carries it. */
function wanted(resources: Resources): SysfsParam[] {
  return resources
    .of<KernelParamSpec>(kernelParamSpecs)
    .filter(({ metadata: { id } }) => id.startsWith('sys.'))
    .map(({ metadata: { id }, spec: { value } }) => ({ key: id.slice('sys.'.length), value }))
    .filter(({ key, value }) => sysctlRules({ [key]: value }, []).length === 0)
    .map(({ key, value }) => ({ key: canonicalKey(key), value: canonicalValue(value) }))
}

/** The link whose setting it is. */
function linkOf(key: string): string[] {
  const name = /^class\.net\.([^.]+)\./.exec(key)?.[1]
  return name === undefined ? [] : [name.replaceAll('/', '.')]
}

/** As in `always [madvise] never`. */
const chosen = (value: string): string => /(?:^| )\[(\S+)\](?: |$)/.exec(value)?.[1] ?? value
