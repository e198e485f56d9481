import type { Probe, ProbeOutput } from '../plan/command.ts'

/** What on a node starts our guards again when all processes of ours were ended at once. */
const alarmNames = ['systemd', 'cron', 'at'] as const
type AlarmName = (typeof alarmNames)[number]

/** Shell functions by which a node tells which of them run there, best first, a line each. */
export const alarmFunctions = `
# A daemon of a container is seen from its host, and has another /etc.
daemon_runs() {
  for comm in $(grep -lsxE "$1" /proc/[0-9]*/comm); do
    [ "$(readlink "\${comm%comm}ns/pid")" != "$(readlink /proc/self/ns/pid)" ] || return 0
  done
  return 1
}

alarms() {
  [ ! -d /run/systemd/system ] || echo systemd
  if daemon_runs 'crond?' && { [ -d /etc/cron.d ] || command -v crontab >/dev/null; }; then echo cron; fi
  if daemon_runs atd && command -v at >/dev/null; then echo at; fi
}
`

/** How to ask a node which of them run there. */
export const alarmProbe: Probe = { argv: ['sh', '-c', `${alarmFunctions}\necho alarms\nalarms`], mayFail: true }

/** Reads the output of `alarmProbe`, best first; undefined where the node did not answer that. */
export function readAlarms(output: ProbeOutput | undefined): readonly AlarmName[] | undefined {
  const [title, ...names] = (output?.stdout ?? '').split('\n')
  return title === 'alarms' ? alarmNames.filter((name) => names.includes(name)) : undefined
}
