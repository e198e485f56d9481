import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { platformNames } from './ci/platforms.ts'
import { allowDisconnect } from './disconnect.ts'
import { type EventOptions, events } from './events/option.ts'
import { approvalsWords, commentWords } from './forge/words.ts'
import { diffForm, planForm, resourceForm, textOrJson, validationForm } from './forms.ts'
import { approvals, approveWords, hashOfPlan, named, policyWords, trusted } from './options-of-policy.ts'
import { rolloutWords } from './options-of-rollouts.ts'
import type { Start } from './start.ts'

export type { DiffForm, PlanForm, TextOrJson, ValidationForm } from './forms.ts'

/** Words that every command understands. */
export interface GlobalOptions {
  readonly cluster: string
  readonly color: boolean
}
/** Words of commands that reach out to nodes. */
export interface NodeOptions extends GlobalOptions, EventOptions {
  readonly trusted?: string
  readonly node?: readonly string[]
  readonly group?: readonly string[]
  readonly label?: readonly string[]
  readonly concurrency: number
  /** Seconds. */
  readonly timeout?: number
  readonly acceptNew?: true
}

/** Everything that can be typed. `start` is what a command does with its words. */
export function program(start: Start): Command {
  const root = new Command('netloom')
    .description('Plans and applies the networking of Linux nodes, with a rollback that does not need the network.')
    .addOption(
      new Option('-C, --cluster <dir>', 'folder of the cluster, or its cluster.yaml')
        .argParser(named)
        .default('.', 'this folder'),
    )
    .addOption(new Option('--no-color', 'no colours; NO_COLOR does the same'))
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .helpCommand('help [command]', 'explain a command')
    .addHelpText('after', closing)

  root
    .command('validate')
    .description('check the cluster, or single machine configs, without touching a node')
    .argument(
      '[file...]',
      'machine configs, opened with a key at hand where SOPS encrypted them; without any, the cluster',
    )
    .addOption(
      new Option('--mode <mode>', 'where the machines of single configs run')
        .choices(['metal', 'cloud', 'container'])
        .default('metal'),
    )
    .addOption(new Option('-v, --verbose', 'show every fault by itself, also where many are alike'))
    .addOption(new Option('--patch', 'the files are patches: what they leave out is no fault'))
    .addOption(strict())
    .addOption(trusted())
    .addOption(validationForm())
    .action(start(() => import('./commands/validate.ts')))

  root
    .command('fmt')
    .description('lay out the YAML of the cluster, or of files, in one way; comments stay. Names what it changed')
    .argument('[file...]', 'YAML files; without any, all that the cluster is made of')
    .addOption(new Option('--check', 'change nothing; end with 1 if a file is laid out otherwise'))
    .action(start(() => import('./commands/fmt.ts')))

  const machine = new Option(
    '-n, --node <host>',
    'a machine, as USER@HOST:PORT, of which HOST is enough; once for each',
  )
  reaching(root.command('init').addOption(machine.argParser(collect).makeOptionMandatory()))
    .description('write a first cluster that says what machines hold now; only looks at them')
    .addHelpText('after', initHelp)
    .action(start(() => import('./commands/init.ts')))

  onNodes(root.command('plan'))
    .description('show what would change on the nodes, and why; changes nothing')
    .addOption(new Option('--out <file>', 'keep the plan, to apply exactly it later'))
    .addOption(
      new Option(
        '--snapshot <dir>',
        'plan from what `netloom snapshot` recorded there; reaches out to no node, and needs no trust',
      ).argParser(named),
    )
    .addOption(summary())
    .addOption(new Option('--detailed-exitcode', 'end with 2 when there is something to change'))
    .addOption(
      new Option(
        '--rehearse',
        'have each node run its plan and the rollback in a scratch network namespace, and say what kernel and nft say',
      ).conflicts('snapshot'),
    )
    .addOption(new Option('--commands', 'show nothing but the commands of each step').conflicts('summary'))
    .addOption(
      new Option('--reverse', 'with --commands, also those that take them back, in the order of the rollback').implies({
        commands: true,
      }),
    )
    .addOption(verbose())
    .addOption(strict())
    .addOption(allowDisconnect())
    .addOption(moveUnmanaged())
    .addOption(allowRemovals())
    .addOption(allAtOnce())
    .addOption(approvals())
    .addOption(planForm())
    .action(start(() => import('./commands/plan.ts')))

  root
    .command('diff')
    .description('show what two revisions of the cluster mean differently, node by node, and where it is written')
    .argument('<range>', 'BASE..HEAD, two revisions of git; BASE alone is compared with the files as they are now')
    .addOption(new Option('--detailed-exitcode', 'end with 2 when anything differs'))
    .addOption(diffForm())
    .action(start(() => import('./commands/diff.ts')))

  onNodes(root.command('snapshot'))
    .description('record what plans are made from, secrets left out, to plan later without any node')
    .addOption(
      new Option('-o, --out <dir>', 'folder to write to, a file for each node').argParser(named).makeOptionMandatory(),
    )
    .action(start(() => import('./commands/snapshot.ts')))

  root
    .command('show')
    .description('show a plan that was kept')
    .argument('<file>', 'what `netloom plan --out` wrote')
    .addOption(summary())
    .addOption(verbose())
    .addOption(approvals())
    .addOption(trusted())
    .addOption(planForm())
    .action(start(() => import('./commands/show.ts')))

  commentWords(root.command('comment')).action(start(() => import('./commands/comment.ts')))
  approvalsWords(root.command('approvals')).action(start(() => import('./commands/approvals.ts')))

  approveWords(root, start)

  onNodes(root.command('apply'))
    .description('bring the nodes to what the config asks for; each node rolls back by itself if that cuts it off')
    .argument('[file]', 'a plan that was kept: on each node exactly that is applied, or nothing')
    .addOption(approvedHash())
    .addOption(new Option('--commit <id>', 'apply only a kept plan that was made from this commit').argParser(named))
    .addOption(new Option('-y, --yes', 'do not ask'))
    .addOption(approvals())
    .addOption(deadline())
    .addOption(skipCheck())
    .addOption(noRehearse())
    .addOption(verbose())
    .addOption(strict())
    .addOption(allowDisconnect())
    .addOption(moveUnmanaged())
    .addOption(allowRemovals())
    .addOption(allAtOnce())
    .addOption(textOrJson())
    .action(start(() => import('./commands/apply.ts')))

  rolloutWords(root, start, {
    skipCheck,
    onNodes,
    reaching: (command) => reaching(command).addOption(trusted()),
    changing: (command) =>
      command
        .addOption(approvedHash())
        .addOption(
          new Option('--commit <id>', 'apply only a kept plan that was made from this commit').argParser(named),
        )
        .addOption(approvals())
        .addOption(deadline())
        .addOption(noRehearse())
        .addOption(verbose())
        .addOption(strict())
        .addOption(allowDisconnect())
        .addOption(moveUnmanaged())
        .addOption(allowRemovals())
        .addOption(allAtOnce()),
  })

  reaching(root.command('release'))
    .description(
      'take everything of netloom off nodes again, and give back what it took over; rolls back as apply does',
    )
    .argument('<node...>', "names of nodes; patterns need quotes: 'rack1-*'")
    .addOption(trusted())
    .addOption(approvedHash())
    .addOption(new Option('-y, --yes', 'do not ask'))
    .addOption(approvals())
    .addOption(deadline())
    .addOption(skipCheck())
    .addOption(noRehearse())
    .addOption(verbose())
    .addOption(strict())
    .addOption(allowDisconnect())
    .addOption(allAtOnce())
    .addOption(textOrJson())
    .action(start(() => import('./commands/release.ts')))

  onNodes(root.command('drift'))
    .description('show what was changed on the nodes since netloom last applied; ends with 2 if anything was')
    .addOption(textOrJson())
    .action(start(() => import('./commands/drift.ts')))

  onNodes(root.command('get'))
    .description('show what is on the nodes now')
    .argument('[kind]', 'addresses, links, routes, …; without it, what there is to ask for')
    .argument('[id]', 'only this one')
    .addOption(resourceForm())
    .action(start(() => import('./commands/get.ts')))

  selecting(root.command('specs'))
    .description('show what the config means for each node; reaches out to none')
    .argument('[kind]', 'addresses, links, routes, …; without it, all')
    .argument('[id]', 'only this one')
    .addOption(new Option('--layers', 'show also what each layer asks for, before they are merged'))
    .addOption(strict())
    .addOption(trusted())
    .addOption(resourceForm())
    .action(start(() => import('./commands/specs.ts')))

  root
    .command('config')
    .description('show the config of a node as it is after every file, value and patch; secrets are starred')
    .argument('<node>', 'its name')
    .addOption(new Option('--origins', 'show behind each value the file and line it came from'))
    .addOption(trusted())
    .addOption(new Option('-o, --output <form>', 'form of the output').choices(['yaml', 'json']).default('yaml'))
    .action(start(() => import('./commands/config.ts')))

  root
    .command('schema')
    .description('print the JSON Schema of a document kind, for editors and other programs')
    .argument(
      '[document]',
      'BondConfig, …; `machine` for a config, `patch` for one of its patches, `cluster`; without it, all names',
    )
    .action(start(() => import('./commands/schema.ts')))

  root
    .command('explain')
    .description(
      'explain a document kind or one of its fields (type, default, rules, an example), or a code of messages',
    )
    .argument('[path]', 'BondConfig, BondConfig.bondMode, decode/unknown-key, …; without it, what there is')
    .action(start(() => import('./commands/explain.ts')))

  onNodes(root.command('history'))
    .description('show the changes that have ended on the nodes, how, and why they were rolled back')
    .argument('[id]', 'a change that was taken back: show all that its nodes keep of it')
    .addOption(textOrJson())
    .action(start(() => import('./commands/history.ts')))

  onNodes(root.command('status'))
    .description('show which nodes have a change that is neither confirmed nor taken back, and how the last one ended')
    .addOption(textOrJson())
    .action(start(() => import('./commands/status.ts')))

  onNodes(root.command('confirm'))
    .description('make a change that was left open permanent')
    .argument('<id>', 'the transaction, as `netloom status` shows it')
    .showHelpAfterError('(netloom status shows what is open, and the id of each)')
    .addOption(textOrJson())
    .action(start(() => import('./commands/confirm.ts')))

  onNodes(root.command('rollback'))
    .description('take a change that was left open back now')
    .argument('<id>', 'the transaction, as `netloom status` shows it')
    .showHelpAfterError('(netloom status shows what is open, and the id of each)')
    .addOption(textOrJson())
    .action(start(() => import('./commands/rollback.ts')))

  root
    .command('trust')
    .description(
      'show what the cluster asks of this machine beyond its own folder; on a terminal, ask whether to trust it',
    )
    .addOption(new Option('-y, --yes', 'trust all of it, and do not ask'))
    .addOption(new Option('--revoke', 'forget all that was trusted of this cluster').conflicts('yes'))
    .addOption(trusted())
    .addOption(textOrJson())
    .action(start(() => import('./commands/trust.ts')))

  policyWords(root, start)

  root
    .command('ci')
    .description('what a CI needs to plan pull requests and to apply what was approved')
    .command('init')
    .description('write the files of a CI into this repository, where none of them is there')
    .addArgument(new Argument('<platform>', 'where the repository is').choices([...platformNames]))
    .argument('[cluster...]', 'folders of clusters; without any, that of -C')
    .addOption(
      new Option('--branch <name>', 'the branch that is applied once something is merged')
        .argParser(named)
        .default('main'),
    )
    .addOption(new Option('--package <name>', 'what npm installs (default: netloom in this version)').argParser(named))
    .action(start(() => import('./commands/ci-init.ts')))

  root
    .command('version')
    .description('show the version')
    .addOption(textOrJson())
    .action(start(() => import('./commands/version.ts')))

  return root
}

