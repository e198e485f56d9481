import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { touches } from '../look/concerned.ts'

const table: Look = { needs: [['nft']], script: 'nft list table inet netloom; :' }

/** Our own new login went through it: at least that was counted. */
export const firewallCounters: AfterCheck = {
  id: 'firewall-counters',
  when: 'after',
  proves: 'The ruleset of netloom is loaded, and where its rules count, they count packets.',
  limits: 'Told, and never a reason to take a change back.',
  questions: (occasion) =>
    touches(occasion, 'NfTablesChain')
      ? [
          {
            proves: 'the ruleset takes effect',
            about: 'table inet netloom',
            looks: [table],
            counts: 'told',
            judge: ([text = '']) => {
              if (text.trim() === '') return undefined
              const hooks = text.match(/type \w+ hook \w+/g)?.length ?? 0
              const counted = [...text.matchAll(/counter packets (\d+)/g)].map(([, packets]) => Number(packets))
              const packets = counted.reduce((sum, one) => sum + one, 0)
              const saw = `${hooks} chains take packets, ${counted.length} rules counted ${packets}`
              return hooks === 0 || (counted.length > 0 && packets === 0) ? failed(saw) : passed(saw)
            },
          },
        ]
      : [],
}
