import { expect, test } from 'vitest'
import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import { inspectFile } from '../../src/config/document/validate-file.ts'
import { doc, stream, verdict } from './verdict.ts'

/** The sections of a generated config, of a control plane; what stands for keys is made up. */
const full = `version: v1alpha1
debug: false
persist: true
machine:
  type: controlplane
  token: aaaaaa.bbbbbbbbbbbbbbbb
  ca: {crt: LS0tCRT, key: LS0tKEY}
  certSANs: []
  kubelet:
    image: ghcr.io/siderolabs/kubelet:v1.35.0
    defaultRuntimeSeccompProfileEnabled: true
    disableManifestsDirectory: true
    # nodeIP:
    #   validSubnets: [10.0.0.0/8]
  network: {}
  install:
    disk: /dev/sda
    image: ghcr.io/siderolabs/installer:v1.12.0
    wipe: false
    grubUseUKICmdline: true
  files: [{content: s3cret, permissions: 0o600, path: /var/x, op: create}]
  registries: {}
  features:
    rbac: true
    stableHostname: true
    apidCheckExtKeyUsage: true
    diskQuotaSupport: true
    kubePrism: {enabled: true, port: 7445}
    hostDNS: {enabled: true, forwardKubeDNSToHost: true}
    nodeAddressSortAlgorithm: v2
  nodeLabels: {node.kubernetes.io/exclude-from-external-load-balancers: ""}
cluster:
  id: 0raF93qnkMvF-FZNuvyGozXNdLiT2FOWSlyBaW4PR-w=
  secret: pofHbABZq7VXuObsdLdy/bHmz6hlMHZ3p8+6WKrv1ic=
  controlPlane: {endpoint: "https://10.0.0.9:6443"}
  clusterName: home
  network:
    dnsDomain: cluster.local
    podSubnets: [10.244.0.0/16]
    serviceSubnets: [10.96.0.0/12]
  token: cccccc.dddddddddddddddd
  secretboxEncryptionSecret: s3cret
  ca: {crt: LS0tCRT, key: LS0tKEY}
  aggregatorCA: {crt: LS0tCRT, key: LS0tKEY}
  serviceAccount: {key: LS0tKEY}
  apiServer:
    image: registry.k8s.io/kube-apiserver:v1.35.0
    certSANs: [10.0.0.9]
    disablePodSecurityPolicy: true
    admissionControl: [{name: PodSecurity, configuration: {apiVersion: pod-security.admission.config.k8s.io/v1alpha1}}]
    auditPolicy: {apiVersion: audit.k8s.io/v1, kind: Policy, rules: [{level: Metadata}]}
  controllerManager: {image: registry.k8s.io/kube-controller-manager:v1.35.0}
  proxy: {image: registry.k8s.io/kube-proxy:v1.35.0}
  scheduler: {image: registry.k8s.io/kube-scheduler:v1.35.0}
  discovery:
    enabled: true
    registries: {kubernetes: {disabled: true}, service: {}}
  etcd: {ca: {crt: LS0tCRT, key: LS0tKEY}, advertisedSubnets: [10.0.0.0/8]}
  extraManifests: []
  inlineManifests: []
`

test('a generated config loads, and what is not carried out yet is told by name', () => {
  expect(verdict(full)).toBe('ok')
  const warnings = parseMachineConfig(full).diagnostics.map(({ code, at }) => {
    const line = at && 'file' in at ? (full.split('\n')[at.start.line - 1] ?? '') : ''
    return `${code} ${line.trim().split(':')[0]}`
  })
  expect(warnings).toEqual(
    [
      'not-carried-out stableHostname',
      'not-carried-out hostDNS',
      'not-yet network',
      'not-yet discovery',
      'not-yet etcd',
    ].map((field) => `lint/${field}`),
  )
})

test('sections of others are carried along untouched', () => {
  const { config } = parseMachineConfig(full)
  const [legacy] = config?.documents ?? []
  expect(legacy?.content).toMatchObject({
    machine: { ca: { crt: 'LS0tCRT', key: 'LS0tKEY' }, install: { disk: '/dev/sda', wipe: false } },
    cluster: { clusterName: 'home', apiServer: { certSANs: ['10.0.0.9'] } },
  })
})

test('documents of others are carried along untouched, once each, and never shown', () => {
  const mirror = doc('RegistryMirrorConfig', 'name: docker.io\nendpoints: [{url: "https://s3cret"}]')
  const text = stream(mirror, doc('KubeletConfig', 'image: a'), doc('LinkConfig', 'name: eth0'))
  expect(parseMachineConfig(text).config?.documents.map(({ type }) => type.kind)).toEqual([
    'RegistryMirrorConfig',
    'KubeletConfig',
    'LinkConfig',
  ])
  expect(verdict(stream(mirror, mirror))).toBe('load/duplicate-document')
  expect([...inspectFile(text, 'f').sources.values()].join()).not.toContain('s3cret')
})

/** What is generated since every section became a document of its own; `role` is the machine's. */
const generated = (role: 'controlplane' | 'worker'): string =>
  stream(
    `version: v1alpha1\ndebug: false\npersist: true\nmachine:\n  type: ${role}\n  token: aaaaaa.b\n  ca: {crt: LS0t, key: ""}\n  certSANs: []\n  features: {diskQuotaSupport: true}\ncluster:\n  token: cccccc.d\n`,
    doc('DiscoveryServiceConfig', 'name: default\nendpoint: https://discovery.talos.dev/'),
    doc('DiscoveryIdentityConfig', `clusterID: ${'A'.repeat(43)}=\nclusterSecret: ${'B'.repeat(42)}A=`),
    doc('ResolverConfig', 'hostDNS:\n  enabled: true\n  forwardKubeDNSToHost: true'),
    doc('HostnameConfig', 'auto: stable'),
    doc('KubeNodeConfig', 'nodeIP: {}\nlabels:\n  node-role.kubernetes.io/control-plane: ""'),
    doc('KubeNetworkConfig', 'dnsDomain: cluster.local\npodSubnets: [10.244.0.0/16]\nserviceSubnets: [10.96.0.0/12]'),
    ...(role === 'worker' ? [] : [doc('KubeFlannelCNIConfig', 'backendType: vxlan\nbackendPort: 4789')]),
    doc('KubePrismConfig', 'port: 7445'),
    doc('VolumeConfig', 'name: EPHEMERAL\nmount:\n  secure: true'),
  )

test.each(['metal', 'cloud', 'container'] as const)('a config generated as documents loads in mode %s', (mode) => {
  expect(verdict(generated('controlplane'), { mode })).toBe('ok')
  expect(verdict(generated('worker'), { mode })).toBe('ok')
})
