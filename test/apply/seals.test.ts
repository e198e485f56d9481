import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import { withSecrets } from '../../src/model/plan/command.ts'
import { type FolderNode, folderNode, go, hash, id, planOf, until } from './node-in-a-folder.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A node with a key, and how it seals a secret. */
async function keyed() {
  const node = await folderNode()
  expect(await node.ask('make-key')).toEqual(['end made'])
  const [inner = '', outer = ''] = (await readFile(join(node.home, 'secrets/key'), 'utf8')).trim().split(' ')
  return { node, seal: (text: string) => sha256(outer + sha256(inner + text)) }
}

/** Writes the secrets that its input names into a file. */
const filling = ({ world }: FolderNode, seal: string) =>
  planOf({
    commands: [withSecrets({ argv: ['tee', join(world, 'filled')], stdin: `Key = sealed:${seal}\nPort = 7\n` })],
    undo: [{ argv: ['rm', '-f', join(world, 'filled')] }],
  })

const kept = async ({ home }: FolderNode) => (await readdir(join(home, 'secrets'))).filter((name) => name !== 'key')
const holding = (seal: string): LedgerEntry[] => [{ kind: 'Toy', id: '1', spec: { key: `sealed:${seal}` }, made: true }]

describe.concurrent('secrets on a node', () => {
  it('are told by a key that is made once, and read by nobody else', async () => {
    const { node } = await keyed()
    await using _ = node
    const key = await readFile(join(node.home, 'secrets/key'), 'utf8')
    expect(key).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}\n$/)
    expect(await node.ask('make-key')).toEqual(['end made'])
    expect(await readFile(join(node.home, 'secrets/key'), 'utf8')).toBe(key)
    expect((await stat(join(node.home, 'secrets/key'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(node.home, 'secrets'))).mode & 0o777).toBe(0o700)
  })

  it('are put in place of their seals while a step runs, and kept as long as a boot needs them', async () => {
    const { node, seal } = await keyed()
    await using _ = node
    const name = seal('it is $secret')
    const secrets = { sealed: ['it is $secret'], open: [] }
    await go(node, filling(node, name), 'end applied', { secrets, entries: holding(name) })
    expect((await node.seen()).filled).toBe('Key = it is $secret\nPort = 7\n')
    await node.ask('confirm', id, hash)
    expect(await kept(node)).toEqual([name])
    expect(await readFile(join(node.home, 'secrets', name), 'utf8')).toBe('it is $secret')
    expect((await stat(join(node.home, 'secrets', name))).mode & 0o777).toBe(0o600)
    for (const file of ['ledger.json', 'restore.sh', 'firewall.sh'])
      expect(await readFile(join(node.home, 'confirmed', file), 'utf8')).not.toContain('$secret')
  })

  it.each(['confirmed', 'rolled back'])('are gone once nothing needs them: %s', async (how) => {
    const { node, seal } = await keyed()
    await using _ = node
    const secrets = { sealed: ['hush-hush'], open: [] }
    await go(node, filling(node, seal('hush-hush')), 'end applied', { secrets })
    expect(await kept(node)).toEqual([seal('hush-hush')])
    if (how === 'confirmed') await node.ask('confirm', id, hash)
    else await node.ask('rollback', id).then(() => node.ask('close', id, 'rolled-back'))
    await until(() => !existsSync(join(node.home, 'open')))
    expect(await kept(node)).toEqual([])
  })

  it('are not in what a program says when it cannot read them', async () => {
    const { node, seal } = await keyed()
    await using _ = node
    await writeFile(join(node.folder, 'repeats'), '#!/bin/sh\necho "bad line:"; cat; exit 1\n', { mode: 0o755 })
    const bad = planOf({
      commands: [withSecrets({ argv: [join(node.folder, 'repeats')], stdin: `sealed:${seal('hush-hush')}\n` })],
      undo: [],
    })
    const talk = await go(node, bad, 'end rolled-back', { secrets: { sealed: ['hush-hush'], open: [] } })
    expect(talk.lines).toContain('output bad line:')
    expect(talk.lines).toContain('output (a line with a secret in it)')
    expect(talk.lines.join('\n')).not.toContain('hush-hush')
  })

  it('that the node does not hold fail a step', async () => {
    const { node, seal } = await keyed()
    await using _ = node
    const talk = await go(node, filling(node, seal('never told')), 'end rolled-back')
    expect(talk.lines).toContain('failed 1 1')
    expect(await node.seen()).toEqual({})
  })
})
