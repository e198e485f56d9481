import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { connection, whyClosed } from '../look/datagram.ts'

/** Half of what runs on a machine speaks with the other half this way. */
export const loopback: AfterCheck = {
  id: 'loopback',
  when: 'after',
  proves: 'The node reaches its own SSH server by 127.0.0.1, if it did before.',
  questions: (occasion) => {
    const { flow } = occasion.before
    if (!changes(occasion) || !flow) return []
    return [
      {
        proves: 'the node reaches itself',
        about: `127.0.0.1 port ${flow.nodePort}`,
        looks: [connection('127.0.0.1', String(flow.nodePort), 1)],
        judge: ([text = '']) => (text === 'open' ? passed('open') : failed(whyClosed(text))),
      },
    ]
  },
}
