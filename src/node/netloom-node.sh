#!/bin/sh
# What runs on a node while its network is changed. One file, one POSIX shell: the controller sends it whole, and a copy
# lies beside each transaction, so that the rollback needs neither the controller nor the network.
#
#   begin ID          take the lock, let the controller look, write down the rollback, arm the watchdog, start the runner
#   follow ID         print the journal until whoever is at work has finished
#   confirm ID HASH   keep the change
#   rollback ID [WHY] roll back
#   close ID STATE    the controller looked at the result of a rollback: record its verdict, disarm
#   make-key          make the key of the seals, unless there is one
#   functions         nothing: for whoever needs what is defined here
#   tend              end what needs nobody's word any more, wake the guards; no harm where nothing is open
#   run, undo, scene, watchdog, boot, again, boot-firewall, refill-firewall, late: started by this program or by systemd, never by a person
#
# It prints one fact a line, first word first. A journal line is written before the act that it announces, and durable before it
# where the act is: what is done to a file outlasts a loss of power, what is done to the kernel does not.
set -u
umask 077
# Given by the controller's script, for `begin` alone.
: "${needs=}" "${holder=}" "${patience=}" "${plan=}" "${steps=}" "${seconds=}" "${removals=}" "${program_sum=}"
# Set by the functions of the seals, which stand before this.
: "${secrets=}" "${inner_key=}" "${outer_key=}"
# Set by those of `sums.sh`.
: "${script=}" "${altered=}"
LC_ALL=C PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin
export LC_ALL PATH

home=/var/lib/netloom
systemd=/etc/systemd/system
unit=$systemd/netloom.service
unit_link=$systemd/multi-user.target.wants/netloom.service
firewall_unit=$systemd/netloom-firewall.service
firewall_link=$systemd/sysinit.target.wants/netloom-firewall.service
firewall_guard=$systemd/nftables.service.d/netloom.conf
late_unit=$systemd/netloom-late.service
late_rule=/etc/udev/rules.d/90-netloom.rules
# While it is there, something of this boot waits for a link; the lines of restore.sh that do, or none of them where all do.
waiting=/run/netloom/waiting
# What restore.sh builds on and does not make, by its name there: a file for each link, with its name now and the number that the
# kernel gave it.
foundations=/run/netloom/links
command_limit=30 # seconds for one command of a step

report() { printf '%s\n' "$*" 2>/dev/null; }

# ---- transactions -----------------------------------------------------------------------------------------------------

select_transaction() {
  id=$1
  tx=$home/tx/$1
}

is_open() { [ "$(readlink "$home/open" 2>/dev/null)" = "tx/$id" ]; }

uptime_seconds() {
  read -r uptime _ </proc/uptime
  echo "${uptime%.*}"
}

uptime_hundredths() {
  read -r uptime _ </proc/uptime
  echo "${uptime%.*}${uptime#*.}"
}

meta() {
  while read -r key value; do
    [ "$key" = "$1" ] && printf '%s\n' "$value" && return
  done <"$tx/meta"
}

is_of_this_boot() {
  read -r boot </proc/sys/kernel/random/boot_id
  [ "$(meta boot)" = "$boot" ]
}

note() { jot "$@" && sync "$tx/journal"; }

# For an act that a loss of power takes along: without one, what is written stays written.
jot() { printf '%s\n' "$*" >>"$tx/journal"; }

# note_start N
note_start() {
  set -- "$1" "$tx/backup/$1".*.path
  if [ -e "$2" ]; then note "start $1"; else jot "start $1"; fi
}

# The last state in the journal. A line that a power cut tore has no end, and `read` does not return it.
state() { find_state && echo "$found"; }

find_state() {
  found=none
  while read -r word rest; do
    [ "$word" != state ] || found=$rest
  done 2>/dev/null <"$tx/journal"
  :
}

# Steps that were started and not yet undone, in the order of the rollback: as the plan lists them, else newest first.
pending() {
  started='' undone=' '
  while read -r word n _; do
    case $word in
      start) started="$n $started" ;;
      undone | unbegun) undone="$undone$n " ;;
    esac
  done <"$tx/journal"
  turns=$started
  [ ! -e "$tx/rollback-order" ] || is_altered - || turns=$(cat "$tx/rollback-order")
  for n in $turns; do
    case " $started" in *" $n "*) ;; *) continue ;; esac
    case $undone in *" $n "*) ;; *) [ -e "$tx/steps/$n.unbegun" ] || echo "$n" ;; esac
  done
}

# ---- one at a time ----------------------------------------------------------------------------------------------------

# Descriptor 9 is the lock. Whatever we start closes it, so that nobody inherits our right to act.
lock() { exec 9>>"$home/lock" && flock -w "$1" 9; }

describe_holder() {
  if [ -L "$home/open" ]; then
    cat "$home/open/meta" "$home/open/journal"
  else
    cat "$home/lock"
  fi 2>/dev/null
  cat /proc/uptime /proc/sys/kernel/random/boot_id
}

