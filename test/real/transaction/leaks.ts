import type { LabNode } from '../../support/lab.ts'
import { must } from './site.ts'

/** Programs that steps, boots and looks run, each of which keeps a record of its words from now on. */
const watched = ['ip', 'hostname', 'timeout', 'sha256sum']

/**
 * `for-good`: also after a reboot, on a machine that has its programs for itself. `mounted`: on one that shares them with
 * others.
 */
export const watchWords = (node: LabNode, how: 'for-good' | 'mounted'): Promise<void> =>
  must(
    node,
    ['sh', '-s'],
    `set -e; mkdir -p /root/real /root/watch; : >/root/words; places=''
    for name in ${watched.join(' ')} $(command -v wg); do
      place=$(readlink -f "$(command -v $name)"); places="$places $place"
      cp -L $place /root/real/
    done
    for place in $places; do
      name=\${place##*/}
      printf '%s\\n' '#!/bin/sh' 'echo "$0 $*" >>/root/words' "exec /root/real/$name \\"\\$@\\"" >/root/watch/$name
      chmod 755 /root/watch/$name
      ${how === 'mounted' ? 'mount --bind' : 'mv'} /root/watch/$name $place
    done`,
  )

/** Files of the node that hold one of these texts, with their modes: its logs and records, and the words of programs. */
export async function filesWith(node: LabNode, texts: readonly string[]): Promise<readonly string[]> {
  const places = ['/var', '/run', '/etc', '/root', '/tmp', '/home']
  const { stdout } = await node.exec(['grep', '-rlsFf', '-', ...places], texts.map((text) => `${text}\n`).join(''))
  const found = stdout.split('\n').filter((line) => line !== '')
  if (found.length === 0) return []
  return (await node.exec(['stat', '-c', '%a %n', ...found])).stdout.trim().split('\n').sort()
}
