import { type Command, quote } from '../model/plan/command.ts'
import type { Plan, Step } from '../model/plan/plan.ts'
import type { NotRehearsed, Remade } from '../model/plan/rehearsal.ts'
import { offArgv } from './off-argv.ts'
import { nodeProgram, rehearsalProgram } from './program.ts'
import { outOfReach } from './rehearsable.ts'
import { bundleLines, line } from './script.ts'

export interface Rehearsed {
  readonly plan: Plan
  /** The links of the node as it is. */
  readonly remade: Remade
  /** Texts of secrets that stand in the plan: no process may have one among its words. */
  readonly secrets: readonly string[]
  /** Seconds after which it is ended, whatever it came to; 25 by default. */
  readonly mostSeconds?: number
}

/**
 * A script that has a node run a plan and its rollback where they touch nothing. Of the steps only what can be run there is in it: no
 * file of a step, no word to a service ever reaches the node. It prints what `readRehearsal` reads.
 */
export function rehearsalScript({ plan, remade, secrets, mostSeconds = 25 }: Rehearsed): string {
  const within = withinReach(plan)
  const about = [...new Set(plan.steps.map(({ id }) => id.split('/')[0] as string))].filter(isLinkName)
  const words = {
    ...{ steps: String(plan.steps.length), most_seconds: String(mostSeconds) },
    ...{ about: about.join(' '), remade: remade.made.join(' '), set_up: remade.setUp.join(' ') },
  }
  const rehearsal = [
    ...Object.entries(words).map(([name, value]) => `${name}=${quote(value)}`),
    'bundle() {',
    ...bundleLines({ id: 'rehearsal', plan: within, planHash: '', secrets: { sealed: [], open: secrets } }).map(
      (one) => `  ${one} || return`,
    ),
    '}',
    ...body(
      'remake',
      remade.commands.map((command) => line(offArgv(command, secrets))),
    ),
    ...body('falling', fallingWith(within.steps)),
    ...body(
      'rulesets',
      within.steps.flatMap(({ n, commands }) =>
        commands.flatMap(({ argv: [program], stdin }) =>
          program === 'nft' && stdin !== undefined ? [`ruleset ${n} ${quote(stdin)}`] : [],
        ),
      ),
    ),
  ]
  return [
    `NETLOOM_PROGRAM=${quote(nodeProgram())}`,
    `NETLOOM_REHEARSE=${quote(rehearsalProgram())}`,
    `rehearsal=${quote(rehearsal.join('\n'))}`,
    'set -- functions',
    'eval "$NETLOOM_PROGRAM"',
    'eval "$NETLOOM_REHEARSE"',
    'eval "$rehearsal"',
    'rehearse',
    '',
  ].join('\n')
}

/** What of a plan is left out of its rehearsal by its nature. */
export function beyondReach({ steps }: Plan): NotRehearsed[] {
  const all = new Map<string, Set<number>>()
  for (const { n, commands, undo } of steps)
    for (const why of [...commands, ...undo].flatMap((command) => outOfReach(command) ?? []))
      all.set(why, (all.get(why) ?? new Set()).add(n))
  return [...all].map(([because, steps]) => ({ because, steps: [...steps] }))
}

function withinReach(plan: Plan): Plan {
  const within = (commands: readonly Command[]) => commands.filter((command) => outOfReach(command) === undefined)
  return {
    ...plan,
    steps: plan.steps.map((step) => ({ ...step, commands: within(step.commands), undo: within(step.undo) })),
  }
}

/** For each type of link that steps make: these, and all that need them. */
function fallingWith(steps: readonly Step[]): string[] {
  const types = new Map<string, Set<number>>()
  for (const { n, commands } of steps) for (const type of commands.flatMap(typeMade)) add(types, type, n)
  for (const falls of types.values())
    for (const { n, needs } of steps) if (needs.some((need) => falls.has(need))) falls.add(n)
  return [...types].map(([type, falls]) => ['falls_with', quote(type), ...falls].join(' '))
}

const add = (all: Map<string, Set<number>>, key: string, n: number) => all.set(key, (all.get(key) ?? new Set()).add(n))

/** The type is what follows the first word `type`, as the kernel's words for a type may hold one too. */
const typeMade = ({ argv: [program, object, verb, ...words] }: Command): string[] => {
  if (program !== 'ip' || object !== 'link' || verb !== 'add') return []
  const type = words[words.indexOf('type') + 1]
  return type !== undefined && words.includes('type') ? [type] : []
}

const body = (name: string, lines: readonly string[]): string[] => [
  `${name}() {`,
  ...(lines.length > 0 ? lines : [':']).map((one) => `  ${one}`),
  '}',
]

/** A link whose name is more than that is not spoken of by name. */
const isLinkName = (text: string): boolean => /^[A-Za-z0-9_.@-]{1,15}$/.test(text)
