import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { commandLine } from '../../src/model/command.ts'
import { kinds } from '../../src/providers/index.ts'
import { type Lab, startLab } from '../../test/support/lab.ts'
import { atMost, type Figure, inTurns, median, seconds } from './rounds.ts'

const nodes = 50

/** Gathering and planning against OpenSSH run in parallel with the same probes; every connection is cold. */
export async function gatherAgainstSsh(): Promise<Figure[]> {
  await using lab = await startLab({ nodes })
  const cluster = await writeCluster(lab)
  const fanOut = await writeFanOut(lab)
  const memory: number[] = []
  const { figure, reference } = await inTurns(5, {
    figure: async () => memory.push(await plan(cluster)),
    reference: () => execa('sh', [fanOut], { stdin: 'ignore', buffer: false }),
  })
  const most = median(memory)
  return [
    atMost(`gather and plan ${nodes} nodes`, figure, reference, 0.4, '(xargs -P 50 ssh, same probes)'),
    {
      what: 'memory of that plan',
      figure: `${(most / 1024).toFixed(0)} MB`,
      reference: '',
      ratio: '',
      target: '< 300 MB',
      met: most < 300 * 1024,
    },
  ]
}

/** The same plan against Ansible's network facts, forks 50, pipelining on. */
export async function gatherAgainstAnsible(): Promise<Figure[]> {
  await using lab = await startLab({ nodes })
  const cluster = await writeCluster(lab)
  const inventory = join(lab.folder, 'hosts.ini')
  const options = (lab.nodes[0] as Lab['nodes'][number]).connection
  const hosts = lab.nodes.map(({ name, address }) => `${name} ansible_host=${address}`)
  const variables = [
    'ansible_user=root',
    `ansible_ssh_private_key_file=${options.identityFiles[0]}`,
    `ansible_ssh_common_args=-o UserKnownHostsFile=${options.knownHostsFiles[0]}`,
    'ansible_python_interpreter=/usr/bin/python3',
  ]
  await writeFile(inventory, `[all]\n${hosts.join('\n')}\n[all:vars]\n${variables.join('\n')}\n`)
  const facts = ['all', '-i', inventory, '-f', String(nodes), '-m', 'setup', '-a', 'gather_subset=!all,!min,network']
  const env = { ANSIBLE_PIPELINING: 'True', ANSIBLE_FORKS: String(nodes), HOME: lab.folder }
  const { figure, reference } = await inTurns(1, {
    figure: () => plan(cluster),
    reference: () => execa('/usr/bin/ansible', facts, { env, stdin: 'ignore', maxBuffer: 200_000_000 }),
  })
  const ratio = reference / figure
  return [
    {
      what: `gather and plan ${nodes} nodes`,
      figure: seconds(figure),
      reference: `${seconds(reference)} (ansible setup, network facts)`,
      ratio: `${ratio.toFixed(1)}× faster`,
      target: '≥ 15× faster',
      met: ratio >= 15,
    },
  ]
}

/** Runs the built program; the most memory it had resident, in kB. */
async function plan(cluster: string): Promise<number> {
  const { stderr } = await execa('/usr/bin/time', ['-f', '%M', 'node', 'dist/bin/netloom.js', '-C', cluster, 'plan'], {
    stdin: 'ignore',
  })
  return Number(stderr.trim().split('\n').at(-1))
}

/** A cluster of the lab's nodes, each with a bridge that is yet to be made, so that there is something to plan. */
async function writeCluster(lab: Lab): Promise<string> {
  const folder = join(lab.folder, 'bench')
  await mkdir(folder)
  const entries = lab.nodes.map(({ name, connection }) => {
    const { host, port, user, identityFiles, knownHostsFiles } = connection
    return { name, address: host, connection: { user, port, identityFiles, knownHostsFiles, agent: 'none' } }
  })
  // JSON is YAML.
  await writeFile(
    join(folder, 'cluster.yaml'),
    JSON.stringify({ name: 'bench', config: [{ file: 'node.yaml' }], nodes: entries }),
  )
  await writeFile(join(folder, 'node.yaml'), await readFile('examples/clusters/edge/edge2.yaml', 'utf8'))
  return folder
}

/** The bare fan-out: one `ssh` a node, all probes in one command, 50 at once. */
async function writeFanOut(lab: Lab): Promise<string> {
  const probes = [...new Set(kinds.flatMap((kind) => kind.probes([])).map(commandLine))].join('; ')
  const { identityFiles, knownHostsFiles } = (lab.nodes[0] as Lab['nodes'][number]).connection
  const words = [
    '-i',
    identityFiles[0],
    '-o',
    `UserKnownHostsFile=${knownHostsFiles[0]}`,
    '-o',
    'BatchMode=yes',
    '-l',
    'root',
  ]
  const script = join(lab.folder, 'fan-out.sh')
  const remote = join(lab.folder, 'probes.sh')
  await writeFile(remote, `${probes}\n`)
  const hosts = lab.nodes.map(({ address }) => address).join('\\n')
  await writeFile(
    script,
    `printf '${hosts}\\n' | xargs -P ${nodes} -I{} ssh ${words.join(' ')} {} "$(cat ${remote})" >${lab.folder}/fan-out.txt 2>/dev/null || true\n`,
  )
  await chmod(script, 0o755)
  return script
}
