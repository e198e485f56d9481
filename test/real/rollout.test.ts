import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { program } from '../support/program.ts'

const lacks = await labLacks()

const config = (last: number, net = 77) => `apiVersion: v1alpha1
kind: LinkConfig
name: eth1
up: true
addresses: [{ address: fd${net}::${last}/64 }]
`

describe.skipIf(lacks)(`a rollout over real nodes${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let place: string
  const addresses = async (node: NamespaceNode) => (await node.exec(['ip', '-br', 'address', 'show', 'eth1'])).stdout
  const begun = (...words: string[]) =>
    execa(program[0], [program[1], ...words, '-C', place], {
      ...{ reject: false, stdin: 'ignore', env: { NO_COLOR: '1', XDG_STATE_HOME: join(lab.folder, 'state') } },
    })
  const netloom = async (...words: string[]) => {
    const { exitCode, stdout, stderr } = await begun(...words)
    return { code: exitCode, stdout, stderr }
  }

  beforeAll(async () => {
    lab = await startLab({ nodes: 4, nics: 1 })
    place = join(lab.folder, 'fleet')
    await mkdir(place)
    const nodes = await Promise.all(
      lab.nodes.map(async ({ name, connection }) => ({
        ...{ name, address: connection.host, patches: [`${name}.yaml`] },
        connection: { ...(await reachFrom(place, connection)), connectTimeout: '120s' },
      })),
    )
    for (const [n, { name }] of lab.nodes.entries()) await writeFile(join(place, `${name}.yaml`), config(n + 1))
    const rollout = { canary: { nodes: ['node2'] }, sizes: ['2'], soak: '1s' }
    await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'fleet', nodes, rollout }))
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  it('stops at a canary that fails, leaves the others as they are, and goes through once that is mended', async () => {
    const [one, two, three, four] = lab.nodes as [NamespaceNode, NamespaceNode, NamespaceNode, NamespaceNode]
    // Somebody else has the canary's address: it notices, and takes the change back.
    await three.exec(['ip', 'link', 'set', 'eth1', 'up'])
    await three.exec(['ip', 'address', 'add', 'fd77::2/64', 'nodad', 'dev', 'eth1'])

    const failed = await netloom('apply', '--yes')
    expect(failed.code, failed.stderr).toBe(4)
    expect(failed.stdout).toMatch(/Will run: .+ in 3 waves of 1, 2 and 1 nodes/)
    expect(failed.stderr).toContain('Stopped in wave 1 (canary), 3 nodes not begun: 1 node failed, and the budget is 0')
    expect(failed.stderr).toContain('error[rollout/stopped]')
    expect(failed.stdout).toMatch(/not started {2}node1, node3 and node4/)
    for (const node of [one, two, four]) expect(await addresses(node)).not.toContain('fd77::')
    // Where nobody got to there is no trace either, not even a folder.
    for (const node of [one, three, four])
      expect((await node.exec(['ls', '/var/lib/netloom'])).code, node.name).not.toBe(0)

    await three.exec(['ip', 'address', 'flush', 'dev', 'eth1', 'scope', 'global'])
    const { code, stdout, stderr } = await netloom('apply', '--yes', '-o', 'json')
    expect(code, stderr).toBe(0)
    const lines: { type: string; n?: number; node?: string; waves?: { nodes: { node: string }[] }[] }[] = stdout
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]?.waves?.map(({ nodes }) => nodes.map(({ node }) => node))).toEqual([
      ['node2'],
      ['node1', 'node3'],
      ['node4'],
    ])
    const ofWaves = lines.filter(({ type }) => type.startsWith('wave-') || type === 'soaking' || type === 'finished')
    expect(
      ofWaves.map(({ type, n, node }) => (type === 'finished' ? (node === 'node4' ? node : 'one') : `${type} ${n}`)),
    ).toEqual([
      ...['wave-started 1', 'one', 'wave-ended 1', 'soaking 1'],
      ...['wave-started 2', 'one', 'one', 'wave-ended 2', 'soaking 2'],
      ...['wave-started 3', 'node4', 'wave-ended 3'],
    ])
    for (const [n, node] of lab.nodes.entries()) expect(await addresses(node)).toContain(`fd77::${n + 1}/64`)
  })

  it.skipIf(!atNight)(`goes on after the death of whoever worked on it${onlyAtNight}`, async () => {
    for (const [n, { name }] of lab.nodes.entries()) await writeFile(join(place, `${name}.yaml`), config(n + 1, 78))
    const run = begun('rollout', 'start', '--yes', '--deadline', '30', '--reason', 'a test')
    let said = ''
    for await (const line of run.iterable({ from: 'stderr' })) {
      said += `${line}\n`
      // In the second wave a node is in change, and the other may be.
      if (/^node[13]: step 1 of/.test(line)) run.kill('SIGKILL')
    }
    expect((await run).signal, said).toBe('SIGKILL')

    const [kept] = JSON.parse((await netloom('rollout', 'list', '-o', 'json')).stdout).runs
    expect(kept).toMatchObject({ state: 'left', reason: 'a test' })
    expect(kept.waves[0].nodes).toEqual([{ node: 'node2', state: 'confirmed' }])
    expect(kept.waves[1].nodes.map((one: { state: string }) => one.state)).toContain('in doubt')
    expect(kept.waves[2].nodes).toEqual([{ node: 'node4', state: 'not begun' }])
    expect(await netloom('rollout', 'start', '--yes')).toMatchObject({
      ...{ code: 7, stderr: expect.stringContaining(`the run ${kept.id} of`) },
    })

    // What the node took back as nobody confirmed it may have cut it off: that is for a person to say.
    const asked = await netloom('rollout', 'resume', kept.id)
    expect(asked).toMatchObject({ code: 3, stderr: expect.stringContaining('error[rollout/deserted]') })
    const resumed = await netloom('rollout', 'resume', kept.id, '--again')
    expect(resumed.code, resumed.stderr).toBe(0)
    for (const [n, node] of lab.nodes.entries()) expect(await addresses(node)).toContain(`fd78::${n + 1}/64`)
    const status = JSON.parse((await netloom('rollout', 'status', kept.id, '-o', 'json')).stdout)
    expect(status).toMatchObject({ state: 'over', ended: { exitCode: 0 } })
    for (const { nodes } of status.waves) for (const { state } of nodes) expect(state).toBe('confirmed')
    // The node that was changed before is not changed again.
    const history = JSON.parse((await netloom('history', '-n', 'node2', '-o', 'json')).stdout).changes
    expect(history.filter(({ holder }: { holder: string }) => holder.endsWith(`, run ${kept.id}`))).toHaveLength(1)
    expect(await netloom('rollout', 'abort', kept.id)).toMatchObject({ code: 1 })
  })
})