# examine PID: does it run? Sets $birth, its moment of birth, as the numbers of processes come round again, and $mode: T is stopped.
examine() {
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return
  # shellcheck disable=SC2086 # the fields after the name, which itself may hold spaces
  set -- ${line##*) }
  [ "$1" != Z ] || return
  mode=$1
  shift 19
  birth=$1
}

remember() {
  examine $$
  echo "$$ $birth" >"$tx/$1"
}

is_alive() {
  read -r pid born 2>/dev/null <"$tx/$1" && examine "$pid" && [ "$birth" = "$born" ]
}

is_awake() { is_alive "$1" && [ "$mode" != T ]; }

# Ends all of the session that a remembered process leads: also the command it waits for, which has a group of its own.
# While one of them lives, no other session can have this number, until the machine boots anew. The leader goes first, or
# it would go on when its command is gone; and we look again, as what is about to die may still start another.
end() {
  is_of_this_boot && read -r session born 2>/dev/null <"$tx/$1" || return 0
  [ "$session" != $$ ] || return 0
  if examine "$session"; then
    [ "$birth" = "$born" ] || return 0
    kill -KILL "$session" 2>/dev/null
  fi
  rounds=0
  while [ $rounds -lt 20 ] && end_members; do rounds=$((rounds + 1)); done
}

# Fails when there was none.
end_members() {
  none=1
  for stat in /proc/[0-9]*/stat; do
    { read -r line <"$stat"; } 2>/dev/null || continue
    # shellcheck disable=SC2086
    set -- "${line%% *}" ${line##*) }
    [ "$5 $2" != "$session Z" ] || continue
    [ "$5" != "$session" ] || ! kill -KILL "$1" 2>/dev/null || none=0
  done
  return $none
}

runs_systemd() { [ -d /run/systemd/system ]; }

# Runs a verb of this program outside of the session that asked for it.
detach() {
  find_program >>"$tx/log" || return
  [ ! -e "$tx/$1" ] || rm -f "$tx/$1"
  if ! runs_systemd || ! systemd-run --quiet --no-block --collect --unit="netloom-$id-$1" \
    --property=KillSignal=SIGKILL sh "$program" "$1" "$id" 9>&- >>"$tx/log" 2>&1; then
    (setsid sh "$program" "$1" "$id" </dev/null >>"$tx/log" 2>&1 9>&- &)
  fi
  await "$1"
}

await() {
  tries=0
  until [ -s "$tx/$1" ]; do
    tries=$((tries + 1))
    [ $tries -le 400 ] || return 1
    sleep 0.05
  done
}

# ---- files ------------------------------------------------------------------------------------------------------------

# put_file PATH MODE, content on standard input. The name itself is replaced: a symbolic link becomes a file, and what it
# pointed to, which belongs to somebody else, stays as it is.
put_file() {
  case $1 in /proc/* | /sys/*)
    cat >"$1"
    return
    ;;
  esac
  { fill_new "$1" "$2" && sync "$1.netloom-new" && put_in_place "$1" && sync "${1%/*}/"; } && return
  rm -f -- "$1.netloom-new"
  return 1
}

# fill_new PATH MODE: beside it, and not yet lasting. What we made ourselves has no owner or mark that we did not give it.
fill_new() {
  if [ -e "$1.netloom-new" ] || [ -L "$1.netloom-new" ]; then rm -f -- "$1.netloom-new" || return; fi
  case $1 in "$home"/*) ;; *)
    if [ -f "$1" ] && [ ! -L "$1" ]; then cp --attributes-only --preserve=all -- "$1" "$1.netloom-new" || return; fi
    ;;
  esac
  cat >"$1.netloom-new" || return
  # As the mask has it.
  case $2:$1 in 0600:"$home"/*) ;; *) chmod -- "$2" "$1.netloom-new" ;; esac
}

put_in_place() {
  if ! mv -fT -- "$1.netloom-new" "$1"; then
    # A file that is a mount point of its own (as in containers) can be written, but not renamed over.
    [ -f "$1" ] && [ ! -L "$1" ] || return
    cat "$1.netloom-new" >"$1" && sync "$1" && cp --attributes-only --preserve=all -- "$1.netloom-new" "$1" || return
    rm -f -- "$1.netloom-new"
  fi
}

# put_unit PATH CONTENT: what is there already as it is to be is left so.
put_unit() {
  if [ -f "$1" ] && [ ! -L "$1" ] && [ "$(cat "$1")" = "$2" ]; then return; fi
  printf '%s\n' "$2" | put_file "$1" 0644
}

remove_file() {
  rm -f -- "$1" && sync "${1%/*}/"
}

# backup NAME PATH: exactly what is there now, or that nothing is.
backup() {
  printf '%s\n' "$2" >"$tx/backup/$1.path" || return
  case $2 in /proc/* | /sys/*)
    cat "$2" >"$tx/backup/$1"
    return
    ;;
  esac
  if [ -L "$2" ] || [ -f "$2" ]; then
    cp -a -- "$2" "$tx/backup/$1"
  elif [ -e "$2" ]; then
    echo "$2 is neither a file nor a symbolic link" >&2
    return 1
  else
    : >"$tx/backup/$1.absent"
  fi
}

# backup_all NAME PATTERN…: every file that fits, once, in the order of the patterns.
backup_all() {
  prefix=$1 count=10000 all=' '
  shift
  # shellcheck disable=SC2048 # patterns, to be unfolded; the file of a parameter holds no spaces
  for path in $*; do
    [ -f "$path" ] || continue
    case $all in *" $path "*) continue ;; esac
    all="$all$path "
    count=$((count + 1))
    backup "$prefix.$count" "$path" || return
  done
}

restore_original() {
  IFS= read -r path <"$tx/backup/$1.path" || return
  case $path in /proc/* | /sys/*)
    cat "$tx/backup/$1" >"$path"
    return
    ;;
  esac
  rm -f -- "$path.netloom-new"
  if [ -e "$tx/backup/$1.absent" ]; then
    # A step that was cut off may not have made the folder yet.
    [ ! -d "${path%/*}" ] || remove_file "$path"
  else
    cp -a -- "$tx/backup/$1" "$path.netloom-new" && put_in_place "$path" && sync "${path%/*}/"
  fi
}

# ---- secrets ----------------------------------------------------------------------------------------------------------

# The functions around seals come with the controller's script; secrets are never words of a process: printf is the shell's.

# make_key: of two who make one at once, the first wins.
make_key() {
  mkdir -p "$secrets" && chmod 700 "$home" "$secrets" || return
  [ ! -e "$secrets/key" ] || return 0
  new_seal_key
  printf '%s %s\n' "$inner_key" "$outer_key" >"$secrets/key.$$" && sync "$secrets/key.$$" || return
  ln "$secrets/key.$$" "$secrets/key" 2>/dev/null
  rm -f "$secrets/key.$$"
  sync "$secrets" && [ -s "$secrets/key" ]
}

# secret VALUE: for the bundle.
secret() {
  make_key && read_seal_key || return
  name=$(seal "$1") && name=${name#sealed:}
  [ -e "$secrets/$name" ] || printf '%s' "$1" | put_file "$secrets/$name" 0600
}

# What the kernel holds now and a rollback has to give back.
keep_secrets() {
  grep -qs sealed: "$tx"/steps/*.do "$tx"/steps/*.undo && command -v wg >/dev/null || return 0
  wg show all dump | while IFS='	' read -r _ one two _ _ more; do
    value=$one
    [ -z "$more" ] || value=$two
    [ "$value" = '(none)' ] || secret "$value" || return
  done
}

# Those that no rollback and no boot needs any more.
forget_secrets() {
  for kept in "$secrets"/*; do
    name=${kept##*/}
    case $name in key | '*') continue ;; esac
    grep -qs "sealed:$name" "$home"/confirmed/* || rm -f "$kept"
  done
}

# with_secrets WORD…: runs the words, which read what we read with the secrets in place of their seals.
with_secrets() {
  filled=$(fill_in) || return
  printed=$(printf '%s\n' "$filled" | timeout -s KILL "$command_limit" "$@" 2>&1 9>&-)
  ended=$?
  [ -z "$printed" ] || printf '%s\n' "$printed" | hide_secrets >&2
  return "$ended"
}

fill_in() {
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in *sealed:*)
      name=${line#*sealed:}
      if ! value=$(cat "$secrets/$name" 2>/dev/null); then
        echo "this node does not hold the secret of ${line%% *}" >&2
        return 1
      fi
      line=${line%%sealed:*}$value
      ;;
    esac
    printf '%s\n' "$line"
  done
}

# A program may repeat what it could not read.
hide_secrets() {
  while IFS= read -r line; do
    for kept in "$secrets"/*; do
      [ "$kept" = "$secrets/key" ] || case $line in *"$(cat "$kept")"*) line='(a line with a secret in it)' ;; esac
    done
    printf '%s\n' "$line"
  done
}

# ip_batch WORD…: `ip` with words that it reads; ours are options, and what else of it is no secret.
ip_batch() {
  option=''
  case $1 in -*) option=$1 ;; esac
  printed=$(timeout -s KILL "$command_limit" ip ${option:+"$option"} -batch - 2>&1 >/dev/null 9>&-)
  ended=$?
  printf '%s' "$printed" | sed '/^Command failed -:/d' >&2
  return "$ended"
}

# ---- addresses --------------------------------------------------------------------------------------------------------

# ip_reading OPTION… LINE: the line is no word of it, as an address may be secret.
ip_reading() (
  options=''
  while [ $# -gt 1 ]; do
    options="$options $1"
    shift
  done
  # shellcheck disable=SC2086 # options
  printf '%s\n' "$1" | timeout -s KILL "$command_limit" ip $options -batch - 9>&-
)

# await_address ADDRESS: as a rule within a second or two; whoever needs it reports what is wrong with it.
await_address() {
  tries=0
  while [ -n "$(ip_reading -6 "address show to $1 tentative -dadfailed")" ] && [ $tries -lt 50 ]; do
    tries=$((tries + 1))
    sleep 0.1
  done
}

# A kernel configured so announces each IPv6 address once no other machine was found to hold it. Where a step sets the
# same parameter, it is the step that decides.
ndisc_notify=/proc/sys/net/ipv6/conf/all/ndisc_notify

start_announcing() {
  grep -qs '^[a-z]* [^ ]* [^ ]*:[^ ]* ' "$tx/arrivals" && ! grep -qs ndisc_notify "$tx"/steps/*.do || return 0
  [ -e "$tx/ndisc-notify" ] || cat "$ndisc_notify" >"$tx/ndisc-notify"
  echo 1 >"$ndisc_notify"
} 2>/dev/null

stop_announcing() {
  [ ! -e "$tx/ndisc-notify" ] || cat "$tx/ndisc-notify" >"$ndisc_notify"
} 2>/dev/null

# announce LINK ADDRESS: to ask for one's own address is to announce it. The asker that the kernel names is the first address of
# the network, so one that came after it is put before it for that moment, as a network of its own.
announce() {
  case $(ip_reading -4 -o "address show dev $1 to $2") in
    *' secondary '*)
      ip_reading "address add $2/32 dev $1 scope link" && ip_reading "neigh replace $2 dev $1 use nud none"
      ip_reading "address del $2/32 dev $1"
      ;;
    *) ip_reading "neigh replace $2 dev $1 use nud none" ;;
  esac
}

# arrive WAY: IPv6 addresses are waited for; where an address moved, the neighbours are notified, and what was known by the link
# it left is forgotten. None of this makes a change fail.
arrive() {
  [ -e "$tx/arrivals" ] || return 0
  while read -r going link address from; do
    [ "$going" = "$1" ] || continue
    if [ -n "$from" ]; then
      timeout -s KILL "$command_limit" ip neigh flush dev "$from" 9>&-
    fi
    case $from:$address in
      *:*:*) [ "$(cat "/sys/class/net/$link/carrier")" != 1 ] || await_address "$address" ;;
      ?*:*) announce "$link" "$address" ;;
    esac
  done <"$tx/arrivals" >/dev/null 2>&1
}

# The kernel keeps it in mind that nobody answered for our own address.
forget_asking() {
  [ -e "$tx/arrivals" ] || return 0
  while read -r _ link address from; do
    [ -z "$from" ] || ip_reading "neigh del $address dev $link"
  done <"$tx/arrivals" >/dev/null 2>&1
}

# promoting_secondaries LINK WORD…
promoting_secondaries() {
  habit=/proc/sys/net/ipv4/conf/$1/promote_secondaries
  shift
  was=$(cat "$habit" 2>/dev/null)
  { echo 1 >"$habit"; } 2>/dev/null
  act "$@"
  ended=$?
  { echo "$was" >"$habit"; } 2>/dev/null
  return "$ended"
}

# systemd-resolved has a file that lasts.
restore_resolver() {
  case $(readlink /etc/resolv.conf) in
    *run/systemd/resolve/*) cat >/dev/null ;;
    */resolvconf/*) timeout -s KILL "$command_limit" resolvconf -a lo.netloom 9>&- ;;
    *) put_file /etc/resolv.conf 0644 ;;
  esac
}

# ---- the words of step files ------------------------------------------------------------------------------------------

act() {
  case $1 in
    put-file) put_file "$2" "$3" ;;
    restore-resolver) restore_resolver ;;
    remove-file) remove_file "$2" ;;
    await-address) await_address "$2" ;;
    dhcp-client)
      shift
      dhcp_client "$@"
      ;;
    with-secrets)
      shift
      with_secrets "$@"
      ;;
    ip-batch)
      shift
      ip_batch "$@"
      ;;
    promoting-secondaries)
      shift
      promoting_secondaries "$@"
      ;;
    *) timeout -s KILL "$command_limit" "$@" 9>&- ;;
  esac
}

# is_asked_for: counts the lines that bring a node back, of which only some may be to run.
is_asked_for() {
  at=$((${at:-0} + 1))
  case " ${only:-$at} " in *" $at "*) ;; *) false ;; esac
}

# run WORD…
run() {
  is_asked_for || return 0
  if [ "$way" = scan ]; then
    scan "$@"
  elif [ "$way" = forth ]; then
    act "$@" </dev/null || fall_short $? "$@"
    under_way=yes
  else
    message=$(act_now "$@" 2>&1 </dev/null) || tolerate $? "$@"
  fi
}

# fall_short CODE WORD…: a thing that the kernel would not add is not made, and what has its place is somebody else's: where nothing
# came before it in its step, there is nothing to undo.
fall_short() {
  code=$1
  shift
  case $1:$2 in ip:-*) verb=${4-} ;; *) verb=${3-} ;; esac
  if [ "$1:$verb:${under_way-}" = ip:add: ] && [ "$code" -le 2 ]; then : >"$tx/steps/$n.unbegun"; fi
  exit "$code"
}

# feed INPUT WORD…: what it prints is left out, as `tee` repeats its input; whoever fails before having read it says why himself.
feed() {
  is_asked_for || return 0
  input=$1
  shift
  # Where the firewall is another than the confirmed one, a part of that would make a third of them.
  [ "$1" != nft ] || [ -z "${keeps_firewall:-}" ] || return 0
  if [ "$way" = scan ]; then
    case $1 in
      ip-batch) scan ip "$input" ;;
      nft) ;;
      *) scan "$@" ;;
    esac
  elif [ "$way" = forth ]; then
    { printf '%s' "$input" 2>/dev/null; } | act "$@" >/dev/null || exit
    under_way=yes
  else
    message=$({ printf '%s' "$input" 2>/dev/null; } | act_now "$@" 2>&1 >/dev/null) || tolerate $? "$@"
  fi
}

# act_now WORD…: with links called as they are since this boot.
act_now() {
  if [ -z "${called:-}" ]; then
    act "$@"
    return
  fi
  case $1 in
    ip | dhcp-client | promoting-secondaries)
      for word; do
        call_now "$word"
        set -- "$@" "$now"
        shift
      done
      act "$@"
      ;;
    ip-batch | tee)
      while IFS= read -r line || [ -n "$line" ]; do
        words=''
        for word in $line; do
          call_now "$word"
          words="$words $now"
        done
        printf '%s\n' "${words# }"
      done | act "$@"
      ;;
    *) act "$@" ;;
  esac
}

# restore NAME: in the place of a command that would write what we think was in a file.
restore() {
  message=$(restore_original "$1" 2>&1) || tolerate $? restore "$1"
}

# restore_all NAME: what backup_all kept, in its order; a link that has gone since needs nothing.
restore_all() {
  for kept in "$tx/backup/$1".*.path; do
    IFS= read -r path <"$kept" || continue
    [ -e "$path" ] || continue
    kept=${kept##*/}
    restore "${kept%.path}"
  done
}

