import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { sockets } from '../look/looks.ts'

/** So often a packet goes out again for nothing before its session counts as stalled. */
const stalledAt = 2

/** So many at once are no accident. */
const many = 3

export const sessions: AfterCheck = {
  id: 'sessions',
  when: 'after',
  proves: 'No three sessions (TCP) that went well before send the same packet again and again.',
  limits: 'A session that has nothing to send shows nothing. Told, and never a reason to take a change back.',
  questions: (occasion) =>
    changes(occasion)
      ? [
          {
            proves: 'sessions go on',
            about: 'TCP',
            looks: [sockets],
            counts: 'told',
            judge: ([text = ''], earlier) => {
              const now = sessionsIn(text)
              const then = new Set(
                earlier
                  ? [...sessionsIn(earlier.answers[0] ?? '')].flatMap(([name, again]) =>
                      again < stalledAt ? [name] : [],
                    )
                  : [],
              )
              const stalled = [...now]
                .filter(([name, again]) => again >= stalledAt && then.has(name))
                .map(([name]) => name)
              const kept = [...then].filter((name) => now.has(name)).length
              const saw = earlier
                ? `${kept} of ${then.size} sessions are there still, ${stalled.length} of them stalled`
                : `${now.size} sessions`
              return stalled.length >= many ? failed(`${saw}: ${stalled.slice(0, 4).join(', ')}`) : passed(saw)
            },
          },
        ]
      : [],
}

/** By their two ends: how often the last packet of each was sent again. */
function sessionsIn(text: string): ReadonlyMap<string, number> {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/))
  return new Map(
    rows
      .filter(([state]) => state === 'ESTAB')
      .map(([, , , local, peer, ...more]) => {
        const [, again] = /timer:\(on,[^,]*,(\d+)\)/.exec(more.join(' ')) ?? []
        return [`${local} to ${peer}`, Number(again ?? 0)]
      }),
  )
}
