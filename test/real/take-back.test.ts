import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const lacks = await labLacks()

const config = (addresses: string[], mtu = 1500) =>
  stringify({
    apiVersion: 'v1alpha1',
    kind: 'LinkConfig',
    name: 'eth1',
    up: true,
    mtu,
    addresses: addresses.map((address) => ({ address })),
  })

describe.skipIf(lacks)(`taking a run back on real nodes${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let place: string
  let cluster: (rollout?: object) => Promise<void>
  const start = (...words: string[]) =>
    execa(program[0], [program[1], ...words, '-C', place], {
      ...{ reject: false, stdin: 'ignore', env: { NO_COLOR: '1', XDG_STATE_HOME: join(lab.folder, 'state') } },
    })
  const netloom = async (...words: string[]) => {
    const { exitCode, stdout, stderr } = await start(...words)
    return { code: exitCode, stdout, stderr }
  }
  /** Once it printed that. */
  const said = (running: ReturnType<typeof start>, words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      let text = ''
      running.stderr.on('data', (part) => {
        text += part
        if (words.test(text)) resolve()
      })
      void running.then(({ stderr }) => reject(new Error(`it ended without: ${words}\n${stderr}`)))
    })
  /** Who changed a node, the last one first. */
  const holders = async (node: string) =>
    (JSON.parse((await netloom('history', '-n', node, '-o', 'json')).stdout).changes as { holder: string }[]).map(
      ({ holder }) => holder,
    )
  /** Both are as a plan left them, and another MTU is wanted. */
  const another = async (before: number, after: number) => {
    await cluster()
    for (const [n, { name }] of lab.nodes.entries()) await write(name, config([`fd91::${n + 1}/64`], before))
    expect((await netloom('apply', '--yes')).code).toBe(0)
    for (const [n, { name }] of lab.nodes.entries()) await write(name, config([`fd91::${n + 1}/64`], after))
  }
  const closed = { name: 'web', tcp: { endpoint: '127.0.0.1:1' }, always: true, tries: 1 }
  const eth1 = async (node: NamespaceNode) => (await node.exec(['ip', 'address', 'show', 'dev', 'eth1'])).stdout
  const write = (name: string, text: string) => writeFile(join(place, `${name}.yaml`), text)
  const began = ({ stderr }: { stderr: string }) => /^Run (\S+)\./m.exec(stderr)?.[1] ?? ''

  beforeAll(async () => {
    lab = await startLab({ nodes: 3, nics: 1 })
    place = join(lab.folder, 'fleet')
    await mkdir(place)
    const nodes = await Promise.all(
      lab.nodes.map(async ({ name, connection }) => ({
        ...{ name, address: connection.host, patches: [`${name}.yaml`] },
        connection: { ...(await reachFrom(place, connection)), connectTimeout: '120s' },
      })),
    )
    cluster = async (rollout) => writeFile(join(place, 'cluster.yaml'), stringify({ name: 'fleet', nodes, rollout }))
    await cluster()
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  it('brings back what was there, leaves what somebody changed since, and says who', async () => {
    const [one, two] = lab.nodes as [NamespaceNode, NamespaceNode]
    for (const [n, { name }] of lab.nodes.entries()) await write(name, config([`fd91::${n + 1}/64`]))
    expect((await netloom('apply', '--yes')).code).toBe(0)
    for (const [n, { name }] of lab.nodes.entries())
      await write(name, config([`fd91::${n + 1}/64`, `fd92::${n + 1}/64`], 1400))
    const run = await netloom('rollout', 'start', '--yes')
    expect(run.code, run.stderr).toBe(0)
    const id = began(run)
    expect(await eth1(one)).toMatch(/mtu 1400[\s\S]*fd92::1/)

    // On one node the link is changed once more.
    await write('node2', config(['fd91::2/64', 'fd92::2/64'], 1300))
    expect((await netloom('apply', '--yes', '-n', 'node2')).code).toBe(0)

    const back = await netloom('rollout', 'take-back', id, '--yes')
    expect(back.code, back.stderr).toBe(0)
    expect(back.stdout).toMatch(/Link\/eth1 stays as it is: .* changed it since/)
    expect(await eth1(one)).toMatch(/mtu 1500[\s\S]*fd91::1/)
    expect(await eth1(two)).toMatch(/mtu 1300[\s\S]*fd91::2/)
    for (const node of [one, two]) expect(await eth1(node)).not.toContain('fd92::')
    expect((await netloom('drift')).code).toBe(0)

    const again = await netloom('rollout', 'take-back', id, '--yes')
    expect(again.code, again.stderr).toBe(0)
    expect(await eth1(one)).toMatch(/mtu 1500[\s\S]*fd91::1/)
    const history = JSON.parse((await netloom('history', '-n', 'node1', '-o', 'json')).stdout).changes
    expect(history.map(({ holder }: { holder: string }) => holder)).toContainEqual(
      expect.stringContaining(`taking back ${id}`),
    )
  })

  it('takes a wave back by itself when a gate fails', async () => {
    await another(1500, 1400)
    await cluster({ canary: { nodes: ['node1', 'node2'] }, onFailure: 'takeBackWave', gates: [closed] })
    const failed = await netloom('apply', '--yes')
    expect(failed.stdout).toContain('a failure takes back what its wave confirmed')
    expect(failed.stderr).toMatch(/Taking back 2 nodes of wave 1.*: the gate web fails/)
    expect(failed.stderr).toContain('Taken back: 2 nodes')
    expect(failed.stdout).toContain('2 taken back')
    expect(failed.code).toBe(4)
    for (const node of lab.nodes) expect(await eth1(node)).toContain('mtu 1500')
    expect(failed.stdout).toContain('1 not started')
    for (const node of ['node1', 'node2']) expect((await holders(node))[0]).toMatch(/taking back \d{14}-[0-9a-f]{8}$/)
  })

  it('is gone on with where whoever took it back by itself was killed', async () => {
    await another(1500, 1420)
    await cluster({
      canary: { nodes: ['node1', 'node2'] },
      maxParallel: '1',
      onFailure: 'takeBackRun',
      gates: [closed],
    })
    const running = start('rollout', 'start', '--yes')
    await said(running, /Taking back 2 nodes/)
    running.kill('SIGKILL')
    const id = began(await running)
    const left = JSON.parse((await netloom('rollout', 'show', id, '-o', 'json')).stdout)
    expect(left).toMatchObject({ state: 'left', back: { wave: 1 } })

    // One of them loses what it was before.
    const [one, two, three] = lab.nodes as [NamespaceNode, NamespaceNode, NamespaceNode]
    await two.exec(['rm', '-r', '/var/lib/netloom/past'])
    const resumed = await netloom('rollout', 'resume', id)
    expect(resumed.code, resumed.stderr).toBe(10)
    expect(resumed.stderr).toMatch(/rollout\/not-kept\][^\n]*\n {2}at node2/)
    for (const node of [one, three]) expect(await eth1(node)).toContain('mtu 1500')
    expect(await eth1(two)).toContain('mtu 1420')
    expect((await holders('node1')).filter((by) => by.endsWith(`taking back ${id}`))).toHaveLength(1)
    const { state, waves } = JSON.parse((await netloom('rollout', 'status', id, '-o', 'json')).stdout)
    expect(state).toBe('over')
    expect(waves[0].nodes.map((node: { state: string }) => node.state)).toEqual(['taken-back', 'not-taken-back'])
  })

  it('is taken back by whoever aborts it', async () => {
    await another(1500, 1440)
    await cluster({ canary: { nodes: ['node1'] }, gates: [{ name: 'ops', approval: true }] })
    const running = start('rollout', 'start', '--yes')
    await said(running, /waits for somebody to approve/)
    const [run] = JSON.parse((await netloom('rollout', 'list', '-o', 'json')).stdout).runs
    const [changed, other] = lab.nodes
    expect(await eth1(changed as NamespaceNode)).toContain('mtu 1440')

    expect((await netloom('rollout', 'abort', run.id, '--take-back')).code, 'nobody can be asked').toBe(1)
    const aborted = await netloom('rollout', 'abort', run.id, '--take-back', '--yes')
    expect(aborted.code, aborted.stderr).toBe(0)
    expect(await running).toMatchObject({ exitCode: 1 })
    for (const node of lab.nodes) expect(await eth1(node)).toContain('mtu 1500')
    expect(await holders((changed as NamespaceNode).name)).toContainEqual(
      expect.stringContaining(`taking back ${run.id}`),
    )
    expect((await holders((other as NamespaceNode).name)).join()).not.toContain(run.id)
  })
})
