import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Command } from '../../src/model/plan/command.ts'
import type { Kind } from '../../src/model/plan/kind.ts'
import { pair } from '../../src/model/plan/pair.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { restore } from '../../src/planner/restore.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { moreExamples } from '../real/kinds/more-examples.ts'

const { kinds } = linux

/** Whoever reviews a plan reads programs and their words: nothing in it is a line for a shell to take apart. */
const shells = /(^|\/)((ba|da|a|k|z)?sh|busybox|env|eval|xargs|awk|perl|python3?)$/

const shellIn = (commands: readonly Command[]) => commands.filter(({ argv }) => argv.some((word) => shells.test(word)))

const walks = (kind: Kind, examples: readonly object[]): Command[] => {
  const states = [null, ...examples]
  return states.flatMap((from) =>
    states.flatMap((to) => (from === null && to === null ? [] : kind.commands(pair(from, to)))),
  )
}

test.each(kinds.map((kind) => [kind.kind, kind] as const))('%s needs no shell line', (_, kind) => {
  const commands = walks(kind, kind.examples)
  expect(commands.length).toBeGreaterThan(0)
  expect(shellIn(commands)).toEqual([])
})

test.each(moreExamples.map((one) => [`${one.kind.kind}: ${one.title}`, one] as const))('%s', (_, one) => {
  expect(shellIn(walks(one.kind, one.examples))).toEqual([])
})

const cases = new URL('../cases', import.meta.url).pathname
const goldenPlans: Plan[] = readdirSync(cases, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('plan.json'))
  .flatMap((name) => JSON.parse(readFileSync(join(cases, name), 'utf8')))

test('no plan of the golden cases, and no restore at boot, holds one', () => {
  expect(goldenPlans.length).toBeGreaterThan(10)
  const commands = goldenPlans.flatMap((plan) => [
    ...plan.steps.flatMap((step) => [...step.commands, ...step.undo]),
    ...restore(kinds, plan.desired),
  ])
  expect(commands.length).toBeGreaterThan(100)
  expect(shellIn(commands)).toEqual([])
})
