import type { Probe, ProbeOutput } from '../plan/command.ts'

/** What of our own on a node is not as it was put there, by its path in `/var/lib/netloom`. */
export interface Touched {
  /** What would be run later as root, and is not what netloom put there: the node does not run it. */
  readonly altered: readonly string[]
  /** What others than root may read or write, or have. */
  readonly loose: readonly string[]
}

/** How to compare what lies on a node to be run later with what was put there. */
export const ownFilesProbe: Probe = {
  argv: ['sh', '-s', '--', 'own-files'],
  mayFail: true,
  where: ['/var/lib/netloom'],
  stdin: `
main() {
  cd /var/lib/netloom || return
  [ ! -s sums ] || sha256sum program spare confirmed/*.sh | grep -vxFf sums | sed 's|^[^ ]*  |altered |'
  [ ! -s open/sums ] || (cd open/ && sha256sum program spare | grep -vxFf sums | sed 's|^[^ ]*  |altered open/|')
  find . ! -type l '(' ! -uid 0 -o -perm /077 ')' | sed 's|^\\./|loose |' | sort | head -n 20
}
main 2>/dev/null </dev/null
`,
}

/** From the output of `ownFilesProbe`; undefined where all is as it was put there. */
export function touchedIn(output: ProbeOutput | undefined): Touched | undefined {
  const lines = (output?.stdout ?? '').split('\n')
  const after = (word: string): string[] =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []))
  const touched = { altered: after('altered'), loose: after('loose') }
  return touched.altered.length + touched.loose.length > 0 ? touched : undefined
}
