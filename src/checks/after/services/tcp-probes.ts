import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { connection, whyClosed } from '../look/datagram.ts'

export const tcpProbes: AfterCheck = {
  id: 'tcp-probe',
  when: 'after',
  proves: 'The endpoint of each TCPProbeConfig takes a connection from the node.',
  questions: (occasion) =>
    changes(occasion)
      ? occasion.probes.flatMap(({ tcp, seconds, tries }) => {
          const [, host, port] = /^\[?([^\]/]*?)\]?:(\d+)$/.exec(tcp?.endpoint ?? '') ?? []
          if (!host || !port) return []
          return [
            {
              proves: `probe of ${tcp?.endpoint}`,
              about: 'TCPProbeConfig',
              tries,
              insists: true,
              looks: [connection(host, port, seconds)],
              judge: ([text = '']) => (text === 'open' ? passed('open') : failed(whyClosed(text))),
            },
          ]
        })
      : [],
}
