import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'

/** sudo, mail and many daemons look up the machine's own name, and wait where nobody knows it. */
export const ownName: AfterCheck = {
  id: 'own-name',
  when: 'after',
  proves: 'The node resolves its own host name.',
  limits: 'It takes nothing back: a new name is often entered elsewhere later.',
  questions: (occasion) =>
    changes(occasion)
      ? [
          {
            proves: 'its own name resolves',
            about: 'host name',
            counts: 'told',
            looks: [
              {
                seconds: 3,
                needs: [['bash']],
                // It may be a secret, and so is no word of a process.
                script: `read -r name </proc/sys/kernel/hostname; printf '%s ' "$name"
timeout -s KILL 2 bash -c 'read -r name </proc/sys/kernel/hostname; exec 3<>"/dev/udp/$name/9"' && echo known
:`,
              },
            ],
            judge: ([text = '']) => {
              const [name = '', known] = text.split(/\s+/)
              return known ? passed(`${name} is known`) : failed(`${name} is not known`)
            },
          },
        ]
      : [],
}
