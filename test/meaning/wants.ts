import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import type { MachineConfig } from '../../src/model/config/machine-config.ts'
import { desiredOf } from '../../src/planner/desired.ts'
import { linux } from '../../src/providers/linux/index.ts'
import type { LinkStatus } from '../../src/resources/given.ts'
import { wantedResources } from '../../src/resources/wanted.ts'

const { kinds } = linux

export { linkStatuses } from '../../src/providers/linux/link-statuses.ts'

/** What a plan wants of a node: plain data, whatever made it. */
export interface Want {
  readonly kind: string
  readonly id: string
  readonly spec: Readonly<Record<string, unknown>>
}

/** A config that was read: what both plans and specs are made of. */
export interface Read {
  readonly machine: MachineConfig
}

/** Reads a text; undefined when it is refused. `codes` are those of all that is said about it. */
export function read(text: string): { readonly config?: Read; readonly codes: readonly string[] } {
  const { config: machine, diagnostics } = parseMachineConfig(text)
  const codes = diagnostics.map(({ code }) => code)
  return machine ? { config: { machine }, codes } : { codes }
}

/** What a plan wants, thing by thing, of a node on which these links were seen. */
export const wantsOf = ({ machine }: Read, links: readonly LinkStatus[]): readonly Want[] =>
  desiredOf(kinds, wantedResources(machine, { links })) as unknown as readonly Want[]

/** What a plan leaves out since no link is what it is chosen by: such links, bonds of nothing but them, and VLANs on them. */
export function lostLinks(wants: readonly Want[]): ReadonlySet<unknown> {
  const names = wants.flatMap(({ spec: { name, link } }) => [name, link])
  const lost = new Set(names.filter((name) => typeof name === 'string' && name.startsWith('(')))
  const links = wants.filter(({ kind }) => kind === 'Link').map(({ spec }) => spec)
  for (const { name, master } of links) if (lost.has(name) && typeof master === 'string') lost.add(master)
  for (const { name, vlan } of links) if (lost.has((vlan as { parent?: string } | undefined)?.parent)) lost.add(name)
  return lost
}
