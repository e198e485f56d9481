# shellcheck shell=sh
# shellcheck disable=SC2016,SC2034,SC2317 # what stands here for words of the node program is called by that
# A plan and its rollback, run in namespaces of their own that end with whoever made them: what the kernel and nft say of it is known
# before anything is touched. What is written there lies in memory, and in that mount namespace alone.
: "${home=}" "${tx=}" "${secrets=}" "${command_limit=}" "${rehearsal=}" "${world=}" "${cards=}" "${own_table=}"
# Given by the controller's script, with the functions `bundle`, `remake`, `falling` and `rulesets`.
: "${steps=}" "${about=}" "${remade=}" "${set_up=}" "${most_seconds=}"

# More links than these would keep the kernel busy for longer than an answer is worth.
most_links=200

rehearse() {
  cards=$(show_cards)
  if [ "$(printf '%s\n' "$cards" | wc -l)" -gt "$most_links" ]; then
    report "impossible the node has more than $most_links links"
    rulesets
    return
  fi
  if ! command -v unshare >/dev/null; then
    report 'impossible the program unshare is not on the node'
    rulesets
    return
  fi
  # It comes of a boot and not of a plan, so no rollback knows of it.
  [ ! -e "$home/firewall-fallback" ] || report 'unlike the firewall that stands in for one that did not load'
  # shellcheck disable=SC2086 # names
  world=$(show_all && printf '%s\n' all default $about | show_params)
  {
    said=$({
      printf '%s=%s\n' world "$(quoted "$world")" cards "$(quoted "$cards")" \
        own_table "$(quoted "$(nft -s list table inet netloom 2>/dev/null)")"
      printf '%s\n' 'set -- functions' "$NETLOOM_PROGRAM" "$NETLOOM_REHEARSE" "$rehearsal" in_scratch
    } | in_namespaces 2>&1 >&3 3>&-)
    code=$?
  } 3>&1
  case $code in
    0) return ;;
    137) report "impossible it took longer than $most_seconds seconds" ;;
    *) report "impossible $(printf '%s\n' "$said" | tail -n 1)" ;;
  esac
  rulesets
}

# What is to run comes on standard input. All of it ends with the first process of its namespace, which ends with who waits for it,
# and by itself in any case.
in_namespaces() {
  unshare --mount --net --uts --ipc --pid --fork --mount-proc --kill-child=KILL \
    timeout -s KILL "$most_seconds" sh -c 'eval "$(cat)"'
}

quoted() { printf "'%s'" "$(printf '%s\n' "$1" | sed "s/'/'\\\\''/g")"; }

# Each link but the loopback, with its hardware address.
show_cards() {
  for link in /sys/class/net/*; do
    { [ "${link##*/}" != lo ] && read -r mac <"$link/address" && printf '%s %s\n' "${link##*/}" "$mac"; } 2>/dev/null
  done
}

# ruleset N TEXT: where no namespace can be made, nft and the kernel can still be asked about it.
ruleset() {
  message=$(printf '%s' "$2" | timeout -s KILL "$command_limit" nft -c -f - 2>&1) && report "checked $1" && return
  case $message in *'not permitted'* | *'nterface does not exist'*) return ;; esac
  printf '%s\n' "$message" | head -n 20 | sed 's/^/output /'
  report "refused $1"
}

# ---- within -----------------------------------------------------------------------------------------------------------------

in_scratch() {
  isolate || exit 3
  report scratch
  mkdir -p "$tx/steps" "$tx/backup" && bundle || exit 3
  falling
  printf 'boot %s\nsteps %s\n' "$(cat /proc/sys/kernel/random/boot_id)" "$steps" >"$tx/meta"
  : >"$tx/journal"
  (build) >"$tx/log" 2>&1
  find_near_links && show_all >"$tx/before"
  tell_unlike
  apply_steps
  for n in $(pending); do
    if undo_step "$n"; then jot "undone $n"; else jot "stuck $n"; fi
  done
  sed '/^done /d; /^undone /d' "$tx/journal"
  is_as_before
  [ ! -e "$tx/differs" ] || sed 's/^meanwhile //; s/^/differs /' "$tx/differs"
  report end
}

