import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { signingKey } from '../support/approvals.ts'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const missing = await labLacks()
const title = missing === undefined ? 'a policy' : `a policy (skipped: ${missing})`

describe.skipIf(missing !== undefined)(title, () => {
  let lab: Lab<NamespaceNode>
  let node: NamespaceNode
  let place: string
  let author: string
  let reviewer: string

  beforeAll(async () => {
    lab = await startLab({ nodes: 1, nics: 1 })
    node = lab.nodes[0] as NamespaceNode
    place = join(lab.folder, 'site')
    await mkdir(place)
    const [one, two] = [await signingKey(lab.folder, 'author'), await signingKey(lab.folder, 'reviewer')]
    ;[author, reviewer] = [one.key, two.key]
    await writeFile(
      join(place, 'approvers'),
      `author@example.org ${one.publicKey}\nreviewer@example.org ${two.publicKey}\n`,
    )
    await writeCluster({ approvals: { required: 1, signers: 'approvers' } })
    await writeAddress('10.99.1.1/24')
    await git('init', '-q')
    await git('add', 'cluster.yaml', 'node.yaml', 'approvers')
    await git('commit', '-qm', 'site')
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  async function writeCluster(policy: object | undefined) {
    const { host, port } = node.connection
    const connection = { ...(await reachFrom(place, node.connection)), connectTimeout: '120s', port }
    const nodes = [{ name: node.name, address: host, connection, config: ['node.yaml'] }]
    await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'site', nodes, ...(policy && { policy }) }))
  }
  const writeAddress = (address: string) =>
    writeFile(
      join(place, 'node.yaml'),
      stringify({ apiVersion: 'v1alpha1', kind: 'LinkConfig', name: 'eth1', up: true, addresses: [{ address }] }),
    )
  const git = (...words: string[]) =>
    execa('git', ['-C', place, '-c', 'user.name=A', '-c', 'user.email=author@example.org', ...words])

  async function netloom(verb: string, ...words: readonly string[]) {
    const { exitCode, stdout, stderr } = await execa(program[0], [program[1], verb, '-C', place, ...words], {
      ...{ reject: false, stdin: 'ignore', env: { NO_COLOR: '1' } },
    })
    return { code: exitCode, output: `${stdout}\n${stderr}` }
  }
  const held = async () => (await node.exec(['ip', '-br', 'address', 'show', 'eth1'])).stdout

  it('keeps a plan from a node until somebody else has approved exactly that', async () => {
    const file = join(lab.folder, 'plan.json')
    const plan = await netloom('plan', '--out', file)
    expect(plan).toMatchObject({
      code: 0,
      output: expect.stringContaining('Not approved. Missing: 1 approval, of reviewer@example.org'),
    })

    const early = await netloom('apply', file)
    expect(early).toMatchObject({ code: 3, output: expect.stringContaining('error[policy/needs-approval]') })
    const own = await netloom('approve', file, '--key', author, '--yes')
    expect(own).toMatchObject({ code: 3, output: expect.stringContaining('error[approvals/own]') })
    expect(await netloom('apply', file)).toMatchObject({ code: 3 })
    expect(await held()).not.toContain('10.99.1.1')

    expect(await netloom('approve', file, '--key', reviewer, '--yes')).toMatchObject({ code: 0 })
    const apply = await netloom('apply', file)
    expect(apply).toMatchObject({ code: 0, output: expect.stringContaining('Approved by reviewer@example.org') })
    expect(await held()).toContain('10.99.1.1/24')
  })

  it('tells every reason at once, and takes no approval of another plan', async () => {
    const old = join(lab.folder, 'plan.json.approvals.json')
    await writeAddress('10.99.2.2/24')
    await writeCluster({
      approvals: { required: 1, signers: 'approvers' },
      noDelete: [{ things: 'Address/*' }],
    })
    const { code, output } = await netloom('apply', '--yes', '--approvals', old)
    expect(code).toBe(3)
    expect(output).toContain('warning[approvals/other-plan]')
    expect(output).toContain('error[policy/needs-approval]')
    expect(output).toMatch(/error\[policy\/refused\]: the rule noDelete .*Address\/eth1\/10\.99\.1\.1\/24/)
    expect(await held()).toContain('10.99.1.1/24')
  })

  it('is that of the trusted revision, whatever a change makes of it', async () => {
    await writeCluster(undefined)
    const trusted = await netloom('apply', '--yes', '--trusted', 'HEAD')
    expect(trusted).toMatchObject({ code: 3, output: expect.stringContaining('warning[policy/changed]') })
    expect(trusted.output).toContain('Policy: 1 rule waits for approvals, as of HEAD (')
    expect(await held()).toContain('10.99.1.1/24')
    expect(await netloom('apply', '--yes')).toMatchObject({ code: 0 })
    expect(await held()).toContain('10.99.2.2/24')
  })
})
