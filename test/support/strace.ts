import { resolve } from 'node:path'

/** What a traced program did with files and other programs. */
export interface Calls {
  /** Programs that were run. */
  readonly run: readonly string[]
  /** Files that were opened, to read. */
  readonly opened: ReadonlySet<string>
  /** Calls that write, make, remove or rename something, as strace tells them. */
  readonly written: readonly string[]
}

/** Devices that take everything and keep nothing, and the terminal. */
const harmless = new Set(['/dev/null', '/dev/tty'])

const writing =
  /^(creat|mkdir|mkdirat|rmdir|rename|renameat|renameat2|unlink|unlinkat|link|linkat|symlink|symlinkat|mknod|mknodat|truncate|chmod|fchmodat|chown|lchown|fchownat|utimensat|setxattr|lsetxattr|removexattr)$/

/** From what \`strace -f -o FILE\` wrote; calls that failed count too, but for programs that are not there. */
export function callsIn(trace: string, cwd: string): Calls {
  const run: string[] = []
  const opened = new Set<string>()
  const written: string[] = []
  for (const line of trace.split('\n')) {
    const [, call = '', words = '', result = ''] = /^\d+\s+(\w+)\((.*)\)\s+= (.*)$/.exec(line) ?? unfinished(line) ?? []
    const path = /"((?:[^"\\]|\\.)*)"/.exec(words)?.[1]
    if (path === undefined) continue
    const whole = resolve(cwd, path)
    if (call.startsWith('execve')) {
      if (!result.startsWith('-1')) run.push(path)
    } else if (writing.test(call)) written.push(line)
    else if (call === 'open' || call === 'openat') {
      if (/O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)/.test(words)) {
        if (!harmless.has(whole)) written.push(line)
      } else if (!result.startsWith('-1 ENOENT')) opened.add(whole.replace(/^\/proc\/\d+\//, '/proc/self/'))
    }
  }
  return { run, opened, written }
}

/** A call that another thread interrupted in the trace; how it ended is told later. */
const unfinished = (line: string) => /^\d+\s+(\w+)\((.*) <unfinished \.\.\.>()$/.exec(line)
