import { checks } from '../../src/checks/index.ts'
import { type Checked, checked, type Holdings, preflight } from '../../src/model/node/check.ts'
import type { Resource } from '../../src/model/node/resource.ts'
import { commandLine, type ProbeOutput } from '../../src/model/plan/command.ts'

/** What a node printed for a probe, by the first words of that. */
type Printed = Readonly<Record<string, Partial<ProbeOutput>>>

/** What the checks make of what a node printed. */
export const seenIn = (printed: Printed): Checked =>
  checked(checks, (probes) =>
    probes.map((probe): ProbeOutput => {
      const [, answer] = Object.entries(printed).find(([words]) => commandLine(probe).startsWith(words)) ?? []
      return { code: 0, stdout: '', stderr: '', ...answer }
    }),
  )

/** A node with these services, and these lines besides; it runs systemd if it has any. */
export function node(services: readonly string[], ...lines: readonly string[]): Checked {
  const units = services.map((name) => `Id=${name}.service\nActiveState=active\nUnitFileState=\n`)
  const processes = lines.filter((line) => line.startsWith('process '))
  const chains = lines.filter((line) => line.startsWith('chain ')).map((line) => line.slice('chain '.length))
  const link = lines.find((line) => line.startsWith('resolv ')) ?? ''
  return seenIn({
    'sh -s -- beside': { stdout: [...(services.length > 0 ? ['systemd'] : []), ...lines, 'end\n'].join('\n') },
    'sh -s -- processes': {
      stdout: [...processes.map((line) => `${line} same same /`), 'runs systemd', 'end\n'].join('\n'),
    },
    'systemctl show': { stdout: units.join('\n') },
    'nft -j list chains': { stdout: JSON.stringify({ nftables: chains.map((name) => ({ chain: { name } })) }) },
    readlink: { stdout: link.replace('resolv ', '') },
  })
}

const thing = (kind: string, id: string, spec: object = {}): Resource => ({ kind, id, spec })
export const address = (link: string, of: string) => thing('Address', `${link}/${of}`, { link, address: of })
export const route = (destination: string, link?: string) =>
  thing('Route', `254/${destination}/0`, { destination, ...(link && { link }) })
export const rule = thing('RoutingRule', '1000', { priority: 1000 })
export const chain = thing('NfTablesChain', 'ingress')
export const resolver = thing('Resolver', 'resolvers')
export const hostname = thing('Hostname', 'hostname')
export const hosts = thing('EtcFile', '/etc/hosts')
export const port = (id: string, master: string) => thing('Link', id, { name: id, master })
export const param = (id: string, value: string) => thing('KernelParam', id, { key: id, value })

export const all = (...things: readonly Resource[]): Holdings => ({ held: things, ours: things })

/** Code and sentence of each thing there is to say. */
export const told = (found: Checked, holdings: Holdings): string[] =>
  preflight(checks, found, holdings).map(({ code, summary }) => `${code}: ${summary}`)
