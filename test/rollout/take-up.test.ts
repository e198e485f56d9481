import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endIn } from '../../src/cli/rollout/settle.ts'
import { takenUp } from '../../src/cli/rollout/take-up.ts'
import { defaultRollout } from '../../src/model/config/rollout.ts'
import { createRun, leaveWish, openRun, readRun, runsFolder, wishesLeft } from '../../src/state/runs/runs.ts'
import { inProcess } from '../cli/in-process.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'netloom-home-'))
})
afterEach(() => rm(home, { recursive: true }))

const now = () => new Date('2026-07-01T12:00:00Z')
const author = () => 'ops@desk'
const me = { who: author(), now: now() }
const who = () => ({ env: {}, home, now, author })

async function begin(id: string) {
  const made = await createRun(
    runsFolder(who()),
    {
      ...{ type: 'run', format: 'netloom.run', version: 1, id, created: now().toISOString(), author: author() },
      ...{ netloom: '0', cluster: '/site', clusterName: 'site', hash: 'sha256:0', waves: [], down: [] },
      ...{ strategy: defaultRollout, plans: { n1: 'sha256:1' }, words: { concurrency: 4 } },
    },
    me,
  )
  if ('journal' in made) await made.journal.close()
}
const wish = (wish: 'pause' | 'abort') =>
  leaveWish(runsFolder(who()), 'one', { wish, by: 'other@desk', at: now().toISOString() })

describe('who takes a run up', () => {
  it('is refused once another one ended it, whatever was read before', async () => {
    await begin('one')
    const seen = await readRun(runsFolder(who()), 'one')
    expect(await inProcess(['rollout', 'abort', 'one'], { home })).toMatchObject({ code: 0 })
    expect(seen.ended).toBeUndefined()
    expect(await takenUp(who(), 'one')).toMatchObject({ refused: { code: 'rollout/over' }, code: 1 })
    expect((await readRun(runsFolder(who()), 'one')).ended).toBeDefined()
  })

  it('is known to others from then on, who leave it their wishes', async () => {
    await begin('one')
    const taken = await takenUp(who(), 'one')
    const told = await inProcess(['rollout', 'abort', 'one'], { home })
    expect(told).toMatchObject({ code: 0, err: expect.stringContaining('Told ops@desk') })
    expect(await takenUp(who(), 'one')).toMatchObject({ refused: { code: 'rollout/held-by' }, code: 7 })
    if ('journal' in taken) await taken.journal.close()
    // It died before it heeded that: an abort holds all the same.
    expect(await takenUp(who(), 'one')).toMatchObject({ refused: { code: 'rollout/over' } })
    expect(await readRun(runsFolder(who()), 'one')).toMatchObject({ ended: { stopped: 'asked' } })
  })

  it('is not paused by what was wished of another one before', async () => {
    await begin('one')
    await wish('pause')
    const taken = await takenUp(who(), 'one')
    expect(await wishesLeft(runsFolder(who()), 'one')).toEqual([])
    if ('journal' in taken) await taken.journal.close()
    const opened = await openRun(runsFolder(who()), 'one', me)
    if (!('journal' in opened)) throw new Error('held')
    expect(opened.journal.entries.at(-1)).toMatchObject({ wish: 'pause', by: 'other@desk' })
    await opened.journal.close()
  })
})

describe('how a change in doubt ended', () => {
  const change = { transaction: 't', ended: '2026-07-01T12:00:00Z', planHash: 'sha256:0', holder: 'ops@desk, run one' }
  const deadline = 'nobody confirmed it in time'

  it('is what the node wrote down of this run', () => {
    expect(endIn([{ ...change, outcome: 'confirmed' }], 'n1', 'one')).toMatchObject({ outcome: 'confirmed' })
    expect(endIn([{ ...change, outcome: 'rolled-back', why: 'a step failed' }], 'n1', 'one')).toMatchObject({
      outcome: 'rolled-back',
    })
    expect(endIn([{ ...change, outcome: 'confirmed' }], 'n1', 'another')).toBeUndefined()
  })

  it('is left to a person, where nobody confirmed it: the change may be what cut the node off', () => {
    expect(endIn([{ ...change, outcome: 'rolled-back', why: deadline }], 'n1', 'one')).toBe('deserted')
  })
})
