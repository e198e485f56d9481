import { inspect, isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { styleFor } from '../../src/cli/colours.ts'
import { otherThanKept } from '../../src/cli/fleet/as-kept.ts'
import { type ClosedSnapshot, closedSnapshot, openedSnapshot } from '../../src/cli/secrets/closed-snapshot.ts'
import { foundSecrets } from '../../src/cli/secrets/found.ts'
import { keptPlan } from '../../src/cli/secrets/kept-plan.ts'
import { markSecrets } from '../../src/cli/secrets/marks.ts'
import { secretTexts } from '../../src/cli/secrets/secret-texts.ts'
import { shownPlan } from '../../src/cli/secrets/shown.ts'
import { shownDrift } from '../../src/cli/secrets/shown-drift.ts'
import { type Secret, sealedSecret, secretOf } from '../../src/model/config/secret.ts'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import type { Resource } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { driftOf } from '../../src/planner/drift.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { planText } from '../../src/render/plan/plan.ts'
import { boardOf, bookOf, toys as kinds, noteOf, snapshotOf } from '../plan/toys.ts'

const wall = boardOf({ name: 'wall1', height: 9, lit: true })
const book = bookOf({ board: 'wall1', title: 'a1', pages: 1 })
const note = (text?: string) => noteOf({ name: 'n', board: 'wall1', topic: 'a', ...(text !== undefined && { text }) })
const fresh = secretOf('TOKEN', 'new-and-secret', 'ENC[1]')

/** The ledger of a node on which a note with a secret was confirmed. */
const held = (thing: Resource): LedgerEntry => ({ ...thing, made: true, secret: ['text'] })
const onNode = snapshotOf([wall, book, note('old-and-secret')], [held(note('old-and-secret'))])

const planned = (desired: readonly Resource[], snapshot: Snapshot, named: readonly Secret[]) => {
  const plan = planNode({ kinds, desired: markSecrets(desired, named), snapshot })
  const kept = keptPlan(plan, { kinds, snapshot, named })
  const shown = shownPlan(kept)
  const style = styleFor({ isTTY: false } as never, {}, false)
  return { plan, kept, shown, text: planText({ plans: [shown], unread: [] }, { style, verbose: true }) }
}

describe('a secret', () => {
  it('has no printable form but its name', () => {
    for (const printed of [
      `${fresh}`,
      String(fresh),
      JSON.stringify({ fresh }),
      inspect(fresh),
      inspect({ a: [fresh] }),
    ]) {
      expect(printed).toContain('(secret TOKEN)')
      expect(printed).not.toContain('new-and-secret')
    }
  })

  it('is the same as another with its text, however deep it lies, and as no other', () => {
    expect(isDeepStrictEqual({ a: [secretOf('A', 'one')] }, { a: [secretOf('A', 'one')] })).toBe(true)
    expect(isDeepStrictEqual({ a: [secretOf('A', 'one')] }, { a: [secretOf('A', 'two')] })).toBe(false)
  })
})

describe('what stood in a secret field is hidden', () => {
  it.each<[string, readonly Resource[], readonly Secret[], string]>([
    ['after the secret was rotated', [note('new-and-secret')], [fresh], 'text'],
    ['after its line was removed', [], [], 'removed'],
    ['from another checkout, which has another text there', [note('something else')], [], 'text'],
    [
      'from another checkout, which has it in the clear',
      [note('old-and-secret'), bookOf({ board: 'wall1', title: 'b1' })],
      [],
      'b1',
    ],
  ])('%s', (_, desired, named) => {
    const { plan, kept, shown, text } = planned(desired, onNode, named)
    expect(plan.steps).not.toEqual([])
    for (const printed of [JSON.stringify(shown), JSON.stringify(kept), text]) {
      expect(printed).not.toContain('old-and')
      expect(printed).not.toContain('new-and')
    }
    expect(JSON.stringify(shown)).not.toContain('«secret 0.0»"')
  })

  it('and both sides of a change are told apart', () => {
    const { shown } = planned([note('new-and-secret')], onNode, [fresh])
    expect(shown.steps[0]).toMatchObject({
      fields: [{ path: 'text', before: '(secret)', after: '(secret TOKEN)' }],
      commands: [{ stdin: expect.stringContaining('(secret TOKEN)') }],
      undo: [{ stdin: expect.stringContaining('(secret)') }],
    })
    const other = planned([note('something else')], onNode, []).shown
    expect(other.steps[0]?.fields).toEqual([{ path: 'text', before: '(secret)', after: '(secret, changed)' }])
  })

  it('in drift, on both sides, however short it is', () => {
    const drifted = snapshotOf([wall, book, note('abc')], [held(note('old-and-secret'))])
    const changes = shownDrift(driftOf(kinds, drifted), { kinds, snapshot: drifted, named: [] })
    expect(changes).toMatchObject([
      {
        before: { text: '(secret)' },
        after: { text: '(secret, changed)' },
        fields: [{ path: 'text', before: '(secret)', after: '(secret, changed)' }],
      },
    ])
    expect(JSON.stringify(changes)).not.toMatch(/old-and|abc/)
  })

  it('and what is found there is known to what prints', () => {
    expect(foundSecrets(kinds, onNode, [note('x')]).map(({ from, text }) => [from, text])).toEqual([
      ['ledger', 'old-and-secret'],
      ['node', 'old-and-secret'],
    ])
  })

  it('where a node never heard of it before, too', () => {
    const { shown } = planned([note('new-and-secret')], snapshotOf([wall, book, note('by-hand-before')]), [fresh])
    expect(JSON.stringify(shown)).not.toMatch(/by-hand|new-and/)
    expect(shown.ledger.find(({ kind }) => kind === 'Note')).toMatchObject({ secret: ['text'] })
  })
})

describe('the ledger', () => {
  it('learns that a value is secret though nothing else changes, once', () => {
    const there = [wall, book, note('new-and-secret')]
    const before: LedgerEntry = { ...note('new-and-secret'), made: true }
    const { plan } = planned([note('new-and-secret')], snapshotOf(there, [before]), [fresh])
    expect(plan.steps).toMatchObject([{ action: 'adopt', id: 'n', commands: [] }])
    expect(plan.ledger).toMatchObject([{ id: 'n', secret: ['text'] }])
    expect(planned([note('new-and-secret')], snapshotOf(there, plan.ledger), [fresh]).plan.steps).toEqual([])
  })
})

describe('a plan that is kept', () => {
  const rotating = () => planned([note('new-and-secret')], onNode, [fresh])

  it('names its secrets, and has their text neither old nor new', () => {
    const { kept } = rotating()
    expect(kept.whole).toBe(true)
    expect(kept.plan.secrets).toEqual([
      { name: 'TOKEN', encrypted: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { from: 'ledger', kind: 'Note', path: 'text' },
      { from: 'node', kind: 'Note', path: 'text' },
    ])
    expect(JSON.stringify(kept)).not.toMatch(/old-and|new-and/)
  })

  const codes = (kept: Plan, snapshot: Snapshot, named: readonly Secret[] = [fresh]) =>
    otherThanKept(kept, planned([note('new-and-secret')], snapshot, named).kept).map(({ code, summary }) => [
      code,
      summary,
    ])

  it('is the plan that is made again of the same', () => {
    const { kept } = rotating()
    expect(codes(JSON.parse(JSON.stringify(kept.plan)), onNode)).toEqual([])
  })

  it('takes what stands on the node from there, and sees everything else that moved', () => {
    const ledger = [held(note('old-and-secret'))]
    const { plan } = planned([note('new-and-secret')], snapshotOf([wall, book, note('by-hand')], ledger), [fresh]).kept
    const moved = (thing: string) => ['apply/stale', expect.stringContaining(`${thing} on library`)]
    expect(codes(plan, snapshotOf([wall, book, note('by-hand-since')], ledger))).toEqual([])
    const pinned = noteOf({ name: 'n', board: 'wall2', topic: 'a', text: 'old-and-secret' })
    expect(codes(plan, snapshotOf([wall, book, pinned], ledger))).toEqual([moved('Note/n')])
    const more = [...ledger, { ...book, made: true }]
    expect(codes(plan, snapshotOf([wall, book, note('by-hand')], more))).toEqual([moved('ledger')])
    expect(codes(plan, snapshotOf([wall, book], ledger))).toEqual([moved('Note/n')])
  })

  it('edited in what it runs is another one', () => {
    const { plan } = rotating().kept
    const steps = plan.steps.map((step) => ({ ...step, commands: [{ argv: ['rm', 'x'] as const }] }))
    expect(codes({ ...plan, steps }, onNode)).toEqual([['plan-file/other-plan', expect.any(String)]])
  })

  it('is another one when the config wants something else', () => {
    const other = planned([note('new-and-secret'), book], onNode, [fresh]).kept
    expect(otherThanKept(rotating().kept.plan, other)).toMatchObject([{ code: 'plan-file/config-changed' }])
  })

  it.each<[string, readonly Secret[], string]>([
    ['was encrypted anew', [secretOf('TOKEN', 'new-and-secret', 'ENC[2]')], 'plan-file/secret-changed'],
    ['is encrypted no more', [secretOf('TOKEN', 'new-and-secret')], 'plan-file/secret-changed'],
    ['has another name', [secretOf('OTHER', 'new-and-secret', 'ENC[1]')], 'plan-file/secret-gone'],
  ])('is refused when its secret %s', (_, named, code) =>
    expect(codes(rotating().kept.plan, onNode, named)).toEqual([[code, expect.stringContaining('TOKEN')]]),
  )

  it('with a secret of the environment is the same whatever that is', () => {
    const { plan } = planned([note('new-and-secret')], onNode, [secretOf('TOKEN', 'new-and-secret')]).kept
    const now = planned([note('newer')], onNode, [secretOf('TOKEN', 'newer')])
    expect(otherThanKept(plan, now.kept)).toEqual([])
    expect(now.plan.steps).toMatchObject([{ after: { text: 'newer' } }])
  })

  it.each<[string, readonly Resource[], Snapshot]>([
    ['one on the node is too short', [note('new-and-secret')], snapshotOf([wall, book, note('abc')])],
    ['the config has it in the clear', [note('old-and-secret'), bookOf({ board: 'wall1', title: 'b1' })], onNode],
    ['a string looks like a mark', [note('new-and-secret'), bookOf({ board: 'wall1', title: '«secret 0.0»' })], onNode],
  ])('is not whole where %s', (_, desired, snapshot) =>
    expect(planned(desired, snapshot, [fresh]).kept.whole).toBe(false),
  )

  it('of a file hides the lines that the config does not have, and keeps the others', () => {
    const seen = snapshotOf([wall, book, note('#\nold-and-secret\nin the open\n}')])
    const { kept, shown } = planned([note('new-and-secret\nin the open')], seen, [fresh])
    expect(shown.steps[0]?.before).toMatchObject({ text: '#\n(secret)\nin the open\n}' })
    expect(shown.steps[0]?.after).toMatchObject({ text: '(secret TOKEN)\nin the open' })
    expect(kept.whole).toBe(true)
  })

  it('has none of a number, and keeps the numbers of steps', () => {
    const named = [secretOf('PAGES', '4711')]
    const { plan, kept } = planned([bookOf({ board: 'wall1', title: 'a1', pages: 4711 })], onNode, named)
    expect(JSON.stringify(kept)).not.toContain('4711')
    expect(kept.plan.steps.map(({ n, needs }) => [n, needs])).toEqual(plan.steps.map(({ n, needs }) => [n, needs]))
  })
})

describe('a plan with seals', () => {
  const [seal, old] = [`sealed:${'a'.repeat(64)}`, `sealed:${'b'.repeat(64)}`]
  const sealedAs = (of: string, encrypted = 'ENC[1]') => [
    sealedSecret(secretOf('KEY', '', encrypted), 'the key itself', of),
  ]
  const made = (of: string, there: string, sealed = sealedAs(of)) => {
    const snapshot = snapshotOf([wall, book, note(there)], [{ ...note(there), made: true }])
    const plan = planNode({ kinds, desired: [note(of)], snapshot })
    return { plan, snapshot, kept: keptPlan(plan, { kinds, snapshot, named: [], sealed }) }
  }
  const { plan, kept, snapshot } = made(seal, old)

  it('is kept with the name of the secret, and shows that it changes', () => {
    expect(JSON.stringify(kept)).not.toContain('sealed:')
    expect(kept.plan.secrets?.[0]).toEqual({ name: 'KEY', encrypted: secretOf('', '', 'ENC[1]').encrypted })
    expect(shownPlan(kept).steps).toMatchObject([{ before: { text: '(secret)' }, after: { text: '(secret KEY)' } }])
    expect(kept.whole).toBe(true)
  })

  it('is the same plan once the node has sealed anew, whatever its key is by now', () => {
    const anew = made(`sealed:${'c'.repeat(64)}`, `sealed:${'d'.repeat(64)}`)
    expect(anew.kept.plan).toEqual(kept.plan)
    expect(otherThanKept(kept.plan, anew.kept)).toEqual([])
  })

  it('is refused when its secret was encrypted anew', () => {
    const other = made(seal, old, sealedAs(seal, 'ENC[2]')).kept
    expect(otherThanKept(kept.plan, other)).toMatchObject([{ code: 'plan-file/secret-changed' }])
  })

  it('gives its node the secret, and only the one that it needs', () => {
    const other = sealedSecret({ name: 'OTHER' }, 'of another link', `sealed:${'e'.repeat(64)}`)
    const knowledge = { kinds, snapshot, named: [fresh], sealed: [...sealedAs(seal), other] }
    expect(secretTexts(plan, knowledge)).toEqual({ sealed: ['the key itself'], open: [] })
  })

  it('drift tells no seal', () => {
    const drifted = snapshotOf([wall, book, note(seal)], [{ ...note(old), made: true }])
    const shown = shownDrift(driftOf(kinds, drifted), { kinds, snapshot: drifted, named: [] })
    expect(JSON.stringify(shown)).not.toContain('sealed:')
    expect(shown).toHaveLength(1)
  })
})

describe('what was seen of a node is recorded with marks in place of secrets', () => {
  const snapshot = snapshotOf([wall, book, note('x new-and-secret')], [held(note('new-and-secret'))])

  it('and opened again, as long as the config has them as they were encrypted', () => {
    const closed = closedSnapshot(snapshot, ['new-and-secret'], [fresh]) as ClosedSnapshot
    expect(JSON.stringify(closed)).not.toContain('new-and')
    expect(openedSnapshot(closed, [secretOf('OTHER', 'abcd', 'ENC[2]'), fresh])).toEqual({ snapshot })
    expect(openedSnapshot(closed, [secretOf('TOKEN', 'new-and-secret', 'ENC[2]')])).toEqual({ other: 'TOKEN' })
    expect(openedSnapshot(closed, [])).toEqual({ other: 'TOKEN' })
  })
  it.each<[string, readonly string[], Snapshot, readonly Secret[]]>([
    ['where one is no longer in the config', ['old-and-secret'], onNode, [fresh]],
    ['where one is not encrypted there', ['new-and-secret'], snapshot, [secretOf('TOKEN', 'new-and-secret')]],
    [
      'where something passes for a mark',
      ['new-and-secret'],
      snapshotOf([note('«secret 0.0» new-and-secret')]),
      [fresh],
    ],
  ])('not %s', (_, found, seen, named) => {
    expect(closedSnapshot(seen, found, named)).toBeUndefined()
  })
})
