import { type Command, InvalidArgumentError, Option } from 'commander'

const platforms = ['github', 'gitlab', 'gitea', 'bitbucket', 'azure'] as const

/** What can be typed behind `netloom comment`. */
export interface CommentOptions {
  readonly cluster: string
  readonly plan?: string
  readonly drift?: string
  readonly failed?: true
  readonly forge?: (typeof platforms)[number]
  readonly api?: string
  readonly repo?: string
  readonly pull?: number
  readonly commit?: string
  readonly clusterName?: string
  readonly trusted?: string
  readonly link?: string
  readonly out?: string
  readonly approvalsOut?: string
}

export const commentWords = (command: Command): Command =>
  placeWords(command)
    .description('put a plan on its pull request, as the one comment there is for the cluster; or drift into an issue')
    .addOption(new Option('--plan <file>', 'what `netloom plan --out` wrote').argParser(named))
    .addOption(
      new Option('--failed', 'say that no plan could be made of --commit, in place of an earlier one').conflicts(
        'plan',
      ),
    )
    .addOption(
      new Option('--drift <file>', 'what `netloom drift -o json` wrote: opens, renews or closes one issue')
        .argParser(named)
        .conflicts(['plan', 'failed', 'pull', 'commit', 'trusted', 'approvalsOut']),
    )
    .addOption(
      new Option('--commit <id>', 'go on only if the plan was made from this commit, and it is the head').argParser(
        named,
      ),
    )
    .addOption(
      new Option('--cluster-name <name>', 'go on only if it is about the cluster of this name').argParser(named),
    )
    .addOption(
      new Option('--trusted <revision>', 'say that what decides came from this revision of git (the base)').argParser(
        named,
      ),
    )
    .addOption(new Option('--link <url>', 'where the whole report is, for what does not fit').argParser(webAddress))
    .addOption(
      new Option('--out <file>', 'write the comment here where the platform lets us write none').argParser(named),
    )
    .addOption(
      new Option('--approvals-out <file>', 'write who approved the plan by a review; it is not signed').argParser(
        named,
      ),
    )
    .addHelpText('after', help)

/** Adds `approvals`, as in a job after a merge. */
export const approvalsWords = (command: Command): Command =>
  placeWords(command)
    .description('after a merge, write down who approved this very plan on the pull request that brought its commit')
    .addOption(
      new Option('--plan <file>', 'what `netloom plan --out` wrote, of the merged commit')
        .argParser(named)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--out <file>', 'where to write it, for `netloom apply --approvals`')
        .argParser(named)
        .makeOptionMandatory(),
    )
    .addHelpText('after', approvalsHelp)

/** Which platform, repository and pull request are meant, where no job of CI tells. */
const placeWords = (command: Command): Command =>
  command
    .addOption(
      new Option('--forge <platform>', 'the platform, where CI does not tell; gitea is Forgejo, too').choices(
        platforms,
      ),
    )
    .addOption(new Option('--api <url>', 'the root of its API').argParser(webAddress))
    .addOption(
      new Option('--repo <path>', 'the repository there: OWNER/NAME, in Azure DevOps PROJECT/NAME').argParser(named),
    )
    .addOption(new Option('--pull <number>', 'the pull request (merge request)').argParser(number))

function named(text: string): string {
  if (text !== '') return text
  throw new InvalidArgumentError('It is empty: look whether a variable of your shell is unset.')
}

function number(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give the number that the platform shows for it.')
}

/** Whatever stands behind it, nobody signs in by an address that everybody reads. */
function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.username + url.password === '') return url.href
  throw new InvalidArgumentError('Give an http(s) address without a name or password in it.')
}

const help = `
In a job of GitHub, GitLab, Gitea, Forgejo, Bitbucket or Azure DevOps the platform, the repository and the pull request are known. The
token comes from the environment only: GITHUB_TOKEN, GITLAB_TOKEN, GITEA_TOKEN or FORGEJO_TOKEN, BITBUCKET_TOKEN (with BITBUCKET_USER
for a personal one), SYSTEM_ACCESSTOKEN or AZURE_DEVOPS_EXT_PAT.

  netloom plan --out plan.json && netloom comment --plan plan.json`

const approvalsHelp = `
It ends with 3 where the comment on that pull request shows another plan than this, or none: then nobody reviewed what would be applied.

  netloom plan --out plan.json && netloom approvals --plan plan.json --out approvals.json
  netloom apply plan.json --approvals approvals.json`
