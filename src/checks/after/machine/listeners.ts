import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { sockets } from '../look/looks.ts'
import { addressesIn } from '../look/specs.ts'

/** A server that is bound to an address that is gone runs on, and nobody can reach it. */
export const listeners: AfterCheck = {
  id: 'listeners',
  when: 'after',
  proves: 'Servers (TCP) that listen at an address of the node listen at one that it still has.',
  limits: 'Told, and never a reason to take a change back: an address may go on purpose.',
  questions: (occasion) => {
    if (!changes(occasion)) return []
    const own = (snapshot: typeof occasion.now) =>
      new Set(addressesIn(snapshot).map(({ address }) => address.replace(/\/\d+$/, '')))
    const [then, now] = [own(occasion.before), own(occasion.now)]
    return [
      {
        proves: 'servers listen at addresses of the node',
        about: 'TCP',
        looks: [sockets],
        counts: 'told',
        judge: ([text = '']) => {
          const bound = listening(text).filter(({ address }) => then.has(address))
          const stray = bound.filter(({ address }) => !now.has(address))
          return stray.length > 0
            ? failed(
                `${stray.map(({ address, port }) => `port ${port} at ${address}`).join(', ')}: the node no longer has that address`,
              )
            : passed(`${bound.length} bound to an address`)
        },
      },
    ]
  },
}

const listening = (text: string) =>
  text.split('\n').flatMap((line) => {
    const [state, , , local = ''] = line.trim().split(/\s+/)
    const [, address = '', port = ''] = /^\[?([^\]]*?)\]?(?:%\w+)?:(\d+)$/.exec(local) ?? []
    return state === 'LISTEN' && port !== '' ? [{ address, port }] : []
  })
