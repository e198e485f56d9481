# shellcheck shell=sh
# Who sees to it that a change comes to its end, whoever of ours is killed or stopped: two guards that start each other again, and an
# alarm outside of our sessions that starts both. It is systemd, cron or at, whichever runs.
: "${home=}" "${tx=}" "${id=}" "${mode=}" "${found=}" "${program=}"

guards='watchdog deputy'
cron_entry=/etc/cron.d/netloom

arm() {
  set_alarm
  for guard in $guards; do start_guard "$guard" || return; done
}

# start_guard NAME
start_guard() {
  find_program >>"$tx/log" || return
  [ ! -e "$tx/$1" ] || rm -f "$tx/$1"
  (setsid sh "$program" watchdog "$id" "$1" </dev/null >>"$tx/log" 2>&1 9>&- &)
  await "$1"
}

# wake_guards: for whoever passes by. Who is killed while it waits has its place taken; who is stopped is ended first.
wake_guards() {
  for guard in $guards; do
    is_awake "$guard" || { end "$guard" && start_guard "$guard"; }
  done
}

# watchdog NAME: one of the guards, or `timer`, which systemd starts, and starts again when it was killed.
watchdog() {
  trap '' HUP INT TERM PIPE
  remember "$1"
  deadline=$(meta deadline)
  is_of_this_boot || deadline=0
  until is_over; do
    # Both go with the change; to ask `is_open` takes two processes, each second.
    [ -L "$home/open" ] && [ -d "$tx/steps" ] && is_me "$1" || exit 0
    if [ "$1" != timer ]; then
      wake_guards
      alarm_is_set || [ ! -L "$home/open" ] || set_alarm
    fi
    # The timer of systemd comes in time by itself.
    pause=1
    [ "${alarm-}" != systemd ] || [ "$left" -le 5 ] || pause=5
    if [ "$left" -gt 1 ]; then sleep "$pause"; else sleep 0.2; fi
  done
  case $(state) in
    armed | applying) end run ;;
  esac
  until seize_lock; do is_open || exit 0; done
  is_open || exit 0
  case $(state) in
    confirmed | rolled-back) ;;
    *) roll_back "$(why_now)" ;;
  esac
  conclude
}

# Nobody waits for a change any more that is confirmed, nor for a rollback whose doer is gone.
is_over() {
  read -r uptime _ </proc/uptime
  left=$((deadline - ${uptime%.*}))
  [ "$left" -gt 0 ] || return 0
  find_state
  case $found in
    confirmed) ;;
    rolling-back) is_deserted ;;
    *) return 1 ;;
  esac
}

is_deserted() {
  if lock 0 && [ "$(state)" = rolling-back ]; then return; fi
  exec 9>&-
  return 1
}

why_now() {
  if is_of_this_boot; then echo deadline; else echo reboot; fi
}

is_me() { read -r pid _ 2>/dev/null <"$tx/$1" && [ "$pid" = $$ ]; }

# ---- the lock, in spite of whoever was stopped with it -------------------------------------------------------------------

# Who works is waited for, as its commands are ended when they take too long; who was stopped never ends.
seize_lock() {
  tries=0
  until lock 2; do
    end_stopped
    tries=$((tries + 1))
    [ $tries -lt 60 ] || break
  done
  [ $tries -lt 60 ] || { end run && end undo && lock 10; }
}

end_stopped() {
  for name in run undo $guards timer; do
    ! is_alive "$name" || [ "$mode" != T ] || end "$name"
  done
  for held in /proc/[0-9]*/fd/9; do
    # shellcheck disable=SC3013 # all shells that Debian has as sh know it
    [ "$held" -ef "$home/lock" ] || continue
    held=${held#/proc/} held=${held%%/*}
    [ "$held" != $$ ] && examine "$held" && [ "$mode" = T ] && kill -KILL "$held" 2>/dev/null
  done
  return 0
}

# ---- the alarm -----------------------------------------------------------------------------------------------------------

# The first that takes the order: with a full /run systemd does not.
set_alarm() {
  ! runs_systemd || ! try_alarm systemd || return 0
  for alarm in $(other_alarms) none; do ! try_alarm "$alarm" || return 0; done
}

try_alarm() { "set_$1" >>"$tx/log" 2>&1 9>&- && echo "$1" >"$tx/alarm"; }

other_alarms() {
  running=' '
  # shellcheck disable=SC2013 # names without blanks
  for comm in $(grep -lsxE 'crond?|atd' /proc/[0-9]*/comm); do
    # A daemon of a container is seen from its host, and has another /etc.
    # shellcheck disable=SC3013 # all shells that Debian has as sh know it
    [ "${comm%comm}ns/pid" -ef /proc/self/ns/pid ] && read -r name <"$comm" && running="$running$name "
  done
  case $running in *' cron '* | *' crond '*) [ ! -d /etc/cron.d ] && ! command -v crontab >/dev/null || echo cron ;; esac
  case $running in *' atd '*) ! command -v at >/dev/null || echo at ;; esac
}

