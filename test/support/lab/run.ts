import { execa } from 'execa'

/** How a program ended and what it printed. `code` is 127 when it could not start, -1 when it was killed. */
export interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end; a non-zero exit is an answer. */
export async function run(argv: readonly string[], stdin = ''): Promise<Answer> {
  const [file = '', ...args] = argv
  const { exitCode, signal, stdout, stderr, shortMessage } = await execa(file, args, {
    reject: false,
    input: stdin,
    stripFinalNewline: false,
  })
  return {
    code: exitCode ?? (signal ? -1 : 127),
    stdout,
    stderr: exitCode === undefined ? (shortMessage ?? '') : stderr,
  }
}

/** The same, where a non-zero exit is a fault of the lab. Returns what was printed. */
export async function runOrThrow(argv: readonly string[], stdin?: string): Promise<string> {
  const { code, stdout, stderr } = await run(argv, stdin)
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${stderr || stdout}`)
  return stdout
}