/** Only to be seen in the help and by itself: `main` hands these words to the completion before anything else is loaded. */
export const completionWords = (root: Command): Command =>
  root
    .command('completion')
    .description('print a script that completes these words, and the names of nodes, in a shell')
    .argument('<shell>', 'bash, zsh or fish')

const selecting = (command: Command): Command =>
  command
    .addOption(
      new Option('-n, --node <name>', "only these nodes; patterns need quotes: -n 'rack1-*'").argParser(collect),
    )
    .addOption(new Option('-g, --group <name>', 'only nodes of these groups').argParser(collect))
    .addOption(new Option('-l, --label <key[=value]>', 'only nodes with all of these labels').argParser(collect))

const onNodes = (command: Command): Command => reaching(selecting(command)).addOption(trusted())

const reaching = (command: Command): Command =>
  command
    .addOption(new Option('--concurrency <n>', 'nodes at once').argParser(integer(1, 4096)).default(64))
    .addOption(
      new Option(
        '--timeout <seconds>',
        'how long a node may take to be reached, or to answer (default: as in cluster.yaml, else 15 and 60)',
      ).argParser(integer(1, 86_400)),
    )
    .addOption(new Option('--accept-new', 'learn the host keys of nodes that are not known yet'))
    .addOption(events())

const strict = () =>
  new Option('--strict', 'make errors of warnings about the legacy form and of netloom’s own (lint/…)')
