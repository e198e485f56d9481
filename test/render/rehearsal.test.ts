import { expect, it } from 'vitest'
import type { Plan, Step } from '../../src/model/plan/plan.ts'
import type { Rehearsal } from '../../src/model/plan/rehearsal.ts'
import { commandList } from '../../src/render/plan/command-list.ts'
import { rehearsalLines } from '../../src/render/plan/rehearsal-lines.ts'
import { plain } from '../../src/render/text/style.ts'

const steps = [1, 2].map(
  (n): Step => ({
    ...{ n, kind: 'Link', id: `br${n}`, action: 'create', before: null, after: {}, fields: [], because: '', needs: [] },
    commands: [{ argv: ['ip', 'link', 'add', `br${n}`] }],
    undo: [{ argv: ['tee', `/x/${n}`], stdin: 'a\nb\n' }],
  }),
)
const planOf = (node: string, rehearsal?: Rehearsal): Plan => ({
  ...{ version: 1, node, basis: { config: '', ledger: '', digests: {} } },
  ...{ steps, desired: [], ledger: [], diagnostics: [], ...(rehearsal && { rehearsal }) },
})
const passed = { verdict: 'passed', rehearsed: 2, of: 2, leftOut: [], diagnostics: [] } as const

it('nodes of which the same is to be said share a line', () => {
  const part = { ...passed, rehearsed: 3, of: 8, leftOut: [{ because: 'files', steps: [8, 2, 3, 4, 6] }] }
  const none = {
    ...passed,
    verdict: 'none',
    rehearsed: 0,
    leftOut: [{ because: 'no\u0007 unshare', steps: [1, 2] }],
  } as const
  const failed = { ...passed, verdict: 'failed', of: 1, rehearsed: 1 } as const
  expect(
    rehearsalLines([
      planOf('a', passed),
      planOf('b', part),
      planOf('c', passed),
      planOf('d', none),
      planOf('e', failed),
      planOf('f'),
    ]),
  ).toEqual([
    'Rehearsed on a and c: all 2 steps and their rollback.',
    'Rehearsed on b: 3 of 8 steps and their rollback; not rehearsed: files (steps 2–4, 6, 8).',
    'Not rehearsed on d: no\\u{7} unshare.',
    'Rehearsed on e: its step and its rollback, and not all went well.',
  ])
})

it('commands are listed with those that take them back, in the order of the rollback', () => {
  expect(commandList([{ ...planOf('a'), rollback: [1, 2] }], true, plain)).toBe(
    [
      'On a:',
      '   1  Link/br1',
      '      $ ip link add br1',
      '   2  Link/br2',
      '      $ ip link add br2',
      'Back:',
      '   1  Link/br1',
      '      $ tee /x/1',
      '      | a',
      '      | b',
      '   2  Link/br2',
      '      $ tee /x/2',
      '      | a',
      '      | b',
    ].join('\n'),
  )
  expect(commandList([planOf('a')], true, plain).indexOf('/x/2')).toBeLessThan(
    commandList([planOf('a')], true, plain).indexOf('/x/1'),
  )
  expect(commandList([planOf('a'), planOf('b')], false, plain)).toMatch(/^On a and b:\n.*Link\/br1\n.*\n.*\n.*br2$/)
  expect(commandList([{ ...planOf('a'), steps: [] }], true, plain)).toBe('Nothing runs on any node.')
})
