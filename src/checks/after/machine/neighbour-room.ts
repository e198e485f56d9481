import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'

const fullAt = 0.9

/** A network that became larger may hold more neighbours than the kernel keeps. */
export const neighbourRoom: AfterCheck = {
  id: 'neighbour-room',
  when: 'after',
  limits: 'It takes nothing back: the table fills by itself.',
  proves: `The table of neighbours is less than ${fullAt * 100} % full.`,
  questions: (occasion) =>
    changes(occasion)
      ? ([4, 6] as const).map((family) => ({
          proves: `room for IPv${family} neighbours`,
          counts: 'told' as const,
          about: `${family === 4 ? 'arp' : 'ndisc'}_cache`,
          looks: [
            {
              script: `most=/proc/sys/net/ipv${family}/neigh/default/gc_thresh3
[ -r "$most" ] || exit 0
cat "$most"
ip -${family} -o neigh show nud all | wc -l`,
            },
          ],
          judge: ([text = '']) => {
            // Namespaces of a network share one limit, and do not show it.
            if (text === '') return undefined
            const [most = 0, count = 0] = text.split('\n').map(Number)
            const saw = `${count} of ${most}`
            return most > 0 && count / most >= fullAt ? failed(saw) : passed(saw)
          },
        }))
      : [],
}
