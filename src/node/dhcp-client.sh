# shellcheck shell=sh
# How the program on the node runs a DHCP client; `dhcp_event` prints netloom-dhcp.sh, which that calls.
: "${home=}" "${way=}"

# dhcp_client start OPERATOR LINK METRIC IDENTIFIER TAKES | stop OPERATOR LINK. Identifiers: none, mac, or the hex of a DUID. One that runs
# already as it is asked goes on: its lease would be away for nothing.
dhcp_client() {
  verb=$1 operator=$2 link=$3 family=${2#dhcp}
  own=/run/netloom/dhcp/$operator-$link
  kept=$home/dhcp/$operator-$link
  unit=netloom-$operator-$link
  ! command -v systemd-escape >/dev/null || unit=netloom-$operator-$(systemd-escape -- "$link")
  case $verb in
    start)
      shift 3
      settings="$1 $3 $2"
      [ "$(cat "$own/settings" 2>/dev/null)" != "$settings" ] || ! runs_dhcp || return 0
      stop_dhcp
      start_dhcp "$2"
      ;;
    stop)
      stop_dhcp
      rm -rf "$kept".*
      rmdir "$home/dhcp" 2>/dev/null
      return 0
      ;;
  esac
}

runs_dhcp() {
  if [ -d /run/systemd/system ]; then
    systemctl --quiet is-active "$unit.service"
  else
    read -r pid 2>/dev/null <"$own/pid" && [ -e "/proc/$pid" ]
  fi
}

stop_dhcp() {
  [ -d "$own" ] || return 0
  if [ -d /run/systemd/system ]; then
    systemctl --quiet stop "$unit.service" 2>/dev/null
  elif read -r pid 2>/dev/null <"$own/pid"; then
    kill "$pid" 2>/dev/null
    tries=0
    while [ -e "/proc/$pid" ] && [ $tries -lt 50 ]; do
      sleep 0.1
      tries=$((tries + 1))
    done
  fi
  dhcp_event | sh -s stop "$link" "$family"
  rm -rf "$own"
}

# start_dhcp IDENTIFIER
start_dhcp() {
  for client in dhclient dhcpcd udhcpc none; do
    ! command -v "$client" >/dev/null || [ "$client$family" = udhcpc6 ] || break
  done
  if [ "$client" = none ]; then
    echo "there is no DHCP client on this node: install isc-dhcp-client" >&2
    return 127
  fi
  mkdir -p "$own" "$home/dhcp" || return
  printf '%s\n' "$settings" >"$own/settings"
  { echo '#!/bin/sh' && dhcp_event; } >"$kept.hook" && chmod 700 "$kept.hook" || return
  case $client in
    dhclient)
      dhclient_conf "$1" >"$kept.conf"
      [ "$family" = 4 ] || [ -e "$kept.leases" ] || dhclient_duid "$1" >"$kept.leases"
      set -- "-$family" -d -sf "$kept.hook" -cf "$kept.conf" -lf "$kept.leases" -pf "$own/pid"
      [ "$family" = 4 ] || set -- "$@" -D LL
      ;;
    dhcpcd)
      dhcpcd_conf "$1" >"$kept.conf"
      sed -i '1a set -- dhcpcd' "$kept.hook"
      set -- "-$family" -B -q -f "$kept.conf" -c "$kept.hook"
      ;;
    udhcpc)
      case $1 in
        none) set -- -C ;;
        mac) set -- ;;
        *) set -- -C -x "0x3d:$1" ;;
      esac
      set -- -f -R -s "$kept.hook" -p "$own/pid" -A 10 -O staticroutes -O search "$@" -i
      ;;
  esac
  if [ -d /run/systemd/system ]; then
    systemd-run --quiet --collect --unit="$unit" --description="DHCP on $link, for netloom" --property=Type=exec \
      --property=Restart=always --property=RestartSec=3 --property=StartLimitIntervalSec=0 "$client" "$@" "$link" 9>&-
  else
    (setsid "$client" "$@" "$link" </dev/null >/dev/null 2>&1 9>&- &)
  fi
}

# parted HEX SIGN: byte by byte, each after the sign.
parted() {
  rest=$1
  while [ -n "$rest" ]; do
    byte=${rest%"${rest#??}"} rest=${rest#??}
    case $2 in
      octal) printf '\\%03o' "0x$byte" ;;
      *) printf '%s%s' "$byte" "${rest:+$2}" ;;
    esac
  done
}

# It is patient with a server that is silent, but not for the five minutes that it waits if nobody says otherwise.
dhclient_conf() {
  echo 'timeout 30; retry 10; reboot 5; initial-interval 1; backoff-cutoff 10;'
  if [ "$family" = 6 ]; then
    echo 'request dhcp6.name-servers, dhcp6.domain-search;'
    return
  fi
  echo 'option rfc3442-classless-static-routes code 121 = array of unsigned integer 8;'
  echo 'request subnet-mask, routers, rfc3442-classless-static-routes, domain-name, domain-search, domain-name-servers, host-name;'
  case $1 in
    none) ;;
    mac) echo 'send dhcp-client-identifier = hardware;' ;;
    *) echo "send dhcp-client-identifier $(parted "$1" :);" ;;
  esac
}

dhclient_duid() {
  case $1 in
    none | mac) ;;
    *) printf 'default-duid "%s";\n' "$(parted "$1" octal)" ;;
  esac
}

dhcpcd_conf() {
  printf '%s\n' noconfigure noipv4ll noarp nohook 'option classless_static_routes, routers, subnet_mask' \
    'option domain_name_servers, domain_name, domain_search, host_name'
  [ "$family" = 4 ] || printf '%s\n' noipv6rs 'ia_na 1'
  case $1:$family in
    none:4) echo 'clientid ""' ;;
    mac:4) echo "clientid 01:$(cat "/sys/class/net/$link/address")" ;;
    *:4) echo "clientid $(parted "$1" :)" ;;
    none:6) ;;
    mac:6) echo 'duid ll' ;;
    *:6) echo "duid $(parted "$1" :)" ;;
  esac
}
