import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'

const neighbours: Look = { seconds: 3, needs: [['lldpcli']], script: 'lldpcli -f keyvalue show neighbors 2>&1; :' }

/** Whoever puts a link into a bond by its name may have meant the one beside it. */
export const lldpNeighbour: AfterCheck = {
  id: 'lldp-neighbour',
  when: 'after',
  proves: 'NICs that the change is about are on the port of the switch on which they were, as LLDP tells.',
  limits:
    'Told, and never a reason to take a change back: a switch tells itself every half a minute only. Needs lldpd.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `${name} is on the same port of its switch`,
      about: name,
      looks: [neighbours],
      counts: 'told',
      judge: ([text], earlier) => {
        const now = placeOf(name, text)
        if (now === '') return undefined
        const then = placeOf(name, earlier?.answers[0])
        return then !== '' && then !== now ? failed(`${now}; it was ${then}`) : passed(now)
      },
    })),
}

function placeOf(link: string, text = ''): string {
  const told = new Map(
    text.split('\n').flatMap((line) => {
      const [key = '', value = ''] = line.split(/=(.*)/s)
      return key.startsWith(`lldp.${link}.`) ? [[key.slice(link.length + 6), value] as const] : []
    }),
  )
  const first = (...keys: readonly string[]) => keys.map((key) => told.get(key)).find((value) => value)
  const [machine, port] = [first('chassis.name', 'chassis.mac'), first('port.ifname', 'port.local', 'port.mac')]
  return machine && port ? `port ${port} of ${machine}` : ''
}
