import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { signingKey } from '../support/approvals.ts'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const lacks = await labLacks()
const deadline = 60

/** The rows of docs/outages.md that need a node. */
describe.skipIf(lacks)(`a known outage${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let place: string
  type Three = [NamespaceNode, NamespaceNode, NamespaceNode]
  let nodes: Three

  beforeAll(async () => {
    lab = await startLab({ nodes: 3, nics: 1 })
    nodes = lab.nodes as unknown as Three
    place = join(lab.folder, 'site')
    await mkdir(place)
    for (const [n, { name }] of nodes.entries())
      await writeFile(join(place, `${name}.yaml`), eth1(`10.77.0.${n + 1}/24`))
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  const document = (kind: string, rest: object) => stringify({ apiVersion: 'v1alpha1', kind, ...rest })
  const eth1 = (address: string) => document('LinkConfig', { name: 'eth1', up: true, addresses: [{ address }] })
  const routes = (...destinations: string[]) =>
    document('LinkConfig', {
      name: 'eth1',
      routes: destinations.map((destination) => ({ destination, gateway: '10.77.0.254' })),
    })

  interface Written {
    /** Patches for all, or for those whom `for` chooses. */
    readonly patches: readonly { readonly text: string; readonly for?: object }[]
    readonly more?: object
  }
  async function write({ patches, more = {} }: Written) {
    const machines = await Promise.all(
      nodes.map(async ({ name, connection }) => ({
        ...{ name, address: connection.host, role: 'edge', config: [`${name}.yaml`] },
        connection: { ...(await reachFrom(place, connection)), connectTimeout: '120s' },
      })),
    )
    const config = await Promise.all(
      patches.map(async ({ text, ...rest }, n) => {
        await writeFile(join(place, `patch${n}.yaml`), text)
        return { patch: `patch${n}.yaml`, ...rest }
      }),
    )
    const rollout = { canary: { nodes: ['node1'] } }
    await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'site', config, nodes: machines, rollout, ...more }))
  }
  async function netloom(words: readonly string[], env: Record<string, string> = {}) {
    const { exitCode, stdout, stderr } = await execa(program[0], [program[1], ...words, '-C', place], {
      ...{ reject: false, stdin: 'ignore', env: { NO_COLOR: '1', XDG_STATE_HOME: join(lab.folder, 'state'), ...env } },
    })
    return { code: exitCode, stdout, stderr, output: `${stdout}\n${stderr}` }
  }
  const applied = async (...words: string[]) => {
    const result = await netloom(['apply', '--yes', ...words])
    expect(result.code, result.output).toBe(0)
  }
  const routesOf = async (node: NamespaceNode, table = 'main') =>
    (await node.exec(['ip', '-4', 'route', 'show', 'table', table])).stdout
  const transactions = async () =>
    (await Promise.all(nodes.map((node) => node.exec(['sh', '-c', 'ls /var/lib/netloom/tx | sort'])))).map(
      ({ stdout }) => stdout,
    )

  it('an empty selector withdraws everything: refused before anything is touched', async () => {
    const text = routes('10.81.0.0/16', '10.82.0.0/16')
    await write({ patches: [{ text, for: { role: 'edge' } }] })
    await applied()
    const before = await transactions()

    const variable = `\${ROLE}`
    await write({ patches: [{ text, for: { role: variable } }] })
    expect(await netloom(['apply', '--yes'], { ROLE: '' })).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('error[config/empty-selector]') },
    })
    // One that chooses nobody is written well, and withdraws as much.
    await write({ patches: [{ text, for: { role: 'egde' } }] })
    const plan = await netloom(['plan'])
    expect(plan.stdout).toContain('Removal budget: 6 of 6 Route (at most 3 unasked); needs --allow-removals 6.')
    for (const words of [[], ['--allow-removals', '5'], ['--allow-disconnect', 'node1=a console', '--all-at-once']])
      expect(await netloom(['apply', '--yes', ...words])).toMatchObject({
        ...{ code: 3, stderr: expect.stringContaining('error[apply/removals]') },
      })
    expect(await netloom(['rollout', 'start', '--yes'])).toMatchObject({
      ...{ code: 3, stderr: expect.stringContaining('error[apply/removals]') },
    })
    for (const node of nodes) expect(await routesOf(node)).toContain('10.82.0.0/16')
    expect(await transactions()).toEqual(before)

    const kept = join(lab.folder, 'agreed.json')
    expect((await netloom(['plan', '--allow-removals', '6', '--out', kept])).stdout).toContain('agreed to')
    await applied(kept)
    for (const node of nodes) expect(await routesOf(node)).not.toContain('10.82.0.0/16')
  })

  it('an older plan is applied late: refused on every node that moved on', async () => {
    const [late, later] = [routes('10.83.0.0/16'), routes('10.84.0.0/16')]
    await write({ patches: [{ text: late }] })
    const kept = join(lab.folder, 'late.json')
    expect(await netloom(['plan', '--out', kept])).toMatchObject({ code: 0 })
    await write({ patches: [{ text: later }] })
    await applied()
    const before = await transactions()
    // Its config may be checked out again: the nodes are not.
    for (const text of [later, late]) {
      await write({ patches: [{ text }] })
      expect(await netloom(['apply', kept])).toMatchObject({
        ...{ code: 3, stderr: expect.stringMatching(/error\[(plan-file\/config-changed|apply\/stale)\]/) },
      })
    }
    for (const node of nodes) {
      expect(await routesOf(node)).toContain('10.84.0.0/16')
      expect(await routesOf(node)).not.toContain('10.83.0.0/16')
    }
    expect(await transactions()).toEqual(before)
  })

  it('a dormant wrong link is switched on later: told both times, and taken back at the canary', async () => {
    const us = nodes[0].connection.host.replace(/\d+$/, '1')
    const rule = document('RoutingRuleConfig', { name: '1000', dst: `${us}/32`, table: '100' })
    await write({ patches: [{ text: rule }] })
    expect((await netloom(['plan'])).output).toMatch(/plan\/dormant.*RoutingRule\/.* changes nothing now/)
    await applied('--allow-removals', '99')
    const before = await transactions()

    const wrong = document('LinkConfig', { name: 'eth1', routes: [{ destination: `${us}/32`, table: '100' }] })
    await write({ patches: [{ text: rule }, { text: wrong }] })
    const isThere = async () => (await routesOf(nodes[0], '100')) !== ''
    const turns = async (there: boolean) => {
      while ((await isThere()) !== there) await sleep(100)
    }
    const running = netloom(['apply', '--yes', '--deadline', '30'])
    await Promise.race([turns(true), running.then(({ output }) => Promise.reject(new Error(output)))])
    await turns(false)
    const run = await running
    expect(run.output).toMatch(/plan\/wakes.*a route of IPv4 in table 100/)
    expect(run.code, run.output).toBe(4)
    expect(run.stdout).toMatch(/not started {2}node2 and node3/)
    const after = await transactions()
    expect(after.slice(1)).toEqual(before.slice(1))
    for (const node of nodes) expect(await routesOf(node, '100')).toBe('')
  })

  it('a command behaves otherwise on one class of node: taken back at the canary of that class', async () => {
    const [odd, ...others] = nodes
    // It takes routes, says that all is well, and forgets them.
    const script = `#!/bin/sh
case "$*" in *batch*) cat >/dev/null; exit 0 ;; *'route replace'* | *'route add'*) exit 0 ;; esac
exec /root/ip "$@"
`
    const { stdout: ip } = await odd.exec(['sh', '-c', 'command -v ip'])
    await odd.exec([
      'sh',
      '-c',
      `cp ${ip.trim()} /root/ip && printf '%s' "$1" >/root/odd && chmod 755 /root/odd`,
      '-',
      script,
    ])
    expect(await odd.exec(['mount', '--bind', '/root/odd', ip.trim()])).toMatchObject({ code: 0 })
    try {
      await write({ patches: [{ text: routes('10.85.0.0/16') }] })
      const run = await netloom([
        'apply',
        '--yes',
        '--no-rehearse',
        '--allow-removals',
        '99',
        '--deadline',
        String(deadline),
      ])
      expect(run.code, run.output).toBe(4)
      expect(run.stdout).toMatch(/not started {2}node2 and node3/)
      for (const node of others) expect(await routesOf(node)).not.toContain('10.85.0.0/16')
    } finally {
      await odd.exec(['umount', ip.trim()])
    }
    expect(await routesOf(odd)).not.toContain('10.85.0.0/16')
  })

  it('a filter is removed as clean-up: shown with what it stops, and refused until somebody approves', async () => {
    const [guarded, other] = nodes
    const filter = document('NetworkRuleConfig', {
      ...{ name: 'web', portSelector: { ports: [8080], protocol: 'tcp' } },
      ingress: [{ subnet: '192.0.2.0/24' }],
    })
    await write({ patches: [{ text: filter, for: { node: 'node1' } }] })
    await applied('--allow-removals', '99')
    const target = `/dev/tcp/${guarded.connection.host}/8080`
    await other.exec(['timeout', '2', 'bash', '-c', `exec 3<>${target}`])

    const { publicKey } = await signingKey(lab.folder, 'reviewer')
    await writeFile(join(place, 'approvers'), `reviewer@example.org ${publicKey}\n`)
    const policy = { approvals: { signers: 'approvers' } }
    await write({ patches: [], more: { policy } })
    const plan = JSON.parse((await netloom(['plan', '-n', 'node1', '-o', 'json'])).stdout)
    const guards: { kind: string; what: string; packets: number }[] = plan.nodes[0].plan.guards
    const stopping = guards.filter(({ packets }) => packets > 0)
    expect(stopping).toMatchObject([
      { kind: 'NfTablesChain', what: expect.stringContaining('dport 8080 counter drop') },
    ])
    const refused = await netloom(['apply', '--yes', '-n', 'node1'])
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('error[policy/needs-approval]') })
    expect(refused.stdout).toMatch(/Guards removed: NfTablesChain\/.* drop\), which stopped \d+ packets?/)
    expect((await guarded.exec(['nft', 'list', 'table', 'inet', 'netloom'])).stdout).toContain('8080')
  })
})
