import { type Command, Option } from 'commander'
import { textOrJson } from './forms.ts'
import { approvals } from './options-of-policy.ts'
import type { Start } from './start.ts'

/** The words that other commands which change nodes have too. */
interface Words {
  /** Of commands that choose nodes, and of those that reach them. */
  readonly onNodes: (command: Command) => Command
  readonly reaching: (command: Command) => Command
  /** Of commands that apply plans. */
  readonly changing: (command: Command) => Command
  readonly skipCheck: () => Option
}

const yes = () => new Option('-y, --yes', 'do not ask')

/** Adds `rollout`. */
export function rolloutWords(root: Command, start: Start, { onNodes, reaching, changing, skipCheck }: Words): Command {
  const rollout = root
    .command('rollout')
    .description('change nodes wave by wave in a run that is kept: others can follow, pause and resume it')

  changing(onNodes(rollout.command('start')))
    .description('begin a run, and work on it until it is over; interrupted, it can be gone on with')
    .argument('[file]', 'a plan that was kept')
    .addOption(new Option('--reason <text>', 'why, for whoever looks at it later'))
    .addOption(yes())
    .addOption(skipCheck())
    .addOption(textOrJson())
    .action(start(() => import('./commands/rollout/start.ts')))

  const named = (command: Command) => command.argument('<run>', 'its id, as `netloom rollout list` shows it')
  named(reaching(rollout.command('status')))
    .description('ask the nodes of a run how it stands there')
    .addOption(textOrJson())
    .action(start(() => import('./commands/rollout/status.ts')))

  rollout
    .command('list')
    .description('show the runs that were begun on this machine, newest first')
    .addOption(textOrJson())
    .action(start(() => import('./commands/rollout/list.ts')))

  named(rollout.command('show'))
    .description('show a run as it was written down; reaches out to no node')
    .addOption(textOrJson())
    .action(start(() => import('./commands/rollout/show.ts')))

  named(rollout.command('pause'))
    .description('begin nothing further until it is resumed; what is in change is ended')
    .action(start(() => import('./commands/rollout/pause.ts')))

  named(reaching(rollout.command('resume')))
    .description('let a paused run go on; where nobody works on it any more, work on it here')
    .addOption(new Option('--without-moved', 'leave out nodes on which the plan of now is another one'))
    .addOption(
      new Option(
        '--again',
        'change nodes anew that took the change back because nobody confirmed it; look at them first',
      ),
    )
    .addOption(new Option('--new-gates', 'ask the gates of now, which are not those that it was begun with'))
    .addOption(skipCheck())
    .addOption(new Option('-v, --verbose', 'show every field, and the commands of every step'))
    .addOption(approvals())
    .addOption(textOrJson())
    .action(start(() => import('./commands/rollout/resume.ts')))

  named(rollout.command('approve'))
    .description('approve a wave of a run, where a gate waits for that')
    .argument('<wave>', 'its name or number, as `netloom rollout show` has it')
    .action(start(() => import('./commands/rollout/approve.ts')))

  onNodes(rollout.command('check-gates'))
    .description('ask the gates of the cluster how they are now, and show of each that it can fail; changes nothing')
    .addOption(textOrJson())
    .action(start(() => import('./commands/rollout/check-gates.ts')))

  named(changing(reaching(rollout.command('take-back'))))
    .description(
      'take back what a run that is over changed, planned from what is seen now; what others changed since stays',
    )
    .addOption(
      new Option('-n, --node <name>', 'only on this node; once for each').argParser(
        (name: string, before: readonly string[] = []) => [...before, name],
      ),
    )
    .addOption(yes())
    .addOption(textOrJson())
    .action(start(() => import('./commands/rollout/take-back.ts')))

  named(changing(reaching(rollout.command('abort'))))
    .description('end a run: begin nothing further; what is in change is ended, what was confirmed stays')
    .addOption(new Option('--take-back', 'then take back what it changed, as `take-back` does'))
    .addOption(yes())
    .addOption(textOrJson())
    .action(start(() => import('./commands/rollout/abort.ts')))

  return rollout
}
