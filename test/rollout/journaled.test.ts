import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Gate } from '../../src/model/config/gate.ts'
import { defaultRollout, type Rollout } from '../../src/model/config/rollout.ts'
import { limitsOf } from '../../src/planner/waves/limits.ts'
import { wavesOf } from '../../src/planner/waves/waves.ts'
import type { Fleet } from '../../src/rollout/fleet.ts'
import { journaled } from '../../src/rollout/journaled.ts'
import { rollOut } from '../../src/rollout/roll-out.ts'
import type { RunHeader, Wish, WishNote } from '../../src/state/runs/entries.ts'
import { createRun, leaveWish, listRuns, openRun, readRun, wishesLeft } from '../../src/state/runs/runs.ts'
import { nodes } from '../plan/waves/candidates.ts'

const me = { who: 'ops@desk', now: new Date() }
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-runs-'))
})
afterEach(() => rm(folder, { recursive: true }))

const fleet = nodes(12)
const { waves } = wavesOf(defaultRollout, fleet)
const header = (id: string, of = fleet): RunHeader => ({
  ...{
    type: 'run',
    format: 'netloom.run',
    version: 1,
    id,
    created: me.now.toISOString(),
    author: me.who,
    netloom: '0',
  },
  ...{ cluster: '/site', clusterName: 'site', hash: 'sha256:0', waves, down: [], strategy: defaultRollout },
  plans: Object.fromEntries(of.map(({ name }) => [name, `sha256:${name}`])),
  words: { concurrency: 4 },
})

/** What the world remembers of nodes, whoever works on the run. */
interface World {
  readonly changed: string[]
  /** Who dies as this node is changed: before it is, or after. */
  readonly dies?: { readonly at: string; readonly done: boolean }
  readonly fails?: string
  readonly strategy?: Partial<Rollout>
  readonly askGate?: Fleet['askGate']
  /** Those that were taken back, as often as they were; and who dies as this one is. */
  readonly back?: string[]
  readonly diesBack?: World['dies']
  readonly onChange?: (node: string) => Promise<void>
}

class Died extends Error {}

/** What a node's programs print may hold secrets. */
const told = (node: string) => {
  const end = {
    node,
    outcome: 'confirmed',
    transaction: `t-${node}`,
    why: 'hunter2',
    diagnostics: ['hunter2'],
  } as const
  return end
}

async function workOn(
  id: string,
  { changed, dies, onChange, fails, strategy, askGate, back = [], diesBack }: World,
  signal = new AbortController().signal,
) {
  const opened = await openRun(folder, id, me)
  if ('held' in opened) throw new Error('held')
  const wished: (Wish | 'approve')[] = []
  const context = journaled(opened.journal, {
    ...{ signal, now: () => new Date(), onWish: ({ wish }) => wished.push(wish) },
    wishes: () => wishesLeft(folder, id),
  })
  const plan = {
    strategy: { ...defaultRollout, ...strategy },
    waves,
    down: new Map(),
    limits: limitsOf(defaultRollout, fleet, 4),
  }
  try {
    const end = await rollOut(context, plan, {
      change: async (node) => {
        // Whoever takes it up asks the node first.
        if (changed.includes(node)) return { node, outcome: 'confirmed' }
        if (dies?.at === node && !dies.done) throw new Died()
        changed.push(node)
        if (fails === node) return { node, outcome: 'rolled-back' }
        await onChange?.(node)
        if (dies?.at === node) throw new Died()
        return told(node)
      },
      back: async () => async (node) => {
        // Its own record says so.
        if (back.includes(node)) return { ...told(node), outcome: 'taken-back' }
        if (diesBack?.at === node && !diesBack.done) throw new Died()
        back.push(node)
        if (diesBack?.at === node) throw new Died()
        return { ...told(node), outcome: 'taken-back' }
      },
      set: () => ({ signal, onLooked: async () => {}, across: async () => [] }),
      isSettled: (node) => changed.includes(node),
      answers: async () => true,
      askGate: async (gate, about) => askGate?.(gate, about) ?? { outcome: 'pass', saw: '' },
      tell: () => {},
    })
    return { ...end, wished }
  } finally {
    await opened.journal.close()
  }
}

async function begin(id: string) {
  const made = await createRun(folder, header(id), me)
  if ('journal' in made) await made.journal.close()
  return made
}

