import type { AfterCheck } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { datagram } from '../look/datagram.ts'
import { dnsAnswer, dnsQuestion } from '../look/dns.ts'
import { nameServersIn } from '../look/specs.ts'

/** The kernel's libraries ask no more. */
const most = 3

export const resolvers: AfterCheck = {
  id: 'resolvers',
  when: 'after',
  proves: 'A name server of the node answers a question over UDP.',
  limits: 'That a server answers is no proof that it knows the names you need.',
  questions: (occasion) =>
    changes(occasion)
      ? nameServersIn(occasion.now)
          .slice(0, most)
          .map((address) => ({
            proves: 'a name server answers',
            about: address,
            looks: [datagram(address, 53, dnsQuestion)],
            judge: ([text = '']) => dnsAnswer(text),
          }))
      : [],
}