# In a rollback a thing that is already as it should be is no failure; all else is remembered, and we go on.
tolerate() {
  code=$1
  shift
  for word; do
    case "$word:$message" in
      add:*'File exists'* | add:*'already assigned'* | add:*'already exists'*) return ;;
      rmdir:*'No such'*) return ;;
      del*:*'No such'* | del*:*'Cannot find'* | del*:*'not exist'* | del*:*'ot found'* | del*:*'Cannot assign'*) return ;;
    esac
  done
  printf '%s: %s\n' "$*" "$message"
  [ -z "${missed:-}" ] || echo "$at" >>"$missed"
  stuck=$code
}

# ---- links chosen by their hardware ------------------------------------------------------------------------------------

# find_cards: sets $called to what links are called now that were chosen by their hardware, as NAME/NOW; without a NOW, none is it.
find_cards() {
  called=''
  [ ! -s "$home/confirmed/cards" ] || while read -r name how value; do
    is_card "$name" "$how" "$value" && continue
    now=''
    for link in /sys/class/net/*; do
      ! is_card "${link##*/}" "$how" "$value" || now=${link##*/}
    done
    called="$called$name/$now "
  done <"$home/confirmed/cards"
}

# is_card LINK HOW VALUE: what stands on others has the address of one of them, and is none.
is_card() {
  [ -e "/sys/class/net/$1" ] || return
  # One that udev has not done with may be about to get its name, which a link that is up would be refused.
  [ ! -e /run/udev/control ] || [ -e "/run/udev/data/n$(cat "/sys/class/net/$1/ifindex")" ] || return
  for lower in "/sys/class/net/$1"/lower_* "/sys/class/net/$1"/bonding "/sys/class/net/$1"/bridge; do
    [ ! -e "$lower" ] || return
  done
  case $2 in
    address)
      shown=$(ip -o link show dev "$1")
      case $shown in *' permaddr '*) made=${shown#* permaddr } ;; *) made=${shown#* link/ether } ;; esac
      [ "${made%% *}" = "$3" ]
      ;;
    bus) case $(readlink -f "/sys/class/net/$1/device")/ in */"$3"/*) ;; *) false ;; esac ;;
    *) false ;;
  esac
}

# call_now WORD: sets $now to what the link of that name is called now, to what no link can be called where there is none any
# more; any other word stays as it is.
call_now() {
  now=$1
  case " $called" in *" $1/"*) ;; *) return ;; esac
  now=" $called"
  now=${now#*" $1/"}
  now=${now%% *}
  [ -z "$now" ] || return 0
  now="(gone)"
  echo "the link that was chosen by its hardware, and was called $1, is not in this machine" >&2
}

# ---- links that come and go ---------------------------------------------------------------------------------------------

# scan WORD…: a line of restore.sh that is not run, but looked at by one of the two below.
scan() {
  set -f
  IFS='/ 	
'
  # shellcheck disable=SC2048,SC2086 # paths and prefix lengths are taken apart
  set -- $*
  unset IFS
  set +f
  "$reader" "$@"
}

# foundations_now: links that restore.sh speaks of and does not make, as far as they are there, or were.
foundations_now() {
  way=scan reader=read_names only='' at=0 names=' ' all_made=' '
  find_script restore.sh
  # shellcheck source=/dev/null
  . "$script"
  for name in $names; do
    case $all_made in *" $name "*) ;; *) echo "$name" ;; esac
  done
}

read_names() {
  find_made "$@"
  all_made=$all_made$made
  for word; do
    case $names in *" $word "*) continue ;; esac
    call_now "$word" 2>/dev/null
    [ ! -e "/sys/class/net/$now" ] && [ ! -e "$foundations/$word" ] || names="$names$word "
  done
}

# lines_about LINK…: the numbers of the lines about these links, about what is made on them, and about addresses they have.
lines_about() {
  about=" $* " way=scan reader=read_about only='' at=0
  find_script restore.sh
  # shellcheck source=/dev/null
  . "$script"
}

read_about() {
  for word; do
    case $about in *" $word "*) ;; *) continue ;; esac
    echo "$at"
    [ "$1 $2" != 'ip address' ] || about="$about$4 "
    find_made "$@"
    about=$about$made
    return
  done
}

# find_made WORD…: sets $made to the links that a line makes, each followed by a blank.
find_made() {
  made=''
  [ "${1-} ${2-} ${3-}" = 'ip link add' ] || return 0
  while [ $# -gt 1 ]; do
    [ "$1" != name ] || made="$made$2 "
    shift
  done
}

# identity_of LINK: what it is called now, and its number: the kernel gives none twice, so a link that went and came has another.
identity_of() {
  call_now "$1" 2>/dev/null
  number=$(cat "/sys/class/net/$now/ifindex" 2>/dev/null) && echo "$now $number"
}

# A link keeps the identity that it was first seen with: what became of it meanwhile is for `late` to find.
note_foundations() {
  [ -e "$home/confirmed/restore.sh" ] || return 0
  all=" $(foundations_now | tr '\n' ' ')"
  mkdir -p "$foundations" || return 0
  for name in $all; do
    [ -e "$foundations/$name" ] || identity_of "$name" >"$foundations/$name"
  done
  for known in "$foundations"/*; do
    case $all in *" ${known##*/} "*) ;; *) rm -f "$known" ;; esac
  done
}

