import type { ManagementFlow } from '../model/node/snapshot.ts'
import { commandLine, type Probe, quote } from '../model/plan/command.ts'
import { path } from './shell.ts'

/** Every separator is the mark on a line of its own, with a line break before it that is not part of the output. */
export const separator = (mark: string): string => `\n${mark}\n`

/**
 * A script that runs all probes in turn. Standard output is cut into [noise, flow, output 1, code 1, output 2, code 2, …]
 * and standard error into [noise, errors 1, errors 2, …]. All of it is one function, so that a script cut off on its way
 * does nothing.
 */
export const probeScript = (probes: readonly Probe[], mark: string): string =>
  [
    `LC_ALL=C PATH=${path}; export LC_ALL PATH`,
    `report() { printf '\\n${mark}\\n%s\\n${mark}\\n' "$1"; printf '\\n${mark}\\n' >&2; }`,
    'main() {',
    'report "$1"',
    ...probes.map((probe) => `${asked(probe)}; report "$?"`),
    '}',
    'main "$1"; exit',
    '',
  ].join('\n')

function asked({ where, ...probe }: Probe): string {
  if (where === undefined) return run(probe)
  const found = where.map((path) => `[ -e ${quote(path)} ] || [ -L ${quote(path)} ]`).join(' || ')
  return `if ${found}; then ${run(probe)}; else echo 'No such file or directory' >&2; false; fi`
}

/** What the program reads is no word of any process: `printf` belongs to the shell. */
const run = ({ stdin, ...probe }: Probe): string =>
  stdin === undefined ? `${commandLine(probe)} </dev/null` : `printf %s ${quote(stdin)} | ${commandLine(probe)}`

/** From `client-address client-port node-address node-port`, as sshd writes it. */
export function readFlow(text: string): ManagementFlow | undefined {
  const [clientAddress, clientPort, nodeAddress, nodePort] = text.trim().split(' ')
  if (!clientAddress || !nodeAddress) return undefined
  return { clientAddress, clientPort: Number(clientPort), nodeAddress, nodePort: Number(nodePort) }
}
