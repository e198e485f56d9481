import type { Probe } from '../../model/plan/command.ts'

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
 * One look for all checks: who has which link, and the lines of configs that decide. A line each, first word first; those of files
 * begin with their path. Programs that start no service are found by the file in which they keep
 * their number.
 */
export const lookAround: Probe = {
  argv: ['sh', '-s', '--', 'beside'],
  mayFail: true,
  stdin: `
LC_ALL=C
export LC_ALL
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
  [ ! -d /run/systemd/system ] || echo systemd
  for file in /run/dhcpcd*.pid /run/dhcpcd/*.pid /run/dhclient*.pid; do
    [ ! -e "$file" ] || printf 'pid %s\\n' "$file"
  done
  links
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
  echo end
}
main 2>/dev/null </dev/null
`,
}
