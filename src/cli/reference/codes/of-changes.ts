import type { Codes } from './codes.ts'

/** Changing nodes. */
export const codesOfChanges: Codes = {
  'apply/check-forbids': [
    'Before the first step it was seen that the change would do harm, as where another machine holds a new address; nothing was touched.',
    'Mend what the message names, then apply again.',
  ],
  'apply/deadline-too-short': [
    'Checking the node may take longer than its deadline; nothing was touched.',
    'Raise --deadline, or leave it out: then it is chosen so that it is enough.',
  ],
  'apply/ended-early': ['Whoever carried out the steps on the node was ended.', 'See how it stands: netloom status.'],
  'apply/failed': [
    'Something failed that has no code of its own.',
    'See the message, and how the node stands: netloom status.',
  ],
  'apply/faulty-config': [
    'Nothing was applied, because configs have errors.',
    'Mend them, or choose the other nodes with --node.',
  ],
  'apply/faulty-plan': [
    'Nothing was applied, because plans cannot be carried out.',
    'Mend what is reported of them, or choose the other nodes with --node.',
  ],
  'apply/not-reached': [
    'The node could not be reached after the change, and rolled back by itself.',
    'See what the plan does on the way to the node.',
  ],
  'apply/not-approved': [
    'What would be applied is not the plan whose hash was approved.',
    'Look at the new plan and have it approved.',
  ],
  'apply/removals': [
    'A plan removes more of a kind than goes unasked, or the last default route, name server or accepting rule of a node.',
    'Look at what it removes. If that is meant, agree with --allow-removals and the number that is named.',
  ],
  'apply/stale': [
    'The node is no longer as the plan saw it; nothing was touched.',
    'Make a new plan and look at it again.',
  ],
  'apply/step-failed': [
    'A command of a step failed; the node rolled back.',
    'See what it printed, and mend the config or the node.',
  ],
  'apply/stopped': ['Somebody asked to stop.', 'Apply again when you are ready.'],
  'apply/turned-back': ['The node rolled back by itself.', 'See the message beside this.'],
  'verify/check-failed': [
    'Something that was seen to work before the change does not work after it; the node was rolled back.',
    'The message has what was asked and what was seen; docs/reference/checks.md says what each check shows.',
  ],
  'verify/check-noted': [
    'Something does not work that was not seen to work before the change either, or that is only ever told; the change is kept.',
    'See whether you want it so; docs/reference/checks.md says what each check shows.',
  ],
  'verify/not-checked': [
    'Something was seen to work before the change and could not be asked after it.',
    'The message says why; see by hand.',
  ],
  'verify/dependent-lost': [
    'A node that is reached through this one can no longer be reached; it was rolled back.',
    'See what the plan does on the way to it.',
  ],
  'verify/move-unproven': [
    'Addresses moved to another link, and nobody was seen to find them there.',
    'See from another machine whether they answer; the node announced them.',
  ],
  'verify/no-time': [
    'The node could not be gathered at before its time was over.',
    'See what the plan does on the way to the node; if its steps are slow: --deadline.',
  ],
  'verify/not-so': [
    'After the change a thing is not as planned; the node rolled back.',
    'See who else sets it: another network manager, perhaps.',
  ],
  'verify/of-no-use': [
    'What the change brought is there and cannot be used, as an IPv6 address that another machine holds; the node rolled back.',
    'Give one of the two another.',
  ],
  'verify/side-effect': [
    'After the change something is not as before that the plan did not show.',
    'See whether it is still as you want it.',
  ],
  'rollback/changed-by-others': [
    'While a change was made and taken back, somebody else changed something it had nothing to do with.',
    'It was left as it is; see whether you want it so.',
  ],
  'rollback/left-over': [
    'After a rollback there is something on what was changed that was not there before, and that no step made.',
    'See whether you want it so; else take it off.',
  ],
  'rollback/node-differs': [
    'A node that rolled back by itself is not as it was before.',
    'The message names what is gone: mend it by hand, or try the rollback again: netloom rollback ID.',
  ],
  'rollback/not-so': [
    'After the rollback a thing is not as it was.',
    'Mend it by hand, or try the rollback again: netloom rollback ID.',
  ],
  'transaction/confirmed': [
    'The change was confirmed already, and cannot be taken back.',
    'Change the config back, and apply it.',
  ],
  'transaction/locked': ['Another run holds the node.', 'Wait for it; netloom status says who, and how to end it.'],
  'transaction/not-confirmed': [
    'The node did not take the confirmation.',
    'See that its disk is not full and that the line holds, then apply again.',
  ],
  'transaction/not-open': ['No transaction of this id is open.', 'See which are: netloom status.'],
  'transaction/not-ready': [
    'The transaction is in a state in which this cannot be done.',
    'Wait until its steps have ended.',
  ],
  'transaction/open': [
    'A change is open on the node: what is seen may be taken back any moment.',
    'Wait for it; or netloom confirm ID, netloom rollback ID.',
  ],
  'transaction/removals': [
    'A node would be rid of more entries of its ledger than the plan that was agreed to says; nothing was touched.',
    'Make a new plan and look at what it removes.',
  ],
  'transaction/too-late': [
    'The time was over before the change was confirmed; the node rolled back.',
    'Apply again, with a longer --deadline.',
  ],
  'transaction/unknown': [
    'Nobody knows how it ended.',
    'The node rolls back by itself when its time is up; then ask it: netloom status.',
  ],
  'events/lost': [
    'Not all that happened could be written where `--events` asked for it; the run itself went on.',
    'See that its disk has room, and that whoever reads it goes on reading.',
  ],
  'events/unwritable': [
    'The file of `--events` cannot be written, or is a pipe that nobody reads; nothing was begun.',
    'Name a file in a folder that is there and yours to write; start first what reads a pipe.',
  ],
  'fault/output': ['What was asked for could not be written out whole.', 'Look whether the disk it goes to is full.'],
  'fault/summary': [
    'The summary of a CI job could not be written to its file.',
    'GITHUB_STEP_SUMMARY names it: unset it where there is none.',
  ],
  'fault/own': [
    'An internal error of netloom.',
    'Please report it, with what you typed; NETLOOM_DEBUG=1 shows where it happened.',
  ],
}