describe('a run that is kept', () => {
  it.each(fleet.map(({ name }) => name))('goes on where whoever worked on it died, at %s', async (at) => {
    for (const done of [false, true]) {
      const id = `run-${done}`
      await begin(id)
      const changed: string[] = []
      await expect(workOn(id, { changed, dies: { at, done } })).rejects.toThrow(Died)
      expect((await readRun(folder, id)).inDoubt).toContain(at)
      const { ends, notStarted, stopped } = await workOn(id, { changed })
      expect(changed.toSorted()).toEqual(fleet.map(({ name }) => name).sort())
      expect([ends.length, notStarted, stopped]).toEqual([12, [], undefined])
      expect((await readRun(folder, id)).inDoubt).toEqual([])
      await rm(join(folder, id), { recursive: true })
    }
  })

  it.each(['n1', 'n2', 'n6'])('goes on taking back where whoever did so died, at %s', async (at) => {
    const strategy = { onFailure: 'takeBackRun' } as const
    for (const done of [false, true]) {
      const id = `back-${done}`
      await begin(id)
      const world = { changed: [] as string[], back: [] as string[], fails: 'n7', strategy }
      await expect(workOn(id, { ...world, diesBack: { at, done } })).rejects.toThrow(Died)
      const left = await readRun(folder, id)
      expect(left.back?.left).toContain(at)
      expect(left.back?.in).toBe(3)
      const changed = [...world.changed]
      const end = await workOn(id, world)
      expect(world.changed, 'nothing further is changed').toEqual(changed)
      expect(world.back.toSorted(), 'each is taken back once').toEqual(changed.filter((one) => one !== 'n7').sort())
      expect(end.back?.left).toEqual([])
      const { outcomes, back } = await readRun(folder, id)
      expect(back?.left).toEqual([])
      for (const node of world.back) expect(outcomes.get(node)).toBe('taken-back')
      await rm(join(folder, id), { recursive: true })
    }
  })

  describe('with gates', () => {
    const web = (over: Partial<Gate> = {}): Gate => ({
      ...{ name: 'web', when: 'afterWave', tries: 1, pauseSeconds: 1, always: true },
      question: { type: 'http', url: 'http://192.0.2.1/', from: ['controller'] },
      ...over,
    })
    const note = (wish: WishNote) => leaveWish(folder, 'gated', wish)
    const now = () => new Date().toISOString()
    const until = async (is: () => Promise<boolean>) => {
      while (!(await is())) await new Promise((again) => setTimeout(again, 20))
    }

    it('asks again what was open when it died, and not what had passed', async () => {
      await begin('gated')
      const asked: number[] = []
      const changed: string[] = []
      const strategy = { gates: [web()] }
      const askGate: Fleet['askGate'] = async (_, { n }) => {
        asked.push(n)
        return { outcome: 'pass', saw: 'hunter2' }
      }
      await expect(workOn('gated', { changed, strategy, askGate, dies: { at: 'n7', done: false } })).rejects.toThrow(
        Died,
      )
      expect(asked).toEqual([1, 2])
      const { stopped, ends } = await workOn('gated', { changed, strategy, askGate })
      expect([asked, stopped, ends.length]).toEqual([[1, 2, 3, 4], undefined, 12])
      expect(await readFile(join(folder, 'gated', 'journal'), 'utf8')).not.toContain('hunter2')
    })

    it('pauses where nobody can tell, and asks again once somebody resumed it', async () => {
      await begin('gated')
      const changed: string[] = []
      let outcome: 'inconclusive' | 'pass' = 'inconclusive'
      const run = workOn('gated', {
        changed,
        strategy: { gates: [web()] },
        askGate: async () => ({ outcome, saw: '' }),
      })
      await until(async () => (await readRun(folder, 'gated')).wishes.at(-1)?.wish === 'pause')
      expect(await readRun(folder, 'gated')).toMatchObject({
        ...{ wishes: [{ wish: 'pause', by: 'gate web' }], unsettledGates: ['gate web, afterWave 1'] },
      })
      expect(changed).toEqual(['n1'])
      outcome = 'pass'
      await note({ wish: 'resume', by: 'other@desk', at: now() })
      expect((await run).stopped).toBeUndefined()
      expect(changed).toHaveLength(12)
      expect((await readRun(folder, 'gated')).unsettledGates).toEqual([])
    })

    it('waits for approvals, which survive whoever waited', async () => {
      await begin('gated')
      const changed: string[] = []
      const strategy = { gates: [web({ name: 'ops', when: 'beforeWave', question: { type: 'approval' } })] }
      const leaving = new AbortController()
      const run = workOn('gated', { changed, strategy }, leaving.signal)
      await until(async () => (await readRun(folder, 'gated')).unsettledGates.length > 0)
      expect(changed).toEqual(['n1'])
      await note({ wish: 'approve', wave: 2, by: 'other@desk', at: now() })
      await until(async () => (await readRun(folder, 'gated')).unsettledGates.includes('gate ops, approval 3'))
      leaving.abort()
      expect((await run).stopped).toEqual({ why: 'asked' })
      expect(changed).toHaveLength(6)
      expect((await readRun(folder, 'gated')).approvals).toMatchObject([{ wave: 2, by: 'other@desk' }])
      for (const wave of [3, 4]) await note({ wish: 'approve', wave, by: 'other@desk', at: now() })
      const { stopped } = await workOn('gated', { changed, strategy })
      expect([changed.length, stopped]).toEqual([12, undefined])
    })
  })

  it('is paused, resumed and aborted by others', async () => {
    await begin('one')
    const wish = (wish: Wish) => leaveWish(folder, 'one', { wish, by: 'other@desk', at: new Date().toISOString() })
    const changed: string[] = []
    let resumed = false
    const end = await workOn('one', {
      changed,
      onChange: async (node) => {
        if (node === 'n1') {
          await wish('pause')
          setTimeout(() => {
            expect(changed).toEqual(['n1'])
            resumed = true
            void wish('resume')
          }, 300)
        }
        if (node === 'n2') await wish('abort')
      },
    })
    expect(resumed).toBe(true)
    expect(end.wished).toEqual(['pause', 'resume', 'abort'])
    expect(end.stopped).toEqual({ why: 'asked' })
    expect(end.notStarted.length).toBeGreaterThan(5)
    expect((await readRun(folder, 'one')).wishes.map(({ wish, by }) => [wish, by])).toEqual([
      ['pause', 'other@desk'],
      ['resume', 'other@desk'],
      ['abort', 'other@desk'],
    ])
  })

  it('of two that begin at once and share a node one wins, and the other is told whose it is', async () => {
    const made = await Promise.all(['a', 'b', 'c', 'd'].map((id) => createRun(folder, header(id), me)))
    const won = made.flatMap((one) => ('journal' in one ? [one.journal] : []))
    expect(won).toHaveLength(1)
    for (const one of made) if ('busy' in one) expect(one.busy.header.author).toBe('ops@desk')
    await won[0]?.close()
    expect((await listRuns(folder)).runs).toHaveLength(1)
    expect(await createRun(folder, header('later'), me)).toMatchObject({ busy: { header: { author: 'ops@desk' } } })
    const apart = await createRun(folder, header('apart', nodes(1, { name: 'x' })), me)
    expect('journal' in apart).toBe(true)
    if ('journal' in apart) await apart.journal.close()
  })

  it('does not change anew what was in doubt, once a node failed or the window closed', async () => {
    const dies = { at: 'n3', done: false }
    for (const [id, strategy] of [
      ['failed', {}],
      ['closed', { windows: [{ days: [], from: 0, to: 1, timeZone: 'UTC' }] }],
    ] as const) {
      await begin(id)
      const fails = id === 'failed' ? 'n2' : ''
      const changed: string[] = []
      await expect(workOn(id, { changed, dies, fails })).rejects.toThrow(Died)
      expect((await readRun(folder, id)).inDoubt).toContain('n3')
      const before = [...changed]
      const { stopped, notStarted } = await workOn(id, { changed, strategy })
      expect(changed).toEqual(before)
      expect(notStarted).toContain('n3')
      expect(stopped?.why).toBe(id)
      await rm(join(folder, id), { recursive: true })
    }
  })

  it('holds outcomes and transactions, and nothing that a program printed', async () => {
    await begin('one')
    await workOn('one', { changed: [] })
    const text = await readFile(join(folder, 'one', 'journal'), 'utf8')
    expect(text).not.toContain('hunter2')
    expect(text).toContain('"value":{"node":"n1","outcome":"confirmed","transaction":"t-n1"}')
  })

  it('that cannot be read keeps nobody from others, unless somebody works on it', async () => {
    await begin('old')
    await writeFile(join(folder, 'old', 'journal'), `{"hash":"0","entry":{}}\n{"hash":"0","entry":{}}\n`)
    const { runs, unread } = await listRuns(folder)
    expect([runs, unread]).toMatchObject([[], [{ error: { code: 'state/damaged' } }]])
    expect(await begin('new')).toMatchObject({ unread: [{ place: join(folder, 'old') }] })

    const newer = { ...header('next', nodes(1, { name: 'x' })), version: 2 } as unknown as RunHeader
    const made = await createRun(folder, newer, me)
    const apart = header('apart', nodes(1, { name: 'y' }))
    expect(await createRun(folder, apart, me)).toMatchObject({ held: { who: 'ops@desk' } })
    if ('journal' in made) await made.journal.close()
    const then = await createRun(folder, apart, me)
    expect(then).toHaveProperty('journal')
    if ('journal' in then) await then.journal.close()
  })

  it('of others begins after whoever is at the door', async () => {
    const apart = ['a', 'b', 'c', 'd'].map((name) => createRun(folder, header(name, nodes(1, { name })), me))
    for (const one of await Promise.all(apart)) {
      expect(one).toHaveProperty('journal')
      if ('journal' in one) await one.journal.close()
    }
  })

  it('of a newer version is refused untouched', async () => {
    const newer = { ...header('next'), version: 2 } as unknown as RunHeader
    const made = await createRun(folder, newer, me)
    if ('journal' in made) await made.journal.close()
    await expect(readRun(folder, 'next')).rejects.toMatchObject({ code: 'state/version' })
    await expect(readRun(folder, '../next')).rejects.toMatchObject({ code: 'rollout/no-run' })
  })
})