# Something happened to a link. What is on those that are not the same any more waits from now on, and is tried at once.
late() {
  lock 60 || exit
  if [ -L "$home/open" ]; then
    : >"$waiting.again"
    return
  fi
  find_cards
  others=''
  for known in "$foundations"/*; do
    name=${known##*/}
    [ ! -e "$known" ] || [ "$(identity_of "$name")" = "$(cat "$known")" ] || others="$others $name"
  done
  if [ -n "$others" ]; then
    # shellcheck disable=SC2086 # names
    lines=$(lines_about $others)
    # One that is empty means every line.
    if [ ! -e "$waiting" ] || [ -s "$waiting" ]; then
      printf '%s\n' "$lines" | cat - "$waiting" 2>/dev/null | grep . | sort -nu >"$waiting.new"
      if [ -s "$waiting.new" ]; then mv -f "$waiting.new" "$waiting"; else rm -f "$waiting.new"; fi
    fi
    for name in $others; do identity_of "$name" >"$foundations/$name"; done
  fi
  if [ -e "$waiting" ] && runs_systemd; then
    systemctl --no-block restart netloom.service 9>&-
  fi
  return 0
}

# ---- forth and back ---------------------------------------------------------------------------------------------------

apply_steps() {
  n=0 total=$(meta steps)
  find_altered
  for n in $altered; do
    [ "$n" != - ] || n=1
    echo "what is to be run there is not what was put there" >"$tx/steps/$n.log"
    report_failure 1
    return 1
  done
  start_announcing
  while [ "$n" -lt "$total" ]; do
    n=$((n + 1))
    if [ -e "$tx/steps/$n.batch" ]; then
      apply_batch || return
      continue
    fi
    note_start "$n" || return
    (
      way=forth under_way=''
      # shellcheck source=/dev/null
      . "$tx/steps/$n.do"
    ) >"$tx/steps/$n.log" 2>&1
    code=$?
    if [ $code -ne 0 ]; then
      [ ! -e "$tx/steps/$n.unbegun" ] || jot "unbegun $n"
      report_failure $code
      return 1
    fi
    jot "done $n" || return
  done
  arrive forth
  stop_announcing
  return 0
}

