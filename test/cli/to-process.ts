import type { Interrupts } from '../../src/cli/interrupts.ts'
import type { CliProcess } from '../../src/cli/process.ts'
import { redact, spellings } from '../../src/config/secrets/redact.ts'
import type { ExitCode } from '../../src/model/exit-code.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { plain } from '../../src/render/text/style.ts'

/** Runs a command that needs no node, and gives back what it wrote. */
export async function toProcess(run: (cli: CliProcess) => Promise<ExitCode>, more: Partial<CliProcess> = {}) {
  const written = { out: '', err: '' }
  const hidden = new Set<string>()
  const sink = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += redact(text, hidden)
    },
  })
  const cli: CliProcess = {
    ...{ cwd: '/', env: {}, home: '/', canAsk: false, stdout: sink('out'), stderr: sink('err'), whole: sink('err') },
    ...{
      provider: linux,
      style: plain,
      errorStyle: plain,
      author: () => 'nobody',
      now: () => new Date(0),
      hide: (secrets) => {
        for (const secret of secrets) for (const text of spellings(secret)) hidden.add(text)
      },
      conceal: (value) => value,
      canMove: false,
      again: 'netloom',
      show: async () => ({ [Symbol.dispose]() {} }),
      emit: () => {},
    },
    interrupts: undefined as unknown as Interrupts,
    ...more,
  }
  const code = await run(cli)
  return { code, ...written }
}
