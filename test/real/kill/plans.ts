import type { NamespaceVictim, Victim, VmVictim } from './victim.ts'

/** A change as people make it on a node, and what is there before it. */
export interface KillPlan<N extends Victim> {
  readonly name: string
  /** Batches of `ip`, beside what every node has. */
  readonly before?: (node: N) => string
  readonly config: (node: N) => string
}

const documents = (...all: readonly string[]): string => all.map((one) => `apiVersion: v1alpha1\n${one}`).join('---\n')

/** Another address of the node's own network. */
const mate = ({ address }: NamespaceVictim, last: number): string => address.replace(/\d+$/, String(last))

const routes = Array.from(
  { length: 200 },
  (_, n) => `  - { destination: 10.${200 + (n % 5)}.${n}.0/24, gateway: 10.77.0.254 }`,
)

export const killPlans: readonly KillPlan<NamespaceVictim>[] = [
  {
    name: 'NIC into bridge',
    before: (node) => `route add default via ${mate(node, 1)}`,
    config: (node) =>
      documents(
        `kind: BridgeConfig\nname: br0\nlinks: [eth0]\naddresses:\n  - address: ${node.address}/24\n  - address: ${node.address6}/64\nroutes:\n  - { gateway: ${mate(node, 1)} }\n`,
      ),
  },
  {
    name: 'firewall to block',
    config: () =>
      documents(
        'kind: NetworkDefaultActionConfig\ningress: block\n',
        "kind: NetworkRuleConfig\nname: ssh\nportSelector: { ports: [22], protocol: tcp }\ningress: [{ subnet: 0.0.0.0/0 }, { subnet: '::/0' }]\n",
        'kind: LinkConfig\nname: eth1\nup: true\naddresses: [{ address: 10.61.0.1/24 }]\n',
      ),
  },
  {
    name: 'gateway swap',
    before: (node) => `route add default via ${mate(node, 1)} metric 1024`,
    config: (node) => documents(`kind: LinkConfig\nname: eth0\nroutes:\n  - { gateway: ${mate(node, 2)} }\n`),
  },
  {
    name: '200 routes',
    before: () => 'link set eth1 up\naddress add 10.77.0.1/24 dev eth1',
    config: () => documents(`kind: LinkConfig\nname: eth1\nroutes:\n${routes.join('\n')}\n`),
  },
  {
    name: 'DNS and hostname',
    config: () =>
      documents(
        'kind: HostnameConfig\nhostname: renamed\n',
        'kind: ResolverConfig\nnameservers:\n  - address: 10.77.0.53\n',
        'kind: StaticHostConfig\nname: 10.77.0.9\nhostnames: [nine.example.org]\n',
      ),
  },
  {
    name: 'MTU of a stack',
    before: () =>
      'link add br7 type bridge\nlink set eth1 master br7\nlink set eth1 up\nlink set br7 up\nlink add mv7 link br7 type macvlan mode bridge\nlink set mv7 up\naddress add 10.78.0.1/24 dev mv7',
    config: () =>
      documents(
        'kind: LinkConfig\nname: eth1\nmtu: 1400\n',
        'kind: BridgeConfig\nname: br7\nlinks: [eth1]\nmtu: 1400\n',
        'kind: MacVLANConfig\nname: mv7\nparent: br7\nmode: bridge\nmtu: 1400\naddresses: [{ address: 10.78.0.1/24 }]\n',
      ),
  },
  {
    name: 'macvlan and vxlan',
    before: () => 'link set eth1 up',
    config: (node) =>
      documents(
        'kind: MacVLANConfig\nname: mv0\nparent: eth1\naddresses: [{ address: 10.79.0.1/24 }]\n',
        `kind: VXLANConfig\nname: vx100\nid: 100\nparent: eth0\nlocal: ${node.address}\naddresses: [{ address: 10.80.0.1/24 }]\n`,
      ),
  },
]

/** For kernels that have all types of links; the node is managed by 10.0.2.15 on `eth0`. */
export const systemdPlans: readonly KillPlan<VmVictim>[] = [
  {
    name: 'NIC into bond',
    // What ifupdown set up has no metric.
    before: () => 'route del default\n',
    config: () =>
      documents(
        'kind: BondConfig\nname: bond0\nlinks: [eth0]\nbondMode: active-backup\naddresses:\n  - address: 10.0.2.15/24\nroutes:\n  - { gateway: 10.0.2.2 }\n',
      ),
  },
  {
    name: 'bond with VLANs',
    config: () =>
      documents(
        'kind: BondConfig\nname: bond1\nlinks: [eth1, eth2]\nbondMode: balance-xor\nxmitHashPolicy: layer3+4\nmtu: 1400\n',
        'kind: VLANConfig\nname: bond1.20\nparent: bond1\nvlanID: 20\naddresses: [{ address: 10.81.0.1/24 }]\n',
        'kind: VLANConfig\nname: bond1.30\nparent: bond1\nvlanID: 30\naddresses: [{ address: 10.82.0.1/24 }]\nroutes:\n  - { destination: 10.83.0.0/16, gateway: 10.82.0.254 }\n',
      ),
  },
  {
    name: 'VRF',
    config: () =>
      documents(
        'kind: VRFConfig\nname: red\ntable: 123\nlinks: [eth1]\n',
        'kind: LinkConfig\nname: eth1\naddresses: [{ address: 10.84.0.1/24 }]\n',
        'kind: LinkConfig\nname: eth2\naddresses: [{ address: 10.85.0.1/24 }]\n',
      ),
  },
]
