import type { Codes } from './codes.ts'

/** Files that a cluster is made of, and what is trusted of them. */
export const codesOfFiles: Codes = {
  'load/bad-key': ['One of the age keys at hand is misspelled.', 'See the file of keys that the message names.'],
  'load/circular-include': ['A cluster file includes itself, perhaps by way of others.', 'Remove one of the includes.'],
  'load/damaged': ['A value or file is no age file, or was damaged.', 'Encrypt it again with `age --armor`.'],
  'load/duplicate-document': [
    'One document is written twice among the files of a node.',
    'Merge the two, or list one of the files as a patch.',
  ],
  'load/empty': [
    'A file, or the config of a node, holds no document.',
    'Write one, or take the file out of cluster.yaml.',
  ],
  'load/is-a-patch': [
    'A file is a patch (`$patch`, or operations of a JSON Patch), and was checked as a config.',
    'Check it with `netloom validate --patch FILE`, or in its cluster.',
  ],
  'load/missing-api-version': ['A document has no `apiVersion`.', 'Add `apiVersion: v1alpha1`.'],
  'load/missing-file': [
    'A file that was named is not there.',
    'Check the name; paths start from the file they are written in.',
  ],
  'load/missing-kind': ['A document has no `kind`.', 'Add it; `netloom schema` lists the kinds.'],
  'load/no-key': [
    'Something is encrypted, and no key is at hand.',
    'Give the age key by AGE_IDENTITY, SOPS_AGE_KEY or a file of keys.',
  ],
  'load/not-opened': [
    'What is encrypted could not be opened here, so what it holds was not checked.',
    'Nothing need be done; with the key at hand it is checked too.',
  ],
  'load/not-a-file': ['What was named is a pipe, a socket or a device.', 'Name a file.'],
  'load/not-for-age': [
    'SOPS encrypted the file without a single age key that opens it.',
    'Encrypt it for an age key, without key groups.',
  ],
  'load/not-text': ['The file is not text in UTF-8.', 'Save it as UTF-8.'],
  'load/nothing-to-delete': ['A patch deletes what is not there.', 'Remove that part of the patch.'],
  'load/outside-folder': [
    'A path leads out of the cluster’s folder.',
    'Copy the file into the folder, or link it there.',
  ],
  'load/patch-chooses-nothing': [
    'A patch deletes an item of an array without saying which.',
    'Add one `key: value` by which the item is found.',
  ],
  'load/patch-deletes-all': ['A patch deletes a config of the legacy form as a whole.', 'Delete its sections instead.'],
  'load/patch-inside-item': [
    'A patch deletes something inside an item of an array.',
    'Delete the whole item, and write it again as it should be.',
  ],
  'load/patch-many-documents': [
    'A JSON Patch meets a config of several documents, and cannot say which it means.',
    'Write the patch as documents to be merged.',
  ],
  'load/patch-mismatch': [
    'A patch has an object where the config has an array, or the like.',
    'Write it in the form the config has, or delete the old value first.',
  ],
  'load/patch-operation': [
    'An operation of a JSON Patch is not one of RFC 6902.',
    'Write `op`, `path` and what else the operation needs.',
  ],
  'load/patch-path': [
    'The path of a JSON Patch leads nowhere in the config as it is when its turn comes.',
    'Check the path; what lies in something is added after it.',
  ],
  'load/patch-test': [
    'A `test` of a JSON Patch found another value: the patch was written for another config.',
    'Compare the two; nothing of the patch was applied.',
  ],
  'load/second-document': ['A cluster file holds more than one document.', 'Use `include` for a second file.'],
  'load/sops-rule': [
    'The rule that says what SOPS encrypted cannot be read here.',
    'Use one rule by the names of keys, such as `encrypted_regex`.',
  ],
  'load/tampered': [
    'An encrypted file or value was changed by something other than SOPS.',
    'Go back to the last version that SOPS wrote.',
  ],
  'load/too-long': ['A file holds far more than such a file should.', 'Look whether it is the file that was meant.'],
  'load/too-many': ['A file has more faults than are shown.', 'Mend those that are shown, and look again.'],
  'load/unknown-kind': [
    'A document names a kind that does not exist.',
    'Take the one that is offered; `netloom schema` lists them.',
  ],
  'load/unknown-version': [
    'A document names a version its kind does not have.',
    'Write the version that the message shows.',
  ],
  'load/unreadable': ['A file is there, and cannot be read.', 'Check what it is and who may read it.'],
  'load/wrong-key': [
    'Something is encrypted for others: no key at hand opens it.',
    'Get the right key, or have it encrypted for yours too.',
  ],
  'trust/damaged-file': ['The record of what you trust cannot be read.', 'Remove it, and trust again.'],
  'trust/leads-out': [
    'A file of the cluster is a link that leads out of its folder.',
    'Name the file itself if it is yours; else ask who put the link there.',
  ],
  'trust/no-revision': [
    'The revision given with --trusted cannot be read.',
    'Name a commit, branch or tag that the repository here holds; in CI fetch it first.',
  ],
  'trust/not-remembered': [
    'What you trust could not be written down.',
    'Make its folder yours to write, or set XDG_CONFIG_HOME.',
  ],
  'trust/not-trusted': [
    'The cluster asks for more than its own folder (a program, a file elsewhere), and nobody has agreed yet.',
    'Look at it; then `netloom trust`, or in CI `--trusted` with the base revision.',
  ],
  'trust/unsafe-file': [
    'Others may write the record of what you trust.',
    'Find out who did that, then remove the file.',
  ],
}
