import { type AfterCheck, failed, passed } from '../../model/node/check-after.ts'
import { changes } from './look/concerned.ts'

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
                needs: [['getent']],
                script:
                  'read -r name </proc/sys/kernel/hostname; printf "%s " "$name"; timeout -s KILL 2 getent ahosts "$name"; :',
              },
            ],
            judge: ([text = '']) => {
              const [name = '', address] = text.split(/\s+/)
              return address ? passed(`${name} is ${address}`) : failed(`${name} is not known`)
            },
          },
        ]
      : [],
}
