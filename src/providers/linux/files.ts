import type { Probe, ProbeOutput } from '../../model/plan/command.ts'

/** Reads a whole file. */
export const probeFile = (path: string): Probe => ({ argv: ['cat', path], mayFail: true, where: [path] })

/** What was in the file; undefined for one that does not exist. Throws `Error` when it could not be read. */
export function readFile({ code, stdout, stderr }: ProbeOutput): string | undefined {
  if (code === 0) return stdout
  if (code === 1 && stderr.includes('No such file')) return undefined
  throw new Error(`reading a file ended with ${code ?? 'no exit code'}: ${stderr.trim() || 'no message'}`)
}
