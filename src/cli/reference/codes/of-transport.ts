import type { Codes } from './codes.ts'

/** Reaching nodes. */
export const codesOfTransport: Codes = {
  'transport/auth-refused': [
    'The node accepts none of the keys that were shown.',
    'Add the public key to authorized_keys of that user on the node.',
  ],
  'transport/host-key-changed': [
    'The node shows another host key than the known one.',
    'Find out on its console why; only then remove the old key.',
  ],
  'transport/host-key-revoked': [
    'The host key of the node is revoked.',
    'Do not trust what answers there; give the machine a new host key.',
  ],
  'transport/host-key-unknown': [
    'The host key of the node is in no known_hosts file.',
    'Compare the fingerprint on the node’s console, then add it; --accept-new learns keys of hosts never seen.',
  ],
  'transport/jump-failed': [
    'The jump host cannot be used, or opens no way to the node.',
    'Mend what the message says about the jump host first.',
  ],
  'transport/key-unreadable': [
    'A private key cannot be used: it is missing, damaged, or has a passphrase.',
    'Load it into the agent, or name another under identityFiles.',
  ],
  'transport/lost': [
    'The connection was lost in the middle of an answer.',
    'Look whether the node is up and its network steady, then run it again.',
  ],
  'transport/needs-openssh': [
    'The built-in SSH client cannot do what this host needs.',
    'Set `transport: openssh` for it.',
  ],
  'transport/no-shell': [
    'The login works, and runs no `sh`.',
    'Give the account a shell, and its key no forced command.',
  ],
  'transport/no-sudo': [
    'The user may not become root without a password.',
    'Allow it in sudoers as the message says, or log in as root.',
  ],
  'transport/ssh-config': ['Your ssh configuration cannot be read for this host.', 'Try `ssh -G` with the same host.'],
  'transport/timeout': [
    'The node took longer than it may.',
    'Look whether it is up and no firewall drops packets; or raise --timeout.',
  ],
  'transport/too-much-output': [
    'A program on the node printed far too much.',
    'Run it there by hand and look what is so large.',
  ],
  'transport/unreachable': [
    'Nothing answers at the address of the node.',
    'Look whether the machine is up, sshd runs there, and address and port are right.',
  ],
  'node/cannot-stage': [
    'The node cannot write down its rollback; nothing was touched.',
    'See that root can write /var/lib/netloom there.',
  ],
  'node/disk-full': ['The disk of the node is full; nothing was touched.', 'Make room under /var/lib.'],
  'node/gave-up-waiting': [
    'The node waited in vain for the word to begin; nothing was touched.',
    'The line is slow or was cut: try again.',
  ],
  'node/ledger-damaged': [
    'The node’s record of what netloom made cannot be read.',
    'Restore it from a backup, or move it away: all on the node is then treated as unmanaged.',
  ],
  'node/no-*': [
    'A program that is needed is missing on the node; nothing was touched.',
    'Install the package that the message names.',
  ],
  'node/no-seal-key': [
    'The node could not make the key by which it tells secrets apart; nothing was touched.',
    'See that /var/lib/netloom can be written by root and that its disk is not full.',
  ],
  'node/no-transaction': [
    'The node ended the conversation before anything began.',
    'Log in by hand and see whether `sh` runs there.',
  ],
  'node/no-watchdog': [
    'The node could not start its watchdog, and without one nothing is changed.',
    'See why there: systemctl status, or setsid.',
  ],
  'node/probe-failed': ['A program on the node that only looks ended with an error.', 'Run it there by hand.'],
  'node/unreadable-output': [
    'What a program on the node printed cannot be understood.',
    'Compare its version with that of Debian 12.',
  ],
}
