import { resolve } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import type { Event } from '../../model/plan/event.ts'
import { visible } from '../../model/visible.ts'
import { eventLineOf } from '../../render/run/event-line.ts'
import { jsonText } from '../../render/text/json.ts'
import type { CliProcess, Request, Run } from '../process.ts'
import { reportDiagnostics, usage } from '../report.ts'
import { packageVersion } from '../version.ts'
import { openLineFile } from './file.ts'
import type { EventOptions } from './option.ts'

/** Runs a command, and reports what happens where `--events` asks for it. */
export async function runWatched<O extends object>(
  cli: CliProcess,
  command: string,
  run: Run<O>,
  request: Request<O>,
): Promise<ExitCode> {
  const { events: place, output } = request.options as EventOptions & { readonly output?: string }
  if (place === undefined) return run(cli, request)
  if (place === '-' && output !== undefined && !forPeople.includes(output)) {
    reportDiagnostics(cli, [taken(output)])
    return exitCode.error
  }
  const { append, close } = place === '-' ? toStdout(cli) : openLineFile(resolve(cli.cwd, place))
  const emit = (event: Event) => append(jsonText(cli.conceal(eventLineOf(event, cli.now().toISOString()))))
  const atExit = (code: number) => emit({ type: 'ended', exitCode: code })
  process.on('exit', atExit)
  cli.interrupts.signal.addEventListener('abort', () => emit({ type: 'stopping' }))
  emit({ type: 'started', command, netloom: await packageVersion() })

  let code: ExitCode = exitCode.error
  try {
    code = await run({ ...cli, ...(place === '-' && peopleElsewhere(cli)), emit }, request)
  } finally {
    process.off('exit', atExit)
    emit({ type: 'ended', exitCode: code })
    const lost = close()
    if (lost !== undefined) reportDiagnostics(cli, [notAll(place, lost)])
  }
  return code
}

/** Forms of output that people read, who can do so on standard error. */
const forPeople: readonly string[] = ['text', 'table']

const toStdout = ({ stdout }: CliProcess) => ({
  append: (line: string) => void stdout.write(`${line}\n`),
  close: () => undefined,
})

/** Where both go to one terminal, nothing may move below the lines. */
const peopleElsewhere = ({ stdout, stderr, errorStyle, canMove }: CliProcess) => ({
  stdout: stderr,
  style: errorStyle,
  canMove: canMove && stdout.isTTY !== true,
})

const taken = (output: string): Diagnostic =>
  usage(
    `standard output cannot take both events (--events -) and ${output}`,
    'Name a file for the events: --events FILE, or leave -o out, and read the result on standard error.',
  )

const notAll = (place: string, why: string): Diagnostic => ({
  severity: 'warning',
  code: 'events/lost',
  summary: `not all events could be written to ${visible(place)} (${why}); what was done is not affected`,
  hint: 'See that its disk has room and that whoever reads it goes on reading.',
})
