import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks, touches } from '../look/concerned.ts'
import { addresses } from '../look/looks.ts'
import { routesIn } from '../look/specs.ts'

export const routerAdvertisements: AfterCheck = {
  id: 'router-advertisements',
  when: 'after',
  proves: 'A link that had routes from a router advertisement has some again.',
  limits:
    'It takes nothing back: a router may answer only seconds after a link came up, and one that is silent looks the same.',
  questions: (occasion) =>
    concernedLinks(occasion)
      // Whoever changes these parameters says himself whether routers are to be heard.
      .filter((name) => !touches(occasion, 'KernelParam', (id) => speaksOf(id, name)))
      .map((name) => {
        const learnt = routesIn(occasion.now).filter(({ link, protocol }) => link === name && protocol === 'ra')
        return {
          proves: `${name} hears a router`,
          about: name,
          looks: [addresses],
          counts: 'told',
          judge: (_, earlier) => {
            if (learnt.length > 0) return passed(`${learnt.length} routes of a router`)
            return earlier?.worked ? failed('no route of a router is left') : undefined
          },
        }
      }),
}

const speaksOf = (param: string, link: string): boolean =>
  /\.(accept_ra|disable_ipv6|forwarding)$/.test(param) && (param.includes('.all.') || param.includes(`.${link}.`))