# Steps from $n on that one `ip` carries out, `sizes` lines each; sets $n to the last. All count as begun before the first is. It
# stops where it fails and names the line: steps before that are done, those after it were never begun.
apply_batch() {
  first=$n batch=$tx/steps/$n.batch
  # shellcheck disable=SC2046 # numbers
  set -- $(cat "$tx/steps/$n.sizes")
  last=$((first + $# - 1)) lines=0
  for size; do lines=$((lines + size)); done
  jot_range start "$first" "$last" || return
  printed=$(timeout -s KILL $((command_limit + lines)) ip -batch - <"$batch" 2>&1 >/dev/null 9>&-)
  code=$?
  if [ $code -eq 0 ]; then
    n=$last
    jot_range 'done' "$first" "$last"
    return
  fi
  stopped=$(printf '%s\n' "$printed" | sed -n 's/^Command failed -:\([0-9][0-9]*\)$/\1/p')
  if [ -n "$stopped" ] && [ "$stopped" -le "$lines" ]; then
    n=$first line=$stopped
    while [ "$line" -gt "$1" ]; do
      line=$((line - $1)) n=$((n + 1))
      shift
    done
    never=$((n + 1))
    case $line:$(sed -n "${stopped}p" "$batch") in 1:*' add '*) never=$n ;; esac
    jot_range 'done' "$first" $((n - 1)) && jot_range unbegun "$never" "$last"
  else
    printed="$printed
it is not known how far steps $first to $last came"
  fi
  printf '%s\n' "$printed" | sed '/^Command failed -:/d' >"$tx/steps/$n.log"
  report_failure $code
  return 1
}

# jot_range WORD FIRST LAST
jot_range() {
  range='' i=$2
  while [ "$i" -le "$3" ]; do
    range="$range$1 $i
"
    i=$((i + 1))
  done
  printf '%s' "$range" >>"$tx/journal"
}

report_failure() {
  [ "$1" -ne 137 ] || echo "killed, as it took longer than $command_limit seconds" >>"$tx/steps/$n.log"
  tail -n 20 "$tx/steps/$n.log" | while IFS= read -r line || [ -n "$line" ]; do
    printf 'output %s\n' "$line"
  done >>"$tx/journal"
  last=$(tail -n 1 "$tx/steps/$n.log" | conceal)
  say_why "step $n failed${last:+: $last}"
  note "failed $n $1"
}

# roll_back WHY: nothing here may stop half way: a full disk that swallows the journal must not keep us from rolling back.
roll_back() {
  rm -f "$tx/reserve"
  # An end for the line that a full disk or a power cut may have torn.
  echo >>"$tx/journal"
  note "because $1"
  note 'state rolling-back'
  keep_scene
  find_altered undo
  result=rolled-back
  start_announcing
  for n in $(pending); do
    # After a reboot the kernel has forgotten what we did to it; only files have not.
    is_of_this_boot || [ -e "$tx/backup/$n.1.path" ] || continue
    jot "undo $n"
    if undo_step "$n"; then
      jot "undone $n"
    else
      result=rollback-incomplete
      jot "stuck $n"
    fi
  done
  arrive back
  stop_announcing
  is_as_before || result=rollback-incomplete
  note "state $result"
}

undo_step() {
  if is_altered "$1"; then
    jot "output what would undo step $1 is not what was put there: it was not run"
    return 1
  fi
  output=$(
    way=back stuck=0
    # shellcheck source=/dev/null
    . "$tx/steps/$1.undo"
    exit "$stuck"
  ) && return
  printf '%s\n' "$output" | while IFS= read -r line; do
    printf 'output %s\n' "$line"
  done >>"$tx/journal"
  return 1
}

runner() {
  trap '' HUP INT TERM PIPE
  remember run
  lock 20 || exit
  [ "$(state)" = armed ] || exit
  note 'state applying' || exit
  began=$(uptime_hundredths)
  if apply_steps; then
    echo "worked $(($(uptime_hundredths) - began))" >>"$tx/meta"
    note 'state applied' || roll_back disk
  else
    roll_back step
  fi
}

undoer() {
  trap '' HUP INT TERM PIPE
  remember undo
  case $(state) in
    armed | applying) end run ;;
  esac
  seize_lock || exit
  case $(state) in
    confirmed | rolled-back) ;;
    *) roll_back asked ;;
  esac
}

# ---- the end of a transaction -----------------------------------------------------------------------------------------

# Why it was taken back, if it was: a rollback that was killed begins again for another reason.
first_cause() {
  while read -r word cause _; do
    case $word in
      failed) echo "step-$cause" && return ;;
      because) echo "$cause" && return ;;
    esac
  done <"$tx/journal"
  echo -
}

# Hundredths of a second from the staging to the confirmation, those of them in which steps ran, and how many steps those were.
time_taken() {
  began=$(meta began) worked=$(meta worked)
  if [ -n "$began" ] && [ -n "$worked" ]; then
    echo "took-$(($(uptime_hundredths) - began))-$worked-$(meta steps)"
  else
    echo -
  fi
}

# Under the lock, in a state that is final. May be repeated after a crash at any point.
conclude() {
  outcome=$(state)
  if [ "$outcome" = confirmed ]; then
    account=$(time_taken)
    promote || return
  else
    account=$(first_cause)
  fi
  grep -qs "^$id " "$home/history" || {
    printf '%s %s %s %s %s %s\n' "$id" "$outcome" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$(meta plan)" "$account" "$(meta holder)"
    [ "$outcome" = confirmed ] || {
      sed 's/^/ said: /' "$tx/reason"
      head -n 50 "$tx/differs" | sed 's/^/ /'
    } 2>/dev/null
  } >>"$home/history"
  if [ "$(wc -l <"$home/history")" -gt 400 ]; then
    tail -n 200 "$home/history" | put_file "$home/history" 0600
  else
    sync "$home/history"
  fi
  [ "$outcome" = confirmed ] || keep_bundle 2>/dev/null
  forget_asking
  rm -f "$home/open" && sync "$home"
  disarm
  keep_the_story
  # What could not be undone may still be planned back.
  [ "$outcome" = rollback-incomplete ] || forget_secrets
  [ -e "$home/confirmed/restore.sh" ] || rm -f "$unit" "$unit_link" "$firewall_unit" "$firewall_link" "$late_unit" "$late_rule"
  if [ "$outcome" = confirmed ] && [ -e "$tx/leaves" ]; then
    leave
    return
  fi
  if [ -e "$waiting.again" ]; then
    rm -f "$waiting.again"
    systemctl --no-block start netloom-late.service 2>/dev/null 9>&-
  fi
  prune
}

