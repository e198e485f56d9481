# shellcheck shell=sh
# What is kept of a change that was taken back, for whoever asks later why: one file for each, for root alone, the last ten.
: "${home=}" "${tx=}" "${id=}" "${outcome=}" "${program=}"

most_bundles=10
most_of_each=65536 # octets

# What the change came to, before it is taken back. Whoever waits for this is cut off: it takes two seconds at the most.
keep_scene() {
  [ ! -e "$tx/scene" ] && is_of_this_boot || return 0
  find_program >>"$tx/log" && timeout -s KILL 2 sh "$program" scene "$id" </dev/null >/dev/null 2>&1 9>&-
  return 0
}

scene() {
  : >"$tx/scene"
  nft list table inet netloom 2>/dev/null | head -c "$most_of_each" >"$tx/counters"
  show_all | head -c "$most_of_each" >"$tx/scene"
}

# say_why SENTENCE: the first counts.
say_why() { [ -s "$tx/reason" ] || printf '%s\n' "$1" >"$tx/reason"; }

# Under the lock, with the outcome that is final. Nothing depends on it.
keep_bundle() {
  bundle=$home/bundles/$id
  [ ! -e "$bundle" ] && grep -q '^start ' "$tx/journal" && mkdir -p "$home/bundles" || return 0
  {
    section about "$tx/meta"
    section why "$tx/reason"
    section journal "$tx/journal"
    section differences "$tx/differs"
    section before "$tx/before"
    section after "$tx/scene"
    section counters "$tx/counters"
    show_steps | section plan
    kernel_log | section kernel
    section log "$tx/log"
  } | conceal >"$bundle.new" && mv -f "$bundle.new" "$bundle"
  rm -f "$bundle.new"
  set -- "$home"/bundles/*
  while [ $# -gt "$most_bundles" ]; do
    [ "$1" = "$bundle" ] || rm -f "$1"
    shift
  done
}

# section NAME [FILE]: its lines are set in, so that none of them is taken for a name.
section() {
  printf '== %s\n' "$1"
  # A line that was cut may end within a secret, which would not be known by that: it is left out, as `read` does.
  if [ $# -eq 1 ]; then head -c "$most_of_each"; else [ ! -e "$2" ] || head -c "$most_of_each" "$2"; fi |
    while IFS= read -r line; do printf ' %s\n' "$line"; done
}

show_steps() {
  n=0 total=$(meta steps)
  while [ "$n" -lt "$total" ]; do
    n=$((n + 1))
    for way in 'do' undo; do
      printf '%s %s\n' "$way" "$n"
      head -n 40 "$tx/steps/$n.$way"
    done
  done
}

# Since the change was begun, by the kernel's own clock.
kernel_log() {
  opened=$(meta opened)
  is_of_this_boot || opened=0
  dmesg | tail -n 300 | while IFS= read -r line; do
    stamp=${line#[} stamp=${stamp%%.*} stamp=${stamp##* }
    case $stamp in '' | *[!0-9]*) continue ;; esac
    [ "$stamp" -lt "$opened" ] || printf '%s\n' "$line"
  done
}

# Without the secrets that stand in the plan itself; keys are in it only as seals.
conceal() {
  if [ ! -s "$tx/concealed" ]; then
    cat
    return
  fi
  while IFS= read -r line; do
    while IFS= read -r text; do
      [ -n "$text" ] || continue
      case $line in *"$text"*) line=' (a line with a secret in it)' ;; esac
    done <"$tx/concealed"
    printf '%s\n' "$line"
  done
}
