import { closeSync } from 'node:fs'
import { isatty } from 'node:tty'

const terminals = [0, 1, 2].filter((fd) => isatty(fd))

/**
 * Ends the process with a code. Node gives terminals their settings back on its way out, and aborts where it cannot: one
 * that has gone away is closed before.
 */
export function endProcess(code: number): never {
  for (const fd of terminals) if (!isatty(fd)) closeSync(fd)
  process.exit(code)
}
