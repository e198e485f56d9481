import { chmod, cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { KeyPair } from './keys.ts'

/**
 * Writes a node's `/etc`: a small one of its own, so that nothing of this machine's settings shines through. `admin` may
 * use sudo without a password, `guest` may not; all log in with the lab's key.
 */
export async function writeEtc(folder: string, name: string, hostKey: KeyPair, user: KeyPair): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    hostname: `${name}\n`,
    hosts: `127.0.0.1 localhost\n127.0.1.1 ${name}\n::1 localhost ip6-localhost ip6-loopback\n`,
    'resolv.conf': 'nameserver 192.0.2.53\n',
    passwd: accounts.map(([login, id, home]) => `${login}:x:${id}:${id}::${home}:/bin/sh\n`).join(''),
    group: accounts.map(([login, id]) => `${login}:x:${id}:\n`).join(''),
    // `*` is no password; `!` would lock the account, and sshd without PAM refuses locked ones.
    shadow: accounts.map(([login]) => `${login}:*:19000:0:99999:7:::\n`).join(''),
    'nsswitch.conf': 'passwd: files\ngroup: files\nshadow: files\nhosts: files dns\n',
    sudoers: 'root ALL=(ALL) ALL\nadmin ALL=(ALL) NOPASSWD: ALL\n',
    'pam.d/other': 'auth required pam_permit.so\naccount required pam_permit.so\nsession required pam_permit.so\n',
    'sysctl.conf': '',
    'sysctl.d/README.sysctl': '',
    'ssh/sshd_config': sshdConfig,
    'ssh/authorized_keys': `${user.public}\n`,
    'ssh/ssh_host_ed25519_key.pub': `${hostKey.public}\n`,
  }
  const folders = new Set(Object.keys(files).map((path) => dirname(join(folder, path))))
  for (const path of folders) await mkdir(path, { recursive: true })
  await Promise.all([
    ...Object.entries(files).map(([path, text]) => writeFile(join(folder, path), text)),
    ...fromHost.map((path) => cp(`/etc/${path}`, join(folder, path), { recursive: true }).catch(() => {})),
    writeFile(join(folder, 'ssh/ssh_host_ed25519_key'), hostKey.private, { mode: 0o600 }),
    symlink('/proc/self/mounts', join(folder, 'mtab')),
  ])
  await chmod(join(folder, 'shadow'), 0o600)
  await chmod(join(folder, 'sudoers'), 0o440)
}

const accounts: readonly (readonly [login: string, id: number, home: string])[] = [
  ['root', 0, '/root'],
  ['sshd', 100, '/run/sshd'],
  ['admin', 1000, '/home/admin'],
  ['guest', 1001, '/home/guest'],
  ['nobody', 65534, '/nonexistent'],
]

const fromHost = ['iproute2', 'protocols', 'services', 'ld.so.cache', 'ld.so.conf', 'ld.so.conf.d']

const sshdConfig = `HostKey /etc/ssh/ssh_host_ed25519_key
AuthorizedKeysFile /etc/ssh/authorized_keys
PidFile /run/sshd.pid
StrictModes no
UsePAM no
UseDNS no
PrintMotd no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
MaxStartups 1000
MaxSessions 100
Subsystem sftp internal-sftp
`
