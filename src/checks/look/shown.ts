import { chainsIn } from '../../model/node/chains.ts'
import { processesIn } from '../../model/node/processes.ts'
import { type ResolverKeeper, resolverKeeperOf } from '../../model/node/resolver-keeper.ts'
import { servicesIn } from '../../model/node/services.ts'
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
  /** Names of chains in all rulesets. */
  readonly chains: readonly string[]
  readonly cloudInitDisabled: boolean
  /** Whether a program that starts no service is on the node. */
  readonly has: (program: string) => boolean
  readonly resolverKeeper: ResolverKeeper
}

/**
 * Reads what was printed for `lookAround`, and of services, processes, the link of the resolver and chains. Throws `Error` where the node
 * could not look, or not at all.
 */
export function shownIn([look, services, processes, link, chains]: readonly ProbeOutput[]): Shown {
  const { code = null, stdout = '', stderr = '' } = look ?? {}
  const all = stdout.split('\n').filter((line) => line !== '')
  if (all.at(-1) !== 'end') throw new Error(stderr.trim() || `its shell ended with ${code ?? 'no exit code'}`)
  const after = (word: string): string[] =>
    all.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []))
  const unread = after('unread')
  if (unread.length > 0) throw new Error(unread.join(', '))
  const running = all.includes('systemd') ? servicesOf(services) : daemonsOf(processes)
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
    chains: namesOf(chains),
    cloudInitDisabled: all.includes('cloud-init disabled'),
    has: (program) => all.includes(`installed ${program}`),
    resolverKeeper: resolverKeeperOf(link?.stdout.trim() ?? '', running.has('systemd-resolved')),
  }
}

function servicesOf(output: ProbeOutput | undefined): ReadonlySet<string> {
  return new Set([...servicesIn(output)].flatMap(([name, { runs }]) => (runs ? [name] : [])))
}

/** A node without nft, or with one that does not answer, shows none. */
function namesOf(output: ProbeOutput | undefined): readonly string[] {
  if (output?.code !== 0 || output.stdout === '') return []
  return chainsIn(output).map(({ name }) => name)
}

/** By the names of their services; those of this network. */
function daemonsOf(output: ProbeOutput | undefined): ReadonlySet<string> {
  const serviceOf: Readonly<Record<string, string>> = { dockerd: 'docker', zebra: 'frr' }
  const here = processesIn(output).filter(({ sameNetwork }) => sameNetwork)
  return new Set(here.map(({ name }) => serviceOf[name] ?? name))
}

function fieldsByLink(rows: readonly string[]): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const links = new Map<string, Record<string, string>>()
  for (const row of rows) {
    const [, link = '', key = '', value = ''] = /^(\S+) ([\w-]+)=(.*)$/.exec(row) ?? []
    links.set(link, { ...links.get(link), [key]: value })
  }
  return links
}
