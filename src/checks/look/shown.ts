import { type ResolverKeeper, resolverKeeperOf } from '../../model/node/resolver-keeper.ts'
import type { ProbeOutput } from '../../model/plan/command.ts'

/** A line of a file on the node. */
export interface FileLine {
  readonly file: string
  readonly line: string
}

/** What a node showed of whoever else looks after its network. */
export interface Shown {
  /** Whether a service runs or will at the next boot. */
  readonly runs: (service: string) => boolean
  readonly links: readonly string[]
  /** Files in which programs keep their number. */
  readonly pids: readonly string[]
  /** By link: the fields that a daemon keeps of it. */
  readonly networkd: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly networkManager: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly lines: readonly FileLine[]
  /** The beginnings of names of chains. */
  readonly chains: readonly string[]
  readonly cloudInitDisabled: boolean
  /** Whether a program that starts no service is on the node. */
  readonly has: (program: string) => boolean
  readonly resolverKeeper: ResolverKeeper
}

/** Reads what `lookAround` printed. Throws `Error` where it could not look, or not at all. */
export function shownIn({ code, stdout, stderr }: ProbeOutput): Shown {
  const all = stdout.split('\n').filter((line) => line !== '')
  if (all.at(-1) !== 'end') throw new Error(stderr.trim() || `its shell ended with ${code ?? 'no exit code'}`)
  const after = (word: string): string[] =>
    all.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []))
  const unread = after('unread')
  if (unread.length > 0) throw new Error(unread.join(', '))
  const running = new Set([...runningUnits(all), ...after('process')])
  return {
    runs: (service) => running.has(service),
    links: after('link'),
    pids: after('pid'),
    networkd: fieldsByLink(after('networkd')),
    networkManager: fieldsByLink(after('nm')),
    lines: all.flatMap((line) => {
      const colon = line.indexOf(':')
      return line.startsWith('/') && colon > 0
        ? [{ file: line.slice(0, colon), line: line.slice(colon + 1).trim() }]
        : []
    }),
    chains: after('chain'),
    cloudInitDisabled: all.includes('cloud-init disabled'),
    has: (program) => all.includes(`installed ${program}`),
    resolverKeeper: resolverKeeperOf(after('resolv')[0] ?? '', running.has('systemd-resolved')),
  }
}

/** systemd parts units by an empty line, and orders their fields as it likes. */
function runningUnits(all: readonly string[]): string[] {
  const blocks: Record<string, string>[] = [{}]
  for (const line of all) {
    if (line.trimEnd() === 'unit') blocks.push({})
    const [, key, value = ''] = /^unit (\w+)=(.*)$/.exec(line) ?? []
    const block = blocks.at(-1)
    if (key && block) block[key] = value
  }
  return blocks.flatMap(({ Id = '', ActiveState = '', UnitFileState = '' }) =>
    /^(active|activating|reloading)$/.test(ActiveState) || UnitFileState.startsWith('enabled')
      ? [Id.replace(/\.service$/, '')]
      : [],
  )
}

function fieldsByLink(rows: readonly string[]): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const links = new Map<string, Record<string, string>>()
  for (const row of rows) {
    const [, link = '', key = '', value = ''] = /^(\S+) ([\w-]+)=(.*)$/.exec(row) ?? []
    links.set(link, { ...links.get(link), [key]: value })
  }
  return links
}