# What a closed transaction leaves is its story, not the contents of files; also one whose end was cut off.
keep_the_story() {
  for closed in "$home"/tx/*; do
    (cd "$closed" 2>/dev/null && rm -rf steps backup reserve restore.sh firewall.sh ledger.json cards touched.json rollback-order arrivals \
      ndisc-notify before differs near staying touched program spare sums scene counters reason concealed)
  done
  rm -f "$tx.stop"
}

# Nothing of ours stays. Whoever is cut off in the middle finds a ledger without entries, and can ask for this again.
leave() {
  ! runs_systemd || systemctl stop netloom.service netloom-firewall.service 2>/dev/null 9>&-
  rm -f "$unit" "$unit_link" "$firewall_unit" "$firewall_link" "$late_unit" "$late_rule" && sync "$systemd" 2>/dev/null
  ! runs_systemd || systemctl daemon-reload 9>&-
  rm -rf "$home" "${waiting%/*}"
}

promote() {
  [ -d "$home/confirmed" ] || mkdir -p "$home/confirmed"
  set --
  for name in restore.sh firewall.sh; do
    [ ! -e "$tx/$name" ] || ! is_as_put "$tx" "$name" || set -- "$@" "$name"
  done
  if [ $# -gt 0 ]; then expect_confirmed "$@" || return; fi
  keep_former_firewall || return
  keep_former_ledger
  scripts=" $* "
  set --
  for name in restore.sh spare-restore.sh firewall.sh spare-firewall.sh ledger.json cards; do
    [ -e "$tx/${name#spare-}" ] || continue
    case $name:$scripts in *.sh:*" ${name#spare-} "* | ledger.json:* | cards:*) ;; *) continue ;; esac
    if ! fill_new "$home/confirmed/$name" 0600 <"$tx/${name#spare-}"; then
      rm -f "$home/confirmed"/*.netloom-new
      return 1
    fi
    set -- "$@" "$home/confirmed/$name"
  done
  if [ $# -gt 0 ]; then
    sync "$home/confirmed"/*.netloom-new || return
    for name; do put_in_place "$name" || return; done
    sync "$home/confirmed"
    settle_sums || return
  fi
  rm -f "$home/not-restored" "$home/firewall-fallback"
  { await_links && guard_firewall; } >/dev/null 2>&1
  return 0
}

# What was confirmed is there, but for what is on links that are not.
await_links() {
  runs_systemd || return 0
  find_cards
  note_foundations
  if grep -q '"leftOut":\[' "$home/confirmed/ledger.json"; then
    : >"$waiting"
  else
    rm -f "$waiting"
    systemctl reset-failed netloom.service netloom-firewall.service 9>&-
  fi
  return 0
}

# For a boot that cannot load the new one: the one before, which had been loaded; none where there is to be no firewall at all.
keep_former_firewall() {
  [ -e "$tx/firewall.sh" ] || return 0
  former=$home/confirmed/firewall.sh
  if [ ! -s "$tx/firewall.sh" ]; then
    rm -f "$home/confirmed/firewall-before.sh"
  elif [ -s "$former" ] && [ ! -e "$home/firewall-fallback" ] && [ "$(cat "$former")" != "$(cat "$tx/firewall.sh")" ] &&
    is_as_put "$home" confirmed/firewall.sh; then
    (cd "$home" && sha256sum confirmed/firewall.sh) | sed 's|firewall|firewall-before|' | expect &&
      put_file "$home/confirmed/firewall-before.sh" 0600 <"$former"
  fi
}

most_past=10

# What was held before the last changes, so that one of them can be taken back later by a plan. Nothing depends on it.
keep_former_ledger() {
  [ -e "$tx/ledger.json" ] && [ ! -e "$home/past/$id" ] && mkdir -p "$home/past" || return 0
  # Cut off before, and gone on with: what was held before is not there any more.
  ! grep -qsF "\"transaction\":\"$id\"" "$home/confirmed/ledger.json" || return 0
  { [ ! -e "$home/confirmed/ledger.json" ] || cat "$home/confirmed/ledger.json"; } | put_file "$home/past/$id" 0600
  set -- "$home"/past/*
  while [ $# -gt "$most_past" ]; do
    [ "$1" = "$home/past/$id" ] || rm -f "$1"
    shift
  done
  return 0
}

# A ruleset that flushes all others takes our table along whenever nftables.service starts, reloads or stops.
guard_firewall() {
  runs_systemd || return 0
  guarded=$(cat "$firewall_guard")
  if [ -s "$home/confirmed/firewall.sh" ]; then
    refill="-/bin/sh -c '$(start_line "$home" refill-firewall)'"
    guard=$(printf '%s\n' '# Puts the table of netloom back, which "flush ruleset" takes along.' '[Service]' \
      "ExecStartPost=$refill" "ExecReload=$refill" "ExecStopPost=$refill")
    [ "$guard" != "$guarded" ] || return 0
    mkdir -p "${firewall_guard%/*}" && put_unit "$firewall_guard" "$guard"
  else
    [ -e "$firewall_guard" ] || return 0
    rm -f "$firewall_guard"
    rmdir "${firewall_guard%/*}"
  fi
  systemctl daemon-reload 9>&-
}

# The oldest by their names, but never the one at hand: clocks of controllers differ, and it is still asked how it ended.
prune() {
  set -- "$home"/tx/*
  while [ $# -gt 10 ]; do
    [ "$1" = "$tx" ] || rm -rf "$1"
    shift
  done
}

# ---- what a controller asks for ---------------------------------------------------------------------------------------

begin() {
  missing=''
  for program in $needs; do
    command -v "$program" >/dev/null || missing="$missing $program"
  done
  if [ -n "$missing" ]; then
    report "missing$missing"
    return
  fi
  if ! message=$({ { [ -d "$home/tx" ] || mkdir -p "$home/tx"; } && chmod 700 "$home" && : >>"$home/lock"; } 2>&1); then
    report "unstaged $message"
    return
  fi
  if [ ! -O "$home" ]; then
    report "unstaged $home belongs to somebody else"
    return
  fi
  if ! { lock 0 || { end_stopped && lock 1; }; } || { [ -L "$home/open" ] && ! settle_leftover; }; then
    report busy
    describe_holder
    return
  fi
  printf 'id %s\nholder %s\n' "$id" "$holder" >"$home/lock"
  report look
  if ! may_go "$(timeout "$patience" head -n 1 9>&-)"; then
    report stopped
    return
  fi
  trap '' HUP INT TERM PIPE
  if ! message=$(stage 2>&1 9>&-); then
    rm -rf "$tx"
    report "unstaged $message"
    return
  fi
  going=$(count_going)
  if ! [ "$going" -le "$removals" ]; then
    rm -rf "$tx"
    report "removes $going $removals"
    return
  fi
  ln -s "tx/$id" "$home/open" && sync "$home"
  if ! message=$(install_boot_unit 2>&1) || ! message=$(arm 2>&1); then
    note 'state rolled-back'
    conclude
    report "unarmed $message"
    return
  fi
  if [ -e "$tx.stop" ]; then
    note 'state rolled-back'
    conclude
    report stopped
    return
  fi
  note 'state armed'
  detach run
  exec 9>&-
  follow run
}

# may_go WORDS: `go`, or `go SECONDS` where whoever looked knows better how long it may take.
may_go() {
  case $1 in
    go) ;;
    'go '*) seconds=${1#go } ;;
    *) return 1 ;;
  esac
  case $seconds in '' | *[!0-9]*) return 1 ;; esac
}

# Entries that a confirmation would take off the ledger: nothing within one begins as they do.
count_going() {
  if [ ! -e "$tx/ledger.json" ] || [ ! -s "$home/confirmed/ledger.json" ]; then
    echo 0
    return
  fi
  entry='[{]"kind":"[^"]*","id":"([^"\\]|\\.)*","spec":'
  grep -oE "$entry" "$tx/ledger.json" >"$tx/staying"
  grep -oE "$entry" "$home/confirmed/ledger.json" | grep -c -v -x -F -f "$tx/staying"
}

# What is open while nobody holds the lock is somebody's, unless a crash came between "confirmed" and tidying up, or
# before anything was touched, or in a rollback, or its time is over and its watchdog is no more.
settle_leftover() {
  leftover=$(readlink "$home/open")
  (
    select_transaction "${leftover#tx/}"
    case $(state) in
      confirmed) ;;
      none | staged) note 'state rolled-back' ;;
      rolling-back) roll_back "$(why_now)" ;;
      *)
        is_of_this_boot && [ "$(uptime_seconds)" -lt $(($(meta deadline) + 10)) ] && exit 1
        end run
        [ "$(state)" = rolled-back ] || roll_back "$(why_now)"
        ;;
    esac
    conclude
  )
}

stage() {
  mkdir -p "$tx/steps" "$tx/backup" || return
  # Room for the journal and for files in a rollback, given free when a rollback starts on a full disk.
  head -c 262144 /dev/zero >"$tx/reserve" || return
  deadline=$(($(uptime_seconds) + seconds + 1))
  read -r boot </proc/sys/kernel/random/boot_id
  printf '%s\n' "id $id" "holder $holder" "plan $plan" "steps $steps" "seconds $seconds" \
    "opened $(uptime_seconds)" "began $(uptime_hundredths)" "deadline $deadline" "boot $boot" >"$tx/meta" || return
  put_programs || return
  bundle && keep_secrets && note_sums || return
  find_near_links && show_all >"$tx/before" || return
  note 'state staged' || return
  set -- "$home/tx" "$tx"
  for file in "$tx"/* "$tx"/steps/* "$tx"/backup/*; do
    [ -L "$file" ] || [ ! -e "$file" ] || set -- "$@" "$file"
  done
  sync "$@"
}

# file NAME CONTENT: for the bundle.
file() { printf '%s' "$2" >"$tx/$1"; }

install_boot_unit() {
  runs_systemd || return 0
  [ -d "${waiting%/*}" ] || mkdir -p "${waiting%/*}" || return
  if ! cmp -s "$tx/program" "$home/program" || ! cmp -s "$tx/program" "$home/spare" || [ ! -s "$home/sums" ]; then
    (cd "$tx" && sha256sum program spare) | expect || return
    for copy in program spare; do put_file "$home/$copy" 0600 <"$tx/program" || return; done
  fi
  put_unit "$unit" '[Unit]
Description=Return to the last confirmed network state (netloom)
ConditionPathExists=|/var/lib/netloom/program
ConditionPathExists=|/var/lib/netloom/spare
Wants=network-pre.target
RequiresMountsFor=/var/lib/netloom
After=local-fs.target network-pre.target network.target
After=NetworkManager.service systemd-networkd.service networking.service netloom-firewall.service
Before=network-online.target
StartLimitIntervalSec=0

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c '"'$(start_line "$home" boot)'"'
TimeoutStartSec=300

[Install]
WantedBy=multi-user.target' || return
  enable_unit "$unit" "$unit_link" || return
  put_unit "$firewall_unit" '[Unit]
Description=Return to the last confirmed firewall (netloom)
ConditionPathExists=/var/lib/netloom/confirmed/firewall.sh
DefaultDependencies=no
RequiresMountsFor=/var/lib/netloom
After=local-fs.target systemd-modules-load.service nftables.service firewalld.service
Wants=network-pre.target
Before=network-pre.target shutdown.target
Conflicts=shutdown.target

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c '"'$(start_line "$home" boot-firewall)'"'
TimeoutStartSec=90

[Install]
WantedBy=sysinit.target' || return
  enable_unit "$firewall_unit" "$firewall_link" && install_late_unit
}

# A job that waits for the unit of the boot to end: to one that still runs no link that came too late for it could be told.
install_late_unit() {
  put_unit "$late_unit" '[Unit]
Description=Bring back what was on a link that came or went (netloom)
ConditionPathExists=|/var/lib/netloom/program
ConditionPathExists=|/var/lib/netloom/spare
RequiresMountsFor=/var/lib/netloom
After=netloom.service
StartLimitIntervalSec=0

[Service]
Type=oneshot
ExecStart=/bin/sh -c '"'$(start_line "$home" late)'"'
TimeoutStartSec=90' || return
  [ -d "${late_rule%/*}" ] || return 0
  put_unit "$late_rule" '# Brings back what netloom has on a link that was not there, or is another one now.
SUBSYSTEM!="net", GOTO="netloom_end"
ACTION=="remove", TEST=="/run/netloom/links/%k", RUN+="/bin/systemctl --no-block start netloom-late.service"
ACTION!="add|move", GOTO="netloom_end"
TEST=="/run/netloom/waiting", GOTO="netloom_late"
TEST=="/run/netloom/links/%k", GOTO="netloom_late"
# A card may come back under another name.
DEVPATH=="/devices/virtual/*", GOTO="netloom_end"
TEST!="/run/netloom/links", GOTO="netloom_end"
LABEL="netloom_late"
TAG+="systemd", ENV{SYSTEMD_WANTS}+="netloom-late.service"
LABEL="netloom_end"'
}

# enable_unit UNIT LINK
enable_unit() {
  [ "$(readlink "$2")" != "$1" ] || return 0
  mkdir -p "${2%/*}" && ln -sfn "$1" "$2" && sync "${2%/*}"
}

follow() {
  await "$1"
  exec 8<"$tx/journal"
  at_work=yes
  while [ $at_work = yes ]; do
    is_alive "$1" || at_work=no
    while IFS= read -r entry <&8; do
      report "$entry"
    done
    [ $at_work = no ] || sleep 0.1
  done
  report "end $(state)"
}

# Whoever is at work now; else the journal as it stands.
follow_any() {
  for name in undo run; do
    is_alive "$name" && follow "$name" && return
  done
  cat "$tx/journal"
  report "end $(state)"
}

confirm() {
  trap '' HUP INT TERM PIPE
  if ! lock 20; then
    report busy
    describe_holder
    return
  fi
  if is_open && [ "$(meta plan)" != "$1" ]; then
    report 'mismatch'
  elif is_open && [ "$(state)" = applied ]; then
    rm -f "$tx/reserve"
    note 'state confirmed' && { remember_way 2>/dev/null || :; } && conclude
    if [ -e "$tx" ]; then report "end $(state)"; else report 'end confirmed'; fi
  else
    report "end $(state)"
  fi
}

# A confirmation that was cut off counts all the same.
finish() {
  is_open && [ "$(state)" = confirmed ] || return 0
  trap '' HUP INT TERM PIPE
  if lock 0 && is_open; then conclude; fi
  exec 9>&-
}

# The word to roll back can overtake the word to begin: whoever is still staging meets the mark, and stops.
rollback() {
  [ ! -d "$home/tx" ] || : >"$tx.stop"
  if [ ! -e "$tx/meta" ]; then
    report unknown
  elif is_open && [ "$(state)" != confirmed ]; then
    [ -z "${1-}" ] || say_why "$1"
    detach undo
    follow undo
  else
    report "end $(state)"
  fi
}

close_rollback() {
  trap '' HUP INT TERM PIPE
  lock 20 || return
  is_open || return
  case $(state) in
    rolled-back | rollback-incomplete)
      # Whoever asks has waited and looked; what was not yet so, or was mended, counts no more.
      is_as_before looking
      [ "$(state)" = "$1" ] || note "state $1"
      conclude
      ;;
  esac
  report "end $(state)"
}

# Once more where something waited for a link. What is open then is somebody's: with its end we are called again.
boot() {
  lock 60 || exit
  first=yes
  [ ! -d "${waiting%/*}" ] || first=no
  if leftover=$(readlink "$home/open"); then
    if [ $first = no ]; then
      echo "a change is open: $leftover" >&2
      : >"$waiting.again"
      return 1
    fi
    select_transaction "${leftover#tx/}"
    case $(state) in
      confirmed | rolled-back) ;;
      *) roll_back reboot ;;
    esac
    conclude
  fi
  await_owners
  find_cards
  note_foundations
  [ ! -e "$home/firewall-fallback" ] || keeps_firewall=yes
  only=$({ tr '\n' ' ' <"$waiting"; } 2>/dev/null)
  mkdir -p "${waiting%/*}" && : >>"$waiting" && : >"$waiting.new" && missed=$waiting.new
  rm -f "$home/not-restored"
  if restore_from restore.sh; then
    rm -f "$waiting" "$waiting.new"
    return
  fi
  mv -f "$waiting.new" "$waiting"
  printf '%s\n' "$output" | put_file "$home/not-restored" 0600
  return 1
}

# again LINK: who looks after it has set it up anew, and took along what was on it. Whoever has a change open sees for himself.
again() {
  lock 60 || exit
  [ ! -L "$home/open" ] || return 0
  find_cards
  written=$1
  for name in $called; do
    [ "${name#*/}" != "$1" ] || written=${name%%/*}
  done
  only=$(lines_about "$written" | tr '\n' ' ')
  # None of them would be all.
  [ -z "$only" ] || restore_from restore.sh
}

