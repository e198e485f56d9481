import type { Fault } from '../../model/config/document-type.ts'
import { canonicalPrefix } from '../../model/ip.ts'
import { moduleRules } from '../fields/kernel-module.ts'
import { annotationRules, labelRules, taintRules } from '../fields/labels.ts'
import { sysctlRules } from '../fields/sysctl.ts'
import { unfinished, unfinishedForAll } from '../unfinished.ts'
import { subnetOrAddressRules } from '../values/prefixes.ts'
import { shown } from '../values/shown.ts'
import { duration } from '../values/values.ts'
import type { LegacyKubeSpan } from './kubespan.ts'
import type { LegacyMachine } from './machine.ts'
import { isWorker, machineTypes } from './machine-type.ts'

type Path = Fault['path']

/** What stands in `machine` beside its network. */
export const machineRules = (machine: LegacyMachine, at: Path): readonly Fault[] => [
  ...typeRule(machine, at),
  ...kubeletRules(machine, at),
  ...featureRules(machine, at),
  ...timeRules(machine, at),
  ...sysctlRules(machine.sysctls ?? {}, [...at, 'sysctls']),
  ...labelRules(machine.nodeLabels ?? {}, [...at, 'nodeLabels']),
  ...annotationRules(machine.nodeAnnotations ?? {}, [...at, 'nodeAnnotations']),
  ...taintRules(machine.nodeTaints ?? {}, [...at, 'nodeTaints']),
  ...sysctlRules(machine.sysfs ?? {}, [...at, 'sysfs']),
  ...(machine.kernel?.modules ?? []).flatMap(({ name = '', parameters = [] }, n) =>
    moduleRules(name, parameters, [...at, 'kernel', 'modules', n]),
  ),
  ...(machine.network?.kubespan ? kubeSpanRules(machine.network.kubespan, [...at, 'network', 'kubespan']) : []),
]

const wrong = (path: Path, summary: string, hint?: string): Fault => ({
  code: 'document/bad-value',
  path,
  summary,
  ...(hint ? { hint } : {}),
})

function typeRule({ type = '' }: LegacyMachine, at: Path): Fault[] {
  const path = [...at, 'type']
  if (type === '') return []
  if (!machineTypes.includes(type))
    return [wrong(path, `${shown(type)} is no type of machine`, 'write `controlplane` or `worker`')]
  const hint = 'write `worker`'
  return type === 'join'
    ? [{ severity: 'warning', code: 'document/deprecated', path, summary: '`join` is an old word for a worker', hint }]
    : []
}

function kubeletRules({ kubelet }: LegacyMachine, at: Path): Fault[] {
  const subnets = kubelet?.nodeIP?.validSubnets ?? []
  const path = [...at, 'kubelet', 'nodeIP', 'validSubnets']
  return [
    ...subnetOrAddressRules(subnets, path),
    ...(subnets.length > 0 ? [unfinishedForAll(path, 'the address that the node shows to Kubernetes')] : []),
  ]
}

function featureRules({ features = {} }: LegacyMachine, at: Path): Fault[] {
  const { hostDNS, nodeAddressSortAlgorithm: algorithm = '', stableHostname } = features
  const path = [...at, 'features']
  const known = ['', 'v1', 'v2'].includes(algorithm.toLowerCase())
  const forwards = hostDNS?.forwardKubeDNSToHost === true && hostDNS.enabled !== true
  return [
    ...(known
      ? []
      : [wrong([...path, 'nodeAddressSortAlgorithm'], `${shown(algorithm)} is neither v1 nor v2`, 'write `v2`')]),
    ...(forwards
      ? [wrong([...path, 'hostDNS', 'forwardKubeDNSToHost'], 'forwardKubeDNSToHost needs hostDNS.enabled', hostDnsHint)]
      : []),
    ...(hostDNS?.enabled === true ? [unfinished([...path, 'hostDNS'], 'a resolver on the machine')] : []),
    ...(stableHostname === true ? [unfinished([...path, 'stableHostname'], 'automatic host names')] : []),
  ]
}

const netHint = 'write it as in `10.0.0.0/8`'
const hostDnsHint = 'set `hostDNS.enabled` to true, or leave this out'

const timeRules = ({ time = {} }: LegacyMachine, at: Path): Fault[] =>
  (duration(time.bootTimeout ?? '0') ?? 0) > 0
    ? [unfinished([...at, 'time', 'bootTimeout'], 'a boot that waits for the right time')]
    : []

/** Talos looks at a mesh in the legacy form only when it is switched on. */
function kubeSpanRules({ enabled, mtu = 1420, filters = {} }: LegacyKubeSpan, at: Path): Fault[] {
  if (enabled !== true) return []
  return [
    ...(mtu < 1280
      ? [
          {
            code: 'document/out-of-range',
            path: [...at, 'mtu'],
            summary: `mtu is ${mtu}, but must be at least 1280`,
            hint: 'raise it',
          },
        ]
      : []),
    ...subnetOrAddressRules(filters.endpoints ?? [], [...at, 'filters', 'endpoints']),
    ...(filters.excludeAdvertisedNetworks ?? []).flatMap((text, n) =>
      canonicalPrefix(text)
        ? []
        : [wrong([...at, 'filters', 'excludeAdvertisedNetworks', n], `${shown(text)} is no network`, netHint)],
    ),
    unfinishedForAll(at, 'KubeSpan'),
  ]
}

/** A worker takes no part in the election of who holds a shared address. Ignored entries are no excuse. */
export function sharedAddressRules({ type = '', network = {} }: LegacyMachine, at: Path): Fault[] {
  if (!isWorker(type)) return []
  const summary = 'a worker cannot hold a shared address'
  const hint = 'move it to the machines of the control plane'
  return (network.interfaces ?? []).flatMap(({ vip, vlans = [] }, n) => [
    ...(vip ? [wrong([...at, 'network', 'interfaces', n, 'vip'], summary, hint)] : []),
    ...vlans.flatMap((vlan, m) =>
      vlan.vip ? [wrong([...at, 'network', 'interfaces', n, 'vlans', m, 'vip'], summary, hint)] : [],
    ),
  ])
}
