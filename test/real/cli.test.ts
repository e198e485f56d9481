import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { ageFile } from '../config/sops-file.ts'
import { gatedCluster } from '../support/gated-cluster.ts'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const root = new URL('../..', import.meta.url).pathname

/** Runs the command line as a user's shell would, with nobody to answer questions. */
const netloom = (...words: readonly string[]) => netloomWith({}, ...words)

async function netloomWith(env: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const { exitCode, stdout, stderr } = await execa(program[0], [program[1], ...words], {
    ...{ cwd: root, reject: false, stdin: 'ignore', env: { NO_COLOR: '1', ...env } },
  })
  return { code: exitCode, stdout, stderr, output: `${stdout}\n${stderr}` }
}

/** What a user does once the program has printed something, one after the other. */
type Cue = readonly [output: string, then: (child: { kill(signal: NodeJS.Signals): boolean }) => void]

/** Runs the command line and acts on each cue as soon as it is given; all of them must be. */
async function talkedWith(words: readonly string[], cues: readonly Cue[]) {
  const child = execa(program[0], [program[1], ...words], { cwd: root, reject: false, stdin: 'ignore' })
  const left = [...cues]
  let unread = ''
  child.stderr.on('data', (text) => {
    unread += text
    for (let cue = left[0]; cue && unread.includes(cue[0]); cue = left[0]) {
      unread = unread.slice(unread.indexOf(cue[0]) + cue[0].length)
      left.shift()
      cue[1](child)
    }
  })
  const { exitCode, stderr } = await child
  expect(left, stderr).toEqual([])
  return { exitCode, stderr }
}

/** Written as the kernel does not keep it: with bits of a host in a network, and the address of a whole network. */
const nodeConfig = (last: number) => `apiVersion: v1alpha1
kind: LinkConfig
name: eth1
up: true
addresses:
  - address: 10.77.0.${last}/24
  - address: 10.79.${last}.255/16
routes:
  - destination: 10.88.4.4/16
    gateway: 10.77.0.254
`

const missing = await labLacks()
const title = missing === undefined ? 'the command line' : `the command line (skipped: ${missing})`