const verbose = () =>
  new Option('-v, --verbose', 'show every field, the commands of every step, and those that take it back')
const summary = () =>
  new Option('--summary', 'show only what is warned of, and how much changes on each node').conflicts('verbose')
const allAtOnce = () =>
  new Option('--all-at-once', 'in one wave, whatever the rollout of the cluster says; its limits hold all the same')
const moveUnmanaged = () =>
  new Option(
    '--move-unmanaged',
    'take addresses and routes that no config names along, from a NIC that becomes a port into its bridge or bond',
  )
const allowRemovals = () =>
  new Option(
    '--allow-removals <n>',
    'agree to so many removals, where a plan takes away more than goes unasked; the plan names the number',
  ).argParser(integer(0, 10_000_000))
const approvedHash = () =>
  new Option(
    '--approved-hash <hash>',
    'apply only the plan with this hash, all of it or nothing; does not ask',
  ).argParser(hashOfPlan)
const skipCheck = () =>
  new Option(
    '--skip-check <id>',
    'leave a check after the change out, as its message names it; once for each',
  ).argParser(collect)
const noRehearse = () =>
  new Option(
    '--no-rehearse',
    'do not have nodes run their plans in a scratch network namespace before they are applied',
  )
const deadline = () =>
  new Option(
    '--deadline <seconds>',
    'when a node rolls back by itself unless the change was confirmed (default: what steps and checks need, at least 90)',
  ).argParser(integer(10, 3600))

/** Gathers `-n a -n b` and `-n a,b` alike. */
const collect = (value: string, before: readonly string[] = []): string[] => [...before, ...value.split(',')]

const integer = (least: number, most: number) => (text: string) => {
  const n = Number(text)
  if (/^\d+$/.test(text) && n >= least && n <= most) return n
  throw new InvalidArgumentError(`Give an integer from ${least} to ${most}.`)
}

const initHelp = `
-C names the folder it is written to; nothing there is overwritten. A name of your own for a machine known by its address is put into
cluster.yaml afterwards. What cannot be said in a config, and what comes and goes by itself (leases, routes of daemons), is left out,
and named in the file of the node.

  netloom init -C office -n 192.0.2.11 -n admin@edge2.example.org:2222`

const closing = `
Start with:  netloom init -n HOST   or a cluster.yaml; then  netloom validate   then  netloom plan   then  netloom apply

Exit codes:  0 done   1 error   2 changes or drift   3 refused   4 rolled back   5 state of a node unknown
             6 some nodes unreachable   7 locked by another run`
