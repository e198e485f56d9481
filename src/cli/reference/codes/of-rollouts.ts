import type { Codes } from './codes.ts'

/** Which nodes are changed after which. */
export const codesOfRollouts: Codes = {
  'rollout/closed': [
    'No change window is open: nothing was begun, or nothing further was.',
    'Wait until it opens (the message says when), or change `rollout.windows` in cluster.yaml.',
  ],
  'rollout/empty-canary': [
    'Nothing was begun: none of the nodes that are to come first was chosen.',
    'Choose one of them too, or ask for one wave with --all-at-once.',
  ],
  'rollout/held': [
    'What is left was not begun: a limit of the rollout keeps it back, as nodes are down or failed.',
    'Bring those nodes back, then apply again.',
  ],
  'rollout/in-include': [
    'A file that is included has a rollout, which nobody would read.',
    'Write it into the cluster.yaml that includes the file.',
  ],
  'rollout/never-opens': ['A change window is never open.', 'Write when it closes.'],
  'rollout/no-wave': [
    'A node is in none of the waves that the cluster names; together with others it cannot be changed.',
    'Add a wave for it; one without `for` has all who are left.',
  ],
  'rollout/quorum': [
    'So many control planes can never stay while one of them is changed.',
    'Write a smaller quorum, or leave it out: then it is a majority, where there are three or more.',
  ],
  'rollout/stopped': [
    'Too many nodes failed, so no further one was begun.',
    'Mend what failed (it is reported by node), then apply again: what was done already stays as it is.',
  ],
  'rollout/unknown-node': ['The canary names a node that the cluster does not have.', 'Check its spelling.'],
  'rollout/vanished': [
    'A node was changed and confirmed, and no longer answers since.',
    'Look at the node: nothing is taken back by itself there any more.',
  ],
}
