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
  const netloom = async (...words: string[]) => {
    const { exitCode, stdout, stderr } = await execa(program[0], [program[1], ...words, '-C', place], {
      ...{ reject: false, stdin: 'ignore', env: { NO_COLOR: '1', XDG_STATE_HOME: join(lab.folder, 'state') } },
    })
    return { code: exitCode, stdout, stderr }
  }
  const eth1 = async (node: NamespaceNode) => (await node.exec(['ip', 'address', 'show', 'dev', 'eth1'])).stdout
  const write = (name: string, text: string) => writeFile(join(place, `${name}.yaml`), text)
  const began = ({ stderr }: { stderr: string }) => /^Run (\S+)\./m.exec(stderr)?.[1] ?? ''

  beforeAll(async () => {
    lab = await startLab({ nodes: 2, nics: 1 })
    place = join(lab.folder, 'fleet')
    await mkdir(place)
    const nodes = await Promise.all(
      lab.nodes.map(async ({ name, connection }) => ({
        ...{ name, address: connection.host, patches: [`${name}.yaml`] },
        connection: { ...(await reachFrom(place, connection)), connectTimeout: '120s' },
      })),
    )
    await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'fleet', nodes }))
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
})
