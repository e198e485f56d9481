import type { Codes } from './codes.ts'

/** What configs and clusters say. */
export const codesOfConfigs: Codes = {
  'document/all-encrypted': [
    'Every name server is encrypted: certificates need a clock, and the clock may need a name server.',
    'Add one that is not, or make sure of the clock.',
  ],
  'document/bad-value': [
    'A value is of the right type but not one that may stand there.',
    'Write one that the message offers; `netloom explain KIND.field` shows the rule.',
  ],
  'document/deprecated': [
    'A field of the legacy form has a newer one.',
    'Write it as the message says; the old one still works.',
  ],
  'document/duplicate': ['An item of an array is there twice.', 'Keep one.'],
  'document/exclusive': ['Two fields that exclude each other are both set.', 'Remove one of them.'],
  'document/missing': ['A field that is needed is not there.', 'Add it.'],
  'document/no-effect': ['A field changes nothing the way it stands.', 'Add what it needs, or remove it.'],
  'document/out-of-range': [
    'A number or duration is too small or too large.',
    'Write one within the bounds that the message names.',
  ],
  'document/unspecified': ['A value is allowed, and nobody says what it means.', 'Write the one you mean.'],
  'config/address-twice': ['One address is written twice for one link, in two ways.', 'Keep one of the two.'],
  'config/circular-jump': ['Jump hosts lead to each other in a ring.', 'Let one of them be reached directly.'],
  'config/container-mode': [
    'A container needs settings that the config does not have.',
    'Set what the message names, or validate with another --mode.',
  ],
  'config/control-plane-only': [
    'A kind that only control planes may have is in the config of another machine.',
    'Remove it from this machine.',
  ],
  'config/discovery-off': ['KubeSpan needs the discovery of cluster members.', 'Switch discovery on, or KubeSpan off.'],
  'config/empty-selector': [
    'What chooses nodes is written and holds nothing, and nobody can tell all from none.',
    'Say what it chooses, or leave the field out: only an absent one means all.',
  ],
  'config/host-dns-off': ['Encrypted name servers need hostDNS.', 'Set hostDNS.enabled to true.'],
  'config/no-cluster-identity': [
    'Discovery needs the id and secret of the cluster.',
    'Add them, or switch discovery off.',
  ],
  'config/no-nodes': ['The cluster has no nodes.', 'List them under `nodes`, each with `name` and `address`.'],
  'config/node-without-config': [
    'No file says anything about a node.',
    'Name its files under `config`, or write into the ones it uses.',
  ],
  'config/same-address-twice': ['Two documents move one shared address.', 'Keep one way of moving it.'],
  'config/same-link-twice': [
    'Two documents set up one link.',
    'Keep one: every kind of link document has addresses and routes.',
  ],
  'config/same-route-twice': [
    'Two routes have one destination, metric and table: the kernel holds only one.',
    'Give one of them another metric or table, or remove it.',
  ],
  'config/same-rule-twice': [
    'Two routing rules have one priority, and say different things.',
    'Give one of them another priority.',
  ],
  'config/same-vlan-twice': [
    'Two links are one VLAN of one parent, or one VXLAN of one port.',
    'Give one of them another number, or remove it.',
  ],
  'config/selects-nothing': [
    'An entry under `config` or `protect` chooses no node.',
    'Check the spelling of the role, group, label or node.',
  ],
  'config/two-masters': ['A link belongs to two bonds or bridges.', 'Remove it from one of them.'],
  'config/two-nodes-one-address': [
    'Two nodes have one address and port: they would be one machine.',
    'Mend one of the addresses.',
  ],
  'config/two-nodes-one-name': ['Two nodes have one name.', 'Give one of them another name.'],
  'config/unknown-kind': [
    'A line of `protect` names a kind of things that there is not.',
    'Write it as plans print it: `Address` of `Address/eth0/192.0.2.1/24`.',
  ],
  'config/unknown-node': [
    'A jump host names a node that is not in the cluster.',
    'Name a node of this cluster, or use `address`.',
  ],
  'config/unused-value': [
    'A node has a value that none of its files asks for.',
    'Check the spelling here and there, or remove it.',
  ],
  'conflict/old-config': [
    'A document stands beside the same setting in the legacy form.',
    'Remove the field from the legacy config.',
  ],
}
