import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import type { Lab } from '../../test/support/lab.ts'

/** What others do with the nodes of a lab; each throws unless every node answered. */
type Other = () => Promise<void>

/** The bare fan-out: one `ssh` a node, all probes in one command, 50 at once. */
export async function sshFanOut(lab: Lab, probes: string): Promise<Other> {
  const { identityFiles, knownHostsFiles } = connectionOf(lab)
  const hosts = join(lab.folder, 'hosts.txt')
  const script = join(lab.folder, 'fan-out.sh')
  const answers = join(lab.folder, 'answers')
  const options = [`-i ${identityFiles[0]}`, `-o UserKnownHostsFile=${knownHostsFiles[0]}`, '-o BatchMode=yes']
  await writeFile(hosts, lab.nodes.map(({ address }) => `${address}\n`).join(''))
  await writeFile(join(lab.folder, 'probes.sh'), `${probes}; echo ANSWERED`)
  await writeFile(
    script,
    `rm -rf ${answers}; mkdir ${answers}
xargs -a ${hosts} -P 50 -I@HOST@ sh -c 'ssh ${options.join(' ')} root@@HOST@ "$0" >${answers}/@HOST@ 2>&1' "$(cat ${lab.folder}/probes.sh)"
`,
  )
  return async () => {
    await execa('sh', [script], { stdin: 'ignore', reject: false })
    const { stdout } = await execa('sh', ['-c', `cat ${answers}/* | grep -c ^ANSWERED`], { reject: false })
    if (Number(stdout) !== lab.nodes.length) throw new Error(`only ${stdout} nodes answered the bare fan-out`)
  }
}

/** Ansible's `setup` for network facts, as many forks as nodes, pipelining on, from Debian's package. */
export async function ansibleFacts(lab: Lab): Promise<Other> {
  const { identityFiles, knownHostsFiles } = connectionOf(lab)
  const inventory = join(lab.folder, 'hosts.ini')
  const hosts = lab.nodes.map(({ name, address }) => `${name} ansible_host=${address}`)
  const variables = [
    'ansible_user=root',
    `ansible_ssh_private_key_file=${identityFiles[0]}`,
    `ansible_ssh_common_args=-o UserKnownHostsFile=${knownHostsFiles[0]}`,
    'ansible_python_interpreter=/usr/bin/python3',
  ]
  await writeFile(inventory, `[all]\n${hosts.join('\n')}\n[all:vars]\n${variables.join('\n')}\n`)
  const forks = String(lab.nodes.length)
  const words = ['all', '-i', inventory, '-f', forks, '-m', 'setup', '-a', 'gather_subset=!all,!min,network']
  const options = {
    ANSIBLE_PIPELINING: 'True',
    ANSIBLE_SSH_ARGS: '-C -o ControlMaster=auto -o ControlPersist=5s',
  }
  return async () => {
    // Its connections outlive a run (a minute as it comes, a few seconds here); a new place for their sockets makes
    // every round a cold one.
    const sockets = await mkdtemp('/tmp/netloom-ansible-')
    const env = { ...options, ANSIBLE_SSH_CONTROL_PATH_DIR: sockets, HOME: lab.folder }
    const { stdout } = await execa('/usr/bin/ansible', words, { env, stdin: 'ignore', maxBuffer: 200_000_000 })
    const answered = stdout.split('\n').filter((line) => line.includes('| SUCCESS')).length
    await rm(sockets, { recursive: true })
    if (answered !== lab.nodes.length) throw new Error(`only ${answered} nodes answered Ansible`)
  }
}

function connectionOf({ nodes: [first] }: Lab): Lab['nodes'][number]['connection'] {
  if (!first) throw new Error('a lab without nodes')
  return first.connection
}
