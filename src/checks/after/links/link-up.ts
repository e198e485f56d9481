import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks, countsFor } from '../look/concerned.ts'
import { hasLostPorts, linkIn, links, patient } from '../look/looks.ts'

/** The kernel's own word for whether a link carries packets: it knows of the links below it, too. */
export const linkUp: AfterCheck = {
  id: 'link-up',
  when: 'after',
  proves: 'Links that the change is about, and those below and above them, are operational.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `${name} is up`,
      about: name,
      looks: [links],
      counts: countsFor(occasion, name),
      tries: patient,
      judge: ([text], earlier) => {
        const link = linkIn(text, name)
        if (!link) return failed('it is not there')
        if (!link.flags.includes('UP') || hasLostPorts(name, text, earlier)) return undefined
        const state = link.operstate.toLowerCase()
        // Many drivers of virtual links never say more than `unknown`.
        return ['up', 'unknown'].includes(state) ? passed(`its state is ${state}`) : failed(`its state is ${state}`)
      },
    })),
}
