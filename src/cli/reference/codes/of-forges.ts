import type { Codes } from './codes.ts'

/** Comments on pull requests, and the platforms that have them. */
export const codesOfForges: Codes = {
  'drift-file/unreadable': [
    'What was named as a report of drift is none, or is not whole.',
    'Make it with `netloom drift -o json > FILE`.',
  ],
  'forge/answer': [
    'A platform answered with something other than the JSON of its API, or with too much of it.',
    'Check --api: it is the root of the API. A page to sign in comes also where a token is wrong.',
  ],
  'forge/forbidden': [
    'The token may not do what was asked, as in the job of a pull request from a fork.',
    'Give the job the permission; for forks plan in a job without secrets, and comment in a second one.',
  ],
  'forge/missing': [
    'The repository or the pull request is not there, or the token may not see it.',
    'Check --api, --repo and --pull.',
  ],
  'forge/no-account': [
    'The platform does not tell whose the token is, and lets it edit what others wrote.',
    'Give a token that may read its own account.',
  ],
  'forge/no-cluster': ['It is not known which cluster a drift is of.', 'Give -C or --cluster-name.'],
  'forge/no-issues': [
    'The platform has no issues, or none in which our text would be inert.',
    'Let the job fail on drift: `netloom drift` ends with 2.',
  ],
  'forge/no-place': [
    'The platform, its API or the repository is not known.',
    'Run it in a job of its CI, or give --forge, --api and --repo.',
  ],
  'forge/no-pull': ['The number of the pull request is not known.', 'Give it by --pull.'],
  'forge/no-token': [
    'The environment holds no token for the platform.',
    'Hand it to the job in the variable that the message names.',
  ],
  'forge/other-head': [
    'The head of the pull request is not the commit that the plan was made from.',
    'Plan from the head of the pull request; after a push the run for that push comments.',
  ],
  'forge/rate-limited': ['The platform asks for more patience than there is.', 'Run it again later.'],
  'forge/redirected': [
    'The platform sent us on to another host, which gets no token.',
    'Name the new place by --api and --repo.',
  ],
  'forge/refused': ['The platform refused what was asked.', 'See its words in the message.'],
  'forge/stopped': [
    'It was stopped (Ctrl-C) before the platform had all of it.',
    'Run it again: what is there already is taken up.',
  ],
  'forge/token-refused': ['The token is wrong or expired.', 'Make a new one.'],
  'forge/unavailable': ['The platform had a fault of its own, again and again.', 'Run it again later.'],
  'forge/unreachable': [
    'The platform could not be reached, or its answer did not come to an end.',
    'Check --api and the network of the job; its certificate by NODE_EXTRA_CA_CERTS.',
  ],
  'forge/unwritable': [
    'A file that was to be written is in no folder of ours.',
    'Name one that is there and yours to write.',
  ],
  'forge/not-merged': [
    'Approvals are asked for of a pull request that was not merged.',
    'Merge it first, or name another by --pull.',
  ],
  'forge/other-plan': [
    'The plan of now is not the one that the pull request showed when it was reviewed.',
    'Look at the plan of now: open a pull request that shows it, or apply it by hand.',
  ],
  'forge/plan-not-shown': [
    'No comment of ours shows a plan of the last commit of the pull request, so nobody can have reviewed it.',
    'Look at the plan of now, and apply it by hand: netloom apply.',
  ],
}
