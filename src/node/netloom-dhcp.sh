#!/bin/sh
# What a DHCP client of netloom calls at every event: dhclient, dhcpcd and udhcpc only speak with the server, and this does on the
# node what a lease says. It touches nothing but what an earlier lease of the same client brought.
#
# Below /run/netloom/dhcp a client has a folder OPERATOR-LINK: `settings` as the client was started, `lease` as it stands, and
# `routes`, `addresses`, `servers` and `domains` that it brought. Leases come as each program tells them, and are made one form here.
set -u
LC_ALL=C PATH=/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin
export LC_ALL PATH

all=/run/netloom/dhcp
: "${interface=}" "${reason=}"

# Names of what comes from a server may be words of a shell or a file to somebody else.
plain_words() { printf '%s' "$1" | tr -c 'A-Za-z0-9._:-' ' '; }

number() { case $1 in '' | *[!0-9]*) echo "$2" ;; *) echo "$1" ;; esac; }

# An address that never ends is no lease to those who look: it ends in a lifetime of machines.
lifetime() {
  seconds=$(number "$1" 3600)
  [ "${#seconds}" -lt 10 ] && echo "$seconds" || echo 2147483647
}

# mask_length 255.255.255.0
mask_length() {
  rest=$1. length=0
  while [ -n "$rest" ]; do
    octet=$(number "${rest%%.*}" 0) rest=${rest#*.}
    while [ "$octet" -gt 0 ]; do
      length=$((length + octet % 2)) octet=$((octet / 2))
    done
  done
  echo "$length"
}

# Bytes of option 121, as dhclient has them, to `PREFIX GATEWAY` a line.
routes_of_bytes() {
  # shellcheck disable=SC2086 # numbers
  set -- $1
  while [ $# -gt 4 ]; do
    bits=$1 octets=$((($1 + 7) / 8)) prefix=''
    shift
    [ $# -ge $((octets + 4)) ] || return 0
    for n in 1 2 3 4; do
      if [ "$n" -le "$octets" ]; then
        prefix=$prefix.$1
        shift
      else
        prefix=$prefix.0
      fi
    done
    echo "${prefix#.}/$bits $1.$2.$3.$4"
    shift 4
  done
}

# Words `PREFIX GATEWAY …`, as dhcpcd and udhcpc have them.
routes_of_words() {
  # shellcheck disable=SC2086 # words
  set -- $1
  while [ $# -ge 2 ]; do
    echo "$1 $2"
    shift 2
  done
}

# ---- what each program tells ------------------------------------------------------------------------------------------

read_dhclient() {
  case $reason in
    BOUND | RENEW | REBIND | REBOOT)
      what=bound family=4 address=${new_ip_address-}/$(mask_length "${new_subnet_mask-255.255.255.255}")
      server=${new_dhcp_server_identifier-} seconds=$(lifetime "${new_dhcp_lease_time-}")
      routers=${new_routers-} given=$(routes_of_bytes "${new_rfc3442_classless_static_routes-}")
      servers=${new_domain_name_servers-} domains=${new_domain_search-${new_domain_name-}} name=${new_host_name-}
      ;;
    BOUND6 | RENEW6 | REBIND6 | DEPREF6)
      what=bound family=6 address=${new_ip6_address-}/128 server='' seconds=$(lifetime "${new_max_life-}")
      servers=${new_dhcp6_name_servers-} domains=${new_dhcp6_domain_search-} name=''
      [ "$reason" != DEPREF6 ] || what=deprecated
      [ -n "${new_ip6_address-}" ] || what=ignored
      ;;
    EXPIRE | FAIL | RELEASE | STOP) what=gone family=4 ;;
    EXPIRE6 | FAIL6 | RELEASE6 | STOP6) what=gone family=6 ;;
    PREINIT | PREINIT6) what=up family=4 && [ "$reason" = PREINIT ] || family=6 ;;
    # With a server that is silent an old lease is none: it says nothing of whether the address is still ours.
    TIMEOUT) what=refused family=4 ;;
    *) what=ignored family=4 ;;
  esac
}

