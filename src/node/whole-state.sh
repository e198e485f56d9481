# shellcheck shell=sh
# All that a node shows, a line each, before a change and after a rollback: what our steps can have reached is put back, or the
# rollback is incomplete; the rest was somebody else meanwhile, and is told.
: "${tx=}" "${secrets=}" "${command_limit=}" "${now=}"

# More routes than this are a routing daemon's whole table, of which a digest is enough.
most_routes=10000

# Of links, addresses, routes, rules, neighbours and parameters what stays as it is unless somebody changes it: nothing the kernel
# works out, no counters. `learnt` is what comes and goes by itself: leases, and what routing daemons and routers bring.
show_all() {
  {
    for link in /sys/class/net/*; do
      { read -r mtu <"$link/mtu" && read -r flags <"$link/flags"; } 2>/dev/null || continue
      master=''
      [ ! -L "$link/master" ] || master=$(readlink "$link/master")
      printf 'dev %s mtu %s up %s master %s\n' "${link##*/}" "$mtu" "$((flags & 1))" "${master##*/}"
    done
    ip -o address show | sed -n '/ temporary /d
      s/^[0-9]*: \([^ ]*\) */address dev \1 /; s/ \(tentative\|optimistic\|dadfailed\)//g; / inet6 /s/ metric 256 / /
      / dynamic /s/^/learnt /; s/\\ *valid_lft .*//p'
    routes=$(show_routes | head -n $((most_routes + 1)))
    if [ "$(printf '%s\n' "$routes" | wc -l)" -le "$most_routes" ]; then printf '%s\n' "$routes"; else show_most_routes; fi
    for family in -4 -6; do ip -N "$family" rule show | sed "s/^\([0-9]*\):[[:space:]]*/rule $family \1 /"; done
    ip -N -o neigh show nud permanent | sed -n 's/^\([^ ]*\) dev \([^ ]*\) lladdr \([^ ]*\).*/neigh dev \2 \1 \3/p'
    show_params <"$tx/touched"
    nft -s list table inet netloom | sed 's/^/nft /'
    [ ! -e "$secrets/key" ] || { read_seal_key && show_wireguard | cut -f 1-3,5 | tr '\t' ' ' | sed 's/^/wireguard dev /'; }
  } 2>/dev/null | sed '/^$/d' | LC_ALL=C sort -u
}

# show_params: of links that it reads.
show_params() {
  while read -r link; do
    # One of them is a secret.
    grep -s '' "/proc/sys/net/ipv4/conf/$link"/* "/proc/sys/net/ipv6/conf/$link"/* |
      sed "\\|/stable_secret:|d; s|^|param dev $link |; s|:| |"
  done
}

show_routes() {
  for family in -4 -6; do
    ip -N "$family" -d -o route show table all | sed -n '/ table 255 /d
      s/ \(linkdown\|dead\)//g; s/ *\\.*//; s/ expires [^ ]*//; s/ *$//
      / proto 2\( \|$\)/d; / proto \(0\|3\|4\|110\)\( \|$\)/!s/^/learnt /
      /^learnt /{ s//learnt route /p; d; }; s/^/route /p'
  done
}

# Of what daemons learnt, table by table, how many and a digest: sum, octets, lines.
show_most_routes() {
  show_routes | sed '/^learnt/d'
  show_routes | sed -n 's/^learnt .* table \([0-9]*\) .*proto \([0-9]*\).*/\1 \2/p' | sort | uniq -c | while read -r count table proto; do
    printf 'learnt routes table %s proto %s count %s digest ' "$table" "$proto" "$count"
    show_routes | grep "^learnt .* table $table .*proto $proto\( \|$\)" | LC_ALL=C sort | cksum
  done
}

# ---- what our steps can reach -----------------------------------------------------------------------------------------------

# find_near_links: `touched` are the links that steps speak of, `near` also those they stand on and those that stand on them, but
# not what stands beside them, as a container's on the same bridge.
find_near_links() {
  find_touched
  near=' '
  : >"$tx/touched" || return
  for link in /sys/class/net/*; do
    link=${link##*/}
    is_touched "$link" || continue
    echo "$link" >>"$tx/touched"
    add_near "$link" lower
    add_near "$link" upper
  done
  printf '%s\n' "$near" >"$tx/near"
}

# add_near LINK lower|upper
add_near() {
  near="$near$1 "
  for other in "/sys/class/net/$1/$2"_*; do
    [ ! -e "$other" ] || add_near "${other##*/?????_}" "$2"
  done
}

