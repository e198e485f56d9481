import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { concernedLinks, countsFor } from '../look/concerned.ts'
import { patient } from '../look/looks.ts'

const twice: Look = {
  seconds: 3,
  script: `for n in 1 2; do
  [ $n = 1 ] || sleep 1
  for link in /sys/class/net/*; do
    { read -r changes <"$link/carrier_changes"; } 2>/dev/null && echo "\${link##*/} $changes"
  done
done
:`,
}

/** A cable or a card that loses its carrier again and again looks well in between. */
export const linkFlaps: AfterCheck = {
  id: 'link-flaps',
  when: 'after',
  proves: 'The carrier of links that the change is about is not lost or found within a second.',
  limits: 'What is lost less often than every few seconds may not be seen.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `${name} keeps its carrier`,
      about: name,
      looks: [twice],
      tries: patient,
      counts: countsFor(occasion, name),
      judge: ([text = '']) => {
        const [first, second] = text.split('\n').flatMap((line) => {
          const [link, changes] = line.split(' ')
          return link === name ? [Number(changes)] : []
        })
        if (first === undefined || second === undefined) return undefined
        return second > first
          ? failed(`its carrier changed ${second - first} times within a second`)
          : passed('no change within a second')
      },
    })),
}
