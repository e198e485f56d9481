import type { Codes } from './codes.ts'

/** What the config language lets pass although it does harm. */
export const codesOfLints: Codes = {
  'lint/address': [
    'A string where an address belongs is none; the language lets it pass, a node does not.',
    'Mend it.',
  ],
  'lint/bgp-domain': [
    'Two BGP instances share a routing domain: one of them will not run.',
    'Give each a VRF of its own.',
  ],
  'lint/cluster-network': [
    'Networks of pods and services do not fit together.',
    'Give both one network of each family.',
  ],
  'lint/deprecated': [
    'A field of the legacy form has a newer one.',
    'Write it as the message says; the old one still works.',
  ],
  'lint/empty-means-all': [
    'A field that narrows something down is written and holds nothing, which the language takes for everything, or for nothing: an error, as something that was to choose chose nothing.',
    'Say what it narrows down to, or leave the field out.',
  ],
  'lint/except-outside': ['`except` names a network outside of its subnet.', 'Name a part of the subnet.'],
  'lint/family': ['IPv4 and IPv6 meet in one route or rule.', 'Use one of them throughout.'],
  'lint/gateway-off-net': [
    'A link has no network in which its gateway lies.',
    'Mend the gateway, or add an address of its network.',
  ],
  'lint/hardware-address': ['A hardware address does not have six bytes.', 'Write it as in 02:00:5e:10:00:01.'],
  'lint/host-bits': [
    'A network is written with bits of a host, which stand for nothing.',
    'Write the network as the message says, or one host with /32 or /128.',
  ],
  'lint/host-name': [
    'A name is none that a host can have, or none that Linux takes for the machine itself.',
    'Use letters, digits and dashes, and dots before its domain.',
  ],
  'lint/kernel-module': [
    'A name or a parameter is none of a kernel module: it is not carried out.',
    'Write the name as `br_netfilter`, a parameter as `key=value`.',
  ],
  'lint/kernel-parameter': ['A key or value is none that a kernel parameter can have.', 'Write it as sysctl does.'],
  'lint/link-name': [
    'The kernel does not take the name for a link.',
    'Use 1 to 15 letters, digits, dots, dashes or underscores.',
  ],
  'lint/listed-twice': ['A link is listed twice as a member, or a wireless network twice.', 'Keep one.'],
  'lint/lock-out': [
    'A firewall rule lists nobody (of one family): its ports are shut for all.',
    'Add `ingress` with the networks that may come in.',
  ],
  'lint/member-addressed': [
    'A member of a bond or bridge has addresses of its own, which do not work.',
    'Move them to the bond or bridge.',
  ],
  'lint/mtu': [
    'The kernel refuses such an MTU for such a link, or above such a parent.',
    'Give it one within the bounds that the message names.',
  ],
  'lint/mtu-without-ipv6': [
    'A link is to have IPv6 and an MTU below 1280, with which the kernel drops all of IPv6.',
    'Give it 1280 or more.',
  ],
  'lint/name-servers': ['More name servers are written than Linux asks.', 'Keep three.'],
  'lint/network-address': [
    'An address is that of its whole network, or its broadcast address.',
    'Give the node another address, or mend the length.',
  ],
  'lint/no-bgp-instance': ['There is no BGP instance of the name to import from.', 'Add it, or mend the name.'],
  'lint/no-link': ['Nothing sets up a link that is named.', 'Add a LinkConfig for it, or mend the name.'],
  'lint/no-parent': [
    'Nothing sets up the parent of a link: nobody switches it on.',
    'Add a LinkConfig for it, or mend the name.',
  ],
  'lint/no-forwarding': [
    'Addresses are translated of what the machine forwards, and its config does not switch forwarding on.',
    'Add the parameter to a SysctlConfig, if nobody else sets it.',
  ],
  'lint/nothing-to-translate': [
    'All new connections are blocked before a destination could be translated.',
    'Open the ports that are called with a NetworkRuleConfig.',
  ],
  'lint/shadowed-rule': [
    'An earlier rule decides on all that a later one speaks of: the later one changes nothing.',
    'Remove it, or narrow the earlier one down.',
  ],
  'lint/no-protocol': ['A firewall rule has ports and no protocol.', 'Add `protocol: tcp` or `protocol: udp`.'],
  'lint/no-vrf': ['No VRFConfig sets up a VRF that is named.', 'Add one, or mend the name.'],
  'lint/not-carried-out': [
    'Netloom accepts and checks this, and does not set it up on nodes.',
    'Leave it to the distribution, or remove it.',
  ],
  'lint/not-yet': [
    'Netloom accepts and checks this, and leaves it to the programs of the cluster (VIPs, KubeSpan, BGP, Kubernetes).',
    'Leave it to them, or remove it.',
  ],
  'lint/overlapping-rule': [
    'Two firewall rules share a port: the first drops what the second would let in.',
    'Put their networks into one rule.',
  ],
  'lint/own-parent': ['A link depends on itself, perhaps by way of others.', 'Name the link that carries it.'],
  'lint/parent-taken': ['Something else takes the packets of a parent that a link shares.', 'Name another parent.'],
  'lint/patch-changes-nothing': [
    'A patch sets a field to what the language takes for nothing written.',
    'Delete the document with `$patch: delete`, or change the file that is patched.',
  ],
  'lint/patch-chooses-nothing': ['A patch deletes a document without saying which.', 'Add its `name`.'],
  'lint/route-outside-vrf': [
    'A link belongs to a VRF, and one of its routes to another table.',
    'Give the route the table of the VRF.',
  ],
  'lint/same-network': ['Two peers of a WireGuard link claim one network.', 'Leave it to one of them.'],
  'lint/same-peer': ['A peer of a WireGuard link is there twice.', 'Merge the two.'],
  'lint/same-table': ['Two VRFs share a routing table.', 'Give each a table of its own.'],
  'lint/self-peer': ['A peer of a WireGuard link is the link itself.', 'Remove the peer, or mend the key.'],
  'lint/vlan-number': ['The kernel knows no VLAN of this number.', 'Use a number from 1 to 4094.'],
  'lint/zone': ['The zone of an address names another link.', 'Write the address without `%…`.'],
}