# find_touched: sets $touched to the links that steps speak of, and whatever else stands first in the name of a thing.
find_touched() { touched=" $(grep -so '"[A-Za-z]*/[^/"]*[/"]' "$tx/touched.json" | sed 's|^"[A-Za-z]*/||; s|.$||' | tr '\n' ' ')"; }

is_touched() { case $touched in *" $1 "*) ;; *) false ;; esac; }

# is_near LINE
is_near() {
  case $1 in
    learnt*) return 1 ;;
    nft* | *' proto 110' | *' proto 110 '*) return 0 ;;
    rule*)
      grep -qs '"RoutingRule/' "$tx/touched.json"
      return
      ;;
    route*) ! is_named_route "$1" || return 0 ;;
  esac
  case $1 in
    *'dev '*)
      name=${1#*dev } name=${name%% *}
      case $near in *" $name "*) return 0 ;; esac
      is_touched "$name"
      ;;
    *) grep -qs '"Route/' "$tx/touched.json" ;;
  esac
}

# is_named_route LINE: whether a step is about its destination, in whichever table.
is_named_route() {
  name=${1#route * } name=${name%% *}
  case $name in
    default) grep -qs '"Route/[^/]*/\(0\.0\.0\.0\|::\)/0/' "$tx/touched.json" ;;
    *) grep -qsF "/$name/" "$tx/touched.json" ;;
  esac
}

# gone_now near|far: lines of before that are none now; the kernel gives and takes link-local addresses by itself.
gone_now() {
  printf '%s\n' "$now" | LC_ALL=C comm -23 "$tx/before" - | while IFS= read -r line; do
    case $line in
      *' inet6 fe80:'*) continue ;;
      param*) is_there "$line" || continue ;;
    esac
    if is_near "$line" && { is_there "$line" || speaks_of "$line"; }; then where=near; else where=far; fi
    [ "$where" != "$1" ] || printf '%s\n' "$line"
  done
}

# What was on a link that is gone and that no step speaks of went with it.
is_there() {
  case $1 in *'dev '*) ;; *) return 0 ;; esac
  name=${1#*dev } name=${name%% *}
  [ -e "/sys/class/net/$name" ]
}

speaks_of() { grep -qsw -- "$name" "$tx"/steps/*.undo; }

# new_now near|far: lines of now that were none before. Near: on links that steps are about, and what bears our mark: left over,
# though no step made it.
new_now() {
  printf '%s\n' "$now" | LC_ALL=C comm -13 "$tx/before" - | while IFS= read -r line; do
    device=''
    case $line in *'dev '*) device=${line#*dev } device=${device%% *} ;; esac
    case $line in
      '' | param*) continue ;;
      # With its first VRF the kernel makes it, once for as long as it runs.
      'rule '*' from all lookup [l3mdev-table]') continue ;;
      # Of a table that is new as a whole its first line says enough.
      'nft table '*) where=near ;;
      'nft '*)
        grep -q '^nft table ' "$tx/before" || continue
        where=near
        ;;
      learnt*) where=far ;;
      'dev '*)
        ! grep -q "^dev $device " "$tx/before" || continue
        where=far
        ! is_touched "$device" || where=near
        ;;
      *' proto 110'*) where=near ;;
      *)
        where=far
        [ -z "$device" ] || ! is_touched "$device" || where=near
        ;;
    esac
    case $where:$line in far:*' inet6 fe80:'*) continue ;; esac
    [ "$where" != "$1" ] || printf '%s\n' "$line"
  done
}

# ---- put back -----------------------------------------------------------------------------------------------------------------

# Lines on standard input, in the order in which they need each other. What it cannot put back stays, and is told.
put_back() {
  lines=$(cat)
  for sort in dev param address neigh route rule; do
    printf '%s\n' "$lines" | grep "^$sort " | while IFS= read -r line; do put_line_back "$line" </dev/null; done
  done >>"$tx/log" 2>&1
}

put_line_back() {
  may_put_back "$1" || return
  set -f
  # shellcheck disable=SC2086 # words, as `ip` prints them
  set -- $1
  case $1 in
    dev)
      set_now link set dev "$2" mtu "$4"
      if [ "$6" = 1 ]; then set_now link set dev "$2" up; else set_now link set dev "$2" down; fi
      if [ -n "${8-}" ]; then set_now link set dev "$2" master "$8"; else set_now link set dev "$2" nomaster; fi
      ;;
    param)
      path=$4
      shift 4
      printf '%s\n' "$*" >"$path"
      ;;
    neigh) set_now neigh replace "$4" lladdr "$5" dev "$3" nud permanent ;;
    rule)
      family=$2 priority=$3
      shift 3
      set_now "$family" rule add pref "$priority" "$@"
      ;;
    route)
      case $2 in 1) type=unicast ;; 6) type=blackhole ;; 7) type=unreachable ;; 8) type=prohibit ;; *) return ;; esac
      shift 2
      family=-4
      case "$*" in *:* | *' pref '*) family=-6 ;; esac
      set_now "$family" route add "$type" "$@"
      ;;
    address) put_address_back "$@" ;;
  esac
}

# may_put_back LINE: what a step was about, or what was on a link that one was about. An address that went while another of its link
# was changed may be held by another machine by now.
may_put_back() {
  case $1 in
    dev* | param* | neigh* | address*)
      name=${1#*dev } name=${name%% *}
      ! grep -qsF "\"Link/$name\"" "$tx/touched.json" || return 0
      ;;
    *) return 0 ;;
  esac
  case $1 in
    address*)
      name=$name/${1#* inet* }
      grep -qsF "\"Address/${name%% *}\"" "$tx/touched.json"
      ;;
    param*)
      name=${1#*/conf/}
      grep -qsF "conf.$(printf %s "${name%% *}" | tr / .)\"" "$tx/touched.json"
      ;;
    *) false ;;
  esac
}

