import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platforms } from '../../src/forges/forge.ts'
import { keyOf, markerText } from '../../src/forges/marker.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { type Envelope, savedPlan, writeSavedPlan } from '../../src/state/saved-plan.ts'
import { inProcess } from '../cli/in-process.ts'
import { create, planOf, remove } from '../render/sample.ts'
import { everyPlatform, jobOf } from '../support/forges/all.ts'
import { type ForgeServer, forgeServer, json, tokenOfTests } from '../support/forges/server.ts'
import { headOfTests, type World, worldOf } from '../support/forges/world.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-forges-'))
})
afterAll(() => rm(folder, { recursive: true }))

const keeps = { verdict: 'keeps', diagnostics: [] } as const
const creates: Plan = { ...planOf('n1', [create('Link', 'br0', { name: 'br0' })]), review: keeps }
const removes: Plan = { ...planOf('n2', [remove('Address', 'a', { address: '192.0.2.1/24' })]), review: keeps }
const cuts: Plan = { ...planOf('n3', [create('Link', 'br0', { name: 'br0' }, { disrupts: ['br0'] })]), review: keeps }

let files = 0
async function kept(plans: readonly Plan[], more: Partial<Envelope> = {}): Promise<string> {
  files += 1
  const file = join(folder, `plan-${files}.json`)
  const envelope = { created: '2026-01-02T03:04:05Z', author: 'ada@desk', cluster: '/srv/prod', netloom: '0.1.0' }
  await writeSavedPlan(file, savedPlan(plans, { ...envelope, clusterName: 'prod', commit: headOfTests, ...more }))
  return file
}

/** Types `netloom comment` in a job of the platform. */
const comment = (name: (typeof platforms)[number], server: ForgeServer, words: readonly string[], env = {}) =>
  inProcess(['comment', '-C', folder, ...(name === 'bitbucket' ? ['--api', server.api] : []), ...words], {
    home: folder,
    env: { ...jobOf(name, server), ...env },
  })

const ours = (world: World, cluster = 'prod') =>
  world.comments.filter(({ body }) => body.includes(`plan:${keyOf(cluster)}`))
const plain = (name: string) => name === 'bitbucket'

