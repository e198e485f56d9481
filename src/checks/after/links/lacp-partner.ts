import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'
import { type LinkRow, linkIn, links, portsIn } from '../look/looks.ts'

const nobody = '00:00:00:00:00:00'

export const lacpPartner: AfterCheck = {
  id: 'lacp-partner',
  when: 'after',
  proves: 'A bond of mode 802.3ad has a partner that speaks LACP, and all its members are in one aggregator.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `${name} has an LACP partner`,
      about: name,
      looks: [links],
      // A slow partner takes as long to answer.
      tries: 6,
      judge: ([text]) => {
        const { mode, ad_info: aggregator } = dataOf(linkIn(text, name))
        if (mode !== '802.3ad') return undefined
        const partner = (aggregator as { partner_mac?: string } | undefined)?.partner_mac ?? nobody
        if (partner === nobody) return failed('no partner answers')
        const own = (aggregator as { aggregator?: number }).aggregator
        const apart = portsIn(text, name).filter(
          ({ linkinfo }) => own !== undefined && linkinfo?.info_slave_data?.ad_aggregator_id !== own,
        )
        return apart.length > 0
          ? failed(`${apart.map(({ ifname }) => ifname).join(', ')} is in another aggregator than the bond`)
          : passed(`partner ${partner}`)
      },
    })),
}

const dataOf = (link: LinkRow | undefined): Readonly<Record<string, unknown>> => link?.linkinfo?.info_data ?? {}