# The firewall needs no link, and is to be there before any can be reached.
boot_firewall() {
  lock 60 || exit
  restore_firewall
}

# restore_firewall: what was confirmed; where the node does not take it, what was confirmed before, and did load then; else
# nobody is let in but who looks after the node. Fails unless it is the first.
restore_firewall() {
  rm -f "$home/firewall-fallback"
  restore_from firewall.sh && return
  said=$output
  if nft_anew </dev/null && [ -s "$home/confirmed/firewall-before.sh" ] && restore_from firewall-before.sh; then
    instead=before
  elif only_ssh | nft_anew; then
    instead="ssh$(cut -d ' ' -f 1 "$home/ways" 2>/dev/null | tr '\n' ' ' | sed 's/^/ /')"
  else
    instead=none
  fi
  printf '%s\n' "$instead" "$said" | put_file "$home/firewall-fallback" 0600
  return 1
}

# nft_anew: our table is what it reads, and nothing else.
nft_anew() {
  { printf '%s\n' 'add table inet netloom' 'delete table inet netloom' && cat; } |
    timeout -s KILL "$command_limit" nft -f - >&2 9>&-
}

# The way of who confirmed last, and what IPv6 cannot do without: neighbours, routers, and the answers of a DHCP server.
only_ssh() {
  printf '%s\n' 'table inet netloom {' ' chain fallback {' '  type filter hook input priority -140; policy drop;' \
    '  iifname "lo" accept' '  ct state established,related accept' \
    '  icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert, nd-router-advert } accept' \
    '  ip6 saddr fe80::/10 udp dport 546 accept'
  if [ -s "$home/ways" ]; then
    while read -r address port; do
      family=ip
      case $address in *:*) family=ip6 ;; esac
      printf '  %s saddr %s tcp dport %s accept\n' "$family" "$address" "$port"
    done <"$home/ways"
  else
    echo '  tcp dport 22 accept'
  fi
  printf '%s\n' ' }' '}'
}

