/** What is written for a CI: paths in a repository to paths below the package's `ci/`; and what is left to do by hand. */
export interface Platform {
  readonly files: Readonly<Record<string, string>>
  /** A file that repositories often have: where there is none it is written, too; else what to add to it. */
  readonly entry?: { readonly to: string; readonly from: string; readonly add: string }
  readonly next: readonly string[]
}

export const platformNames = ['github', 'gitlab', 'forgejo', 'jenkins'] as const
export type PlatformName = (typeof platformNames)[number]

export const platforms: Readonly<Record<PlatformName, Platform>> = {
  github: {
    files: {
      '.github/actions/netloom/action.yml': 'github/actions/netloom/action.yml',
      '.github/workflows/netloom.yml': 'github/workflows/netloom.yml',
      '.github/workflows/netloom-comment.yml': 'github/workflows/netloom-comment.yml',
      '.github/workflows/netloom-nightly.yml': 'github/workflows/netloom-nightly.yml',
    },
    next: [
      'Secret NETLOOM_SSH_KEY: a private key that logs in to the nodes. With values that age encrypted also SOPS_AGE_KEY.',
      'Variable NETLOOM_KNOWN_HOSTS: the host keys of the nodes, as lines of known_hosts.',
      'Environment netloom: its required reviewers, if applying is to wait for them.',
    ],
  },
  gitlab: {
    files: { '.gitlab/netloom.yml': 'gitlab/netloom.yml' },
    entry: {
      ...{ to: '.gitlab-ci.yml', from: 'gitlab/include.yml' },
      add: "Add to .gitlab-ci.yml, which is there already, under include:  - local: '.gitlab/netloom.yml'",
    },
    next: [
      'Variables NETLOOM_SSH_KEY and GITLAB_TOKEN (a project access token with the scope api), masked; NETLOOM_KNOWN_HOSTS.',
      'A schedule for pipelines, each night: it looks for drift.',
    ],
  },
  forgejo: {
    files: {
      '.forgejo/actions/netloom/action.yml': 'github/actions/netloom/action.yml',
      '.forgejo/workflows/netloom.yml': 'forgejo/workflows/netloom.yml',
    },
    next: [
      'Secrets NETLOOM_SSH_KEY and NETLOOM_TOKEN (may write issues and pull requests, and read the repository).',
      'Variable NETLOOM_KNOWN_HOSTS: the host keys of the nodes, as lines of known_hosts.',
    ],
  },
  jenkins: {
    files: { Jenkinsfile: 'shell/Jenkinsfile', 'netloom-ci.sh': 'shell/netloom-ci.sh' },
    next: ['Credentials netloom-ssh (an SSH key) and netloom-forge (a token of the forge, as a secret text).'],
  },
}