read_dhcpcd() {
  case $reason in
    BOUND | RENEW | REBIND | REBOOT | INFORM)
      what=bound family=4 address=${new_ip_address-}/$(number "${new_subnet_cidr-}" 32)
      server=${new_dhcp_server_identifier-} seconds=$(lifetime "${new_dhcp_lease_time-}")
      routers=${new_routers-} given=$(routes_of_words "${new_classless_static_routes-}")
      servers=${new_domain_name_servers-} domains=${new_domain_search-${new_domain_name-}} name=${new_host_name-}
      ;;
    BOUND6 | RENEW6 | REBIND6 | REBOOT6)
      what=bound family=6 address=${new_dhcp6_ia_na1_ia_addr1-}/128 server=''
      seconds=$(lifetime "${new_dhcp6_ia_na1_ia_addr1_vltime-}")
      servers=${new_dhcp6_name_servers-} domains=${new_dhcp6_domain_search-} name=''
      [ -n "${new_dhcp6_ia_na1_ia_addr1-}" ] || what=ignored
      ;;
    EXPIRE | FAIL | NAK | RELEASE | STOP | STOPPED | TIMEOUT) what=gone family=4 ;;
    EXPIRE6 | FAIL6 | RELEASE6 | STOP6) what=gone family=6 ;;
    *) what=ignored family=4 ;;
  esac
}

read_udhcpc() {
  family=4
  case $1 in
    bound | renew)
      what=bound address=${ip-}/$(number "${mask-}" 32) server=${serverid-} seconds=$(lifetime "${lease-}")
      routers=${router-} given=$(routes_of_words "${staticroutes-}")
      servers=${dns-} domains=${search-${domain-}} name=${hostname-}
      ;;
    deconfig) what=gone ;;
    *) what=ignored ;;
  esac
}

# ---- what becomes of the node -----------------------------------------------------------------------------------------

bound() {
  first=${address%/*}
  known=$(cat "$own/addresses" 2>/dev/null)
  # Before the new one comes: the kernel drops the other addresses of a network with its first.
  [ -z "$known" ] || [ "$known" = "$address" ] || ip -"$family" address del "$known" dev "$interface" 2>/dev/null
  # What stays there without a lease was put there by somebody else.
  held=$(ip -o -"$family" address show dev "$interface" to "$first" permanent)
  if [ -z "$held" ]; then
    set -- "$address" dev "$interface" valid_lft "$seconds" preferred_lft "$seconds"
    [ "$what" != deprecated ] || set -- "$address" dev "$interface" valid_lft "$seconds" preferred_lft 0
    [ "$family" = 6 ] || set -- "$@" brd + metric "$metric"
    ip -"$family" address replace "$@" || return
    echo "$address" >"$own/addresses"
  else
    rm -f "$own/addresses"
  fi
  [ "$family" = 6 ] || put_routes
  put_resolvers
  put_name
  read -r now _ </proc/uptime
  {
    printf 'address %s\n' "$address"
    [ -z "$server" ] || printf 'server %s\n' "$server"
    printf 'seconds %s\nexpires %s\n' "$seconds" "$((${now%.*} + seconds))"
    [ -z "$gateway" ] || printf 'gateway %s\n' "$gateway"
    [ ! -s "$own/servers" ] || printf 'resolvers %s\n' "$(cat "$own/servers")"
    [ ! -s "$own/domains" ] || printf 'domains %s\n' "$(cat "$own/domains")"
  } >"$own/lease.new"
  mv -f "$own/lease.new" "$own/lease"
}

# Classless routes stand in the place of the router. A router outside of the network is reached through its link alone.
put_routes() {
  : >"$own/routes.new"
  gateway=''
  if takes routes; then
    domain=''
    master=$(readlink "/sys/class/net/$interface/master")
    [ -z "$master" ] || case $(ip -o -d link show dev "${master##*/}") in *' vrf table '*) domain="vrf ${master##*/}" ;; esac
    # shellcheck disable=SC2086 # words
    set -- $routers
    [ -n "$given" ] || [ -z "${1-}" ] || given="0.0.0.0/0 $1"
    [ -z "$given" ] || printf '%s\n' "$given" | while read -r to via; do
      [ "$to" != default ] || to=0.0.0.0/0
      via=$(plain_words "$via")
      case $via in
        0.0.0.0 | '') put_route "$to" scope link ;;
        *)
          put_route "$to" via "$via" 2>/dev/null || { put_route "$via/32" scope link && put_route "$to" via "$via"; }
          ;;
      esac
    done
    gateway=${given##*0.0.0.0/0 }
    [ "$gateway" != "$given" ] && gateway=${gateway%%[!0-9.]*} || gateway=''
  fi
  drop_routes "$own/routes.new"
  mv -f "$own/routes.new" "$own/routes"
}

