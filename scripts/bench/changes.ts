import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { execa } from 'execa'
import { reachFrom } from '../../test/support/lab/reach.ts'
import { type NamespaceNode, startLab } from '../../test/support/lab.ts'
import { type Figure, median, seconds } from './rounds.ts'

const [few, many] = [30, 300]
const rounds = 3

/**
 * What one change more costs: the slope between few and many, forth and back, against the same written by hand, for one
 * `ip -batch` and one `nft -f` in one SSH command. What netloom takes beside that (planning, the way back, the look
 * afterwards, a new login) is printed as what a change of nothing more than one address costs.
 */
export async function changesAgainstBatch(): Promise<Figure[]> {
  await using lab = await startLab({ nodes: 1, nics: 1 })
  const node = lab.nodes[0] as NamespaceNode
  const netloom = await applier(join(lab.folder, 'bench'), node)
  const hand = await byHand(node)
  await netloom(0)
  const times: Record<string, number[]> = {}
  const measure = async (what: string, work: () => Promise<void>) => {
    const start = performance.now()
    await work()
    times[what] = [...(times[what] ?? []), performance.now() - start]
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const n of [few, many]) {
      await measure(`make ${n}`, () => netloom(n))
      await measure(`take ${n}`, () => netloom(0))
      await measure(`hand make ${n}`, () => hand('replace', n))
      await measure(`hand take ${n}`, () => hand('del', n))
    }
  }
  const of = (what: string) => median(times[what] ?? [])
  const slope = (what: string) => (of(`${what} ${many}`) - of(`${what} ${few}`)) / (many - few)
  return [
    ...(['make', 'take'] as const).map((verb) => {
      const [figure, reference] = [slope(verb), slope(`hand ${verb}`)]
      return {
        what: `one change more, ${verb === 'make' ? 'made' : 'taken away'} (${few} to ${many} addresses and routes)`,
        figure: `${figure.toFixed(2)} ms`,
        reference: `${reference.toFixed(2)} ms (ip -batch, nft -f)`,
        ratio: `${(figure / reference).toFixed(1)}×`,
        target: '≤ 1.5×',
        met: figure <= 1.5 * reference,
      }
    }),
    {
      what: `${many} changes, with all that protects them`,
      figure: seconds(of(`make ${many}`)),
      reference: seconds(of(`hand make ${many}`)),
      ratio: '',
      target: '',
      met: true,
    },
  ]
}

const address = (n: number): string => `10.60.${n >> 8}.${n & 255}/32`
const network = (n: number): string => `10.61.${n >> 8}.${n & 255}/32`
const half = (n: number): number[] => Array.from({ length: n / 2 }, (_, i) => i)

/** Applies a config of so many addresses and routes. */
async function applier(folder: string, node: NamespaceNode): Promise<(n: number) => Promise<void>> {
  await mkdir(folder)
  const connection = await reachFrom(folder, node.connection)
  const nodes = [{ name: node.name, address: node.address, connection, patches: ['node.yaml'] }]
  await writeFile(join(folder, 'cluster.yaml'), JSON.stringify({ name: 'bench', nodes }))
  return async (n) => {
    const addresses = [{ address: '10.77.0.1/24' }, ...half(n).map((i) => ({ address: address(i) }))]
    const routes = half(n).map((i) => ({ destination: network(i), gateway: '10.77.0.254' }))
    const link = { apiVersion: 'v1alpha1', kind: 'LinkConfig', name: 'eth1', addresses, routes }
    await writeFile(join(folder, 'node.yaml'), JSON.stringify(link))
    const words = ['dist/bin/netloom.js', '-C', folder, 'apply', '--yes']
    const { stdout } = await execa('node', words, { stdin: 'ignore' })
    if (!stdout.includes('confirmed')) throw new Error(`the bench was not confirmed: ${stdout}`)
  }
}

/** The same as a person would who knows the commands, and trusts them. */
async function byHand(node: NamespaceNode): Promise<(verb: 'replace' | 'del', n: number) => Promise<void>> {
  const { identityFiles, knownHostsFiles, user } = node.connection
  const words = ['-i', `${identityFiles[0]}`, '-o', `UserKnownHostsFile=${knownHostsFiles[0]}`, '-o', 'BatchMode=yes']
  return async (verb, n) => {
    const made = half(n).map((i) => `address ${verb} ${address(i)} dev eth1`)
    const ways = half(n).map((i) => `route ${verb} ${network(i)} via 10.77.0.254 dev eth1`)
    const lines = verb === 'del' ? [...ways, ...made] : [...made, ...ways]
    const input = `ip -batch - <<'END' && echo 'table inet bench {}' | nft -f -\n${lines.join('\n')}\nEND\n`
    await execa('ssh', [...words, `${user}@${node.address}`, 'sh'], { input })
  }
}
