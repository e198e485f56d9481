import { createHash } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run, runOrThrow } from '../lab/run.ts'
import type { VmNode } from '../vm.ts'

const cache = new URL('../../../.cache/debs/', import.meta.url).pathname

/**
 * Installs Debian packages in a VM, which has no way out itself: this machine fetches them, with all that the VM lacks for
 * them, and keeps them. None of their services is started. Throws what apt says.
 */
export async function install(node: VmNode, packages: readonly string[]): Promise<void> {
  if (packages.length === 0) return
  const folder = await fetched(node, packages)
  const { identityFiles, knownHostsFiles, port } = node.connection
  const login = [
    ...['ssh', '-F', 'none', '-i', String(identityFiles[0]), '-o', `UserKnownHostsFile=${knownHostsFiles[0]}`],
    ...['-p', String(port), 'root@127.0.0.1'],
  ]
  await runOrThrow([
    ...['sh', '-c', 'folder=$1; shift; tar -C "$folder" -c archives | "$@"', 'sh', folder, ...login],
    'tar -x -C /var/tmp',
  ])
  const { code, stdout, stderr } = await node.exec(['sh', '-c', installing])
  if (code !== 0)
    throw new Error(`${packages.join(' ')} could not be installed\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`)
}

const installing = `
printf '#!/bin/sh\\nexit 101\\n' >/usr/sbin/policy-rc.d; chmod +x /usr/sbin/policy-rc.d
DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install /var/tmp/archives/*.deb
code=$?
rm -rf /usr/sbin/policy-rc.d /var/tmp/archives
exit $code`

/** By what the VM has installed: a folder with `archives`. */
async function fetched(node: VmNode, packages: readonly string[]): Promise<string> {
  const status = (await node.exec(['cat', '/var/lib/dpkg/status'])).stdout
  const key = createHash('sha256').update(status).digest('hex').slice(0, 16)
  const folder = join(cache, [key, ...packages].join('-'))
  await mkdir(join(folder, 'archives/partial'), { recursive: true })
  if ((await readdir(join(folder, 'archives'))).some((name) => name.endsWith('.deb'))) return folder
  await writeFile(join(folder, 'status'), status)
  const { code, stderr } = await run([
    ...['apt-get', '-q', '-y', '--no-install-recommends', '--download-only'],
    ...['-o', `Dir::State::status=${folder}/status`, '-o', 'Dir::State::extended_states=/dev/null'],
    ...['-o', `Dir::Cache::archives=${folder}/archives`, '-o', 'Debug::NoLocking=1', 'install', ...packages],
  ])
  if (code !== 0) throw new Error(`${packages.join(' ')} could not be fetched: ${stderr.slice(-2000)}`)
  return folder
}
