import type { Subnet } from './subnet.ts'

/**
 * First process of a node. It covers this machine's own places with the node's (`/usr` and all else is read-only, and so
 * is `/proc/sys` but for what a network or UTS namespace has of its own), waits for its cable and for the address that the
 * kernel gives it by itself, and runs sshd.
 */
export const nodeScript = (folder: string, name: string, index: number, subnet: Subnet): string => `set -e
hostname ${name}
cd ${folder}
mount --bind /etc/alternatives etc/alternatives
for place in etc run var root home tmp; do mount --rbind $place /$place; done
mount --bind /proc/sys /proc/sys
mount --bind /proc/sys/net /proc/sys/net
mount --bind /proc/sys/kernel/hostname /proc/sys/kernel/hostname
mount -o remount,bind,ro /proc/sys
mount -o remount,bind,ro /
cd /
read -r go
ip -batch - <<END
link set lo up
link set eth0 up
address add ${subnet.node4(index)}/24 dev eth0
address add ${subnet.node6(index)}/64 dev eth0 nodad
END
until grep -q '^fe80.* eth0$' /proc/net/if_inet6; do sleep 0.02; done
/usr/sbin/sshd -D -e 2>>/var/log/sshd.log &
until [ -s /run/sshd.pid ]; do kill -0 $!; sleep 0.02; done
[ ! -x /usr/sbin/cron ] || /usr/sbin/cron -f 2>>/var/log/cron.log &
echo ready
${forever}`

/** The switch all cables of a lab end in: `mgmt`, and one segment for each number of extra NIC. */
export const hubScript = (nics: number): string => `set -e
ip -batch - <<END
link set lo up
${['mgmt', ...Array.from({ length: nics }, (_, i) => `data${i + 1}`)].map(bridge).join('\n')}
END
echo ready
${forever}`

const bridge = (name: string): string => `link add ${name} type bridge mcast_snooping 0\nlink set ${name} up`

/** `wait` reaps whatever is orphaned to the first process, and never returns. */
const forever = 'sleep infinity & wait'
