import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fate, ToySet } from './toy-set.ts'

const quiet: Fate = { size: 3, fails: [], late: [], deaths: [], patient: [] }
const some = fc.subarray([1, 2, 3, 4])

const fates: fc.Arbitrary<Fate> = fc.record({
  size: fc.integer({ min: 2, max: 4 }),
  fails: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some),
  late: some,
  patient: some,
  stubborn: some,
  apart: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  deaths: fc.array(fc.record({ at: fc.integer({ min: 1, max: 12 }), written: fc.boolean() }), { maxLength: 4 }),
})

/** Works on it until it is over, whoever dies meanwhile. */
async function toItsEnd(set: ToySet) {
  for (let resumes = 0; resumes < 12; resumes += 1) {
    const end = await set.work()
    if (end !== 'died' && end.stopped?.why !== 'half') return end
  }
  throw new Error('it does not end')
}

describe('nodes that change together or not at all', () => {
  it('are all kept, after that was written down', async () => {
    const set = new ToySet(quiet)
    const { ends, stopped } = await toItsEnd(set)
    expect(set.states).toEqual(['after', 'after', 'after'])
    expect(stopped).toBeUndefined()
    expect(ends.map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed', 'confirmed'])
    expect(set.events.map(({ type }) => type)).toEqual(['wave-started', 'wave-decided', 'wave-ended'])
  })

  it('are all as they were where one fails, and the others say why', async () => {
    const set = new ToySet({ ...quiet, fails: [2] })
    const { stopped } = await toItsEnd(set)
    expect(set.states).toEqual(['before', 'before', 'before'])
    expect(stopped).toMatchObject({ why: 'failed' })
    expect(set.events).toContainEqual({ type: 'wave-given-up', n: 1, wave: '1', because: 'n2 ended as rolled back' })
  })

  it('are all as they were where they do not reach each other', async () => {
    const set = new ToySet({ ...quiet, apart: true })
    await toItsEnd(set)
    expect(set.states).toEqual(['before', 'before', 'before'])
    expect(set.events).toContainEqual(expect.objectContaining({ because: 'n1 does not reach n2' }))
  })

  it('one that needs no change any more keeps no others from it', async () => {
    const set = new ToySet({ ...quiet, mended: [2] })
    const end = await set.work()
    expect(set.states).toEqual(['after', 'before', 'after'])
    expect(end).not.toHaveProperty('stopped')
  })

  it('one whose time ran out once all was decided is changed again', async () => {
    const set = new ToySet({ ...quiet, late: [2, 3] })
    const { stopped } = await toItsEnd(set)
    expect([set.states, stopped]).toEqual([['after', 'after', 'after'], undefined])
  })

  it('where that fails, too, it is half, says so, and is finished by whoever resumes', async () => {
    const set = new ToySet({ ...quiet, late: [2], stubborn: [2] })
    expect(await set.work()).toMatchObject({ stopped: { why: 'half', nodes: ['n2'] } })
    expect(set.states).toEqual(['after', 'before', 'after'])
    expect(set.events.at(-1)).toMatchObject({ type: 'rollout-stopped', why: 'half', notStarted: 0 })
    expect(set.record.inDoubt).toEqual(['n2'])
    expect(await set.work()).not.toHaveProperty('stopped')
    expect(set.states).toEqual(['after', 'after', 'after'])
  })

  it('are never half at the end, whoever dies where, and none is confirmed before all are decided on', async () => {
    await fc.assert(
      fc.asyncProperty(fates, async (fate) => {
        const set = new ToySet(fate)
        await toItsEnd(set)
        expect(new Set(set.states).size, set.states.join()).toBe(1)
        expect(set.states[0]).not.toBe('open')
        expect(set.wrongs).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('after every single death at every single entry', async () => {
    for (let at = 1; at <= 12; at += 1)
      for (const written of [false, true])
        for (const patient of [[], [1], [1, 2, 3]]) {
          const set = new ToySet({ ...quiet, patient, deaths: [{ at, written }] })
          await toItsEnd(set)
          expect(set.states, `${at} ${written}`).toEqual(['after', 'after', 'after'])
        }
  })

  it('once kept, are all taken back where the run fails, whoever dies where', async () => {
    for (let at = 1; at <= 24; at += 1)
      for (const written of [false, true]) {
        const set = new ToySet({ ...quiet, back: true, deaths: [{ at, written }] })
        const end = await toItsEnd(set)
        expect(set.states, `${at} ${written}`).toEqual(['before', 'before', 'before'])
        expect(end.ends.map(({ outcome }) => outcome)).toEqual(['taken-back', 'taken-back', 'taken-back'])
        expect(set.wrongs).toEqual([])
        expect(JSON.stringify(set.entries), 'what a gate saw is kept nowhere').not.toContain('hunter2')
      }
  })
})
