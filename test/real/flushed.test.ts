import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
})
