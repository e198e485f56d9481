import type { AfterCheck } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { datagram } from '../look/datagram.ts'
import { dnsAnswer, dnsQuestion } from '../look/dns.ts'
import { nameServersIn } from '../look/specs.ts'

/** Every program asks the first one first, and waits seconds for it each time. */
export const resolverOrder: AfterCheck = {
  id: 'resolver-order',
  when: 'after',
  proves: 'The first of several name servers answers: a dead one costs seconds for each name.',
  questions: (occasion) => {
    const all = nameServersIn(occasion.now)
    const [first] = all
    if (!changes(occasion) || first === undefined) return []
    return [
      {
        proves: 'the first name server answers',
        about: `${first}, of ${all.length}`,
        looks: [datagram(first, 53, dnsQuestion)],
        judge: ([text = '']) => dnsAnswer(text),
      },
    ]
  },
}
