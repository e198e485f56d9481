import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { loadCluster } from '../../src/config/cluster/load.ts'
import { commandLine } from '../../src/model/plan/command.ts'
import { tookProbe } from '../../src/node/history.ts'
import { recordProbes } from '../../src/node/records.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { reachFrom } from '../../test/support/lab/reach.ts'
import { type Lab, startLab } from '../../test/support/lab.ts'
import { ansibleFacts, sshFanOut } from './others.ts'
import { atLeast, atMost, type Figure, inTurns, median } from './rounds.ts'

const { kinds } = linux

const nodes = 50

/**
 * Gathering and planning, every connection cold, against two others on the same nodes: OpenSSH run in parallel with the
 * same probes, and Ansible's network facts.
 */
export async function gatherAgainstOthers(): Promise<Figure[]> {
  await using lab = await startLab({ nodes, nics: 1 })
  const cluster = await writeCluster(lab)
  const memory: number[] = []
  const { netloom, ssh, ansible } = await inTurns(3, {
    netloom: async () => memory.push(await plan(cluster)),
    ssh: await sshFanOut(lab, await probesOf(bridge)),
    ansible: await ansibleFacts(lab),
  })
  const megabytes = median(memory) / 1024
  return [
    atMost(`gather and plan ${nodes} nodes`, netloom, ssh, 0.4, '(xargs -P 50 ssh, same probes)'),
    atLeast(`gather and plan ${nodes} nodes`, netloom, ansible, 15, '(ansible setup, network facts)'),
    {
      what: 'memory of that plan',
      figure: `${megabytes.toFixed(0)} MB`,
      reference: '',
      ratio: '',
      target: '< 300 MB',
      met: megabytes < 300,
    },
  ]
}

/** Runs the built program; the most memory it had resident, in kB. */
async function plan(cluster: string): Promise<number> {
  const program = ['node', 'dist/bin/netloom.js', '-C', cluster, 'plan']
  const { stdout, stderr } = await execa('/usr/bin/time', ['-f', '%M', ...program], { stdin: 'ignore' })
  if (!stdout.includes(`on ${nodes} of ${nodes} nodes`)) throw new Error(`the bench did not plan all nodes: ${stdout}`)
  return Number(stderr.trim().split('\n').at(-1))
}

/** A cluster of the lab's nodes, each with a bridge that is yet to be made, so that there is something to plan. */
async function writeCluster(lab: Lab): Promise<string> {
  const folder = join(lab.folder, 'bench')
  await mkdir(folder)
  const [first] = lab.nodes
  if (first === undefined) throw new Error('a lab without nodes has nothing to measure')
  const connection = await reachFrom(folder, first.connection)
  const entries = lab.nodes.map(({ name, address }) => ({ name, address, connection }))
  const cluster = { name: 'bench', config: [{ file: 'node.yaml' }], nodes: entries }
  // JSON is YAML.
  await writeFile(join(folder, 'cluster.yaml'), JSON.stringify(cluster))
  await writeFile(join(folder, 'node.yaml'), bridge)
  return folder
}

/** Everything a plan of this config asks a node, as lines of a shell. */
async function probesOf(config: string): Promise<string> {
  const files: Readonly<Record<string, string>> = {
    'cluster.yaml': 'nodes: [{ name: n, config: [n.yaml] }]',
    'n.yaml': config,
  }
  const { nodes } = await loadCluster(async (path) => files[path], { env: {}, home: '/' })
  const asked = nodes.flatMap(({ machine }) => {
    const resources = wantedResources(machine)
    return kinds.flatMap((kind) => kind.probes(kind.fromResources(resources).map((spec) => kind.id(spec))))
  })
  return [...new Set([...recordProbes, tookProbe, ...asked].map(commandLine))].join('; ')
}

const bridge = await readFile('examples/clusters/edge/common.yaml', 'utf8')
