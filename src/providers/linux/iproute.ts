import type { Command, ProbeOutput } from '../../model/plan/command.ts'

/** An `ip` command; numbers become words. */
export const ip = (...words: readonly (string | number)[]): Command => ({ argv: ['ip', ...words.map(String)] })

/** A keyword with its value, or nothing for a value that is not managed. */
export const given = (word: string, value: string | number | undefined): readonly (string | number)[] =>
  value === undefined ? [] : [word, value]

/**
 * The rows of an `ip -j …` answer. Throws `Error` when the program failed or printed no JSON list. iproute2 prints nothing
 * at all, or empty objects, where it has nothing to say.
 */
export function rows<Row extends object>({ code, stdout, stderr }: ProbeOutput, asked: string): Row[] {
  if (code !== 0) throw new Error(`${asked} ended with ${code ?? 'no exit code'}: ${stderr.trim() || 'no message'}`)
  if (stdout.trim() === '') return []
  const list: unknown = JSON.parse(stdout)
  if (!Array.isArray(list)) throw new Error(`${asked} printed JSON that is no list`)
  return list.filter((row): row is Row => typeof row === 'object' && row !== null && Object.keys(row).length > 0)
}

/** One look serves links and addresses alike. Names of scopes and types are those compiled into iproute2. */
export const everyLink = { argv: ['ip', '-d', '-j', 'address', 'show'] } as const