# A timer that counts from now would begin anew with every daemon-reload; in a container, whose boot is not the one that we count
# from, only that one is right.
set_systemd() {
  timeout -s KILL 10 systemd-run --quiet --collect --unit="netloom-$id-watchdog" \
    --on-active="$(($(meta deadline) - $(uptime_seconds)))s" --on-boot="$(meta deadline)s" \
    --timer-property=AccuracySec=100ms --property=KillSignal=SIGKILL \
    --property=Restart=on-failure --property=RestartSec=1s --property=RuntimeMaxSec="$((300 + $(meta steps)))" \
    sh -c "$(start_line "$tx" "watchdog $id timer")"
}

# It takes itself away where whoever had closed the change was killed before it did.
set_cron() {
  tick="if [ -L $home/open ]; then $(start_line "$home/open" tend); else $(clear_cron_line); fi >/dev/null 2>&1"
  if [ -d "${cron_entry%/*}" ]; then
    printf '%s\n' '# A change of the network is open: see that it ends (netloom). This goes with it.' "* * * * * root $tick" |
      put_file "$cron_entry" 0644
  else
    kept=$(read_crontab) || return
    { printf '%s\n' "$kept" | grep -vF "$home/open" | sed '/./,$!d'; echo "* * * * * $tick"; } | timeout -s KILL 10 crontab -
  fi
}

# One that cannot be read is not empty.
read_crontab() {
  crontab -l 2>"$tx/crontab.log" || grep -q '^no crontab' "$tx/crontab.log"
}

clear_cron_line() {
  if [ -d "${cron_entry%/*}" ]; then echo "rm -f $cron_entry"; else echo "crontab -l >/dev/null && crontab -l | grep -vF $home/open | crontab -"; fi
}

# One minute, and from there on by `tend again`.
set_at() { echo "{ $(start_line "$home/open" 'tend again'); } >/dev/null 2>&1" | timeout -s KILL 10 at now + 1 minute; }

set_none() { :; }

# Near the end a timer that has fired is none any more.
alarm_is_set() {
  read -r alarm 2>/dev/null <"$tx/alarm"
  case $alarm in
    systemd) [ -e "/run/systemd/transient/netloom-$id-watchdog.timer" ] || [ "$left" -le 2 ] ;;
    cron) [ -e "$cron_entry" ] || [ ! -d "${cron_entry%/*}" ] ;;
  esac
}

# Of at nothing is left but a job that finds nothing to do.
clear_alarm() {
  if runs_systemd; then
    # The service would be started again, as one that was killed; who is it ends by himself.
    set -- "netloom-$id-watchdog.service"
    ! is_me timer || set --
    timeout -s KILL 10 systemctl stop "netloom-$id-watchdog.timer" "$@" 9>&-
  fi
  [ ! -e "$cron_entry" ] || rm -f "$cron_entry"
  case $(cat "$tx/alarm") in
    cron) [ -d "${cron_entry%/*}" ] || { crontab -l >/dev/null && crontab -l | grep -vF "$home/open" | crontab -; } ;;
  esac
} 2>/dev/null

# Whoever disarms from within a guard has only the others to end.
disarm() {
  clear_alarm
  for guard in $guards timer; do end "$guard"; done
  # Who was stopped before it had told its number is known by its words alone.
  # shellcheck disable=SC2013 # names without blanks
  for stray in $(grep -lsF -e "$tx/program" -e "$tx/spare" /proc/[0-9]*/cmdline); do
    case $(tr '\0' ' ' <"$stray") in *"sh $tx/program "* | *"sh $tx/spare "*) ;; *) continue ;; esac
    stray=${stray#/proc/} stray=${stray%/cmdline}
    [ "$stray" != $$ ] && examine "$stray" && [ "$mode" = T ] && kill -KILL "$stray" 2>/dev/null
  done
  return 0
}

# ---- whoever passes by ----------------------------------------------------------------------------------------------------

# tend [again]: cron, at, and every controller that looks, though it looks at a node where nothing is open. Ends what needs
# nobody's word any more, and wakes the guards, who do the rest.
tend() {
  leftover=$(readlink "$home/open") || return 0
  trap '' HUP INT TERM PIPE
  select_transaction "${leftover#tx/}"
  if [ "${1-}" = again ]; then set_at 2>/dev/null; fi
  case $(state) in
    none | staged | confirmed)
      # Who holds the lock is about to, unless he was stopped.
      if lock 0 || { end_stopped && lock 1; }; then
        ! is_open || settle_leftover
      fi
      ;;
    *) wake_guards ;;
  esac
}
