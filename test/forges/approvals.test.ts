import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platforms } from '../../src/forges/forge.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { savedPlan, writeSavedPlan } from '../../src/state/saved-plan.ts'
import { inProcess } from '../cli/in-process.ts'
import { create, planOf } from '../render/sample.ts'
import { everyPlatform, jobOf } from '../support/forges/all.ts'
import { type ForgeServer, forgeServer } from '../support/forges/server.ts'
import { headOfTests, type World, worldOf } from '../support/forges/world.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-approvals-'))
})
afterAll(() => rm(folder, { recursive: true }))

const merge = 'a'.repeat(40)
const one: Plan = planOf('n1', [create('Link', 'br0', { name: 'br0' })])
const other: Plan = planOf('n1', [create('Link', 'br1', { name: 'br1' })])

async function kept(plan: Plan, commit: string): Promise<string> {
  const file = join(folder, `${plan.steps[0]?.id ?? 'none'}-${commit.slice(0, 4)}.json`)
  const envelope = { created: '2026-01-02T03:04:05Z', author: 'ada@desk', cluster: '/srv/prod', netloom: '0.1.0' }
  await writeSavedPlan(file, savedPlan([plan], { ...envelope, clusterName: 'prod', commit }))
  return file
}

const inJob = (name: (typeof platforms)[number], server: ForgeServer, words: readonly string[], env = {}) =>
  inProcess(
    [words[0] as string, '-C', folder, ...(name === 'bitbucket' ? ['--api', server.api] : []), ...words.slice(1)],
    {
      home: folder,
      env: { ...jobOf(name, server), ...env },
    },
  )

/** A pull request whose plan was shown, which then was approved and merged. */
async function merged(name: (typeof platforms)[number], world: World, server: ForgeServer): Promise<void> {
  expect(await inJob(name, server, ['comment', '--plan', await kept(one, headOfTests)])).toMatchObject({ code: 0 })
  world.pull = { ...world.pull, state: 'merged', merged: merge }
}
const review = { who: 'grace', approved: true, commit: headOfTests, at: '2026-01-03T00:00:00Z', writes: true }
const asks = (name: string) => ['github', 'gitlab', 'gitea'].includes(name)
/** What a job after the merge does not know. */
const later = {
  GITHUB_REF: 'refs/heads/main',
  CI_MERGE_REQUEST_IID: '',
  BITBUCKET_PR_ID: '',
  SYSTEM_PULLREQUEST_PULLREQUESTID: '',
}

// A repository's token of Bitbucket has no account, so no comment there can be known as ours.
it('cannot tell what is ours without an account', async () => {
  const world = worldOf({ pull: { ...worldOf().pull, state: 'merged' } })
  await using server = await forgeServer(everyPlatform.bitbucket, world)
  const words = ['approvals', '--plan', await kept(one, merge), '--out', join(folder, 'out.json'), '--pull', '7']
  await expect(inJob('bitbucket', server, words, later)).rejects.toThrow('does not tell whose the token is')
})

describe.each(platforms.filter((name) => name !== 'bitbucket'))('after a merge on %s', (name) => {
  const approvals = (server: ForgeServer, plan: string, ...words: string[]) =>
    inJob(
      name,
      server,
      [
        'approvals',
        '--plan',
        plan,
        '--out',
        join(folder, 'out.json'),
        ...(asks(name) ? [] : ['--pull', '7']),
        ...words,
      ],
      later,
    )

  it('writes down who approved the plan that was shown', async () => {
    const world = worldOf({ reviews: [review] })
    await using server = await forgeServer(everyPlatform[name], world)
    await merged(name, world, server)
    const plan = await kept(one, merge)
    const { code, out, err } = await approvals(server, plan)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/octo\/net#7 showed this plan\. Approved there by grace\./)
    const { hash } = JSON.parse(await readFile(plan, 'utf8'))
    expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))).toMatchObject({
      approvals: [{ who: 'grace', source: 'forge', plan: hash }],
    })
    expect(server.faults).toEqual([])
  })

  it('refuses where another plan was shown, none, one of an earlier commit, or nothing was merged', async () => {
    const world = worldOf({ reviews: [review] })
    await using server = await forgeServer(everyPlatform[name], world)
    const plan = await kept(one, merge)
    world.pull = { ...world.pull, merged: merge }
    const early = await approvals(server, plan)
    expect([early.code, early.err]).toEqual([
      3,
      expect.stringMatching(asks(name) ? 'forge/no-pull' : 'forge/not-merged'),
    ])

    await merged(name, world, server)
    const changed = await approvals(server, await kept(other, merge))
    expect([changed.code, changed.err]).toEqual([3, expect.stringContaining('forge/other-plan')])

    world.pull.head = 'b'.repeat(40)
    const pushed = await approvals(server, plan)
    expect([pushed.code, pushed.err]).toEqual([3, expect.stringContaining('forge/plan-not-shown')])
    world.pull.head = headOfTests

    // What somebody else wrote shows nothing, however much it looks like ours.
    for (const comment of world.comments) comment.author = 'mallory'
    const forged = await approvals(server, plan)
    expect([forged.code, forged.err]).toEqual([3, expect.stringContaining('forge/plan-not-shown')])
    expect(server.faults).toEqual([])
  })

  it('asks nobody about a plan that changes nothing', async () => {
    await using server = await forgeServer(everyPlatform[name], worldOf())
    const { code, out } = await approvals(server, await kept(planOf('n1', []), merge))
    expect([code, out]).toEqual([0, expect.stringContaining('it needs no approval')])
    expect(server.asked).toEqual([])
  })

  it('puts it in the place of an older plan that none can be made any more', async () => {
    const world = worldOf()
    await using server = await forgeServer(everyPlatform[name], world)
    await inJob(name, server, ['comment', '--plan', await kept(one, headOfTests)])
    const words = ['comment', '--failed', '--cluster-name', 'prod', '--commit', headOfTests]
    expect(await inJob(name, server, words)).toMatchObject({ code: 0, err: '' })
    expect(world.comments).toMatchObject([{ body: expect.stringContaining('## No plan could be made') }])
    expect(world.statuses.at(-1)).toMatchObject({ ok: false })
    world.pull = { ...world.pull, state: 'merged', merged: merge }
    expect(await approvals(server, await kept(one, merge))).toMatchObject({ code: 3 })
    expect(server.faults).toEqual([])
  })
})
