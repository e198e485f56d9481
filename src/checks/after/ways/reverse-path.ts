import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'

/** Now and then one comes from somewhere by mistake. */
const many = 5

export const reversePath: AfterCheck = {
  id: 'reverse-path',
  when: 'after',
  proves: 'The reverse-path filter dropped no more than a few packets since the change began.',
  limits: 'Told, and never a reason to take a change back: it counts packets of all links.',
  questions: (occasion) =>
    changes(occasion)
      ? [
          {
            proves: 'the reverse-path filter drops nothing',
            about: 'IPReversePathFilter',
            looks: [{ script: "grep '^TcpExt:' /proc/net/netstat" }],
            counts: 'told',
            judge: ([text], earlier) => {
              const [now, then] = [droppedIn(text), droppedIn(earlier?.answers[0])]
              if (now === undefined) return undefined
              const risen = now - (then ?? now)
              return risen >= many
                ? failed(`${risen} packets dropped since the change began`)
                : passed(`${risen} dropped meanwhile`)
            },
          },
        ]
      : [],
}

function droppedIn(text: string | undefined): number | undefined {
  const [names = [], values = []] = (text ?? '').split('\n').map((line) => line.split(' '))
  const at = names.indexOf('IPReversePathFilter')
  return at < 0 ? undefined : Number(values[at])
}
