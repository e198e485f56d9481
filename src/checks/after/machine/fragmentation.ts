import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'

/** Now and then one is too large for somebody. */
const many = 10

const counters: Look = { script: "grep '^Ip: ' /proc/net/snmp; grep '^Ip6FragFails' /proc/net/snmp6 2>/dev/null; :" }

/** Large packets that may not be taken apart are lost here, while all small ones come through. */
export const fragmentation: AfterCheck = {
  id: 'fragmentation',
  when: 'after',
  proves: 'Since the change began the node dropped no more than a few packets that were too large for a link.',
  limits: 'Told, and never a reason to take a change back: it counts packets of all links.',
  questions: (occasion) =>
    changes(occasion)
      ? [
          {
            proves: 'packets fit their links',
            about: 'FragFails',
            looks: [counters],
            counts: 'told',
            judge: ([text], earlier) => {
              const [now, then] = [failsIn(text), failsIn(earlier?.answers[0])]
              if (now === undefined) return undefined
              const risen = now - (then ?? now)
              return risen >= many
                ? failed(`${risen} packets too large since the change began`)
                : passed(`${risen} too large meanwhile`)
            },
          },
        ]
      : [],
}

function failsIn(text: string | undefined): number | undefined {
  const lines = (text ?? '').split('\n')
  const [names = [], values = []] = lines.filter((line) => line.startsWith('Ip: ')).map((line) => line.split(' '))
  const at = names.indexOf('FragFails')
  if (at < 0) return undefined
  const six = lines.find((line) => line.startsWith('Ip6FragFails'))?.split(/\s+/)[1] ?? 0
  return Number(values[at]) + Number(six)
}
