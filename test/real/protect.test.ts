import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const root = new URL('../..', import.meta.url).pathname

const missing = await labLacks()
const title = missing === undefined ? 'protection' : `protection (skipped: ${missing})`

describe.skipIf(missing !== undefined)(title, () => {
  let lab: Lab<NamespaceNode>
  let node: NamespaceNode
  const guarded = { kind: 'Address', id: 'eth1/10.77.0.*' }

  beforeAll(async () => {
    lab = await startLab({ nodes: 1, nics: 1 })
    node = lab.nodes[0] as NamespaceNode
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  async function netloom(...words: readonly string[]) {
    const { exitCode, stdout, stderr } = await execa(program[0], [program[1], ...words, '-C', lab.folder], {
      ...{ cwd: root, reject: false, stdin: 'ignore', env: { NO_COLOR: '1' } },
    })
    return { code: exitCode, stdout, output: `${stdout}\n${stderr}` }
  }
  async function write(addresses: readonly string[], protect: readonly object[]) {
    const { host, port } = node.connection
    const connection = { ...(await reachFrom(lab.folder, node.connection)), connectTimeout: '120s', port }
    const one = { name: node.name, address: host, connection, config: ['node.yaml'] }
    await writeFile(join(lab.folder, 'cluster.yaml'), stringify({ name: 'site', nodes: [one], protect }))
    const link = { apiVersion: 'v1alpha1', kind: 'LinkConfig', name: 'eth1', up: true }
    await writeFile(
      join(lab.folder, 'node.yaml'),
      stringify({ ...link, addresses: addresses.map((address) => ({ address })) }),
    )
  }
  const held = async () => (await node.exec(['ip', '-br', 'address', 'show', 'eth1'])).stdout
  const ledger = async () => JSON.parse((await node.exec(['cat', '/var/lib/netloom/confirmed/ledger.json'])).stdout)

  it('is written down on a node whose ledger knew of none', async () => {
    await write(['10.77.0.1/24'], [])
    expect(await netloom('apply', '--yes')).toMatchObject({ code: 0 })
    expect(await ledger()).not.toHaveProperty('protections')
    await write(['10.77.0.1/24'], [guarded])
    const plan = await netloom('plan')
    expect(plan.stdout).toContain('protects Address/eth1/10.77.0.1/24')
    expect(await netloom('apply', '--yes')).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
    expect(await ledger()).toMatchObject({ protections: ['Address/eth1/10.77.0.1/24'] })
    expect(await netloom('plan', '--detailed-exitcode')).toMatchObject({ code: 0 })
    expect((await netloom('status')).stdout).toContain(`Protected on ${node.name}: Address/eth1/10.77.0.1/24.`)
  })

  it('outlives its line, where that goes along with what it protects', async () => {
    await write([], [])
    for (const words of [
      ['plan'],
      ['apply', '--yes'],
      ['apply', '--yes', '--allow-disconnect', `${node.name}=a console`],
    ]) {
      const refused = await netloom(...words)
      expect(refused).toMatchObject({ code: 3, output: expect.stringContaining('error[review/protected]') })
      expect(refused.output).toContain('error[review/lift-alone]')
    }
    expect(await held()).toContain('10.77.0.1/24')
  })

  it('outlives other changes', async () => {
    await write(['10.77.0.1/24', '10.78.0.1/24'], [guarded])
    expect(await netloom('apply', '--yes')).toMatchObject({ code: 0 })
    await write(['10.77.0.1/24'], [guarded])
    expect(await netloom('apply', '--yes')).toMatchObject({ code: 0 })
    expect(await ledger()).toMatchObject({ protections: ['Address/eth1/10.77.0.1/24'] })
  })

  it('is lifted by a plan that does only that, in a kept one too, and what was protected may go then', async () => {
    await write(['10.77.0.1/24'], [])
    const kept = join(lab.folder, 'plan.json')
    const plan = await netloom('plan', '--out', kept)
    expect(plan.stdout).toContain('lifts the protection of Address/eth1/10.77.0.1/24')
    expect(plan.stdout).toContain('Removes: protection of Address/eth1/10.77.0.1/24.')
    expect(await readFile(kept, 'utf8')).toContain('"action":"lift"')
    expect((await netloom('show', kept, '-o', 'markdown')).stdout).toContain(
      '**Removes** 1 thing: `protection of Address/eth1/10.77.0.1/24`',
    )
    const lift = await execa(program[0], [program[1], 'apply', kept, '-C', lab.folder], { reject: false })
    expect(lift).toMatchObject({ exitCode: 0 })
    expect(await ledger()).not.toHaveProperty('protections')
    expect(await held()).toContain('10.77.0.1/24')

    await write([], [])
    expect(await netloom('apply', '--yes')).toMatchObject({ code: 0 })
    expect(await held()).not.toContain('10.77.0.1/24')
  })
})