describe.each(platforms)('on %s', (name) => {
  it('makes one comment, changes it in its place, and sets a status and one label', async () => {
    const world = worldOf({ labels: ['kind/bug'] })
    await using server = await forgeServer(everyPlatform[name], world)
    const first = await comment(name, server, [
      '--plan',
      await kept([creates, removes]),
      '--link',
      'https://ci.example/1',
    ])
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^Commented on .*, octo\/net#7: 2 of 2 nodes change\.\n$/)
    expect(world.comments).toHaveLength(1)
    const [{ body, id } = { body: '', id: 0 }] = world.comments
    expect(body).toContain('## 2 of 2 nodes change')
    expect(body).toContain('**This removes 1 thing:**')
    expect(body).toContain('The report: <https://ci.example/1>')
    expect(body.includes('<details>')).toBe(!plain(name))
    expect(world.statuses).toMatchObject([{ ok: true, summary: expect.stringContaining('2 of 2 nodes change') }])
    if (!plain(name)) expect(world.labels).toEqual(['kind/bug', 'netloom/changes'])

    const second = await comment(name, server, ['--plan', await kept([cuts])])
    expect(second).toMatchObject({ code: 0, err: '' })
    expect(world.comments.map((one) => one.id)).toEqual([id])
    expect(world.comments[0]?.body).toContain('## 1 of 1 node changes')
    if (!plain(name)) expect(world.labels).toEqual(['kind/bug', 'netloom/disruptive'])
    expect(server.faults).toEqual([])
  })

  it('leaves alone what others wrote, however much it looks like ours', async () => {
    const marker = markerText({ topic: 'plan', key: keyOf('prod') }, !plain(name))
    const theirs = { id: 11, author: 'mallory', body: `${marker}\n\nApproved.` }
    const quoted = { id: 12, author: 'netloom-bot', body: `> ${marker}\n\nwhat is this?` }
    const world = worldOf({ comments: [{ ...theirs }, { ...quoted }] })
    await using server = await forgeServer(everyPlatform[name], world)
    expect(await comment(name, server, ['--plan', await kept([creates])])).toMatchObject({ code: 0 })
    expect(world.comments.slice(0, 2)).toEqual([theirs, quoted])
    expect(world.comments[2]?.body).toContain('## 1 of 1 node changes')
    expect(server.faults).toEqual([])
  })

  it('keeps the oldest of several, and one for each cluster', async () => {
    const body = `${markerText({ topic: 'plan', key: keyOf('prod') }, !plain(name))}\n\nolder`
    const author = 'netloom-bot'
    const world = worldOf({ comments: [31, 32].map((id) => ({ id, author, body })) })
    await using server = await forgeServer(everyPlatform[name], world)
    await comment(name, server, ['--plan', await kept([creates])])
    await comment(name, server, ['--plan', await kept([cuts], { clusterName: 'lab' })])
    await comment(name, server, ['--plan', await kept([creates])])
    expect(ours(world).map(({ id }) => id)).toEqual([31])
    expect(ours(world, 'lab')).toHaveLength(1)
    expect(world.comments.find(({ id }) => id === 32)?.folded).toBe(name === 'github' ? true : undefined)
    if (!plain(name)) expect(world.labels).toEqual(['netloom/disruptive'])
    expect(server.faults).toEqual([])
  })

  it('ends with one comment when two runs make one at once', async () => {
    const world = worldOf()
    await using server = await forgeServer(everyPlatform[name], world)
    const file = await kept([creates])
    const both = await Promise.all([1, 2].map(() => comment(name, server, ['--plan', file])))
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(ours(world).filter(({ folded }) => !folded)).toHaveLength(1)
    expect(server.faults).toEqual([])
  })

  it('ends with one comment where the platform made it and did not say so', async () => {
    const world = worldOf()
    await using server = await forgeServer(everyPlatform[name], world)
    let failed = false
    server.trouble = (asked) => {
      if (failed || asked.method !== 'POST' || !/(comments|notes|threads)$/.test(asked.path)) return undefined
      failed = true
      everyPlatform[name].answer(asked, world, server.api)
      return (response) => json(response, 502, { message: 'bad gateway' })
    }
    expect(await comment(name, server, ['--plan', await kept([creates])])).toMatchObject({ code: 0, err: '' })
    expect(failed).toBe(true)
    expect(ours(world).filter(({ folded }) => !folded)).toHaveLength(1)
    expect(ours(world)[0]?.id).toBe(101)
    expect(server.faults).toEqual([])
  })

  it.each(['merged', 'closed'] as const)('writes nothing on a pull request that is %s', async (state) => {
    const world = worldOf({ pull: { ...worldOf().pull, state } })
    await using server = await forgeServer(everyPlatform[name], world)
    const { code, out } = await comment(name, server, ['--plan', await kept([creates])])
    expect([code, out]).toEqual([0, expect.stringMatching(`Nothing was written: .* is ${state}`)])
    expect(server.asked.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('writes nothing where the head is not what was planned', async () => {
    const world = worldOf({ pull: { ...worldOf().pull, head: 'f'.repeat(40) } })
    await using server = await forgeServer(everyPlatform[name], world)
    const { code, err } = await comment(name, server, ['--plan', await kept([creates])])
    expect([code, err]).toEqual([3, expect.stringContaining('forge/other-head')])
    expect(server.asked.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('counts approvals of this very commit by those who wrote none of it', async () => {
    const older = 'e'.repeat(40)
    const at = '2026-01-03T00:00:00Z'
    const review = { approved: true, commit: headOfTests, at, writes: true }
    const world = worldOf({
      pull: { ...worldOf().pull, author: 'ada', committers: ['ada', 'bob'] },
      pushes: [
        { commit: older, at: '2026-01-01T00:00:00Z' },
        { commit: headOfTests, at: '2026-01-02T00:00:00Z' },
      ],
      reviews: [
        { ...review, who: 'ada' },
        { ...review, who: 'bob' },
        { ...review, who: 'grace' },
        { ...review, who: 'early', commit: older, at: '2026-01-01T12:00:00Z' },
      ],
    })
    await using server = await forgeServer(everyPlatform[name], world)
    const file = join(folder, 'approvals.json')
    const plan = await kept([creates])
    const { code, err } = await comment(name, server, ['--plan', plan, '--approvals-out', file])
    expect([code, err]).toEqual([0, ''])
    const { hash } = JSON.parse(await readFile(plan, 'utf8'))
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      ...{ format: 'netloom.approvals', version: 1 },
      approvals: [{ who: 'grace', source: 'forge', plan: hash, at }],
    })
    expect(world.comments[0]?.body).toContain('**Approved** by `grace`.')
    expect(server.faults).toEqual([])
  })

  it('says what is wrong with a token, and never shows it', async () => {
    const world = worldOf()
    await using server = await forgeServer(everyPlatform[name], world)
    server.trouble = () => (response) => {
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: `no such token: ${tokenOfTests}` }))
    }
    const { code, out, err } = await comment(name, server, ['--plan', await kept([creates])])
    expect([code, err]).toEqual([1, expect.stringContaining('forge/token-refused')])
    expect(out + err).not.toContain(tokenOfTests)
  })
})
