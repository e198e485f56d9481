import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * A port that nothing listens on and this process has not given away before. It is below those that the kernel takes by
 * itself for outgoing connections: one of them could be taken between now and the start of the server it is meant for.
 */
export async function freePort(host: string): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000)
    if (given.has(port) || !(await isFree(host, port))) continue
    given.add(port)
    return port
  }
}

const given = new Set<number>()

async function isFree(host: string, port: number): Promise<boolean> {
  const server = createServer()
  try {
    await once(server.listen(port, host), 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  }
  server.close()
  await once(server, 'close')
  return true
}
