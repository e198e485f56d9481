#!/usr/bin/env -S node --max-semi-space-size=64
// A fleet makes much garbage that lives for a moment: with room for it, planning one takes a third less time.
import { type Command, CommanderError } from 'commander'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import { type ExitCode, exitCode, gravestOf } from '../model/exit-code.ts'
import { linux } from '../providers/linux/index.ts'
import { endProcess } from './end-process.ts'
import { runWatched } from './events/watched.ts'
import { completionWords, program } from './options.ts'
import { type CliProcess, isNobodyThere, type Request, realProcess } from './process.ts'
import { ownFault, print, reportDiagnostics } from './report.ts'
import type { Start } from './start.ts'

const cli = realProcess(linux, !process.argv.includes('--no-color'))
// A fault that no promise of ours carries must not end as a bare stack, nor hide what it leaves behind.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => {
    fault(cli, error)
    cli.stderr.write(`${cli.interrupts.words().second()}\n`)
    leave(cli.interrupts.words().code())
  })
}
leave(await main(cli, process.argv.slice(2)))

/** Runs one command line; never throws. */
async function main(cli: CliProcess, given: readonly string[]): Promise<ExitCode> {
  const words = given[0] === '--version' || given[0] === '-V' ? ['version'] : given
  let ended: ExitCode = exitCode.done
  const start: Start =
    (load) =>
    async (...given) => {
      const { run } = await load()
      ended = await runWatched(cli, commandOf(given).name(), run, requestOf(given))
    }
  try {
    const root = program(start)
    completionWords(root)
    if (words[0] === 'completion' || words[0] === 'complete') {
      const { complete } = await import('./completion/completion.ts')
      return await complete(cli, root, words)
    }
    // Commander answers `help nosuch` as if nothing had been asked.
    const isUnknown = words[0] === 'help' && words[1] && !root.commands.some((command) => command.name() === words[1])
    const writeOut = (text: string) => print(cli.stdout, text)
    const writeErr = (text: string) => print(cli.stderr, text)
    for (const command of withAll(root)) command.exitOverride().configureOutput({ writeOut, writeErr })
    await root.parseAsync(isUnknown ? words.slice(1, 2) : words, { from: 'user' })
    return ended
  } catch (error) {
    return fault(cli, error)
  }
}

/** A command and all below it. */
function withAll(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withAll)]
}

/** Commander hands over the arguments, then the options, then the command itself. */
function commandOf(given: readonly unknown[]): Command {
  return given.at(-1) as Command
}

function requestOf<O extends object>(given: readonly unknown[]): Request<O> {
  const options: O = commandOf(given).optsWithGlobals()
  return { arguments: given.slice(0, -2).flat() as (string | undefined)[], options }
}

function fault(cli: CliProcess, error: unknown): ExitCode {
  // Commander has printed what is wrong; help and version are no faults.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.error
  if (error instanceof EngineError) {
    reportDiagnostics(cli, [{ severity: 'error', code: error.code, summary: error.message, hint: error.hint }])
  } else {
    reportDiagnostics(cli, [ownFault(error)])
  }
  return exitCode.error
}

/** Ends the process once what was written has gone out, even if a connection still lingers. */
function leave(code: ExitCode): void {
  process.exitCode = code
  process.stdout.write('', (failed?: NodeJS.ErrnoException | null) => {
    const lost = failed && !isNobodyThere(failed)
    if (lost) reportDiagnostics(cli, [unwritten(failed)])
    const ended = lost ? gravestOf([code, exitCode.error]) : code
    process.stderr.write('', () => endProcess(ended))
  })
}

const unwritten = ({ code, message }: NodeJS.ErrnoException): Diagnostic => ({
  severity: 'error',
  code: 'fault/output',
  summary: `what was asked for could not be written out whole (${code ?? message})`,
  hint: 'Look whether the disk it goes to is full.',
})
