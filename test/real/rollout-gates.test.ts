import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const lacks = await labLacks()

const config = (last: number, net: number) => `apiVersion: v1alpha1
kind: LinkConfig
name: eth1
up: true
addresses: [{ address: fd${net}::${last}/64 }]
`

describe.skipIf(lacks)(`gates over real nodes${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let place: string
  let nodes: object[]
  const begun = (...words: string[]) =>
    execa(program[0], [program[1], ...words, '-C', place], {
      ...{ reject: false, stdin: 'ignore' },
      env: { NO_COLOR: '1', XDG_STATE_HOME: join(lab.folder, 'state'), XDG_CONFIG_HOME: join(lab.folder, 'config') },
    })
  const netloom = async (...words: string[]) => {
    const { exitCode, stdout, stderr } = await begun(...words)
    return { code: exitCode, stdout, stderr }
  }
  const addresses = async (node: NamespaceNode) => (await node.exec(['ip', '-br', 'address', 'show', 'eth1'])).stdout
  const changed = async (net: number) => {
    const all = await Promise.all(lab.nodes.map(addresses))
    return all.map((text) => text.includes(`fd${net}::`))
  }
  const write = async (net: number, gates: object[]) => {
    for (const [n, { name }] of lab.nodes.entries()) await writeFile(join(place, `${name}.yaml`), config(n + 1, net))
    const rollout = { sizes: ['1', '2'], gates: gates.map((one) => ({ tries: 1, ...one })) }
    await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'fleet', nodes, rollout }))
  }

  beforeAll(async () => {
    lab = await startLab({ nodes: 3, nics: 1 })
    place = join(lab.folder, 'fleet')
    await mkdir(place)
    nodes = await Promise.all(
      lab.nodes.map(async ({ name, connection }) => ({
        ...{ name, address: connection.host, patches: [`${name}.yaml`] },
        connection: { ...(await reachFrom(place, connection)), connectTimeout: '120s' },
      })),
    )
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  it('tells a dead target from a broken way, and shows of each that it can fail', async () => {
    const [, two] = lab.nodes as [NamespaceNode, NamespaceNode, NamespaceNode]
    await write(70, [
      { name: 'ssh', tcp: { endpoint: '<address>:22', from: ['controller', 'neighbour'] } },
      { name: 'closed', tcp: { endpoint: '<address>:3', from: ['controller', 'neighbour'] } },
      { name: 'itself', tcp: { endpoint: '<address>:22', from: ['node'] } },
      { name: 'echo', ping: { host: '<address>', from: ['controller', 'neighbour'] }, timeout: '2s' },
      { name: 'own', probes: true },
      { name: 'blind', command: ['true'] },
    ])
    const drop =
      'table ip probe { chain in { type filter hook input priority 0; ip saddr CONTROLLER icmp type echo-request drop; }; }'
    const [, controller = ''] =
      /src (\S+)/.exec((await execa('ip', ['route', 'get', two.connection.host])).stdout) ?? []
    await two.exec(['nft', drop.replace('CONTROLLER', controller)])
    expect(await netloom('rollout', 'check-gates')).toMatchObject({ code: 3 })
    expect((await netloom('trust', '--yes')).code).toBe(0)

    const { code, stdout, stderr } = await netloom('rollout', 'check-gates', '-o', 'json')
    await two.exec(['nft', 'delete table ip probe'])
    const found = JSON.parse(stdout).gates as {
      gate: string
      node?: string
      now: { outcome: string; saw: string }
      control?: { outcome: string }
    }[]
    const of = (gate: string) => found.filter((one) => one.gate === gate).map(({ now }) => now)
    expect(
      of('ssh').map(({ outcome }) => outcome),
      stderr,
    ).toEqual(['pass', 'pass', 'pass'])
    expect(of('itself').map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass'])
    expect(of('closed').map(({ outcome }) => outcome)).toEqual(['fail', 'fail', 'fail'])
    expect(of('closed')[0]?.saw).toMatch(/ECONNREFUSED.*; nor does it answer node[23]/)
    expect(of('echo').map(({ outcome }) => outcome)).toEqual(['pass', 'inconclusive', 'pass'])
    expect(of('echo')[1]?.saw).toMatch(/it answers node1: only the way from there is broken/)
    expect(of('own')).toEqual(Array(3).fill({ outcome: 'pass', saw: 'its config names no probe' }))
    for (const { gate, control } of found) expect(control?.outcome, gate).toBe(gate === 'blind' ? 'pass' : 'fail')
    expect(stderr).toContain('error[rollout/gate-cannot-fail]')
    expect(code).toBe(8)
    expect(await changed(70)).toEqual([false, false, false])
  })

  it('stops an apply: what failed before stops nothing, what always counts does; nobody can tell has a code of its own', async () => {
    await write(71, [
      { name: 'before', tcp: { endpoint: '<address>:3', from: ['node'] } },
      { name: 'strict', tcp: { endpoint: '<address>:3', from: ['neighbour'] }, always: true },
    ])
    const failed = await netloom('apply', '--yes')
    expect(failed.code, failed.stderr).toBe(8)
    expect(failed.stderr).toMatch(/Gate before fails already, so that alone stops nothing later \(node1: .*refused\)/)
    expect(failed.stderr).toContain('Gate before fails as it did before the run began, so it stops nothing (node1')
    expect(failed.stderr).toContain('error[rollout/gate-failed]')
    expect(await changed(71)).toEqual([true, false, false])

    await write(72, [{ name: 'unclear', tcp: { endpoint: 'no-such-host.invalid:1', from: ['controller'] } }])
    const unclear = await netloom('apply', '--yes')
    expect(unclear.code, unclear.stderr).toBe(9)
    expect(unclear.stderr).toContain('error[rollout/gate-inconclusive]')
    expect(await changed(72)).toEqual([true, false, false])
    await write(74, [{ name: 'ops', approval: true }])
    const alone = await netloom('apply', '--yes')
    expect(alone).toMatchObject({ code: 3, stderr: expect.stringContaining('error[rollout/needs-approval]') })
    expect(await changed(74)).toEqual([false, false, false])
  })

  it('pauses a run that is kept until somebody looked, and waits for an approval', async () => {
    const flag = join(place, 'there')
    await writeFile(join(place, 'check.sh'), `[ "$NETLOOM_CONTROL" != 1 ] && [ -e ${flag} ] || exit 75\n`)
    await rm(flag, { force: true })
    await write(73, [
      { name: 'flag', command: ['sh', 'check.sh'] },
      { name: 'ops', approval: true },
    ])
    expect((await netloom('trust', '--yes')).code).toBe(0)
    const run = begun('rollout', 'start', '--yes')
    let id = ''
    for await (const line of run.iterable({ from: 'stderr' })) {
      id = /^Run (\S+)\./.exec(line)?.[1] ?? id
      if (line.includes('Gate flag: waiting for somebody to look')) {
        expect(await changed(73)).toEqual([true, false, false])
        const shown = JSON.parse((await netloom('rollout', 'show', id, '-o', 'json')).stdout)
        expect(shown).toMatchObject({ state: 'paused', waitsFor: ['gate flag, afterWave 1'] })
        await writeFile(flag, '')
        expect((await netloom('rollout', 'resume', id)).code).toBe(0)
      }
      if (line.includes('waits for somebody to approve it')) {
        expect(await changed(73)).toEqual([true, false, false])
        expect((await netloom('rollout', 'approve', id, 'nobody')).code).toBe(1)
        expect((await netloom('rollout', 'approve', id, '2')).code).toBe(0)
      }
    }
    const { exitCode, stderr } = await run
    expect(exitCode, stderr).toBe(0)
    expect(stderr).toContain('Gate ops passes (approved by ')
    expect(await changed(73)).toEqual([true, true, true])
    expect((await netloom('rollout', 'approve', id, '2')).code).toBe(1)
  })
})
