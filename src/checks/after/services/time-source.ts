import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { datagram } from '../look/datagram.ts'
import { timeServersIn } from '../look/specs.ts'

const most = 4

/** A client of NTP 3: 48 octets, of which only the first says anything. */
const question = `\\x1b${'\\x00'.repeat(47)}`

export const timeSource: AfterCheck = {
  id: 'time-source',
  when: 'after',
  proves: 'A time server of the config answers by NTP, and says that it knows the time.',
  limits:
    'It asks without authentication, also where NTS is used. Servers that netloom did not write down are not known.',
  questions: (occasion) =>
    changes(occasion)
      ? timeServersIn(occasion.now)
          .slice(0, most)
          .map((server) => ({
            proves: 'a time server answers',
            about: server,
            looks: [datagram(server, 123, question)],
            judge: ([text = '']) => {
              const [, first, stratum] = /^([0-9a-f]{2})([0-9a-f]{2})[0-9a-f]{92}/.exec(text.replace(/\s/g, '')) ?? []
              if (first === undefined || stratum === undefined || (Number.parseInt(first, 16) & 7) !== 4)
                return failed('no answer')
              const far = Number.parseInt(stratum, 16)
              const isUnsure = Number.parseInt(first, 16) >> 6 === 3 || far === 0 || far > 15
              return isUnsure ? failed('it answers, and does not know the time itself') : passed(`stratum ${far}`)
            },
          }))
      : [],
}
