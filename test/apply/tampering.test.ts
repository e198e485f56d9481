import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { tamperedSteps } from '../../src/apply/tampering.ts'
import type { Command } from '../../src/model/plan/command.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { linux } from '../../src/providers/linux/index.ts'

const { kinds } = linux

const [plan] = JSON.parse(
  readFileSync(new URL('../cases/change-own-address/plan.json', import.meta.url), 'utf8'),
) as Plan[]

const withWords = (change: (command: Command) => Command): Plan => ({
  ...(plan as Plan),
  steps: (plan as Plan).steps.map((step) => ({
    ...step,
    commands: step.commands.map(change),
    undo: step.undo.map(change),
  })),
})

it('carries out a plan as it was made', () => {
  expect(tamperedSteps(kinds, plan as Plan)).toEqual([])
})

it('refuses the shell lines that older versions kept in plans, and says to plan again', () => {
  const old = withWords((command) => {
    const [verb, link, ...words] = command.argv
    if (verb !== 'promoting-secondaries') return command
    const file = `/proc/sys/net/ipv4/conf/${link}/promote_secondaries`
    return { argv: ['sh', '-c', 'f=$1; shift; was=$(cat "$f")', 'keep-others', file, ...words] }
  })
  expect(tamperedSteps(kinds, old)).toEqual([
    {
      severity: 'error',
      code: 'apply/commands-differ',
      summary: 'the commands of step 1 are not those that Address/eth0/192.0.2.12/24 needs',
      hint: 'The plan was edited or made by another version of netloom: make a new one with `netloom plan`.',
      at: { kind: 'Address', id: 'eth0/192.0.2.12/24' },
    },
  ])
})
