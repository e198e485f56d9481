import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'
import { type LinkRow, linkIn, links } from '../look/looks.ts'

/** So many in the seconds of one change are no accident. */
const many = 10

export const linkErrors: AfterCheck = {
  id: 'link-errors',
  when: 'after',
  proves: 'The NICs that the change is about counted no more than a few faulty frames while it went on.',
  limits: 'Told, and never a reason to take a change back.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `${name} counts no errors`,
      about: name,
      looks: [links],
      counts: 'told',
      judge: ([text], earlier) => {
        const now = errorsOf(linkIn(text, name))
        if (now === undefined) return undefined
        const then = errorsOf(linkIn(earlier?.answers[0], name))
        // A link that was made anew counts from nothing.
        const risen = then === undefined || then > now ? now : now - then
        return risen >= many ? failed(`${risen} errors since the change began`) : passed(`${risen} errors meanwhile`)
      },
    })),
}

function errorsOf(link: LinkRow | undefined): number | undefined {
  if (!link?.stats64) return undefined
  const { rx, tx } = link.stats64
  return [rx?.crc_errors, rx?.frame_errors, tx?.carrier_errors].reduce<number>((sum, one) => sum + (one ?? 0), 0)
}
