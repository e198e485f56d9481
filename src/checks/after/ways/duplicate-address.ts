import { type AfterCheck, failed, notChecked, passed } from '../../../model/node/check-after.ts'
import { seen } from '../../../model/node/snapshot.ts'
import { changesNode } from '../../../model/plan/plan.ts'
import { findAnew, found } from '../look/find-anew.ts'
import { addressesIn, familyIn } from '../look/specs.ts'

const most = 16

/**
 * Asked before the node has the address: once it has, Linux answers nobody who claims the same. IPv6 finds duplicates by itself.
 */
export const duplicateAddress: AfterCheck = {
  id: 'duplicate-address',
  when: 'after',
  proves: 'No other machine holds an IPv4 address that the change brings to a link that is there.',
  limits:
    'A machine that is switched off holds its address all the same; so does one behind a link that is yet to be made. A router that answers for everybody (proxy ARP) looks like a duplicate.',
  questions: ({ plan, before, now }) => {
    if (now !== before) return []
    const own = new Set(addressesIn(before).map(({ address }) => bare(address)))
    const links = new Set(seen(before, 'Link').map(({ id }) => id))
    const asked = plan.steps
      .filter((step) => step.kind === 'Address' && step.after !== null && changesNode(step))
      .map(({ after }) => after as { readonly link: string; readonly address: string; readonly scope?: string })
      .filter(
        ({ link, address, scope }) =>
          familyIn(address) === 4 && scope !== 'host' && link !== 'lo' && links.has(link) && !own.has(bare(address)),
      )
      .slice(0, most)
      .map(({ link, address }) => ({ link, gateway: bare(address) }))
    // What was asked for a moment is not to be remembered once it is the node's own.
    const look = findAnew(asked, { forget: true })
    return asked.map((hop) => ({
      proves: `nobody else holds ${hop.gateway}`,
      about: `${hop.gateway} on ${hop.link}`,
      counts: 'always' as const,
      looks: [look] as const,
      judge: ([text]: readonly string[]) => {
        const { verdict, saw } = found(text, hop)
        if (verdict === 'not-checked') return notChecked(saw)
        return verdict === 'passed' ? failed(`another machine holds it: ${saw}`) : passed(saw)
      },
    }))
  },
}

const bare = (address: string): string => address.replace(/\/\d+$/, '')
