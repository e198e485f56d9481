import type { LabNode } from '../../support/lab.ts'
import { eventually, must } from '../transaction/site.ts'

/**
 * What links suffered meanwhile: `down` was switched off, `gone` was removed; in their order. A carrier that is lost is reported
 * when the kernel comes to it, so it is not counted.
 */
export type Flaps = Readonly<Record<string, string>>

export interface Watched {
  readonly flaps: Flaps
  /** Every default route of the main table that came, as `ip` names it, and each that went. */
  readonly defaults: readonly string[]
}

let marks = 0

/** Has the node write down what its kernel reports, from now until the promise that it resolves with is asked for. */
export async function watch(node: LabNode): Promise<() => Promise<Watched>> {
  const first = (await node.exec(['ip', '-o', 'link'])).stdout
  const start = 'ip -o monitor link address route >/root/watched 2>&1 </dev/null & echo $!'
  const pid = (await node.exec(['sh', '-c', start])).stdout.trim()
  await mark(node)
  return async () => {
    await mark(node)
    const { stdout } = await node.exec(['cat', '/root/watched'])
    await must(node, ['kill', pid])
    return { flaps: flapsIn(first, stdout), defaults: stdout.split('\n').filter(isDefault) }
  }
}

/** What comes after a mark was not seen before it: it is repeated until the watcher has it. */
async function mark(node: LabNode): Promise<void> {
  marks += 1
  const script = `ip link set dev lo group default; ip link set dev lo group ${1000 + marks}
    grep -q ' group ${1000 + marks} ' /root/watched`
  if (!(await eventually(async () => (await node.exec(['sh', '-c', script])).code === 0)))
    throw new Error('ip monitor reports nothing')
  await must(node, ['ip', 'link', 'set', 'dev', 'lo', 'group', 'default'])
}

const isDefault = (line: string): boolean => /^(Deleted )?default /.test(line) && !/ table /.test(line)

/** From `ip -o link`, and from `ip -o monitor link` after it. */
export function flapsIn(first: string, then: string): Flaps {
  const isUp = new Map<string, boolean>()
  const flaps: Record<string, string> = {}
  const suffers = (name: string, what: string) => {
    flaps[name] = flaps[name] === undefined ? what : `${flaps[name]} ${what}`
  }
  for (const line of `${first}\n${then}`.split('\n')) {
    // A bridge reports of its ports in the same words, and without this one; there `Deleted` means that a port has left.
    if (!line.includes(' qdisc ')) continue
    const [, deleted, number = '', name = '', flags = ''] =
      /^(Deleted )?(\d+): ([^:@]+)(?:@[^:]+)?: <([^>]*)>/.exec(line) ?? []
    if (number === '') continue
    const up = flags.split(',').includes('UP')
    if (isUp.get(number) && !up) suffers(name, 'down')
    if (deleted) suffers(name, 'gone')
    if (deleted) isUp.delete(number)
    else isUp.set(number, up)
  }
  return flaps
}
