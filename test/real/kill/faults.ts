import { must } from '../transaction/site.ts'
import type { NamespaceVictim, Victim, VmVictim } from './victim.ts'

/** What befalls a node in the middle of a change. */
export interface Fault<N extends Victim> {
  readonly name: string
  act(node: N, site: FaultSite): Promise<void>
  /** The controller is dead from then on. */
  readonly controllerDies?: true
  /** Nobody of ours is left to go on with the step that is held. */
  readonly holds?: true
  readonly prepare?: (node: N) => Promise<void>
  /** Once the time is over. */
  readonly mend?: (node: N) => Promise<void>
  /** Nothing there starts us again: it takes somebody who looks. */
  readonly needsLook?: true
  /** The kernel forgets all it had, and its clock begins anew. */
  readonly boots?: true
}

interface FaultSite {
  /** What a second controller is told. */
  begin(): Promise<readonly string[]>
}

/** Sends a signal to all that one of these patterns of the shell fits, until there is nobody new to send it to. */
const untilNobodyIsNew = (signal: string, patterns: readonly [spare: string, meant: string]): string[] => [
  'sh',
  '-c',
  `told=' '; again=yes
  while [ $again = yes ]; do
    again=no
    for dir in /proc/[0-9]*; do
      pid=\${dir#/proc/}
      case "$told 1 $$ " in *" $pid "*) continue ;; esac
      line=$(cat "$dir/cmdline" 2>/dev/null | tr '\\0' ' ')
      case $line in
        ${patterns[0]}) continue ;;
        ${patterns[1]}) kill -${signal} "$pid" 2>/dev/null && told="$told$pid " again=yes ;;
      esac
    done
  done
  :`,
]

/** To all on the node but its first process, sshd and cron. */
const toAll = (signal: string) =>
  untilNobodyIsNew(signal, ["'' | *'listener'* | '/usr/sbin/cron '* | 'sleep infinity '* | cat* | tr*", '*'])

/** To whoever came by SSH, and to all that runs our program. */
const toOursAndSessions = (signal: string) =>
  untilNobodyIsNew(signal, ["*'listener'*", "'sshd: '* | *'/var/lib/netloom/'* | 'sh -c : >/root/held'*"])

/** To those that run our program. */
const toOurs = (signal: string): string[] => [
  'sh',
  '-c',
  `for dir in /proc/[0-9]*; do
    case "$(cat "$dir/cmdline" 2>/dev/null | tr '\\0' ' ')" in 'sh /var/lib/netloom/'*) kill -${signal} "\${dir#/proc/}" ;; esac
  done
  :`,
]

const toRemembered = (...names: readonly string[]): string[] => [
  'sh',
  '-c',
  `for name in ${names.join(' ')}; do read -r pid _ <"/var/lib/netloom/open/$name" && kill -KILL "$pid"; done; :`,
]

const by =
  (argv: readonly string[]) =>
  (node: Victim): Promise<void> =>
    must(node, argv)

const endCron = (node: Victim) => must(node, ['sh', '-c', 'kill -KILL "$(cat /run/crond.pid)"'])

/** Such as befall any node. */
const anywhere: readonly Fault<Victim>[] = [
  { name: 'KILL of the runner', act: by(toRemembered('run')) },
  { name: 'KILL of runner and controller', act: by(toRemembered('run')), controllerDies: true },
  { name: 'KILL of a guard', act: by(toRemembered('watchdog')) },
  { name: 'KILL of both guards', act: by(toRemembered('watchdog', 'deputy')) },
  { name: 'KILL of the controller', act: async () => {}, controllerDies: true },
  { name: 'HUP', act: by(toOurs('HUP')) },
  { name: 'TERM', act: by(toOurs('TERM')) },
  { name: 'INT', act: by(toOurs('INT')) },
  { name: 'the cable', act: (node) => node.unplug(), mend: (node) => node.plug(), controllerDies: true },
  {
    name: 'two controllers',
    act: async (_, { begin }) => {
      const told = await begin()
      if (told[0] !== 'busy') throw new Error(`the second controller was let in: ${told.join(', ')}`)
    },
  },
]

/** Without systemd: cron is the alarm. */
export const faults: readonly Fault<NamespaceVictim>[] = [
  ...anywhere,
  { name: 'KILL of all', act: by(toAll('KILL')), controllerDies: true, holds: true },
  { name: 'STOP of all', act: by(toAll('STOP')), controllerDies: true, holds: true },
  {
    name: 'KILL of all, no cron',
    act: by(toAll('KILL')),
    controllerDies: true,
    holds: true,
    prepare: endCron,
    needsLook: true,
  },
  {
    name: 'disk full',
    prepare: async (node) => {
      await must(node, ['mkdir', '-p', '/var/lib/netloom'])
      await must(node, ['mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', '/var/lib/netloom'])
    },
    act: by(['sh', '-c', 'cat /dev/zero >/var/lib/netloom/junk 2>/dev/null; :']),
  },
]

const jump = (by: string): string[] => ['sh', '-c', `date -s "@$(($(date +%s) ${by}))" >/dev/null`]

/** With systemd: a timer of its own is the alarm, and the machine can lose its memory. */
export const systemdFaults: readonly Fault<VmVictim>[] = [
  ...anywhere,
  { name: 'KILL of all', act: by(toOursAndSessions('KILL')), controllerDies: true, holds: true },
  { name: 'STOP of all', act: by(toOursAndSessions('STOP')), controllerDies: true, holds: true },
  {
    name: 'systemctl stop',
    act: by(['sh', '-c', "systemctl stop 'netloom*.timer' 'netloom*.service'"]),
    controllerDies: true,
  },
  { name: 'daemon-reload', act: by(['systemctl', 'daemon-reload']), controllerDies: true },
  {
    name: '/run full',
    act: by(['sh', '-c', 'cat /dev/zero >/run/junk 2>/dev/null; :']),
    mend: (node) => must(node, ['rm', '-f', '/run/junk']),
    controllerDies: true,
  },
  { name: 'clock a day on', act: by(jump('+ 86400')), controllerDies: true },
  { name: 'clock a day back', act: by(jump('- 86400')), controllerDies: true },
  { name: 'reboot', act: (node) => node.reboot(), controllerDies: true, holds: true, boots: true },
  {
    name: 'power cut',
    act: async (node) => {
      await node.powerCut()
      await node.powerOn()
    },
    controllerDies: true,
    holds: true,
    boots: true,
  },
]
