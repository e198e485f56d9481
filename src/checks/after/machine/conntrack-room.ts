import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'

const fullAt = 0.9

export const conntrackRoom: AfterCheck = {
  id: 'conntrack-room',
  when: 'after',
  limits: 'It takes nothing back: the table fills by itself.',
  proves: `The table of connection tracking is less than ${fullAt * 100} % full: when it is full, new connections are dropped.`,
  questions: (occasion) =>
    changes(occasion)
      ? [
          {
            proves: 'connection tracking has room',
            about: 'nf_conntrack',
            counts: 'told',
            looks: [
              {
                script: `for file in count max; do read -r value <"/proc/sys/net/netfilter/nf_conntrack_$file" && echo "$value"; done
:`,
              },
            ],
            judge: ([text = '']) => {
              const [count, most] = text.split('\n').map(Number)
              if (!most || count === undefined) return undefined
              const saw = `${count} of ${most}`
              return count / most >= fullAt ? failed(saw) : passed(saw)
            },
          },
        ]
      : [],
}
