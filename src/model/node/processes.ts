import type { Probe, ProbeOutput } from '../plan/command.ts'

const clients = ['dhclient', 'dhcpcd', 'udhcpc', 'udhcpc6', 'busybox']
const daemons = ['NetworkManager', 'libvirtd', 'bird', 'keepalived', 'dockerd', 'zebra', 'cron', 'crond', 'atd']

/** A process of which the name says that it may have to do with what netloom does. */
export interface Process {
  readonly name: string
  /** Whether it sees the same network, and the same processes, as who asked: else it is in a container, or has one of its own. */
  readonly sameNetwork: boolean
  readonly sameProcesses: boolean
  /** The unit of systemd that it belongs to; empty where none does. */
  readonly unit: string
  /** Its program and words, where its name is that of a DHCP client. */
  readonly words: readonly string[]
}

/** How to look at them. One `grep` finds them by name: to list all processes with all that they are takes half as long as all the rest of a look. */
export const processesProbe: Probe = {
  argv: ['sh', '-s', '--', 'processes'],
  mayFail: true,
  stdin: `
tell() {
  while IFS=: read -r process name; do
    process=\${process%/comm} net=other pid=other unit=''
    # shellcheck disable=SC3013 # all shells that Debian has as sh know it
    [ "$process/ns/net" -ef /proc/self/ns/net ] && net=same
    # shellcheck disable=SC3013
    [ "$process/ns/pid" -ef /proc/self/ns/pid ] && pid=same
    while IFS= read -r line; do
      case $line in 0::* | *:name=systemd:*) unit=\${line#*:*:} ;; esac
    done <"$process/cgroup"
    printf 'process %s %s %s /%s ' "$name" "$net" "$pid" "\${unit#/}"
    case $name in ${clients.join(' | ')}) tr '\\0\\n' '  ' <"$process/cmdline" ;; esac
    echo
  done
}
main() {
  grep -sxE '${[...clients, ...daemons].join('|')}' /proc/[0-9]*/comm /dev/null | tell
  [ ! -d /etc/cron.d ] && ! command -v crontab >/dev/null || echo 'takes crontabs'
  ! command -v at >/dev/null || echo 'takes jobs'
  [ ! -d /run/systemd/system ] || echo 'runs systemd'
  echo end
}
main 2>/dev/null </dev/null
`,
}

/** What runs, from the output of `processesProbe`. Throws `Error` where nobody can tell. */
export function processesIn(output: ProbeOutput | undefined): readonly Process[] {
  if (!isWhole(output)) throw new Error(`what runs could not be listed: ${output?.stderr.trim() || 'no answer'}`)
  return linesOf(output).flatMap((line): Process[] => {
    const [word, name = '', net, pid, group = '', ...words] = line.split(' ')
    if (word !== 'process') return []
    return [
      {
        name,
        sameNetwork: net === 'same',
        sameProcesses: pid === 'same',
        unit: group.split('/').find((part) => /\.(service|scope)$/.test(part)) ?? '',
        words: words.filter((one) => one !== ''),
      },
    ]
  })
}

const alarmNames = ['systemd', 'cron', 'at'] as const

/** What on a node starts our guards again when all processes of ours were ended at once, best first; undefined where nobody can tell. */
export function alarmsIn(output: ProbeOutput | undefined): readonly (typeof alarmNames)[number][] | undefined {
  if (!isWhole(output)) return undefined
  const lines = linesOf(output)
  const running = new Set(processesIn(output).flatMap(({ name, sameProcesses }) => (sameProcesses ? [name] : [])))
  const found = {
    systemd: lines.includes('runs systemd'),
    cron: (running.has('cron') || running.has('crond')) && lines.includes('takes crontabs'),
    at: running.has('atd') && lines.includes('takes jobs'),
  }
  return alarmNames.filter((name) => found[name])
}

const linesOf = (output: ProbeOutput | undefined): readonly string[] => (output?.stdout ?? '').trimEnd().split('\n')

const isWhole = (output: ProbeOutput | undefined): boolean => linesOf(output).at(-1) === 'end'