# remember_way: by where whoever confirms has come, the last four.
remember_way() {
  # shellcheck disable=SC2086 # four words, as sshd writes them
  set -- ${SSH_CONNECTION:-}
  [ $# -eq 4 ] || return 0
  way="${1%%%*} $4"
  case $way in *[!0-9a-fA-F.:\ ]*) return 0 ;; esac
  { echo "$way" && grep -vxF -- "$way" "$home/ways" 2>/dev/null; } | head -n 4 | put_file "$home/ways" 0600
}

# Whoever is at work sees for himself that it is gone. At boot our own unit comes after all who flush.
refill_firewall() {
  case $(systemctl is-system-running) in initializing | stopping) exit ;; esac
  lock 20 || exit
  nft list table inet netloom >/dev/null 2>&1 || restore_firewall
}

# What is configured when NetworkManager first sees it counts as somebody else's: its own profile for it never comes up.
await_owners() {
  runs_systemd && systemctl --quiet is-active NetworkManager && timeout 100 nm-online --wait-for-startup --quiet --timeout=90
}

# restore_from FILE: what is there already is no failure; sets $output to what could not be restored.
restore_from() {
  [ -e "$home/confirmed/$1" ] || return 0
  find_script "$1" && output=$(
    way=back stuck=0
    # shellcheck source=/dev/null
    . "$script" 2>&1
    exit "$stuck"
  ) && return
  printf '%s\n' "$output" >&2
  return 1
}

main() {
  verb=${1-}
  case $verb:${2-} in
    functions:*) return ;;
    tend:* | boot:* | again:* | boot-firewall:* | refill-firewall:* | late:* | make-key:*) ;;
    # A name that could lead out of our folder is none of ours.
    *: | *:*[!0-9a-f-]*)
      report unknown
      return
      ;;
    *) select_transaction "$2" ;;
  esac
  case $verb in rollback | follow | confirm | close) finish ;; esac
  case $verb in
    begin) begin ;;
    run) runner ;;
    undo) undoer ;;
    watchdog) watchdog "$3" ;;
    tend) tend "${2-}" ;;
    boot) boot ;;
    again) again "$2" ;;
    boot-firewall) boot_firewall ;;
    refill-firewall) refill_firewall ;;
    late) late ;;
    make-key) make_key && report 'end made' ;;
    rollback) rollback "${3-}" ;;
    scene) scene ;;
    follow | confirm | close)
      if [ ! -e "$tx/meta" ]; then
        report unknown
        return
      fi
      case $verb in
        follow) follow_any ;;
        confirm) confirm "$3" ;;
        close) close_rollback "$3" ;;
      esac
      ;;
  esac
}

main "$@"
