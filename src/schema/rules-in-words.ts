type Rules = Readonly<Record<string, readonly string[]>>

const link: Rules = {
  name: ['A name the kernel refuses is a warning: 1 to 15 letters, digits, dots, dashes or underscores are safe.'],
  'addresses.address': ['Not the unspecified address (`0.0.0.0`, `::`).'],
  'routes.destination': ['Not `0.0.0.0/0` or `::/0`: a default route has no destination.'],
  'routes.gateway': ['Not the unspecified address.', 'On no connected network: a warning.'],
  'routes.source': ['Not the unspecified address.', 'Of another family than the destination: a warning.'],
}
const hardware: Rules = { hardwareAddr: ['Anything but six bytes is a warning.'] }
const parent: Rules = {
  parent: ['A parent that no document sets up, or that stands on this link itself, is a warning.'],
}
const duid: Rules = { duidRaw: ['Needed by `clientIdentifier: duid`, and refused with any other.'] }
const sharedAddress: Rules = { link: ['A link that no document sets up: a warning.'] }
const notNegative = 'Not below zero.'
const probe: Rules = { interval: [notNegative], timeout: [notNegative], failureThreshold: [notNegative] }
const subnetOrNot = 'A network or an address, with or without a `!` in front.'
const subnets = 'One network of each family at most; host bits must be zero.'

/**
 * What the rules of documents ask for beyond their schemas, for people who read: kind to field to sentences. An empty
 * field is the document itself.
 */
export const rulesInWords: Readonly<Record<string, Rules>> = {
  LinkConfig: link,
  VLANConfig: { ...link, ...parent },
  BondConfig: {
    ...link,
    ...hardware,
    links: ['A link in two bonds, or with addresses of its own, is a warning.'],
    bondMode: ['An 802.3ad bond without `miimon`, `updelay` or `downdelay` is a warning for each.'],
    primary: ['One of `links`.', 'Only with active-backup, balance-tlb or balance-alb.', 'Not empty.'],
    primaryReselect: ['Without `primary` it has no effect: a warning.'],
  },
  BridgeConfig: { ...link, ...hardware },
  DummyLinkConfig: { ...link, ...hardware },
  VethConfig: {
    ...link,
    name: ['A name the kernel refuses is an error here.'],
    'peer.name': ['Another name than that of this end.', 'A name the kernel refuses is an error here.'],
  },
  VRFConfig: {
    ...link,
    ...hardware,
    table: ['Not one of the system’s own: main, local, default.', 'Two VRFs on one: a warning.'],
  },
  WireguardConfig: {
    ...link,
    privateKey: ['32 bytes in base64.'],
    'peers.publicKey': ['32 bytes in base64.'],
    'peers.presharedKey': ['32 bytes in base64.'],
    'peers.persistentKeepaliveInterval': [notNegative],
    'peers.allowedIPs': ['The same network at two peers: a warning.'],
  },
  MacVLANConfig: { ...link, ...hardware, ...parent },
  LinkAliasConfig: {
    name: ['At most one `%d`, at its end: it counts the links that match.'],
    'selector.match': ['A CEL expression over `link` (`link.driver`, `mac(link.permanent_addr)` …), true or false.'],
  },
  DHCPv4Config: duid,
  DHCPv6Config: duid,
  Layer2VIPConfig: sharedAddress,
  HCloudVIPConfig: sharedAddress,
  RoutingRuleConfig: {
    '': ['A table, or an `action` other than unicast.', 'Source and destination of two families: a warning.'],
    name: ['A whole number; not 0, 32500, 32766 or 32767.'],
    fwMask: ['Needs `fwMark`.'],
  },
  BGPInstanceConfig: {
    routerID: ['An IPv4 address.'],
    neighbors: ['None at all is a warning.', 'Each with exactly one of `address` and `link`; none twice.'],
    'neighbors.holdTime': [notNegative],
    'neighbors.bfd': ['Not inside a VRF.'],
    importRoutes: ['Never from itself; from each instance once.'],
    'importRoutes.prefixes': ['Host bits must be zero; none inside another.'],
  },
  HostnameConfig: {
    '': ['Either `hostname` or `auto`.'],
    auto: ['`stable` excludes `hostname`.'],
    hostname: ['At most 253 bytes; the part before the first dot has 1 to 63.'],
  },
  ResolverConfig: {
    nameservers: ['Only encrypted ones: a warning, because certificates need a clock.'],
    'nameservers.tlsServerName': ['Needed by every protocol but Do53, and refused with Do53.'],
    'hostDNS.forwardKubeDNSToHost': ['Needs `hostDNS.enabled`.'],
    'hostDNS.resolveMemberNames': ['Needs `hostDNS.enabled`.'],
  },
  TimeSyncConfig: {
    bootTimeout: [notNegative],
    ptp: ['Not together with `ntp`.'],
    'ntp.servers': ['With `useNTS`: names, no addresses.'],
  },
  NetworkRuleConfig: {
    'portSelector.ports': ['A single port has no quotes.', 'No range ends before it begins, or overlaps another.'],
    'portSelector.protocol': ['Left out: a warning.'],
    ingress: ['None at all, or none of one family, shuts the ports where packets are accepted by default: a warning.'],
    'ingress.except': ['Inside the subnet; else a warning.'],
  },
  KubeSpanConfig: { mtu: ['At least 1280.'], 'filters.endpoints': [subnetOrNot] },
  DiscoveryServiceConfig: { endpoint: ['A URL that begins with http, https or grpc.'] },
  DiscoveryIdentityConfig: { clusterSecret: ['32 bytes in base64.'] },
  KubeNetworkConfig: {
    podSubnets: [subnets, 'As many as `serviceSubnets`.'],
    serviceSubnets: [subnets, 'Not larger than 20 bits of hosts.'],
  },
  KubeNodeConfig: { 'nodeIP.validSubnets': [subnetOrNot] },
  TCPProbeConfig: probe,
  HTTPProbeConfig: { ...probe, url: ['Begins with http or https and names a host.'] },
  SysctlConfig: { params: ['No empty key.'] },
  SysfsConfig: { params: ['No empty key.'] },
  cluster: {
    'config.file': ['Each entry has exactly one of `file` and `patch`.'],
    values: ['Names of letters, digits and underscores.', 'Each with exactly one of `file` and `age`.'],
    'connection.jump': ['Exactly one of `node` and `address`.'],
  },
}
