import type { Codes } from './codes.ts'

/** Words of commands, and what plans find. */
export const codesOfPlans: Codes = {
  'usage/no-nodes': [
    'No node is in all of what was chosen.',
    'Every node must match one --node, one --group and each --label.',
  ],
  'usage/unknown-code': [
    'There is no diagnostic code of this name.',
    '`netloom explain` lists where to look; docs/codes.md has all codes.',
  ],
  'usage/unknown-group': ['The cluster has no group of this name.', 'Take the one that is offered.'],
  'usage/unknown-id': ['No node, or no config, has a thing of this id.', 'Ask without the id to see what there is.'],
  'usage/unknown-kind': ['There is no kind of this name.', 'Take the one that is offered.'],
  'usage/unknown-label': ['No node has this label.', 'Take the one that is offered.'],
  'usage/unknown-node': ['The cluster has no node of this name.', 'Take the one that is offered.'],
  'usage/words': [
    'The command cannot be run with these words.',
    'Do what the message says; `netloom help COMMAND` lists all words.',
  ],
  'plan/address-lent': [
    'A bond has the hardware address of a link that leaves it.',
    'Write hardwareAddr for the bond in the config.',
  ],
  'plan/address-uncertain': [
    'All links of a bond are replaced, and the bond has a hardware address of its own, which it may lose on the way.',
    'Replace them in two changes, so that one link stays in it all the time.',
  ],
  'plan/address-lost': [
    'A bond has the hardware address of a link that leaves it, and no link is left in it.',
    'Write hardwareAddr for the bond in the config.',
  ],
  'plan/first-address': [
    'A plan takes away the first of several addresses of a network, so that another is the one that packets leave from.',
    'Nothing to do, if that is meant; a route can name its own source.',
  ],
  'plan/vrf-rule': [
    'A plan makes the first VRF of a node, with which the kernel makes two rules of routing that stay.',
    'Nothing to do: without a VRF they match nothing, and a reboot forgets them.',
  ],
  'plan/protects-nothing': [
    'A line of `protect` in cluster.yaml means nothing on this node.',
    'Write kind and id as a plan prints them, or name with `for` the nodes that have it.',
  ],
  'rehearsal/not-as-before': [
    'The node ran the plan and its rollback where they touch nothing, and was then not as it had been before.',
    'The message lists what differs. What the rollback cannot give back is better changed by itself, or with --no-rehearse.',
  ],
  'rehearsal/other-order': [
    'A plan takes away the first of several addresses of a network, which a rollback can only give back behind the others.',
    'Nothing to do, unless it is taken back: then remove the others on the node, and add them again.',
  ],
  'rehearsal/ruleset-refused': [
    'The nft of the node does not take the rules of a step; it was only asked.',
    'Mend what the message names in the config, or see whether nft or the kernel of the node is too old for it.',
  ],
  'rehearsal/step-failed': [
    'The node ran the plan where it touches nothing, and a step failed there.',
    'The message has the words of the kernel. Mend the config or the node; --no-rehearse applies all the same.',
  ],
  'rehearsal/step-stays': [
    'The node ran the rollback of the plan where it touches nothing, and a step could not be taken back there.',
    'The message has the words of the kernel. Mend the config or the node; --no-rehearse applies all the same.',
  ],
  'review/still-protected': [
    'Everything of netloom was to go from a node on which something is protected.',
    'Lift the protection first, by a plan that does nothing else.',
  ],
  'plan/alias-taken': [
    'Two LinkAliasConfig choose the same link, and a link has one alias: the first by its name.',
    'Remove one, or let it choose another link.',
  ],
  'plan/card-cannot': [
    'The driver of a network card does not take a setting, as the card itself shows.',
    'Write what it takes, or leave the setting out.',
  ],
  'plan/chosen-links': [
    'Which links those are that the config chooses by their hardware.',
    'Look whether they are the ones that were meant.',
  ],
  'plan/claimed': ['Two things want what only one can hold.', 'Take the other off the node, or choose another value.'],
  'plan/contradicted': [
    'A thing is wanted as it cannot be, or is of no use, while another is as it is wanted: an address of a port, say.',
    'Change one of the two in the config.',
  ],
  'plan/dhcp-by-other': [
    'Somebody else on the node runs DHCP on a link, and otherwise than the config has it; two clients on one link would take each other’s addresses.',
    'Set it there, write in the config what holds, or take the link out of the other’s hands first.',
  ],
  'plan/no-dhcp-client': [
    'The config asks for DHCP, and the node has no program for it that netloom could run.',
    'Install isc-dhcp-client on the node (or dhcpcd-base, or udhcpc).',
  ],
  'plan/no-nts': [
    'Time servers are to be asked with authentication (NTS), and the program that sets the clock of the node cannot do that.',
    'Install chrony on the node, or take `useNTS` out of the config.',
  ],
  'plan/no-time-client': [
    'Nothing on the node sets its clock, so nobody asks the time servers of the config.',
    'Install systemd-timesyncd or chrony on the node, start it, and plan again.',
  ],
  'plan/time-beside': [
    'Chrony asks the time servers of its own files beside those of the config.',
    'Take them out of /etc/chrony/chrony.conf, if only those of the config are to be asked.',
  ],
  'plan/dormant': [
    'Something that a plan puts on a node names what is not there: it has no effect now, and gets one unasked when that comes.',
    'See that the name is the one that is meant.',
  ],
  'plan/wakes': [
    'With what a plan makes something takes effect that was on the node before and had none.',
    'Look at it as at a part of the change.',
  ],
  'plan/field-stays': [
    'A field is no longer in the config, and has no former value to go back to: it stays.',
    'Write the value it is to have.',
  ],
  'plan/fixed': [
    'A part of the node would have to change in a way it cannot.',
    'Take the field out of the config, or give it the value the node has.',
  ],
  'plan/awaited': [
    'A firewall that drops by default lets through what the node itself waits for, besides what rules accept.',
    'Nothing; it says what, and why. Where no program waits for it, it reaches nobody.',
  ],
  'plan/awaited-here': [
    'A program of the node waits for packets that are no answers to a connection: they pass the firewall.',
    'Write a NetworkRuleConfig if others than neighbours are to reach it.',
  ],
  'plan/foreign-falls': [
    'Something that netloom did not make falls with what is changed.',
    'If it must stay, leave what it depends on as it is.',
  ],
  'plan/held': [
    'A thing that is no longer in the config stays, as what is to take its place is left out, or as a choice by hardware finds none now that may have meant it.',
    'It goes once that can be made; or take that out of the config.',
  ],
  'plan/holds-secret': [
    'A secret on the node is too short to be hidden in a kept plan, or the config has it in the clear.',
    'Apply without a file.',
  ],
  'plan/left-out': [
    'Not all that the config asks for could be planned: a part of the node is not there. The rest can be applied (exit 1).',
    'The plan names what was left out and what the node lacks for it.',
  ],
  'plan/missing': [
    'The config names a part of the node that is not there, and that netloom cannot make: it is left out, and what needs it.',
    'Name one that is there, or take it out of the config.',
  ],
  'plan/no-way-back': [
    'A change cannot be taken back by a rollback.',
    'To be sure of the rollback of everything else, apply it by itself.',
  ],
  'plan/not-looked-at': [
    'Nothing is known of a kind of things on a node.',
    'Look at the node again with this version of netloom.',
  ],
  'plan/no-such-hardware': [
    'A selector or alias of the config chooses no link of the node, or fewer than are named: what is written for it is left out.',
    'Compare it with the cards that the message lists: an expression compares letter by letter.',
  ],
  'plan/of-no-use': [
    'What is wanted is there and of no use, as an IPv6 address that another machine holds, or a DHCP client that no server answers.',
    'Do what the hint says: no step of a plan would mend it.',
  ],
  'plan/ring': [
    'Changes wait for each other, so that none can be the first.',
    'Apply one part first: take one out of the config, apply, and put it back.',
  ],
  'plan/several-links': [
    'An alias that is for one link chooses several: what is written for it is left out.',
    'Add what tells them apart to its expression, or let its name end with %d.',
  ],
  'plan/side-effect': [
    'The kernel changes something beside what is asked; the plan says why.',
    'If it is not to be so, write what it is to have.',
  ],
  'plan/stays-loaded': [
    'A kernel module that was loaded stays so until the node boots, and takes other parameters only then.',
    'Boot the node where that matters.',
  ],
  'plan/unmanaged-side-effect': [
    'The kernel changes something that netloom did not make, beside what is asked; a rollback restores it.',
    'If it must stay, leave what changes it as it is.',
  ],
  'plan/unread': ['A node could not be planned.', 'The messages beside it say why.'],
  'plan/unreadable': [
    'A thing is on the node but cannot be read, so nobody can tell whether it is as wanted.',
    'Look at it on the node, or take it out of the config.',
  ],
  'plan/unmet-need': [
    'A thing needs another that will not be there: it is neither on the node nor in the config, or goes.',
    'Add that to the config, or take the thing out.',
  ],
  'plan-file/changed': ['A kept plan was edited: it is no longer the one that was looked at.', 'Make a new plan.'],
  'plan-file/config-changed': [
    'The config asks for something else than when the plan was kept.',
    'Make a new plan and look at it again.',
  ],
  'plan-file/damaged': ['A kept plan is not whole.', 'Make a new plan.'],
  'plan-file/format': ['The file is no kept plan.', 'Name one that `netloom plan --out FILE` wrote.'],
  'plan-file/from-snapshot': [
    'The kept plan was made from what was recorded of nodes, not from them.',
    'Where that is as it was, the plan of now has the same hash: netloom apply --approved-hash HASH.',
  ],
  'plan-file/other-cluster': [
    'A kept plan is for another cluster than the one that is meant.',
    'Name the plan of that cluster, or the other cluster by --cluster-name.',
  ],
  'plan-file/other-commit': [
    'The kept plan was made from another commit than the one asked for.',
    'Name the plan of that commit, or plan again there.',
  ],
  'plan-file/other-plan': [
    'Of the same config and the same node another plan is made now: by another version of netloom, or the kept one was edited.',
    'Make a new plan and look at it again.',
  ],
  'plan-file/secret-changed': [
    'A secret that a kept plan needs was encrypted anew since the plan was made.',
    'Make a new plan and look at it again.',
  ],
  'plan-file/secret-gone': [
    'A secret that a kept plan needs is no longer used by the config.',
    'Make a new plan and look at it again.',
  ],
  'plan-file/unreadable': ['The kept plan cannot be read.', 'Name a file that `netloom plan --out FILE` wrote.'],
  'plan-file/unwritable': [
    'The plan cannot be kept in this file.',
    'Name a file in a folder that is there and yours to write.',
  ],
  'plan-file/version': ['The plan was kept by another version of netloom.', 'Make a new plan.'],
  'review/cuts-briefly': [
    'The connection to the node is cut for some steps, and comes back.',
    'Nothing: the node works by itself, and rolls back if it cannot be reached afterwards.',
  ],
  'review/cuts-dependent': [
    'The plan would end with another node cut off that is reached through this one.',
    'Keep a route to it in the config; with another way to it: --allow-disconnect.',
  ],
  'review/cuts-management': [
    'The plan would end with the node cut off.',
    'Keep a way in in the config; with another way to the node: --allow-disconnect.',
  ],
  'review/lift-alone': [
    'A plan lifts the protection of something (`protect` in cluster.yaml) and does more than that.',
    'Put its line back into `protect` and apply the rest; or apply the lift first, alone.',
  ],
  'review/protected': [
    'A plan would remove, make anew or disrupt what is protected: by a line of `protect` in cluster.yaml, or still by the ledger of the node.',
    'Leave it as it is; or lift its protection first, by a plan that does nothing else: take its line out of `protect`.',
  ],
  'review/left-behind': [
    'A link becomes a port of a bridge or bond, and holds an address or a route that nobody manages: it would be of no use there.',
    'Write it for the bridge or bond in the config, where it moves to, take it off the node first, or take it along as it is: --move-unmanaged.',
  ],
  'review/duplicate-address': [
    'A plan gives a node an address that another machine has: the one it is managed from, its gateway, another node, or one that it heard.',
    'Give it an address of its own. If the other one is to give it up, see that it does first.',
  ],
  'review/other-way': [
    'After the plan the node would answer by another link or gateway.',
    'See that you can be reached that way.',
  ],
  'review/worse': [
    'The node was sure to stay reachable when the plan was kept, and is no longer.',
    'See the notes on the plan; with another way to the node: --allow-disconnect.',
  ],
  'review/unknown': [
    'It is not known whether the node stays reachable.',
    'Look at what the message names; the node rolls back by itself if it cannot be reached.',
  ],
  'snapshot/holds-secret': [
    'The node was not recorded: it has a secret in the clear, as an address or a name may be one, which is not encrypted in the config.',
    'Plan it without --snapshot.',
  ],
  'snapshot/missing': ['Nothing was recorded of the node in this folder.', 'Record it: netloom snapshot --out DIR.'],
  'snapshot/other-secret': [
    'What was recorded of the node has a secret in it that the config no longer has as it was encrypted then.',
    'Record it anew, or plan this node without --snapshot.',
  ],
  'snapshot/secret': [
    'The config has a key, of which only the node knows whether it holds it: the plan takes the recorded one for the same.',
    'Plan this node without --snapshot; an encrypted key that is as it was when the node was recorded is known again.',
  ],
  'snapshot/unreadable': ['What was recorded of the node cannot be read.', 'Record it anew.'],
  'snapshot/unwritable': ['The folder cannot be written.', 'Name a folder that is yours to write.'],
}
