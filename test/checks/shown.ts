import { checks } from '../../src/checks/index.ts'
import { type Checked, checked, type Holdings, preflight } from '../../src/model/node/check.ts'
import type { Resource } from '../../src/model/node/resource.ts'

/** What the checks make of what a node printed. */
export const seenIn = (stdout: string, stderr = ''): Checked =>
  checked(checks, (probes) => probes.map(() => ({ code: 0, stdout, stderr })))

/** A node with these services, and these lines besides. */
export const node = (services: readonly string[], ...lines: readonly string[]): Checked =>
  seenIn(
    [
      ...services.flatMap((name) => [
        `unit Id=${name}.service`,
        'unit ActiveState=active',
        'unit UnitFileState=',
        'unit ',
      ]),
      ...lines,
      'end\n',
    ].join('\n'),
  )

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