# put_address_back address dev LINK FAMILY ADDRESS WORD…, the last of which is a label where the address is IPv4.
put_address_back() {
  link=$3 words=$5
  shift 5
  while [ $# -gt 0 ]; do
    case $1 in
      peer | brd | scope | metric | proto)
        words="$words $1 $2"
        shift
        ;;
      secondary | permanent | deprecated) ;;
      noprefixroute | nodad | home | mngtmpaddr | autojoin) words="$words $1" ;;
      *) words="$words label $1" ;;
    esac
    shift
  done
  # shellcheck disable=SC2086
  set_now address add $words dev "$link"
}

set_now() { timeout -s KILL "$command_limit" ip "$@" 9>&-; }

# Files that steps that were begun wrote or removed; not what changes alongside, which may have gone with its link.
files_not_as_before() {
  for kept in "$tx"/backup/*.path; do
    IFS= read -r path 2>/dev/null <"$kept" || continue
    case $kept:$path in *.also.*:* | *:/proc/* | *:/sys/*) continue ;; esac
    step=${kept##*/}
    grep -qx "start ${step%%.*}" "$tx/journal" || continue
    kept=${kept%.path}
    if [ -e "$kept.absent" ]; then
      [ ! -e "$path" ] && [ ! -L "$path" ] && continue
    elif [ -L "$kept" ]; then
      [ "$(readlink "$kept")" = "$(readlink "$path")" ] && continue
    elif [ ! -L "$path" ]; then
      [ "$(cksum <"$kept")" = "$(cksum <"$path")" ] && continue
    fi 2>/dev/null
    printf 'file %s\n' "$path"
  done
}

# ---- compared -----------------------------------------------------------------------------------------------------------------

# Addresses take a moment to be as they were, and daemons put back what is theirs; then we do. Fails when something is not as it
# was that our steps can have reached; `differs` tells what, what is new besides, and what changed meanwhile, not by us.
is_as_before() {
  rm -f "$tx/differs"
  if [ ! -e "$tx/before" ] || ! is_of_this_boot; then
    echo not-compared >"$tx/differs"
    return 0
  fi
  near=$(cat "$tx/near")
  find_touched
  rounds=0
  while now=$(show_all) && lost=$(gone_now near) && [ -n "$lost" ] && [ $rounds -lt 8 ]; do
    case ${1-}$rounds in 3 | 5) printf '%s\n' "$lost" | put_back ;; esac
    rounds=$((rounds + 1))
    sleep 0.5
  done
  files=$(files_not_as_before)
  {
    [ -z "$lost$files" ] || printf '%s\n' "$lost" "$files" | sed '/^$/d; s/^/gone: /'
    new_now near | sed 's/^/new: /'
    { gone_now far | sed 's/^/meanwhile gone: /' && new_now far | sed 's/^/meanwhile new: /'; } | head -n 40
  } >"$tx/differs"
  if [ -s "$tx/differs" ]; then
    sed 's/^/output /' "$tx/differs" >>"$tx/journal"
  else
    rm -f "$tx/differs"
  fi
  [ -z "$lost$files" ]
}
