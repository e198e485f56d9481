import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks, countsFor } from '../look/concerned.ts'
import { hasLostPorts, linkIn, links, patient } from '../look/looks.ts'

export const carrier: AfterCheck = {
  id: 'carrier',
  when: 'after',
  proves: 'Links that the change is about have a carrier.',
  limits: 'A carrier is no proof that the other end forwards anything.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `${name} has a carrier`,
      about: name,
      looks: [links],
      counts: countsFor(occasion, name),
      tries: patient,
      judge: ([text], earlier) => {
        const { flags = [] } = linkIn(text, name) ?? {}
        if (!flags.includes('UP') || hasLostPorts(name, text, earlier)) return undefined
        return flags.includes('LOWER_UP') ? passed('carrier') : failed('no carrier')
      },
    })),
}
