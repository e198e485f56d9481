import { isIP } from 'node:net'
import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { type Snapshot, seen } from '../../../model/node/snapshot.ts'
import { quote } from '../../../model/plan/command.ts'
import { changes } from '../look/concerned.ts'
import { specOf } from '../look/specs.ts'

const most = 8

interface Endpoint {
  readonly link: string
  readonly address: string
  readonly mark: number
}

/** A tunnel that is the way to its own other end is silent, and takes with it all that was to go through it. */
export const tunnelEndpoints: AfterCheck = {
  id: 'tunnel-endpoints',
  when: 'after',
  proves: 'The kernel has a route to the other ends of tunnels, and none of these leads into its own tunnel.',
  limits: 'A route is no proof that somebody answers. Endpoints that are written by name are left out.',
  questions: (occasion) =>
    (changes(occasion) ? endpointsIn(occasion.now) : []).slice(0, most).map(({ link, address, mark }) => ({
      proves: `way from ${link} to ${address}`,
      about: address,
      looks: [wayTo(address, mark)],
      judge: ([text = '']) => {
        const [, by] = / dev (\S+)/.exec(text) ?? []
        if (!by || /unreachable|prohibit|blackhole/.test(text)) return failed('no route')
        return by === link ? failed(`it leads into ${link} itself`) : passed(`by ${by}`)
      },
    })),
}

/** No word of a process, as it may be a secret. */
const wayTo = (address: string, mark: number): Look => ({
  script: `printf 'route get %s${mark > 0 ? ` mark ${mark}` : ''}\\n' ${quote(address)} | ip -o -batch - 2>&1; :`,
})

const endpointsIn = (snapshot: Snapshot): readonly Endpoint[] =>
  seen(snapshot, 'Link').flatMap((one) =>
    Object.values(specOf(one)).flatMap((part) => {
      if (typeof part !== 'object' || part === null) return []
      const { peers = [], group, firewallMark: mark = 0 } = part as Tunnel
      const hosts = (Array.isArray(peers) ? peers : []).map(({ endpoint = '' }) => hostOf(endpoint))
      return [...hosts, group ?? '']
        .filter((address) => isIP(address) !== 0 && !isMulticast(address))
        .map((address) => ({ link: one.id, address, mark }))
    }),
  )

interface Tunnel {
  readonly peers?: readonly { readonly endpoint?: string }[]
  readonly group?: string | null
  readonly firewallMark?: number
}

const hostOf = (endpoint: string): string => endpoint.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')

const isMulticast = (address: string): boolean => /^(22[4-9]|23\d)\.|^ff/i.test(address)
