import type { Resources } from '../../../model/config/derived.ts'
import { longAddress } from '../../../model/ip.ts'
import type { ProbeOutput } from '../../../model/plan/command.ts'
import { defineKind } from '../../../model/plan/kind.ts'
import { type KernelParamSpec, kernelParamSpecs } from '../../../resources/host/kernel-params.ts'
import { sysctlRules } from '../../../schema/fields/sysctl.ts'
import { alongside } from '../param/alongside.ts'
import { remarksOn } from '../param/remarks.ts'
import { sideEffectsOf } from '../param/side-effects.ts'
import { isSecret, KernelParam, linkOf, resetters } from '../param/spec.ts'
import { canonicalKey, canonicalValue, probeParams, readParams, unreadableParams, writeParam } from '../proc-sys.ts'

/** Kernel parameters under /proc/sys. */
export const kernelParam = defineKind<KernelParam>({
  kind: 'KernelParam',
  plural: 'params',
  order: 'param',
  spec: KernelParam,
  id: ({ key }) => key,
  requires: ({ key }, around) => [
    ...linkOf(key).map((id) => ({ kind: 'Link', id })),
    ...resetters(key)
      .filter((id) => around<KernelParam>('KernelParam').some((other) => other.key === id))
      .map((id) => ({ kind: 'KernelParam', id })),
  ],
  sideEffects: sideEffectsOf,
  // Those of one link come and go with it.
  permanent: ({ key }) => linkOf(key).length === 0,

  fromResources: wantedParams,

  probes: (ids) => (ids.length > 0 ? [probeParams(ids)] : []),
  observe: ([output = nothing], ids) => [
    ...[...readParams(output, ids)].map(([key, value]) => ({ key, value })),
    ...[...unreadableParams(output, ids)].map(([key, reason]) => withoutValue(key, reason)),
  ],

  commands: ({ after }) =>
    typeof after?.value === 'string' ? [{ ...writeParam(after.key, after.value), ...alongside(after.key) }] : [],

  remarks: ({ before, after }, { seen }) => (after ? remarksOn(before, after.key, seen) : []),

  defaults: { key: [] },
  columns: { VALUE: ({ value, unreadable }) => value ?? `(${unreadable ?? 'not set'})` },
  examples: [
    { key: 'net.ipv4.ip_local_port_range', value: '20000 40000' },
    { key: 'net.ipv4.ip_local_port_range', value: '32768 60999' },
  ],
})

const nothing: ProbeOutput = { code: 1, stdout: '', stderr: '' }

/** A key that could lead out of /proc/sys was warned of by validation; no command of ours carries it. */
function wantedParams(resources: Resources): KernelParam[] {
  return resources
    .of<KernelParamSpec>(kernelParamSpecs)
    .filter(({ metadata: { id } }) => id.startsWith(sysctls))
    .map(({ metadata: { id }, spec: { value } }) => ({ key: id.slice(sysctls.length), value }))
    .filter(({ key, value }) => sysctlRules({ [key]: value }, []).length === 0)
    .map(({ key, value }) => asKernelShows(canonicalKey(key), canonicalValue(value)))
}

const sysctls = 'proc.sys.'

const asKernelShows = (key: string, value: string): KernelParam => ({
  key,
  value: (isSecret(key) && longAddress(value)) || value,
})

/** So the kernel answers for what was never given a value. */
const withoutValue = (key: string, reason: string): KernelParam =>
  reason === 'Input/output error' ? { key, value: null } : { key, value: null, unreadable: reason }
