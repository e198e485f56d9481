import type { Fault } from '../../model/config/document-type.ts'
import { canonicalPrefix, familyOf } from '../../model/ip.ts'
import { readUrl } from '../fields/url.ts'
import { unfinishedForAll } from '../unfinished.ts'
import { isSubnetOrAddress, subnetOrAddressRules } from '../values/prefixes.ts'
import { shown } from '../values/shown.ts'
import type { LegacyCluster } from './cluster.ts'
import { isWorker } from './machine-type.ts'

type Path = Fault['path']

/** The cluster’s networks, discovery and database; `type` is the machine’s own. */
export const clusterRules = ({ network, etcd, discovery }: LegacyCluster, type: string, at: Path): readonly Fault[] => [
  ...(network ? networkRules(network, type, [...at, 'network']) : []),
  ...(etcd ? etcdRules(etcd, type, [...at, 'etcd']) : []),
  ...(discovery ? discoveryRules(discovery, [...at, 'discovery']) : []),
]

const wrong = (path: Path, summary: string, hint?: string): Fault => ({
  code: 'document/bad-value',
  path,
  summary,
  ...(hint ? { hint } : {}),
})

type Network = NonNullable<LegacyCluster['network']>

function networkRules(network: Network, type: string, at: Path): Fault[] {
  const { cni, dnsDomain = '', podSubnets = [], serviceSubnets = [] } = network
  return [
    ...(dnsDomain === '' || (dnsDomain.length < 256 && dnsName.test(dnsDomain))
      ? []
      : [wrong([...at, 'dnsDomain'], `${shown(dnsDomain)} is no name of a domain`, 'write it as in `cluster.local`')]),
    ...(cni && !isWorker(type) ? cniRules(cni, [...at, 'cni']) : []),
    ...subnetLints('podSubnets', podSubnets, at),
    ...subnetLints('serviceSubnets', serviceSubnets, at),
    ...familyLint(podSubnets, serviceSubnets, at),
    ...(Object.keys(network).length > 0 ? [unfinishedForAll(at, 'the networks of Kubernetes')] : []),
  ]
}

const dnsName = /^[a-zA-Z0-9_][a-zA-Z0-9_-]{0,62}(\.[a-zA-Z0-9_][a-zA-Z0-9_-]{0,62})*[._]?$/

function cniRules({ name = '', urls = [], flannel = {} }: NonNullable<Network['cni']>, at: Path): Fault[] {
  if (!['flannel', 'custom', 'none'].includes(name)) {
    return [
      wrong([...at, 'name'], `${shown(name)} is none of flannel, custom and none`, 'use `none` for one of your own'),
    ]
  }
  const empty = (field: string, used: boolean): Fault[] =>
    used ? [wrong([...at, ...field.split('.')], `${field} has no meaning when the CNI is ${name}`, 'remove it')] : []
  const missing: Fault = {
    severity: 'warning',
    code: 'document/missing',
    path: [...at, 'name'],
    summary: 'a custom CNI has manifests, but there are no `urls`',
    hint: 'add `urls`, or use `none`',
  }
  return [
    ...(name === 'custom' ? [] : empty('urls', urls.length > 0)),
    ...(name === 'custom' && urls.length === 0 ? [missing] : []),
    ...(name === 'custom' ? urls.flatMap((url, n) => urlRule(url, [...at, 'urls', n])) : []),
    ...(name === 'flannel' ? [] : empty('flannel.extraArgs', (flannel.extraArgs ?? []).length > 0)),
    ...(name === 'flannel'
      ? []
      : empty('flannel.kubeNetworkPoliciesEnabled', flannel.kubeNetworkPoliciesEnabled === true)),
  ]
}

function urlRule(text: string, path: Path): Fault[] {
  const { host = '', port = '' } = readUrl(text) ?? {}
  const good = host !== '' && (port === '' || (Number(port) >= 1 && Number(port) <= 65_535))
  const hint = 'write it as in `https://example.org/cni.yaml`'
  return good ? [] : [wrong(path, `${shown(text)} is no URL of a manifest`, hint)]
}

/** Talos finds these out when Kubernetes does not start. */
const subnetLints = (field: string, subnets: readonly string[], at: Path): Fault[] =>
  subnets.flatMap((text, n) =>
    canonicalPrefix(text)
      ? []
      : [lint([...at, field, n], `${shown(text)} is no network`, 'write it as in `10.244.0.0/16`')],
  )

function familyLint(pods: readonly string[], services: readonly string[], at: Path): Fault[] {
  const families = (subnets: readonly string[]) => subnets.map(familyOf).sort().join(' ')
  const differ = pods.length > 0 && services.length > 0 && families(pods) !== families(services)
  const summary = 'pods and services have networks of different families'
  return differ ? [lint([...at, 'serviceSubnets'], summary, 'give both one network of each family')] : []
}

const lint = (path: Path, summary: string, hint: string): Fault => ({
  severity: 'warning',
  code: 'lint/cluster-network',
  path,
  summary,
  hint,
})

function etcdRules(etcd: NonNullable<LegacyCluster['etcd']>, type: string, at: Path): Fault[] {
  if (isWorker(type)) return [wrong(at, 'a worker has no etcd', 'remove the section')]
  const { subnet = '', advertisedSubnets = [], listenSubnets = [] } = etcd
  const both = subnet !== '' && advertisedSubnets.length > 0
  return [
    ...(both
      ? [wrong([...at, 'subnet'], '`subnet` is a legacy form of `advertisedSubnets`: one of the two', 'remove it')]
      : []),
    ...(subnet === '' || isSubnetOrAddress(subnet)
      ? []
      : [wrong([...at, 'subnet'], `${shown(subnet)} is no network`, 'write it as in `10.0.0.0/8`')]),
    ...subnetOrAddressRules(advertisedSubnets, [...at, 'advertisedSubnets']),
    ...subnetOrAddressRules(listenSubnets, [...at, 'listenSubnets']),
    ...(advertisedSubnets.length + listenSubnets.length > 0 ? [unfinishedForAll(at, 'addresses of etcd')] : []),
  ]
}

function discoveryRules({ enabled, registries }: NonNullable<LegacyCluster['discovery']>, at: Path): Fault[] {
  const { disabled, endpoint = '' } = registries?.service ?? {}
  if (enabled !== true) return []
  const path = [...at, 'registries', 'service', 'endpoint']
  return [
    ...(disabled === true || endpoint === '' || isServiceUrl(endpoint)
      ? []
      : [
          wrong(path, `${shown(endpoint)} is no URL without a path`, 'write it as in `https://discovery.example.org/`'),
        ]),
    unfinishedForAll(at, 'discovery of cluster members'),
  ]
}

function isServiceUrl(text: string): boolean {
  const url = readUrl(text)
  return url !== undefined && ['', '/'].includes(url.path) && (url.scheme !== '' || text.startsWith('/'))
}
