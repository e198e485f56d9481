import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import type { Start } from './start.ts'

/** Where approvals of a plan lie. */
export const approvals = () =>
  new Option(
    '--approvals <file>',
    'who approved the plan (default: FILE.approvals.json beside a kept plan); what a job took from the forge counts only from a file named here',
  ).argParser(named)

/** An empty name is none, and least of all that of the current folder. */
export function named(text: string): string {
  if (text !== '') return text
  throw new InvalidArgumentError('It is empty: look whether a variable of your shell is unset.')
}

export function hashOfPlan(text: string): string {
  if (/^sha256:[0-9a-f]{64}$/.test(named(text))) return text
  throw new InvalidArgumentError('Give all of it: sha256: and 64 hex digits, as `netloom plan` prints it.')
}

export const trusted = () =>
  new Option(
    '--trusted <revision>',
    'trust what the cluster already asked for at this revision of git, whose policy decides (in CI: the base)',
  )

/** Adds `approve`. */
export const approveWords = (root: Command, start: Start): Command =>
  root
    .command('approve')
    .description('show a kept plan and sign its hash: the word of one more person that exactly this may be applied')
    .argument('[file]', 'what `netloom plan --out` wrote')
    .addOption(new Option('--hash <hash>', 'approve only the plan with this hash').argParser(hashOfPlan))
    .addOption(
      new Option(
        '--key <file>',
        'SSH key to sign with; a public one asks the agent (default: the first of ~/.ssh/id_ed25519, id_ecdsa, id_rsa)',
      ).argParser(named),
    )
    .addOption(
      new Option('--as <name>', 'the name to approve by, where the file of signers has several of the key').argParser(
        named,
      ),
    )
    .addOption(new Option('--out <file>', 'where to keep it (default: FILE.approvals.json)').argParser(named))
    .addOption(new Option('-y, --yes', 'do not ask'))
    .addOption(trusted())
    .action(start(() => import('./commands/approve.ts')))

/** Adds `policy`. */
export const policyWords = (root: Command, start: Start): Command =>
  root
    .command('policy')
    .description('check the policy of the cluster against plans of which is known what it should say')
    .addArgument(new Argument('<act>', 'what to do').choices(['test']))
    .argument('[file...]', 'tests; without any, all *.yaml in the folder policy-tests of the cluster')
    .addOption(trusted())
    .addOption(new Option('-o, --output <form>', 'form of the output').choices(['text', 'json']).default('text'))
    .action(start(() => import('./commands/policy.ts')))
