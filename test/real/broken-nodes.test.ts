import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, type LabNode, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const root = new URL('../..', import.meta.url).pathname
const missing = await labLacks()

/** Takes a program away from one node: for a shell, what has no interpreter is not there. */
const without = (program: string): string => `
printf '#!/there/is/none\\n' >/root/gone && chmod +x /root/gone
for place in /usr/sbin /usr/bin /bin /sbin; do
  [ ! -e "$place/${program}" ] || mount --bind /root/gone "$(readlink -f "$place/${program}")" || exit
done`

interface Fault {
  /** Brings it about, in a shell on the node. */
  readonly harm?: string
  readonly connection?: object
  /** What people are told, when planning or when applying. */
  readonly plan?: string
  readonly apply?: string
}

const faults: Readonly<Record<string, Fault>> = {
  'no-ip': { harm: without('ip'), plan: 'node/no-ip' },
  'no-nft': { harm: without('nft'), plan: 'node/no-nft' },
  'no-sudo': { connection: { user: 'guest' }, plan: 'transport/no-sudo' },
  'other-key': { connection: { identityFiles: ['other-key'] }, plan: 'transport/auth-refused' },
  'other-host': { connection: { knownHostsFiles: ['other-hosts'] }, plan: 'transport/host-key-changed' },
  'full-disk': {
    harm: 'mkdir -p /var/lib/netloom && mount -t tmpfs -o size=64k tmpfs /var/lib/netloom',
    apply: 'node/disk-full',
  },
  sound: {},
}

const config = `apiVersion: v1alpha1
kind: BridgeConfig
name: br0
links: [eth1]
---
apiVersion: v1alpha1
kind: NetworkDefaultActionConfig
ingress: accept
---
apiVersion: v1alpha1
kind: NetworkRuleConfig
name: metrics
portSelector: { ports: [9100], protocol: tcp }
ingress: [{ subnet: 10.0.0.0/8 }, { subnet: 'fd00::/8' }]
`

describe.skipIf(missing !== undefined)(`nodes that are broken${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let folder: string

  beforeAll(async () => {
    lab = await startLab({ nodes: Object.keys(faults), nics: 1 })
    folder = join(lab.folder, 'broken')
    await mkdir(folder)
    await execa('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'other-key')])
    const key = await readFile(join(folder, 'other-key.pub'), 'utf8')
    await writeFile(join(folder, 'other-hosts'), lab.nodes.map(({ address }) => `${address} ${key}`).join(''))
    for (const node of lab.nodes) await harm(node)
    const reach = { ...(await reachFrom(folder, (lab.nodes[0] as LabNode).connection)), connectTimeout: '120s' }
    const nodes = lab.nodes.map(({ name, address }) => ({
      ...{ name, address },
      connection: { ...reach, ...faults[name]?.connection },
    }))
    await writeFile(join(folder, 'cluster.yaml'), stringify({ config: [{ file: 'node.yaml' }], nodes }))
    await writeFile(join(folder, 'node.yaml'), config)
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  async function harm(node: LabNode): Promise<void> {
    const { code, stderr } = await node.exec(['sh', '-c', faults[node.name]?.harm ?? ':'])
    if (code !== 0) throw new Error(`${node.name}: ${stderr}`)
  }

  async function netloom(...words: string[]) {
    const { exitCode, stdout, stderr } = await execa(program[0], [program[1], ...words, '-C', folder], {
      ...{ cwd: root, reject: false, stdin: 'ignore', env: { NO_COLOR: '1' } },
    })
    return { exitCode, stdout, stderr, codes: codesOf(stderr) }
  }

  const expectedCodes = (when: 'plan' | 'apply') =>
    Object.fromEntries(Object.entries(faults).flatMap(([name, fault]) => (fault[when] ? [[name, fault[when]]] : [])))

  it('are named by plan, each with what to do, and the others are planned', async () => {
    const { exitCode, stdout, codes, stderr } = await netloom('plan')
    expect(codes, stderr).toEqual(expectedCodes('plan'))
    expect(stdout).toContain('On all 2 nodes, the same on each (full-disk and sound):')
    expect(exitCode).toBe(6)
  })

  it('are named by apply, and the others are changed', async () => {
    const { exitCode, stdout, codes, stderr } = await netloom('apply', '--yes', '--all-at-once')
    expect(codes, stderr).toEqual({ ...expectedCodes('plan'), ...expectedCodes('apply') })
    expect(stdout).toContain('confirmed  sound')
    expect(exitCode).toBe(6)
  })

  it('are not reported to have no drift when what we hold there cannot be read', async () => {
    const sound = lab.nodes.find(({ name }) => name === 'sound') as LabNode
    expect((await sound.exec(['sh', '-c', without('nft')])).code).toBe(0)
    const { exitCode, stdout, codes } = await netloom('drift', '-n', 'sound')
    expect(codes).toEqual({ sound: 'node/no-nft' })
    expect(stdout).not.toContain('No drift')
    expect(exitCode).toBe(6)
  })
})

/** From the messages: the node each is about, and its code. */
const codesOf = (stderr: string): Record<string, string> =>
  Object.fromEntries(
    [...stderr.matchAll(/^error\[([^\]]+)\].*\n(?: {2}at (.*)\n)?/gm)].map(([, code, at]) => [at, code]),
  )
