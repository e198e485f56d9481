import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driftReport, type NodeDrift } from '../../src/render/drift.ts'
import { inProcess } from '../cli/in-process.ts'
import { planOf, update } from '../render/sample.ts'
import { everyPlatform, jobOf } from '../support/forges/all.ts'
import { type ForgeServer, forgeServer } from '../support/forges/server.ts'
import { worldOf } from '../support/forges/world.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-forges-'))
})
afterAll(() => rm(folder, { recursive: true }))

const changes = planOf('n1', [update('Link', 'eth0', { mtu: 1500 }, { mtu: 1400 })]).steps
const drifts: NodeDrift[] = [{ node: 'n1', managed: true, changes }]
const same: NodeDrift[] = [{ node: 'n1', managed: true, changes: [] }]

async function comment(
  name: keyof typeof everyPlatform,
  server: ForgeServer,
  text: string,
  cluster = ['--cluster-name', 'prod'],
) {
  const file = join(folder, 'drift.json')
  await writeFile(file, text)
  const api = name === 'bitbucket' ? ['--api', server.api] : []
  const words = ['comment', '-C', folder, '--drift', file, ...cluster, ...api]
  return inProcess(words, { home: folder, env: jobOf(name, server) })
}

const report = (nodes: readonly NodeDrift[], unread: readonly string[] = []) =>
  JSON.stringify(driftReport(nodes, unread, []))

describe.each(['github', 'gitlab', 'gitea'] as const)('on %s', (name) => {
  it('opens one issue, renews it, keeps it while a node is unread, and closes it', async () => {
    const world = worldOf()
    await using server = await forgeServer(everyPlatform[name], world)
    expect(await comment(name, server, report(same))).toMatchObject({ code: 0, err: '' })
    expect(world.issues).toEqual([])

    expect(await comment(name, server, report(drifts))).toMatchObject({ code: 0, err: '' })
    expect(await comment(name, server, report(drifts))).toMatchObject({ code: 0, err: '' })
    expect(world.issues).toMatchObject([{ title: 'Drift in the cluster prod', label: 'netloom/drift', open: true }])
    expect(world.issues[0]?.body).toContain('mtu  1500 -> 1400')

    expect(await comment(name, server, report(same, ['n2']))).toMatchObject({ code: 0 })
    expect(world.issues[0]?.open).toBe(true)
    expect(await comment(name, server, report(same))).toMatchObject({ code: 0 })
    expect(world.issues).toMatchObject([{ open: false, words: ['Nothing drifts any more.'] }])
    expect(server.faults).toEqual([])
  })

  it('leaves issues of others alone', async () => {
    const world = worldOf()
    await using server = await forgeServer(everyPlatform[name], world)
    await comment(name, server, report(drifts))
    for (const issue of world.issues) issue.author = 'mallory'
    const before = structuredClone(world.issues)
    await comment(name, server, report(same))
    expect(world.issues).toEqual(before)
  })
})

it.each(['bitbucket', 'azure'] as const)('says that %s has no issues', async (name) => {
  await using server = await forgeServer(everyPlatform[name], worldOf())
  expect(await comment(name, server, report(drifts))).toMatchObject({
    code: 1,
    err: expect.stringContaining('forge/no-issues'),
  })
})

it.each([
  ['{"format":"netloom.drift-report"}', undefined, 'drift-file/unreadable'],
  ['[', undefined, 'drift-file/unreadable'],
  [report(drifts), [], 'forge/no-cluster'],
])('refuses %s', async (text, cluster, code) => {
  await using server = await forgeServer(everyPlatform.github, worldOf())
  expect(await comment('github', server, text, cluster)).toMatchObject({ code: 1, err: expect.stringContaining(code) })
  expect(server.asked).toEqual([])
})
