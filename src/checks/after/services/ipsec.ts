import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'

const count: Look = { script: 'ip xfrm state count 2>/dev/null; :' }

/** A keying daemon that lost its address takes its associations along. */
export const ipsec: AfterCheck = {
  id: 'ipsec',
  when: 'after',
  proves: 'The kernel has security associations of IPsec, where it had some.',
  limits: 'Told, and never a reason to take a change back: a daemon sets them up again in its own time.',
  questions: (occasion) =>
    changes(occasion)
      ? [
          {
            proves: 'associations of IPsec',
            about: 'xfrm',
            looks: [count],
            counts: 'told',
            judge: ([text], earlier) => {
              const [now, then] = [countIn(text), countIn(earlier?.answers[0])]
              if (now === 0 && then === 0) return undefined
              return now === 0 ? failed(`none left of ${then}`) : passed(`${now}; before: ${then}`)
            },
          },
        ]
      : [],
}

const countIn = (text = ''): number => Number(/SAD count (\d+)/.exec(text)?.[1] ?? 0)
