import { exists } from '../lab/kernel.ts'

/** Why the VM lab cannot run here; undefined when it can. */
export async function vmLacks(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'the VM lab needs root, to build its image'
  if (process.arch !== 'x64') return 'the VM lab is made for amd64'
  for (const [path, name] of Object.entries(programs)) {
    if (!(await exists(path))) return `the VM lab needs the Debian package ${name}`
  }
  return undefined
}

const programs: Readonly<Record<string, string>> = {
  '/usr/bin/qemu-system-x86_64': 'qemu-system-x86',
  '/usr/bin/qemu-img': 'qemu-utils',
  '/usr/sbin/debootstrap': 'debootstrap',
  '/sbin/mke2fs': 'e2fsprogs',
  '/usr/bin/ssh': 'openssh-client',
}
