import { commandLine } from '../../../src/model/plan/command.ts'
import type { Machine } from '../../real/kinds/hands.ts'
import { shellInNamespace } from './shell.ts'
import { type Caller, caller, listen } from './talk.ts'

/** Who calls: one machine that is the gateway of two networks and has an address behind them, too. It filters nothing. */
export interface Client {
  /** A new node, with a cable from its `eth0` and `eth1` to each of the networks; it listens on port 22. */
  node(): Promise<Node>
  end(): void
}

export interface Node extends Caller, Machine {
  /** Both ends forget at which hardware address the other was. */
  forget(): Promise<void>
  end(): void
}

/** New addresses of IPv6 are used at once, and what is meant to be filtered is filtered by what a case says. */
const plain = `
  for name in all default; do
    echo 0 > /proc/sys/net/ipv4/conf/$name/rp_filter
    echo 0 > /proc/sys/net/ipv6/conf/$name/accept_dad
    echo 0 > /proc/sys/net/ipv6/conf/$name/accept_ra
  done
  echo 0 > /proc/sys/net/ipv6/conf/default/dad_transmits
  ip link set lo up
`
const cabled = `
  ip -batch - <<'end'
address add 10.0.0.1/24 dev c0
address add 10.0.0.9/24 dev c0
address add 2001:db8::1/64 dev c0
address add 2001:db8::9/64 dev c0
address add 10.1.0.1/24 dev c1
address add 2001:db8:1::1/64 dev c1
link set c0 up
link set c1 up
end
`
const forgets = 'ip neigh flush all; ip -6 neigh flush all'

export async function startClient(): Promise<Client> {
  const client = await shellInNamespace(`${plain}
    echo 1 > /proc/sys/net/ipv4/ip_forward
    ip address add 192.0.2.9/32 dev lo
    ip address add 2001:db8:9::9/128 dev lo`)
  const calls = caller(client)
  return {
    node: async () => {
      const node = await shellInNamespace(plain)
      const cable = (n: number) =>
        `ip link del c${n} 2>/dev/null; ip link add c${n} type veth peer name eth${n} netns ${node.pid}`
      const made = await client.run(`${cable(0)}; ${cable(1)}; ${cabled}`)
      if (made.stderr !== '') throw new Error(`the cables were not laid: ${made.stderr}`)
      const server = await listen(node)
      return {
        ask: calls.ask,
        exec: (argv, stdin = '') =>
          node.run(argv.length === 1 && argv[0] === 'sh' ? stdin : commandLine({ argv: argv as [string] })),
        forget: async () => void (await Promise.all([client.run(forgets), node.run(forgets)])),
        end: () => {
          server.end()
          node.end()
        },
      }
    },
    end: () => {
      calls.end()
      client.end()
    },
  }
}
