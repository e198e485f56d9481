import { type Command, putFile } from '../model/plan/command.ts'

/**
 * The same command with its words on standard input, where a secret is among them: everybody on a machine can read the words
 * of a process. What is left of them are those that hold none. A program that can read its words nowhere keeps them.
 */
export function offArgv(command: Command, secrets: readonly string[]): Command {
  const holds = (word: string): boolean => secrets.some((secret) => word.includes(secret))
  const [program, ...words] = command.argv
  if (command.stdin !== undefined || !words.some(holds)) return command
  if (program === 'promoting-secondaries') {
    const [link = '', wrapped = '', ...others] = words
    const { argv, ...rest } = offArgv({ argv: [wrapped, ...others] }, secrets)
    return { ...rest, argv: [program, link, ...argv] }
  }
  if (program === 'ip') return { argv: ['ip-batch', ...words.filter((word) => !holds(word))], stdin: batchLine(words) }
  // By `-F` they read only what has a size.
  if (program === 'hostname' || program === 'domainname')
    return putFile(`/proc/sys/kernel/${program}`, `${words.join(' ')}\n`)
  return command
}

/** A line as `ip -batch` takes it apart; options stay among the words. */
const batchLine = (words: readonly string[]): string =>
  `${words
    .filter((word) => !word.startsWith('-'))
    .map((word) => (/^[\w.:/@%+-]+$/.test(word) ? word : `"${word}"`))
    .join(' ')}\n`
