import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOutput } from '../../src/apply/node-output.ts'
import { transactionClient } from '../../src/apply/transaction-client.ts'
import type { InventoryNode } from '../../src/model/config/inventory.ts'
import { folderNode, go, hold, id, mark, planOf, processOf, until } from './node-in-a-folder.ts'

const node: InventoryNode = {
  ...{ name: 'n', role: '', labels: {}, groups: [] },
  connection: {
    ...{ transport: 'local', host: '', port: 22, user: 'root', identityFiles: [], knownHostsFiles: [], options: [] },
    ...{ hostKeyPolicy: 'strict', connectTimeout: 1000, commandTimeout: 1000, keepaliveInterval: 1000 },
  },
}

describe('words with a node', () => {
  it('asks again for a rollback that was killed half way', async () => {
    await using folder = await folderNode()
    const { world, home } = folder
    const slowly = { argv: ['sh', '-c', `while [ -e ${world}/hold-9 ]; do sleep 0.02; done; rm -f ${world}/made-2`] }
    const plan = planOf(mark(world, 1), { ...mark(world, 2), undo: [slowly as { argv: [string, ...string[]] }] })
    await go(folder, plan, 'end applied')
    await hold(folder, 9)
    const words = transactionClient(folder.transports, node, {
      ...{ id, deadlineSeconds: () => 200, readOutput: () => readOutput('n', undefined, () => {}) },
    })
    const asked = words.insist('rollback', 'a test')
    await until(async () => (await readFile(join(home, 'tx', id, 'journal'), 'utf8')).includes('undo 2'))
    process.kill(await processOf(folder, 'undo'), 'SIGKILL')
    await rm(join(world, 'hold-9'))
    expect(await asked).toBe('rolled-back')
    expect(await folder.seen()).toEqual({})
    await words.close('rolled-back')
    await until(async () => (await folder.running()).length === 0)
  })
})
