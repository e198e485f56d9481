import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export interface Gate extends AsyncDisposable {
  /** On 127.0.0.1. */
  readonly port: number
  /** Connections that were taken so far, whether they pass or wait. */
  taken(): number
  /** Bytes that came back from the server so far. */
  answered(): number
  /** Lets the connections through that wait, and all that come. */
  open(): void
}

/**
 * A door before a server: so many connections pass, and later ones are taken and wait there. What is to happen between
 * two connections of a program has all the time it needs.
 */
export async function openGate(
  to: { readonly host: string; readonly port: number },
  passing = Number.POSITIVE_INFINITY,
): Promise<Gate> {
  const sockets = new Set<Socket>()
  const waiting: Socket[] = []
  let left = passing
  let answered = 0
  let taken = 0

  const keep = (socket: Socket): Socket => {
    sockets.add(socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket)))
    return socket
  }
  const join = (near: Socket) => {
    const far = keep(connect(to.port, to.host))
    far.on('data', (chunk) => {
      answered += chunk.length
    })
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.end())
  }
  const server = createServer((near) => {
    keep(near)
    taken += 1
    left -= 1
    if (left < 0) waiting.push(near)
    else join(near)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    taken: () => taken,
    answered: () => answered,
    open: () => {
      left = Number.POSITIVE_INFINITY
      for (const near of waiting.splice(0)) join(near)
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
