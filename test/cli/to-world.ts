import type { Interrupts } from '../../src/cli/interrupts.ts'
import type { World } from '../../src/cli/world.ts'
import type { ExitCode } from '../../src/model/exit-code.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { plain } from '../../src/render/style.ts'

/** Runs a command that needs no node, and gives back what it wrote. */
export async function toWorld(run: (world: World) => Promise<ExitCode>, more: Partial<World> = {}) {
  const written = { out: '', err: '' }
  const sink = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += text
    },
  })
  const world: World = {
    ...{ cwd: '/', env: {}, home: '/', canAsk: false, stdout: sink('out'), stderr: sink('err'), whole: sink('err') },
    ...{
      provider: linux,
      style: plain,
      errorStyle: plain,
      author: () => 'nobody',
      now: () => new Date(0),
      hide: () => {},
    },
    interrupts: undefined as unknown as Interrupts,
    ...more,
  }
  const code = await run(world)
  return { code, ...written }
}
