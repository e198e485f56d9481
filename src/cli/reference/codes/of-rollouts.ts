import type { Codes } from './codes.ts'

/** Which nodes are changed after which. */
export const codesOfRollouts: Codes = {
  'rollout/atomic': [
    'Nodes are to change together or not at all, and something in the strategy keeps them apart: a limit, or that two of them are control planes.',
    'Make the set smaller, or change what the message names.',
  ],
  'rollout/busy': [
    'Nothing was begun: a run that is not over is about some of these nodes.',
    'See how it stands with `netloom rollout status`; resume or abort it first.',
  ],
  'rollout/closed': [
    'No change window is open: nothing was begun, or nothing further was.',
    'Wait until it opens (the message says when), or change `rollout.windows` in cluster.yaml.',
  ],
  'rollout/deserted': [
    'A run is gone on with, and nodes took their change back as nobody confirmed it: whoever worked on it died, or the change cuts the node off.',
    'Look at the nodes. Change them anew (--again), or abort the run.',
  ],
  'rollout/empty-canary': [
    'Nothing was begun: none of the nodes that are to come first was chosen.',
    'Choose one of them too, or ask for one wave with --all-at-once.',
  ],
  'rollout/gate-cannot-fail': [
    'A gate passes even where it is asked so that it has to fail: it would never stop anything.',
    'See what it really asks; mend it before the next run.',
  ],
  'rollout/gate-failed': [
    'A gate of the rollout fails, so no further node was begun (exit code 8).',
    'See what it found, then apply again, or look at the nodes that were changed.',
  ],
  'rollout/gate-inconclusive': [
    'Nobody can tell whether a gate of the rollout passes, so no further node was begun (exit code 9).',
    'See why (`netloom rollout check-gates`). A run that is kept pauses there, and asks again when it is resumed.',
  ],
  'rollout/half': [
    'Of nodes that change together some are changed and confirmed, and others could not be, after it was decided that all are kept.',
    'Mend what keeps those back, then `netloom rollout resume`; where `netloom apply` did it, apply again.',
  ],
  'rollout/held': [
    'What is left was not begun: a limit of the rollout keeps it back, as nodes are down or failed.',
    'Bring those nodes back, then apply again.',
  ],
  'rollout/held-by': [
    'Somebody else works on the run.',
    'Leave it to them; `netloom rollout pause` and `abort` reach them.',
  ],
  'rollout/in-include': [
    'A file that is included has a rollout, which nobody would read.',
    'Write it into the cluster.yaml that includes the file.',
  ],
  'rollout/left-changed': [
    'A rollout failed and was taken back, and nobody got to these nodes: somebody asked to stop, or a limit keeps them back. They are changed still (exit code 10).',
    'Go on with `netloom rollout resume` if the run is not over, else `netloom rollout take-back`; where none was kept, write the config as it was and apply.',
  ],
  'rollout/moved': [
    'A run is gone on with, and on some nodes the plan of now is not the one that was agreed to.',
    'Go on with the others (--without-moved), or abort the run and start anew.',
  ],
  'rollout/needs-approval': [
    'Waves have to be approved, which only a run that is kept can wait for.',
    'Begin it with `netloom rollout start`, or ask for one wave with --all-at-once.',
  ],
  'rollout/never-opens': ['A change window is never open.', 'Write when it closes.'],
  'rollout/no-run': ['There is no run of this id on this machine.', 'See which there are: netloom rollout list.'],
  'rollout/no-wave': [
    'A node is in none of the waves that the cluster names; together with others it cannot be changed.',
    'Add a wave for it; one without `for` has all who are left.',
  ],
  'rollout/not-kept': [
    'A node no longer keeps what was there before a run: it does of its last ten changes.',
    'Write the config as it was, then plan and apply.',
  ],
  'rollout/not-over': ['The run is not over, so it cannot be taken back yet.', 'End it first: netloom rollout abort.'],
  'rollout/other-gates': [
    'A run is gone on with, and the gates of now are not those it was begun with.',
    'See that they are meant, then say --new-gates.',
  ],
  'rollout/over': [
    'The run is over, so nothing can be wished of it.',
    'To change what is left: netloom rollout start.',
  ],
  'rollout/quorum': [
    'So many control planes can never stay while one of them is changed.',
    'Write a smaller quorum, or leave it out: then it is a majority, where there are three or more.',
  ],
  'rollout/stopped': [
    'Too many nodes failed, so no further one was begun.',
    'Mend what failed (it is reported by node), then apply again: what was done already stays as it is.',
  ],
  'rollout/touched-since': [
    'A thing that a run changed was changed again since, so it is not taken back with it.',
    'Take back the later change first, or write the config as you want it.',
  ],
  'rollout/unknown-node': ['The canary names a node that the cluster does not have.', 'Check its spelling.'],
  'rollout/unknown-wave': ['The run has no such wave.', 'See which there are: netloom rollout show.'],
  'rollout/vanished': [
    'A node was changed and confirmed, and no longer answers since.',
    'Look at the node: nothing is taken back by itself there any more.',
  ],
  'rollout/with-others': [
    'A node was taken back, or not begun, because it changes together with others and not all of them can be kept.',
    'Mend what is reported of the others, then apply again.',
  ],
  'state/damaged': [
    'A file that netloom keeps was changed after it wrote it, so what follows in it cannot be believed.',
    'Look at the nodes themselves: netloom status.',
  ],
  'state/version': [
    'What is kept was written by another version of netloom; it was left untouched.',
    'Use that version for it.',
  ],
}