# Nothing of the real node is within reach: files cannot be written, and daemons not be asked, as their sockets lie in /run.
isolate() {
  mount -t tmpfs -o mode=0700 tmpfs /run && mount -t sysfs sysfs /sys && mkdir /run/netloom || return
  cat /proc/self/mounts >/run/netloom/mounts
  while read -r _ at _; do
    case $at in
      / | /boot | /etc | /home | /opt | /root | /srv | /tmp | /usr | /var | /var/lib) mount -o remount,bind,ro "$at" || return ;;
    esac
  done </run/netloom/mounts
  home=/run/netloom tx=/run/netloom/tx secrets=/run/netloom/secrets

  # Parameters of the network are all that is written here, to a kernel that forgets them.
  put_file() { case $1 in /proc/sys/net/*) cat >"$1" ;; *) false ;; esac; }
  remove_file() { false; }
  restore_resolver() { false; }
  dhcp_client() { false; }
  sync() { :; }
  sleep() { command sleep 0.1; }
  # Any key will do.
  fill_in() { sed 's|sealed:[0-9a-f]*|KEvGzZZvzYkYkH1Q3CyCkSwqe8wQ5PDnPRlMCJbVQmM=|'; }
}

# falls_with TYPE N…: steps that need links of that type. To load its module can make links that nobody asked for.
falls_with() {
  type=$1
  shift
  modprobe -n -v "rtnl-link-$type" 2>/dev/null | grep -qE '^(insmod|install) ' || return 0
  rm -f "$tx"/steps/*.batch
  for n; do
    : >"$tx/steps/$n.do"
    : >"$tx/steps/$n.undo"
    report "unloaded $n $type"
  done
}

# ---- the node as it is --------------------------------------------------------------------------------------------------------

# Duplicate addresses are not looked for, as nobody else is there.
build() {
  ip link set lo up
  for of in all default; do echo 0 >"/proc/sys/net/ipv6/conf/$of/accept_dad"; done
  stand_in 1 "$remade" | ip -force -batch -
  way=back stuck=0
  remake
  stand_in 5001 '' | ip -force -batch -
  printf '%s\n' "$world" | sed 's/^learnt //; s/ dynamic / /' >"$tx/known"
  may_put_back() { :; }
  grep '^param ' "$tx/known" | grep -v /accept_dad | LC_ALL=C sort >"$tx/params"
  # shellcheck disable=SC2086 # names
  printf '%s\n' all default $about | show_params | LC_ALL=C sort | LC_ALL=C comm -23 "$tx/params" - |
    while IFS= read -r line; do put_line_back "$line"; done
  set_now() {
    case $1 in
      -4 | -6)
        family=${1#-}
        shift
        ;;
      *) family='' ;;
    esac
    printf '%s\n' "$*" >>"$tx/world$family"
  }
  for sort in dev address neigh rule; do
    grep "^$sort " "$tx/known" | while IFS= read -r line; do
      case $line in dev*) is_set_up "$line" && continue ;; esac
      put_line_back "$line"
    done
  done
  # There may be thousands.
  sed -n 's/^route 1 /route add unicast /p; s/^route 6 /route add blackhole /p; s/^route 7 /route add unreachable /p
    s/^route 8 /route add prohibit /p' "$tx/known" | in_turn >"$tx/routes"
  grep -v -e : -e ' pref ' "$tx/routes" >>"$tx/world4"
  grep -e : -e ' pref ' "$tx/routes" >>"$tx/world6"
  for family in '' 4 6; do
    [ ! -s "$tx/world$family" ] || ip ${family:+"-$family"} -force -batch "$tx/world$family"
  done
  [ -z "$own_table" ] || printf '%s\n' "$own_table" | nft -f -
}

# Gateways are reached by routes that have none.
in_turn() { sed '/ via /s/^/1/; t; s/^/0/' | sort -s -k 1.1,1.1 | cut -c 2-; }

is_set_up() {
  name=${1#dev } name=${name%% *}
  case " $set_up " in *" $name "*) ;; *) false ;; esac
}

# stand_in NUMBER NAMES: for `ip`, a pair for each link that is not there and is none of these. A pair has a carrier, and its module
# makes no links by itself.
stand_in() {
  number=$1
  printf '%s\n' "$cards" | while read -r name mac; do
    case " $2 " in *" $name "*) continue ;; esac
    case $name in '' | *[!A-Za-z0-9_.@-]*) continue ;; esac
    [ ! -e "/sys/class/net/$name" ] || continue
    case $mac in
      00:00:00:00:00:00) mac='' ;;
      ??:??:??:??:??:??) mac="address $mac" ;;
      *) mac='' ;;
    esac
    printf 'link add name %s %s type veth peer name standin%s\nlink set standin%s up\n' "$name" "$mac" "$number" "$number"
    number=$((number + 1))
  done
}

# What of the node is not here: where a step fails, it may be for want of that.
tell_unlike() {
  sed 's/^learnt //' "$tx/before" | LC_ALL=C sort -u >"$tx/built"
  sed '/^\(param\|nft\|wireguard\|routes\) /d; / inet6 fe80:/d; /^address dev lo /d; / lookup .l3mdev-table.$/d; /^$/d' "$tx/known" | LC_ALL=C sort -u |
    LC_ALL=C comm -23 - "$tx/built" | head -n 20 | sed 's/^/unlike /'
}
