/** Path to text: a cluster and its nodes. */
export type Fleet = ReadonlyMap<string, string>

/** Each node has a file of its own, as fleets that are generated do: 10 bridges, 20 addresses, 10 routes. */
export function makeFleet(size: number): Fleet {
  const names = Array.from({ length: size }, (_, n) => `n${n}`)
  const entries = names.map((name, n) => `  - { name: ${name}, address: ${address(10, n)}, config: [${name}.yaml] }`)
  const files = names.map((name, n) => [`${name}.yaml`, nodeFile(n)] as const)
  return new Map([['cluster.yaml', `name: bench\nnodes:\n${entries.join('\n')}\n`], ...files])
}

const address = (first: number, n: number) => `${first}.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

const nodeFile = (n: number): string =>
  Array.from({ length: 10 }, (_, link) =>
    [
      'apiVersion: v1alpha1',
      'kind: BridgeConfig',
      `name: br${link}`,
      'mtu: 1500',
      'addresses:',
      `  - address: 172.${16 + link}.${(n >> 8) & 255}.${n & 255}/16`,
      `  - address: fd00:${link}::${(n + 1).toString(16)}/64`,
      'routes:',
      `  - destination: 192.168.${link * 10}.0/24`,
      `    gateway: 172.${16 + link}.255.254`,
      '',
    ].join('\n'),
  ).join('---\n')
