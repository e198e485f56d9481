import type { Format } from '../../schema/values/formats.ts'

/** A string of each format. */
export const formatSamples: Readonly<Record<Format, string>> = {
  address: '10.0.0.1',
  prefix: '10.0.0.0/24',
  'address-or-prefix': '10.0.0.0/24',
  'address-and-port': '192.0.2.1:51820',
  'hardware-address': '02:00:5e:10:00:01',
  hex: '00:01:00:01',
  'port-range': '1000-2000',
  'routing-table': 'main',
  duration: '10s',
  timeout: '10s',
  'count-or-percent': '25%',
  budget: '0',
  'time-of-day': '22:00',
  host: 'node1.example.org',
  name: 'node1',
  'local-path': '~/.ssh/id_ed25519',
  'ssh-option': 'CertificateFile=~/.ssh/id_ed25519-cert.pub',
}

const key = 'dVqJmm9LRNZSbR0sXH5XjTIIBdwfVVPqVqVOFuQdBX4='
const link = 'enp1s0'
const network = '10.0.0.0/8'

/** A string for fields whose schema has no more than that they are strings; the legacy form has many. */
export const fieldSamples: Readonly<Record<string, string>> = {
  ...{
    link,
    links: link,
    interface: link,
    interfaces: link,
    interfaceNames: link,
    parent: link,
    primary: link,
    master: 'br0',
  },
  ...{ iifName: link, oifName: link, devices: '/dev/ptp0', vrf: 'vrf-blue', advertise: 'dummy0', bgpInstance: 'pods' },
  ...{ addresses: '10.0.0.11/24', cidr: '10.0.0.11/24', ip: '10.0.0.100', network, gateway: '10.0.0.1' },
  ...{
    source: '10.0.0.11',
    subnet: network,
    validSubnets: network,
    advertisedSubnets: network,
    listenSubnets: network,
  },
  ...{ podSubnets: '10.244.0.0/16', serviceSubnets: '10.96.0.0/12', allowedIPs: '10.77.0.0/24', endpoints: network },
  ...{
    excludeAdvertisedNetworks: network,
    arpIPTarget: '10.0.0.1',
    nameservers: '10.0.0.53',
    dnsDomain: 'cluster.local',
  },
  ...{
    hardwareAddr: '02:00:5e:*',
    permanentAddr: '02:00:5e:*',
    busPath: '0000:01:*',
    pciID: '8086:*',
    driver: 'e1000*',
  },
  ...{ adActorSystem: '02:00:5e:10:00:01', publicKey: key, clusterID: key, endpoint: 'gateway.example.org:443' },
  ...{
    hostname: 'node1',
    hostnames: 'registry',
    aliases: 'registry',
    domains: 'example.org',
    searchDomains: 'example.org',
  },
  ...{ servers: 'time.example.org', url: 'https://portal.example.org/', urls: 'https://example.org/cni.yaml' },
  ...{ tlsServerName: 'dns.example.org', match: 'link.driver == "e1000"', backendType: 'vxlan', type: 'worker' },
  ...{
    duidv6: '00:01:00:01',
    version: 'v1alpha1',
    nodeAddressSortAlgorithm: 'v2',
    parameters: 'nf_conntrack_max=131072',
  },
  ...{ file: 'common.yaml', config: 'node1.yaml', include: 'more.yaml', patch: 'worker.yaml', patches: 'worker.yaml' },
  ...{ role: 'worker', label: 'rack=a', group: 'rack-a', groups: 'rack-a', node: 'node1', agent: '$SSH_AUTH_SOCK' },
  ...{ knownHostsFiles: '~/.ssh/known_hosts', identityFiles: '~/.ssh/id_ed25519', name: 'one', id: 'one' },
  ...{ signers: 'approvers', revoked: 'revoked-keys', things: 'Link/bond*', unlessLabel: 'may-delete' },
  ...{ expression: 'plan.steps.size() < 50', message: 'Too much at once.' },
  ...{ timeZone: 'Europe/Berlin', nodes: 'node1' },
  ...{ extraArgs: '--iface=enp1s0', options: 'Compression yes' },
}
