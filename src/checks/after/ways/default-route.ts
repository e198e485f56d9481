import { type AfterCheck, type Earlier, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { addresses } from '../look/looks.ts'
import { defaultsIn, familyIn, hopsOf } from '../look/specs.ts'

export const defaultRoute: AfterCheck = {
  id: 'default-route',
  when: 'after',
  proves: 'A node that had a default route of a family has one, unless the change takes it away.',
  limits: 'It takes nothing back: what a router or a DHCP server gave may come again by itself.',
  questions: (occasion) => {
    const { plan, now } = occasion
    if (!changes(occasion)) return []
    return ([4, 6] as const)
      .filter(
        (family) =>
          !plan.steps.some(
            ({ kind, after, before }) => kind === 'Route' && after === null && isDefault(before, family),
          ),
      )
      .map((family) => {
        const own = defaultsIn(now).filter(({ destination }) => familyIn(destination) === family)
        const ways = own.map(
          (route) =>
            hopsOf(route)
              .map(({ gateway, link }) => `${gateway} on ${link}`)
              .join(', ') ||
            (route.link ?? ''),
        )
        return {
          proves: `IPv${family} default route`,
          about: 'table main',
          looks: [addresses],
          counts: 'told' as const,
          judge: (_: readonly string[], earlier?: Earlier) => {
            if (own.length > 0) return passed(`by ${ways.join('; ')}`)
            return earlier?.worked ? failed('none') : undefined
          },
        }
      })
  },
}

function isDefault(spec: object | null, family: 4 | 6): boolean {
  const { destination } = (spec ?? {}) as { destination?: string }
  return destination !== undefined && /\/0$/.test(destination) && familyIn(destination) === family
}
