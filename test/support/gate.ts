import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export interface Gate extends AsyncDisposable {
  /** On 127.0.0.1. */
  readonly port: number
}

/**
 * A door before a server: so many connections pass, and later ones are taken and never answered. What is to happen
 * between two connections of a program has all the time it needs.
 */
export async function openGate(to: { readonly host: string; readonly port: number }, passing: number): Promise<Gate> {
  let passed = 0
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket)))
    return socket
  }
  const server = createServer((near) => {
    keep(near)
    passed += 1
    if (passed > passing) return
    const far = keep(connect(to.port, to.host))
    near.pipe(far).pipe(near)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
