import type { Probe } from '../../model/plan/command.ts'

/** Services that look after links, names or packets. */
const services = [
  'systemd-networkd',
  'systemd-resolved',
  'NetworkManager',
  'networking',
  'dhcpcd',
  'cloud-init',
  'nftables',
  'firewalld',
  'ufw',
  'docker',
  'libvirtd',
  'virtnetworkd',
  'frr',
  'bird',
  'keepalived',
] as const

const files = [
  '/etc/network/interfaces',
  '/etc/network/interfaces.d/*',
  '/etc/systemd/networkd.conf',
  '/etc/NetworkManager/NetworkManager.conf',
  '/etc/NetworkManager/conf.d/*.conf',
  '/run/NetworkManager/system-connections/*',
  '/etc/nftables.conf',
  '/etc/ufw/ufw.conf',
  '/etc/cloud/cloud.cfg',
  '/etc/cloud/cloud.cfg.d/*.cfg',
  '/etc/dhcpcd.conf',
  '/etc/resolvconf.conf',
  '/etc/network/ifupdown2/ifupdown2.conf',
  '/etc/keepalived/keepalived.conf',
]

/** Of all these files and those of networkd, the lines that decide. */
const lines = [
  '[[:space:]]*(auto|allow-[a-z]+|iface)[[:space:]]',
  '(Keep(Configuration|Master)|dns|uuid|external|nm-generated|ENABLED|resolvconf|addon_scripts_support)=',
  '[[:space:]]*flush ruleset',
  '(preserve_hostname|manage_etc_hosts):',
  'nohook[[:space:]]',
  '[[:space:]]*[0-9a-fA-F.:]*[.:][0-9a-fA-F.:]*/[0-9]+([[:space:]]|$)',
].join('|')

/**
 * One look for all checks: which services run, who has which link, and the lines of their configs that decide. A line each,
 * first word first; those of files begin with their path, those of chains with `chain`. Programs that start no service are found
 * by the file in which they keep their number; without systemd every process of this network is looked at.
 */
export const lookAround: Probe = {
  argv: ['sh', '-s', '--', 'beside'],
  mayFail: true,
  stdin: `
LC_ALL=C
export LC_ALL
services() {
  shown=$(systemctl show -p Id -p ActiveState -p UnitFileState ${services.map((name) => `${name}.service`).join(' ')} 2>&1) ||
    { printf 'unread systemctl: %s\\n' "\${shown%%
*}"; return; }
  printf '%s\\n' "$shown" | while IFS= read -r line; do printf 'unit %s\\n' "$line"; done
}
processes() {
  for process in /proc/[0-9]*; do
    read -r name <"$process/comm" || continue
    case $name in
      NetworkManager | dhcpcd | dhclient | libvirtd | bird | keepalived) ;;
      dockerd) name=docker ;;
      zebra) name=frr ;;
      *) continue ;;
    esac
    # shellcheck disable=SC3013 # all shells that Debian has as sh know it
    [ ! "$process/ns/net" -ef /proc/self/ns/net ] || printf 'process %s\\n' "$name"
  done
}
links() {
  for link in /sys/class/net/*; do
    read -r index <"$link/ifindex" || continue
    name=\${link##*/}
    printf 'link %s\\n' "$name"
    [ ! -r "/run/systemd/netif/links/$index" ] || while IFS= read -r line; do
      case $line in
        ADMIN_STATE=*) printf 'networkd %s %s\\n' "$name" "$line" ;;
        NETWORK_FILE=?*)
          printf 'networkd %s %s\\n' "$name" "$line"
          file=\${line#*=}
          networks="$networks $file /etc/systemd/network/\${file##*/}.d/*.conf /run/systemd/network/\${file##*/}.d/*.conf"
          ;;
      esac
    done <"/run/systemd/netif/links/$index"
    [ ! -r "/run/NetworkManager/devices/$index" ] || while IFS= read -r line; do
      case $line in managed=* | connection-uuid=*) printf 'nm %s %s\\n' "$name" "$line" ;; esac
    done <"/run/NetworkManager/devices/$index"
  done
}
main() {
  networks=''
  if [ -d /run/systemd/system ]; then services; else processes; fi
  for file in /run/dhcpcd*.pid /run/dhcpcd/*.pid /run/dhclient*.pid; do
    [ ! -e "$file" ] || printf 'pid %s\\n' "$file"
  done
  links
  printf 'resolv %s\\n' "$(readlink /etc/resolv.conf)"
  [ ! -x /lib/resolvconf/list-records ] || echo 'installed resolvconf'
  [ ! -x /lib/resolvconf/libc ] || echo 'installed openresolv'
  [ ! -d /usr/share/ifupdown2 ] || echo 'installed ifupdown2'
  # shellcheck disable=SC2086 # patterns
  set -- ${files.join(' ')} $networks
  for file; do
    [ ! -e "$file" ] || [ -r "$file" ] || printf 'unread %s\\n' "$file"
  done
  [ -e /etc/cloud/cloud-init.disabled ] && echo 'cloud-init disabled'
  grep -HsE '^(${lines})' "$@"
  nft list chains | grep -oE 'chain (KUBE|DOCKER|CNI|cali|CILIUM|FLANNEL|LIBVIRT|ufw)' | sort -u
  echo end
}
main 2>/dev/null </dev/null
`,
}
