import type { Codes } from './codes.ts'

/** Who else looks after the network of a node. */
export const codesOfChecks: Codes = {
  'node/unwatched': [
    'Neither systemd nor cron nor at runs on the node: nobody rolls a change back there if all processes of netloom are killed while it is open.',
    'Have cron run there; else whoever looks next (netloom status) makes the node return.',
  ],
  'node/altered': [
    'What lies on the node to be run later as root (its program, what a boot brings back) is not what netloom put there. The node does not run it: it takes its second copy.',
    'Find out who changed it: nobody but root can. The next change that is confirmed writes it anew.',
  ],
  'node/not-ours-alone': [
    'Others than root may read or write what netloom keeps in /var/lib/netloom on the node.',
    'Run on the node: `chown -R root:root /var/lib/netloom; chmod -R go= /var/lib/netloom`.',
  ],
  'beside/takes-away': [
    'Another program looks after a link too, and takes away what netloom has there at the moments that are named.',
    'Do what the message says, or apply again after that; docs/guides/beside-others.md has a table of all.',
  ],
  'beside/prevented': [
    'Another program would take away or overwrite what netloom has there; a file of ours keeps it from that.',
    'Look at what that file changes for what else the program looks after; `netloom release` takes it away again.',
  ],
  'beside/overwrites': [
    'Another program writes the same file or value at the moments that are named.',
    'Do what the message says: it keeps that program from it.',
  ],
  'beside/flushes': [
    'A service of the node flushes all its firewall tables at times; that of netloom is put back then.',
    'Where somebody flushes them by hand, apply again.',
  ],
  'beside/filters': [
    'Another program filters on the node too: a packet must pass both.',
    'Let one of the two decide, or see that both accept what is to come in.',
  ],
  'beside/announces': [
    'A routing daemon sees the routes of netloom, and may announce them.',
    'See in its config what it redistributes of the routes of the kernel.',
  ],
  'beside/resolves': [
    'Another program keeps /etc/resolv.conf; it is told the resolvers of the config, and may know others besides.',
    'See in that program what it makes of them.',
  ],
  'beside/unread': [
    'Which other programs look after the network of the node could not be read.',
    'Look by hand which of them run: what they would take away is not told.',
  ],
}
