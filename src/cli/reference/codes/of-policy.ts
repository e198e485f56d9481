import type { Codes } from './codes.ts'

/** Policies of clusters, and approvals of plans. */
export const codesOfPolicy: Codes = {
  'policy/bad-expression': [
    'A rule of the policy is no expression in CEL that gives true or false.',
    'See which variables and fields there are in docs/guides/policy.md.',
  ],
  'policy/bad-signer': [
    'A line in the file of signers names nobody whose signature could count.',
    'Write it as ssh-keygen(1) has it under ALLOWED SIGNERS.',
  ],
  'policy/changed': [
    'The policy in the working tree is not that of the trusted revision, which decides.',
    'Look at what changes in it: it counts once it is part of that revision.',
  ],
  'policy/in-include': [
    'A file that is included has a policy, which nobody would read.',
    'Write it into the cluster.yaml that includes the file.',
  ],
  'policy/needs-approval': [
    'Nothing was applied: people have still to approve exactly this plan.',
    'Keep the plan (netloom plan --out FILE), let others approve it (netloom approve FILE), and apply that file.',
  ],
  'policy/no-base': [
    'At the trusted revision there is no cluster in this place, so the policy of the change itself decides.',
    'Look whether the cluster is new, or was moved away from its policy.',
  ],
  'policy/no-plan': [
    'The plan that a test of the policy speaks of cannot be read.',
    'Make one with `netloom plan --out FILE`, or `netloom plan -o json > FILE`.',
  ],
  'policy/none': ['The cluster has no policy that could be tested.', 'Add one to cluster.yaml.'],
  'policy/refused': [
    'Nothing was applied: the plan breaks a rule of the policy.',
    'Do what the message says, or change the plan; `netloom plan` shows every rule that it breaks.',
  ],
  'policy/unreadable': [
    'The policy cannot be read at the trusted revision.',
    'Mend the cluster there, or name another revision with --trusted.',
  ],
  'approvals/bad-signature': [
    'The signature of an approval is of something else, or not whole: it was edited, cut, or copied from another plan.',
    'Have the plan approved again.',
  ],
  'approvals/damaged': [
    'A file of approvals is not whole, or not as netloom writes it.',
    'Fetch it anew, or remove it and have the plan approved again.',
  ],
  'approvals/forge-not-believed': [
    'An approval that was given on the forge does not count: it is not signed, and the policy, or whoever ran netloom, does not believe its file.',
    'Approve with netloom approve; or set policy.approvals.forge, and name the file with --approvals.',
  ],
  'approvals/format': ['A file that was named holds no approvals.', 'Name a file that `netloom approve` wrote.'],
  'approvals/other-plan': [
    'An approval is of a plan with another hash, and so does not count.',
    'Look at the plan of now, and approve that.',
  ],
  'approvals/own': [
    'Somebody approved a plan of their own, or with a commit of their own.',
    'Let somebody else look at it.',
  ],
  'approvals/signer-expired': [
    'The key of an approval is no longer, or not yet, valid by the file of signers.',
    'Let somebody else approve, or renew the entry in that file.',
  ],
  'approvals/signer-revoked': [
    'The key of an approval was revoked.',
    'Find out who signed with it, and let somebody else approve.',
  ],
  'approvals/too-many': [
    'A file has more approvals of one plan than are looked at.',
    'Remove the file and have the plan approved again.',
  ],
  'approvals/twice': [
    'Two approvals are of one person, or of one key, and count once.',
    'Let somebody else look at the plan too.',
  ],
  'approvals/unknown-signer': [
    'The key that signed an approval is not that of the name it is given by, in the file of signers.',
    'Add the public key to that file (policy.approvals.signers), by a change of its own.',
  ],
  'approvals/unreadable': [
    'A file of approvals is not there or cannot be read.',
    'Check its name and who may read it.',
  ],
  'approvals/unwritable': ['A file of approvals cannot be written.', 'Name another file with --out.'],
  'approvals/version': ['A newer version of netloom wrote the approvals.', 'Use that version.'],
  'approve/key': [
    'Nothing can be signed with a key: it is not there, needs a passphrase, or no agent has it.',
    'Name a private key without a passphrase, or ssh-add it and name its public key.',
  ],
  'approve/no-name': [
    'The policy names no file of signers, so nobody knows whose key it is.',
    'Name the cluster with -C, or say who you are with --as NAME.',
  ],
  'approve/no-ssh-keygen': [
    'Approvals are signed and verified by ssh-keygen, which is not here.',
    'Install openssh-client.',
  ],
  'approve/other-hash': [
    'The plan in the file is not the one that was to be approved.',
    'Look at it with netloom show FILE; approve the plan that you looked at.',
  ],
}
