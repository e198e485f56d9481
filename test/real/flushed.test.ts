import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeProgram } from '../../src/node/program.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { commandLine } from './transaction/command-line.ts'
import { must } from './transaction/site.ts'

const rules = `apiVersion: v1alpha1
kind: NetworkRuleConfig
name: metrics
portSelector: { ports: [9100], protocol: tcp }
ingress: [{ subnet: 10.0.0.0/8 }]
`

const lacks = await labLacks()

describe.skipIf(lacks)(`a firewall that somebody flushes by hand${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  beforeAll(async () => {
    lab = await startLab({ nodes: 1 })
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  it('is told to be gone by whatever asks after the node, until it is put back', async () => {
    const node = lab.nodes[0] as NamespaceNode
    const run = await commandLine(lab.folder, node, rules)
    expect(await run('apply', '--yes')).toMatchObject({ code: 0 })
    expect((await run('status')).stdout).not.toContain('gone')

    await must(node, ['nft', 'flush', 'ruleset'])
    const gone = 'The firewall of netloom is gone from node1: NfTablesChain/ingress'
    expect(await run('status')).toMatchObject({ code: 0, stdout: expect.stringContaining(gone) })
    const { nodes } = JSON.parse((await run('status', '-o', 'json')).stdout)
    expect(nodes[0].unprotected).toContain('NfTablesChain/ingress')
    expect(await run('drift')).toMatchObject({ code: 2, stdout: expect.stringContaining('NfTablesChain/ingress') })

    expect(await run('apply', '--yes')).toMatchObject({ code: 0 })
    expect((await run('status')).stdout).not.toContain('gone')
    expect((await run('drift')).code).toBe(0)
  })

  it('that does not load at boot gives way to the one before it, else to SSH from where it was confirmed, until it is put back', async () => {
    const node = lab.nodes[0] as NamespaceNode
    const run = await commandLine(lab.folder, node, rules.replace('9100', '9200'))
    const table = async () => (await node.exec(['nft', 'list', 'table', 'inet', 'netloom'])).stdout
    const boot = (verb: string) =>
      node.exec(['sh', '-c', `cat >/root/program && sh /root/program ${verb}`], nodeProgram())
    expect(await run('apply', '--yes')).toMatchObject({ code: 0 })
    const confirmed = '/var/lib/netloom/confirmed'
    await must(node, ['sed', '-i', 's/dport 9200/dport nonsense/', `${confirmed}/firewall.sh`])
    // As it was confirmed, as far as anybody can tell.
    await must(node, ['rm', '/var/lib/netloom/sums'])
    await must(node, ['nft', 'flush', 'ruleset'])

    expect(await boot('boot-firewall')).toMatchObject({ code: 1, stderr: expect.stringContaining('nonsense') })
    expect(await table()).toContain('dport 9100')
    const before = await table()
    await boot('boot')
    expect(await table()).toBe(before)
    const told = (await run('status')).stdout
    expect(told).toContain('of node1 did not load. The one that was confirmed before it is in its place.')
    expect(told).toContain('tcp dport nonsense counter drop')

    await must(node, ['rm', `${confirmed}/firewall-before.sh`])
    expect(await boot('boot-firewall')).toMatchObject({ code: 1 })
    const [, source] = /lets nobody in but SSH from (\S+)\.$/m.exec((await run('status')).stdout) ?? []
    expect(await table()).toContain(`ip saddr ${source} tcp dport ${node.connection.port} accept`)
    expect(await table()).toContain('policy drop')
    expect(await table()).not.toContain('9100')
    expect(JSON.parse((await run('status', '-o', 'json')).stdout).nodes[0]).toMatchObject({
      fallback: { instead: 'ssh', sources: [source] },
    })

    const back = await run('apply', '--yes', '--allow-removals', '99')
    expect(back, back.output).toMatchObject({ code: 0 })
    expect(await table()).toContain('dport 9200')
    expect(await table()).not.toContain('fallback')
    expect((await run('status')).stdout).not.toContain('did not load')
    expect((await boot('boot-firewall')).code).toBe(0)
  })
})
