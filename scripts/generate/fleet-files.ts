/** What the example fleet has once for each machine and rack, path to text. All else in its folder is written by hand. */
export const fleetFiles = (folder: string): [path: string, text: string][] => [
  [`${folder}/nodes.yaml`, nodesFile()],
  ...racks.map((rack): [string, string] => [`${folder}/racks/${rackName(rack)}.yaml`, rackFile(rack)]),
  ...machines.map((machine): [string, string] => [`${folder}/nodes/${machine.name}.yaml`, nodeFile(machine)]),
]

interface Machine {
  readonly rack: number
  readonly place: number
  readonly name: string
  readonly role: 'gateway' | 'storage' | 'worker'
}

const upTo = (most: number): number[] => Array.from({ length: most }, (_, n) => n + 1)
const two = (n: number): string => String(n).padStart(2, '0')

const racks = upTo(10)
const rackName = (rack: number): string => `r${two(rack)}`

const machines: readonly Machine[] = racks.flatMap((rack) =>
  upTo(20).map((place) => ({
    ...{ rack, place, name: `${rackName(rack)}-n${two(place)}` },
    role: place === 1 ? 'gateway' : place <= 4 ? 'storage' : 'worker',
  })),
)

const made = '# Made by scripts/generate.ts; do not edit.'

const nodesFile = (): string => `${made}
# yaml-language-server: $schema=../../../schemas/cluster.json
nodes:
${machines.map(entry).join('\n')}
`

const entry = ({ rack, place, name, role }: Machine): string =>
  `  - { name: ${name}, address: 10.0.${rack}.${place}, role: ${role}, groups: [${rackName(rack)}], patches: [nodes/${name}.yaml] }`

const nodeFile = ({ rack, place, name }: Machine): string => `apiVersion: v1alpha1
kind: HostnameConfig
hostname: ${name}.fleet.example.org
---
apiVersion: v1alpha1
kind: LinkConfig
name: eth1
addresses:
  - address: 10.64.${rack}.${place}/24
  - address: fd64:0:0:${rack}::${place}/64
`

const rackFile = (rack: number): string => `${made}
# The switch of the rack leads to all others.
apiVersion: v1alpha1
kind: LinkConfig
name: eth1
routes:
  - destination: 10.64.0.0/16
    gateway: 10.64.${rack}.254
  - destination: fd64::/48
    gateway: fd64:0:0:${rack}::fe
`