put_route() {
  target=$(printf '%s' "$1" | tr -c '0-9./' ' ')
  shift
  # shellcheck disable=SC2086 # words
  set -- $target "$@" dev "$interface" metric "$metric" proto dhcp $domain
  ip -4 route replace "$@" src "${address%/*}" && echo "$*" >>"$own/routes.new"
}

# drop_routes FILE: those brought before that are not in it.
drop_routes() {
  [ -e "$own/routes" ] || return 0
  while read -r route; do
    grep -qsxF -- "$route" "$1" && continue
    # shellcheck disable=SC2086 # words
    ip -4 route del $route 2>/dev/null
  done <"$own/routes"
}

takes() { case "+$takes+" in *"+$1+"*) ;; *) return 1 ;; esac; }

put_resolvers() {
  if takes resolvers; then
    plain_words "$servers" >"$own/servers"
    plain_words "$domains" >"$own/domains"
    tell_resolvers
  fi
}

# Those of all clients of the link, to whoever keeps them apart by link: systemd-resolved, else resolvconf.
tell_resolvers() {
  told=$(cat "$all"/dhcp?-"$interface"/servers 2>/dev/null | tr '\n' ' ')
  searched=$(cat "$all"/dhcp?-"$interface"/domains 2>/dev/null | tr '\n' ' ')
  # shellcheck disable=SC2086 # words
  if [ -d /run/systemd/resolve ] && command -v resolvectl >/dev/null && resolvectl dns "$interface" ${told:-''}; then
    resolvectl domain "$interface" ${searched:-''}
  elif command -v resolvconf >/dev/null; then
    if [ -n "$told" ]; then
      {
        [ -z "$searched" ] || echo "search $searched"
        for one in $told; do echo "nameserver $one"; done
      } | resolvconf -a "$interface.netloom"
    else
      resolvconf -d "$interface.netloom"
    fi
  fi
} >/dev/null 2>&1

# A name that the machine has by itself stays.
put_name() {
  takes name && [ -n "$name" ] || return 0
  [ "$(cat /etc/hostname 2>/dev/null)" = '' ] || return 0
  case $name in *[!A-Za-z0-9.-]* | [.-]*) return 0 ;; esac
  hostname "${name%%.*}"
}

gone() {
  if [ -e "$own/routes" ]; then
    drop_routes /dev/null
    rm -f "$own/routes"
  fi
  [ ! -s "$own/addresses" ] || ip -"$family" address del "$(cat "$own/addresses")" dev "$interface" 2>/dev/null
  rm -f "$own/addresses" "$own/lease" "$own/lease.new"
  if [ -e "$own/servers" ]; then
    rm -f "$own/servers" "$own/domains"
    tell_resolvers
  fi
}

# A client of IPv6 speaks from the link-local address, which the kernel first asks around for.
up() {
  ip link set dev "$interface" up
  [ "$family" = 6 ] || return 0
  tries=0
  while [ -n "$(ip -6 -o address show dev "$interface" scope link tentative)" ] && [ $tries -lt 50 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
}

what=ignored family=4 address='' server='' seconds=0 routers='' given='' servers='' domains='' name='' gateway='' domain=''
case ${1-} in
  stop)
    interface=$2 family=$3 what=gone
    ;;
  dhcpcd) read_dhcpcd ;;
  ?*) read_udhcpc "$1" ;;
  *) read_dhclient ;;
esac

own=$all/dhcp$family-$interface
{ read -r metric takes _ <"$own/settings"; } 2>/dev/null || exit 0
case $what in
  bound | deprecated) bound ;;
  gone) gone ;;
  up) up ;;
  refused) exit 1 ;;
esac
