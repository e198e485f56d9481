# shellcheck shell=sh
# What is run later as root must be what was put there. The digests of all that of one change lie in its `sums`, those of what a
# boot runs in `sums` beside it; of the program there is a second copy, for whoever finds the first one altered.
: "${home=}" "${tx=}" "${program=}" "${script=}" "${output=}" "${altered=}"

# is_as_put FOLDER NAME: where nothing was noted (by a version before this one) there is nothing to compare with.
is_as_put() {
  [ -s "$1/sums" ] || return 0
  (cd "$1" && sha256sum "$2" 2>/dev/null | grep -qxFf - sums)
}

# start_line FOLDER WORDS: what cron, timers and units run, in words of a shell without a variable of its own, as systemd and cron
# would put in theirs.
start_line() {
  echo "cd $1 && { test -s sums || exec /bin/sh $1/program $2; $(start_copy "$1" program "$2"); $(start_copy "$1" spare "$2"); echo $1/program is not what was put there: it is not run >&2; false; }"
}

start_copy() { echo "sha256sum $2 | grep -qxFf - sums && exec /bin/sh $1/$2 $3"; }

# find_program: the copy beside the change that is as it was put there; whoever is sent the program brings it along.
find_program() {
  for copy in program spare; do
    program=$tx/$copy
    if [ -e "$program" ] && is_as_put "$tx" "$copy"; then return; fi
  done
  if [ -z "${NETLOOM_PROGRAM:-}" ]; then
    echo "$tx/program is not what was put there: it is not run"
    return 1
  fi
  put_programs && renew_sums
}

# renew_sums: of the program alone; of all else it holds what was noted when it was put there.
renew_sums() {
  [ ! -s "$tx/sums" ] || {
    (cd "$tx" && sha256sum program spare)
    sed '/  program$/d; /  spare$/d' "$tx/sums"
  } | put_file "$tx/sums" 0600
}

# put_programs: fails where the disk does not hold what was sent.
put_programs() {
  for copy in program spare; do
    printf '%s\n' "$NETLOOM_PROGRAM" >"$tx/$copy" || return
  done
  if [ -z "${program_sum:-}" ] || (cd "$tx" && [ "$(sha256sum <program) $(sha256sum <spare)" = "$program_sum  - $program_sum  -" ]); then
    program=$tx/program
    return
  fi
  echo "the program that the disk holds is not the one that was sent"
  return 1
}

# note_sums: of what a change will run. In a rollback some may be gone.
note_sums() {
  (cd "$tx" && for name in program spare restore.sh firewall.sh rollback-order steps/*.do steps/*.undo steps/*.batch steps/*.sizes; do
    [ ! -f "$name" ] || echo "$name"
  done | xargs sha256sum >sums)
}

# find_altered [SORT]: sets $altered to the steps of which a file (of that sort alone) is not what was put there; `-` for the order of
# the rollback.
find_altered() {
  altered=' '
  [ -s "$tx/sums" ] || return 0
  altered=" $(cd "$tx" && sha256sum --check --quiet sums 2>/dev/null |
    sed -n "s/^rollback-order: .*/-/p; s|^steps/\([0-9]*\)\.${1:-.*}: .*|\1|p" | sort -u | tr '\n' ' ')"
}

is_altered() { case ${altered:-} in *" $1 "*) ;; *) false ;; esac }

# ---- what a boot runs ----------------------------------------------------------------------------------------------------

# expect: of what is about to be put there, `DIGEST  NAME` a line. What is there until then counts as well, as a loss of power may
# come in between.
expect() {
  {
    cat
    if [ -s "$home/sums" ]; then cat "$home/sums"; else (cd "$home" && sha256sum program confirmed/*.sh confirmed/ledger.json 2>/dev/null); fi
  } | sort -u | put_file "$home/sums" 0600
}

expect_confirmed() { (cd "$tx" && sha256sum "$@" ledger.json) | sed -n 's|  |  confirmed/|p; s|confirmed/|confirmed/spare-|p' | expect; }

# settle_sums: to what is there, and is as it was put there.
settle_sums() {
  (cd "$home" && sha256sum program spare confirmed/*.sh confirmed/ledger.json 2>/dev/null | grep -xFf sums) | put_file "$home/sums" 0600
}

# find_script NAME: sets $script to the copy of it that is as it was confirmed, or $output to what is wrong.
find_script() {
  script=$home/confirmed/$1
  # A version before this one confirms without a digest, and replaces the ledger too.
  ! grep -qs '  confirmed/ledger.json$' "$home/sums" || is_as_put "$home" confirmed/ledger.json || [ ! -e "$script" ] || return 0
  for copy in "$1" "spare-$1"; do
    script=$home/confirmed/$copy
    if [ -e "$script" ] && is_as_put "$home" "confirmed/$copy"; then return; fi
  done
  script=/dev/null
  output="$home/confirmed/$1 is not what was confirmed: it was not run"
  return 1
}
