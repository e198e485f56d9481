import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'
import { type LinkRow, linkIn, links, patient, portsIn } from '../look/looks.ts'

export const bondMembers: AfterCheck = {
  id: 'bond-members',
  when: 'after',
  proves: 'As many members of a bond are active as before, and at least one.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `members of ${name} are active`,
      about: name,
      looks: [links],
      tries: patient,
      judge: ([text], earlier) => {
        if (!isBond(linkIn(text, name))) return undefined
        const [all, active] = [portsIn(text, name), activeIn(text, name)]
        if (all.length === 0) return undefined
        const saw = `${active} of ${all.length} members active`
        const old = earlier?.answers[0]
        const then = isBond(linkIn(old, name)) ? activeIn(old, name) : 1
        // Members that the change takes out are not missed.
        return active >= Math.min(Math.max(then, 1), all.length) ? passed(saw) : failed(`${saw}, ${then} before`)
      },
    })),
}

const isBond = (link: LinkRow | undefined): boolean => link?.linkinfo?.info_kind === 'bond'

const activeIn = (text: string | undefined, name: string): number =>
  portsIn(text, name).filter(({ linkinfo }) => linkinfo?.info_slave_data?.mii_status === 'UP').length
