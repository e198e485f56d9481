import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'
import { linkIn, links } from '../look/looks.ts'

export const bridgePorts: AfterCheck = {
  id: 'bridge-ports',
  when: 'after',
  proves: 'A port of a bridge that forwarded before forwards again.',
  limits:
    'One that spanning tree has just begun to look at takes half a minute until it forwards: of a new port that is told, and does not count.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `${name} forwards`,
      about: name,
      looks: [links],
      judge: ([text]) => {
        const { info_slave_kind, info_slave_data = {} } = linkIn(text, name)?.linkinfo ?? {}
        if (info_slave_kind !== 'bridge') return undefined
        const state = String(info_slave_data.state)
        return ['disabled', 'blocking'].includes(state)
          ? failed(`the port is ${state}`)
          : passed(`the port is ${state}`)
      },
    })),
}