describe.skipIf(missing !== undefined)(title, () => {
  let lab: Lab<NamespaceNode>
  let one: NamespaceNode
  let two: NamespaceNode
  let folder: string
  /** The cluster with a third node that nobody is behind. */
  let withDown: string
  const on =
    (cluster: string) =>
    (verb: string, ...words: string[]) =>
      netloom(verb, '-C', cluster, ...words)
  const run = (verb: string, ...words: string[]) => on(folder)(verb, ...words)
  const addresses = async (node: NamespaceNode) => (await node.exec(['ip', '-br', 'address', 'show', 'eth1'])).stdout

  const writeCluster = async (name: string, extra: readonly object[], more: object = {}) => {
    const place = join(lab.folder, name)
    await mkdir(place, { recursive: true })
    const reach = { ...(await reachFrom(place, one.connection)), connectTimeout: '120s' }
    const nodes = lab.nodes.map(({ name, connection: { host, port } }, i) => ({
      ...{ name, address: host, groups: ['all'], labels: { n: String(i + 1) }, patches: [`${name}.yaml`] },
      connection: { ...reach, port },
    }))
    for (const [i, { name }] of lab.nodes.entries()) await writeFile(join(place, `${name}.yaml`), nodeConfig(i + 1))
    await writeFile(join(place, 'down.yaml'), nodeConfig(99))
    await writeFile(join(place, 'cluster.yaml'), stringify({ name, nodes: [...nodes, ...extra], ...more }))
    return place
  }

  /** A cluster of one node that lets in who comes to plan and to carry out the steps; all others wait until it opens. */
  const behindGate = (node: NamespaceNode) => gatedCluster(lab.folder, node, nodeConfig(lab.nodes.indexOf(node) + 1), 3)

  beforeAll(async () => {
    lab = await startLab({ nodes: 2, nics: 1 })
    ;[one, two] = lab.nodes as [NamespaceNode, NamespaceNode]
    folder = await writeCluster('site', [])
    const connection = { port: 1, identityFiles: ['id_ed25519'], knownHostsFiles: ['known_hosts'], agent: 'none' }
    const down = { name: 'down', address: one.connection.host, connection, patches: ['down.yaml'] }
    withDown = await writeCluster('partly', [down])
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  describe('before anything was applied', () => {
    it('validates, and says nothing but JSON where JSON was asked for', async () => {
      expect(await run('validate')).toMatchObject({ code: 0, stdout: 'The cluster site (2 nodes) is valid.' })
      const broken = join(lab.folder, 'broken.yaml')
      await writeFile(broken, 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\nmut: 1500\n')
      const { code, stdout, stderr } = await netloom('validate', broken, '-o', 'json')
      expect(code).toBe(1)
      expect(JSON.parse(stdout)).toMatchObject({ valid: false, diagnostics: [{ at: { start: { line: 4 } } }] })
      expect(stderr).toContain(`${broken}:4:1`)
    })

    it('plans, and says by exit code that there is something to do', async () => {
      const plan = await run('plan', '--verbose')
      expect(plan.stdout).toMatch(/^Plan: \d+ to create, .* on 2 of 2 nodes\.$/m)
      expect(plan.stdout).toContain('Address/eth1/10.77.0.1/24')
      expect(plan.code).toBe(0)
      expect((await run('plan', '--detailed-exitcode', '-n', 'node2')).code).toBe(2)
    })

    it('shows nothing that was encrypted, nor keeps it, however it is spelled', async () => {
      const identity = await generateX25519Identity()
      const place = await writeCluster('locked', [], {
        values: { ADDRESS: { age: await ageFile('2001:DB8:0::77/64', [await identityToRecipient(identity)]) } },
      })
      const link = `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\naddresses: [{address: "\${ADDRESS}"}]\n`
      await writeFile(join(place, 'node1.yaml'), link)
      const kept = join(place, 'plan.json')
      const words = ['plan', '-C', place, '-n', 'node1', '--verbose']
      const plan = await netloomWith({ AGE_IDENTITY: identity }, ...words, '--out', kept)
      expect(plan).toMatchObject({ code: 0, stdout: expect.stringContaining('Address/eth1/(secret ADDRESS)') })
      const all = `${plan.output}${await readFile(kept, 'utf8')}${(await netloom('show', kept)).output}`
      expect(all.toLowerCase()).not.toContain('2001:db8')
    })

    it('gives the plan to programs', async () => {
      const { code, stdout } = await run('plan', '-o', 'json', '--label', 'n=1')
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({
        format: 'netloom.plan-report',
        changes: true,
        nodes: [{ node: 'node1' }],
      })
    })

    it('applies nothing when nobody can be asked', async () => {
      const { code, stderr } = await run('apply')
      expect(code).toBe(1)
      expect(stderr).toContain('--yes')
      expect(await addresses(one)).not.toContain('10.77')
    })

    it('shows what the config means, offline', async () => {
      const { code, stdout } = await on(withDown)('specs', 'address', '-n', 'down', '-o', 'yaml')
      expect(code).toBe(0)
      expect(stdout).toContain('type: AddressSpecs.net.talos.dev')
      expect(stdout).toContain('10.77.0.99')
    })

    it('shows the config of one node, and where it comes from', async () => {
      const { code, stdout } = await run('config', 'node2', '--origins')
      expect(code).toBe(0)
      expect(stdout).toContain(`- address: 10.77.0.2/24 # ${join(folder, 'node2.yaml')}:6`)
      expect(await run('config', 'node9')).toMatchObject({ code: 1, stderr: expect.stringContaining('node9') })
    })

    it.each([
      [['plan', '-n', 'node9'], /there is no node node9\n {2}help: Did you mean node1\?/],
      [['plan', '-g', 'al'], /Did you mean all\?/],
      [['plan', '-n', 'node1', '-l', 'n=2'], /no node is in all of what was chosen/],
      [['get', 'adresses'], /Did you mean addresses\?/],
      [['plan', '--nodde', 'x'], /Did you mean --node\?/],
      [['show', '/nonexistent.json'], /there is no file/],
      [['confirm', 'tx-none'], /no chosen node has an open transaction tx-none/],
    ])('%j ends with 1 and the way on', async ([verb = '', ...words], output) => {
      const result = await run(verb, ...words)
      expect(result.stderr).toMatch(output)
      expect(result).toMatchObject({ code: 1, stdout: '' })
    })

    it('refuses a plan that would cut the node off, unless that was accepted', async () => {
      const cut = await writeCluster('cut', [])
      const block = 'apiVersion: v1alpha1\nkind: NetworkDefaultActionConfig\ningress: block\n'
      await writeFile(join(cut, 'node1.yaml'), block)
      const plan = await on(cut)('plan', '-n', 'node1')
      expect(plan.stdout).toContain('error[review/cuts-management]')
      expect(plan.code).toBe(3)
      const kept = join(lab.folder, 'cut.json')
      const refused = await on(cut)('plan', '-n', 'node1', '--out', kept)
      expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('the plan was not kept') })
      expect((await on(cut)('apply', '-n', 'node1', '--yes')).code).toBe(3)
      expect((await one.exec(['nft', 'list', 'ruleset'])).stdout).toBe('')
      expect((await on(cut)('plan', '-n', 'node1', '--allow-disconnect')).code).toBe(0)
    })

    it('plans the nodes that a broken file has nothing to do with, and applies all or nothing', async () => {
      const place = await writeCluster('half', [])
      await writeFile(join(place, 'node2.yaml'), nodeConfig(2).replace('routes', 'ruotes'))
      const plan = await on(place)('plan')
      expect(plan.stdout).toContain('On node1:')
      expect(plan.stdout).toContain('Not planned: node2. The messages beside this plan say why.')
      expect(plan.stderr).toContain('node2.yaml')
      expect(plan.code).toBe(1)
      expect(await on(place)('plan', '-n', 'node1')).toMatchObject({
        ...{ code: 0, stderr: expect.not.stringMatching(/error|node2/) },
      })
      const apply = await on(place)('apply', '--yes')
      expect(apply.stderr).toContain('nothing was applied, because of faults in the config of node2')
      expect(apply).toMatchObject({ code: 1, stdout: '' })
    })

    it('says so when the folder holds no cluster', async () => {
      const { code, stderr } = await on(join(lab.folder, 'nowhere'))('plan')
      expect(code).toBe(1)
      expect(stderr).toContain('load/missing-file')
    })
  })

  describe('applying', () => {
    it('applies what was kept, exactly, and then nothing is left to do', async () => {
      const file = join(lab.folder, 'first.json')
      expect((await run('plan', '--out', file)).code).toBe(0)
      expect((await netloom('show', file)).stdout).toMatch(/^Plan: /m)
      const { code, output } = await run('apply', file)
      expect(output).toContain('Applied: 2 confirmed, of 2 nodes.')
      expect(code).toBe(0)
      expect(await addresses(one)).toContain('10.77.0.1/24')
      expect(await addresses(two)).toContain('10.77.0.2/24')
      const again = await run('plan', '--detailed-exitcode')
      expect(again.stdout).toBe('No changes. 2 nodes are as their config asks.')
      expect(again.code).toBe(0)
      expect(await run('drift')).toMatchObject({ code: 0, stdout: 'No drift. 2 nodes are as they were confirmed.' })
      expect((await run('status')).stdout).toMatch(/^Nothing is open on 2 nodes\./)
    })

    it('knows a link by its other name', async () => {
      await two.exec(['ip', 'link', 'property', 'add', 'dev', 'eth1', 'altname', 'lan-two'])
      const place = await writeCluster('other-name', [])
      await writeFile(join(place, 'node2.yaml'), nodeConfig(2).replace('name: eth1', 'name: lan-two'))
      const plan = await on(place)('plan', '-n', 'node2', '--detailed-exitcode')
      expect(plan).toMatchObject({ code: 0, stdout: 'No changes. 1 node is as its config asks.' })
    })

    it('refuses a kept plan that a node has moved away from, and one that was edited', async () => {
      await one.exec(['ip', 'address', 'del', '10.77.0.1/24', 'dev', 'eth1'])
      const file = join(lab.folder, 'stale.json')
      expect((await run('plan', '--out', file)).code).toBe(0)
      await one.exec(['ip', 'address', 'add', '10.77.0.1/24', 'dev', 'eth1'])
      const stale = await run('apply', file)
      expect(stale.code).toBe(3)
      expect(stale.output).toContain('node1')
      expect(stale.output).toContain('Address/eth1/10.77.0.1/24')

      await writeFile(file, (await readFile(file, 'utf8')).replace('10.77.0.1/24', '10.77.0.7/24'))
      expect(await run('apply', file)).toMatchObject({ code: 3, stderr: expect.stringContaining('plan-file/changed') })
      expect(await addresses(one)).not.toContain('10.77.0.7')
    })

    it('applies only what was approved, all of it or nothing, and the node remembers its hash', async () => {
      await one.exec(['ip', 'address', 'del', '10.77.0.1/24', 'dev', 'eth1'])
      const plan = await run('plan', '-o', 'json')
      const { hash, nodes } = JSON.parse(plan.stdout)
      expect((await run('plan')).stdout).toContain(`Hash of the plan: ${hash}`)
      const other = await run('apply', '-n', 'node1', '--approved-hash', hash)
      expect(other).toMatchObject({ code: 3, stderr: expect.stringContaining('error[apply/not-approved]') })
      expect(await addresses(one)).not.toContain('10.77.0.1/24')
      expect(await run('apply', '--approved-hash', hash)).toMatchObject({ code: 0 })
      expect(await addresses(one)).toContain('10.77.0.1/24')
      const { changes } = JSON.parse((await run('history', '-n', 'node1', '-o', 'json')).stdout)
      expect(changes[0]).toMatchObject({ outcome: 'confirmed', planHash: nodes[0].hash })
    })

    it('plans the same, by its hash, from what was recorded, and applies none of that', async () => {
      await one.exec(['ip', 'address', 'del', '10.77.0.1/24', 'dev', 'eth1'])
      const records = join(lab.folder, 'records')
      expect(await run('snapshot', '-o', records)).toMatchObject({ code: 0 })
      const { hash } = JSON.parse((await run('plan', '-o', 'json')).stdout)
      await one.exec(['ip', 'address', 'add', '10.77.0.1/24', 'dev', 'eth1'])
      const file = join(lab.folder, 'recorded.json')
      const plan = await run('plan', '--snapshot', records, '--out', file)
      expect(plan.stdout).toContain(`Hash of the plan: ${hash}`)
      expect(plan).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^Planned from what was recorded \d+ s ago/),
      })
      expect(JSON.parse((await netloom('show', file, '-o', 'json')).stdout)).toMatchObject({
        hash,
        snapshot: expect.any(String),
      })
      expect(await run('apply', file)).toMatchObject({
        ...{ code: 3, stderr: expect.stringContaining('error[plan-file/from-snapshot]') },
      })
      const half = await run('plan', '--snapshot', join(lab.folder, 'nowhere'))
      expect(half).toMatchObject({ code: 6, stderr: expect.stringContaining('error[snapshot/missing]') })
    })

    it('refuses a kept plan of a config that was changed since, and of another commit', async () => {
      const place = await writeCluster('since', [])
      await writeFile(join(place, 'node1.yaml'), nodeConfig(1).replace('10.77.0.1/24', '10.77.0.3/24'))
      const file = join(lab.folder, 'since.json')
      expect((await on(place)('plan', '-n', 'node1', '--out', file)).code).toBe(0)
      const commit = await on(place)('apply', file, '--commit', 'ab12')
      expect(commit).toMatchObject({ code: 3, stderr: expect.stringContaining('error[plan-file/other-commit]') })
      await writeFile(join(place, 'node1.yaml'), nodeConfig(1).replace('10.77.0.1/24', '10.77.0.4/24'))
      const since = await on(place)('apply', file)
      expect(since).toMatchObject({ code: 3, output: expect.stringContaining('error[plan-file/config-changed]') })
      expect(await addresses(one)).toMatch(/10\.77\.0\.1\/24/)
    })

    it('finds what was changed by hand, and mends it', async () => {
      await two.exec(['ip', 'address', 'flush', 'dev', 'eth1', 'scope', 'global'])
      const drift = await run('drift')
      expect(drift.stdout).toContain('Address/eth1/10.77.0.2/24')
      expect(drift.code).toBe(2)
      const { code, stdout } = await run('apply', '--yes', '-o', 'json')
      const lines = stdout.split('\n').map((line) => JSON.parse(line))
      expect(lines[0]).toMatchObject({ type: 'plan' })
      expect(lines.at(-1)).toMatchObject({ type: 'run', exitCode: 0 })
      expect(code).toBe(0)
      expect(await addresses(two)).toContain('10.77.0.2/24')
      expect((await run('drift')).code).toBe(0)
    })

    it('goes on with the others when a node is down, and says so', async () => {
      await one.exec(['ip', 'route', 'del', '10.88.0.0/16'])
      const plan = await on(withDown)('plan')
      expect(plan.code).toBe(6)
      expect(plan.stderr).toMatch(/error\[transport\/[\s\S]+down[\s\S]+help: /)
      expect(plan.stdout).toContain('Not planned: down. The messages beside this plan say why.')
      const applied = await on(withDown)('apply', '--yes')
      expect(applied.output).toContain('unreachable  down')
      expect(applied.code).toBe(6)
      expect((await one.exec(['ip', 'route', 'show', '10.88.0.0/16'])).stdout).toContain('10.77.0.254')
    })

    it('applies what needs no NIC that the node does not have, and says what is left out', async () => {
      const fewer = await writeCluster('fewer', [])
      const missing = nodeConfig(1).replaceAll('eth1', 'eth9').replaceAll('10.88', '10.89')
      const bridge = (name: string, links: string, address: string) =>
        `apiVersion: v1alpha1\nkind: BridgeConfig\nname: ${name}\nlinks: [${links}]\naddresses: [{ address: ${address} }]\n`
      const bridges = [bridge('br9', '', '10.90.0.1/24'), bridge('br8', 'eth8', '10.91.0.1/24')]
      await writeFile(join(fewer, 'node1.yaml'), [nodeConfig(1), missing, ...bridges].join('---\n'))
      const leftOut = 'Left out on node1: Link/eth9, '
      const plan = await on(fewer)('plan', '--detailed-exitcode')
      expect(plan.stdout).toContain('warning[plan/missing]: the node has no Link eth9; it has ')
      expect(plan.stdout).toContain(leftOut)
      expect(plan.stdout).toMatch(/^Plan: 2 to create/m)
      expect(plan).toMatchObject({ code: 1, stderr: expect.stringContaining('error[plan/left-out]') })
      const file = join(lab.folder, 'fewer.json')
      expect(await on(fewer)('plan', '--out', file)).toMatchObject({ code: 1, stderr: expect.stringContaining(file) })
      const applied = await on(fewer)('apply', file)
      expect(applied.output).toContain('Applied: 1 unchanged, 1 confirmed, of 2 nodes.')
      expect(applied).toMatchObject({ code: 1, stderr: expect.stringContaining('not all that the config asks for') })
      expect((await one.exec(['ip', '-br', 'address', 'show', 'br9'])).stdout).toContain('10.90.0.1/24')
      expect((await one.exec(['ip', 'link', 'show', 'br8'])).code).toBe(1)
      expect(plan.stdout).toMatch(/Left out on node1: .*Link\/br8.*Address\/br8\/10\.91\.0\.1\/24/)

      const again = await on(fewer)('plan')
      expect(again.stdout).not.toContain('No changes. 2 nodes')
      expect(again.stdout).toContain(leftOut)
      expect(again.code).toBe(1)
      expect((await on(fewer)('drift')).stdout).toContain('Not all of its config is on node1')
      expect((await on(fewer)('status')).stdout).toContain('at its last change it did not have Link/eth9, Link/eth8.')
      expect((await run('apply', '--yes')).code).toBe(0)
      expect((await run('status')).stdout).not.toContain('eth9')
    })

    it('keeps what a choice by hardware was for while it finds no link, and applies the rest', async () => {
      const chosen = await writeCluster('chosen', [])
      const address = (await one.exec(['cat', '/sys/class/net/eth1/address'])).stdout.trim()
      const held = async () => (await one.exec(['ip', '-o', '-4', 'address', 'show', 'dev', 'eth1'])).stdout
      const write = (hardwareAddr: string, ...more: string[]) => {
        const entry = { deviceSelector: { hardwareAddr }, addresses: ['10.77.0.1/24', '10.79.0.1/24'] }
        const legacy = stringify({ version: 'v1alpha1', machine: { network: { interfaces: [entry] } } })
        return writeFile(join(chosen, 'node1.yaml'), [legacy, ...more].join('---\n'))
      }
      await write(address)
      expect((await on(chosen)('apply', '--yes')).code).toBe(0)
      const before = await held()
      expect(before).toContain('10.79.0.1/24')

      const rule = `apiVersion: v1alpha1\nkind: NetworkRuleConfig\nname: metrics\nportSelector: { ports: [9100], protocol: tcp }\ningress: [{ subnet: 10.0.0.0/8 }]\n`
      await write('02:00:00:00:ff:ff', rule)
      const plan = await on(chosen)('plan')
      expect(plan.stdout).toContain(
        'warning[plan/no-such-hardware]: no link of the node is what entry 1 is chosen by: MAC',
      )
      expect(plan.stdout).toContain('Left out on node1: Link/(entry1), ')
      expect(plan.stdout).toContain('warning[plan/held]: Link/eth1 is no longer in the config, but stays')
      const applied = await on(chosen)('apply', '--yes')
      expect(applied).toMatchObject({ code: 1, output: expect.stringContaining('1 confirmed') })
      expect((await one.exec(['nft', 'list', 'table', 'inet', 'netloom'])).stdout).toContain('dport 9100')
      expect(await held()).toBe(before)
      expect((await on(chosen)('status')).stdout).toContain('at its last change it did not have Link/(entry1).')
      const drift = await on(chosen)('drift')
      expect(drift).toMatchObject({ code: 0, stdout: expect.stringContaining('does not have Link/(entry1)') })

      await write(address, rule)
      expect(await on(chosen)('plan')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes') })
      expect((await run('apply', '--yes', '--allow-removals', '99')).code).toBe(0)
    })

    it('rolls back or finishes when it is interrupted, and leaves nothing open', async () => {
      await one.exec(['ip', 'address', 'del', '10.77.0.1/24', 'dev', 'eth1'])
      await using gated = await behindGate(one)
      const { exitCode, stderr } = await talkedWith(
        ['apply', '-C', gated.place, '--yes'],
        [
          ['transaction', (child) => child.kill('SIGINT')],
          ['Stopping: no further node is begun.', () => gated.open()],
        ],
      )
      // 1: the word to roll back came before the word to begin.
      expect([0, 1, 4], stderr).toContain(exitCode)
      expect((await run('status')).stdout).toMatch(/^Nothing is open on 2 nodes\./)
      expect((await addresses(one)).includes('10.77.0.1/24'), stderr).toBe(exitCode === 0)
      expect((await run('apply', '--yes')).code).toBe(0)
    })
  })

  describe('a change that was left open', () => {
    /** Leaves at once, with the steps done and nothing confirmed: what would look at the node again is not let in. */
    const leaveOpen = async () => {
      await two.exec(['ip', 'address', 'del', '10.77.0.2/24', 'dev', 'eth1'])
      await using gated = await behindGate(two)
      const { exitCode, stderr } = await talkedWith(
        ['apply', '-C', gated.place, '--yes', '--deadline', '3600'],
        [
          ['looking again', (child) => child.kill('SIGINT')],
          ['Stopping', (child) => child.kill('SIGINT')],
        ],
      )
      expect(stderr).toMatch(/^Left\. The nodes stand so:\n {2}(open|called back) {2}node2 \(transaction /m)
      expect(exitCode).toBe(5)
      return JSON.parse((await run('status', '-o', 'json')).stdout).nodes[1].open.id as string
    }

    it('is shown with what can be done, holds others off, and is confirmed by its id only', async () => {
      const id = await leaveOpen()
      expect((await run('status')).stdout).toMatch(new RegExp(`^node2 +${id} +appl`, 'm'))
      expect(await run('apply', '--yes')).toMatchObject({ code: 7, stderr: expect.stringContaining(id) })
      const wrong = await run('confirm', `${id.slice(0, -1)}x`)
      expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining(`Did you mean ${id}?`) })
      expect(await run('confirm', id)).toMatchObject({ code: 0, stdout: 'The change is permanent on node2.' })
      expect(await addresses(two)).toContain('10.77.0.2/24')
      expect((await run('plan', '--detailed-exitcode')).code).toBe(0)
    })

    it('is taken back by its id', async () => {
      const id = await leaveOpen()
      expect(await run('rollback', id)).toMatchObject({ code: 0, stdout: 'The change was taken back on node2.' })
      expect(await addresses(two)).not.toContain('10.77.0.2/24')
      expect((await run('status')).stdout).toMatch(/^Nothing is open on 2 nodes\./)
      expect((await run('apply', '--yes')).code).toBe(0)
    })
  })

  describe('looking', () => {
    it.each([
      ['table', /^NODE +ID +ADDRESS .*\n(.*\n)*node1 +eth1\/10\.77\.0\.1\/24 /],
      ['yaml', /^node: node1\nmetadata:\n {2}namespace: network\n {2}type: AddressStatuses\.net\.talos\.dev$/m],
      ['json', /"id": "eth1\/10\.77\.0\.1\/24"/],
    ])('shows addresses as %s', async (form, text) => {
      const { code, stdout } = await run('get', 'addresses', '-n', 'node1', '-o', form)
      expect(stdout).toMatch(text)
      expect(code).toBe(0)
    })

    it('tells of links with the fields of LinkStatus', async () => {
      const { stdout } = await run('get', 'link', 'eth1', '-n', 'node1', '-o', 'json')
      expect(JSON.parse(stdout)).toMatchObject([{ spec: { type: 'ether', kind: 'veth', operationalState: 'up' } }])
    })

    it('shows one thing, and says what there is when there is no such thing', async () => {
      expect((await run('get', 'link', 'eth1', '-n', 'node1')).stdout.split('\n')).toHaveLength(2)
      const none = await run('get', 'link', 'eth7')
      expect(none.stderr).toMatch(/there is no Link eth7\n {2}help: There are: /)
      expect(none.code).toBe(1)
    })

    it('says nothing when its reader leaves', async () => {
      const line = `set -o pipefail; ${program.join(' ')} get links -C ${folder} -o json | head -c 1`
      const { exitCode, stdout, stderr } = await execa('bash', ['-c', line], { cwd: root, reject: false })
      expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: '[', stderr: '' })
    })

    it('completes commands, nodes, groups and kinds', async () => {
      const words = async (...typed: string[]) => (await netloom('complete', '--', ...typed)).stdout
      expect(await words('pl')).toMatch(/^plan\t/m)
      expect(await words('plan', '-C', folder, '--node', '')).toMatch(/^node1\t\nnode2\t/m)
      expect(await words('plan', '-C', folder, '-g', '')).toMatch(/^all\t/m)
      expect(await words('get', 'add')).toMatch(/^addresses\t/m)
      for (const shell of ['bash', 'zsh', 'fish'])
        expect((await netloom('completion', shell)).stdout).toContain('netloom')
    })
  })
})
