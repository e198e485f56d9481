import type { NamespaceNode } from '../../support/lab.ts'
import { must } from '../transaction/site.ts'

/** What befalls a node in the middle of a change. */
export interface Fault {
  readonly name: string
  act(node: NamespaceNode, site: FaultSite): Promise<void>
  /** The controller is dead from then on. */
  readonly controllerDies?: true
  /** Nobody of ours is left to go on with the step that is held. */
  readonly holds?: true
  readonly prepare?: (node: NamespaceNode) => Promise<void>
  /** Once the time is over. */
  readonly mend?: (node: NamespaceNode) => Promise<void>
  /** Nothing there starts us again: it takes somebody who looks. */
  readonly needsLook?: true
}

interface FaultSite {
  /** What a second controller is told. */
  begin(): Promise<readonly string[]>
}

/** Sends a signal to all on the node but its first process, sshd and cron, until there is nobody new to send it to. */
const toAll = (signal: string): string[] => [
  'sh',
  '-c',
  `told=' '; again=yes
  while [ $again = yes ]; do
    again=no
    for dir in /proc/[0-9]*; do
      pid=\${dir#/proc/}
      case "$told 1 $$ " in *" $pid "*) continue ;; esac
      line=$(cat "$dir/cmdline" 2>/dev/null | tr '\\0' ' ')
      case $line in '' | *'listener'* | '/usr/sbin/cron '* | 'sleep infinity '* | cat* | tr*) continue ;; esac
      kill -${signal} "$pid" 2>/dev/null && told="$told$pid " again=yes
    done
  done
  :`,
]

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
  (argv: readonly string[]): Fault['act'] =>
  (node) =>
    must(node, argv)

const endCron = (node: NamespaceNode) => must(node, ['sh', '-c', 'kill -KILL "$(cat /run/crond.pid)"'])

export const faults: readonly Fault[] = [
  { name: 'KILL of the runner', act: by(toRemembered('run')) },
  { name: 'KILL of runner and controller', act: by(toRemembered('run')), controllerDies: true },
  { name: 'KILL of a guard', act: by(toRemembered('watchdog')) },
  { name: 'KILL of both guards', act: by(toRemembered('watchdog', 'deputy')) },
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
  { name: 'KILL of the controller', act: async () => {}, controllerDies: true },
  { name: 'HUP', act: by(toOurs('HUP')) },
  { name: 'TERM', act: by(toOurs('TERM')) },
  { name: 'INT', act: by(toOurs('INT')) },
  { name: 'the cable', act: (node) => node.unplug(), mend: (node) => node.plug(), controllerDies: true },
  {
    name: 'disk full',
    prepare: async (node) => {
      await must(node, ['mkdir', '-p', '/var/lib/netloom'])
      await must(node, ['mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', '/var/lib/netloom'])
    },
    act: by(['sh', '-c', 'cat /dev/zero >/var/lib/netloom/junk 2>/dev/null; :']),
  },
  {
    name: 'two controllers',
    act: async (_, { begin }) => {
      const told = await begin()
      if (told[0] !== 'busy') throw new Error(`the second controller was let in: ${told.join(', ')}`)
    },
  },
]
