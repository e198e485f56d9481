import type { Remark } from '../../../model/plan/kind.ts'
import { awaitedFromOutside } from '../../../resources/host/firewall-awaited.ts'

/** What a chain that begins to drop lets through although no rule of the config says so. */
export const awaitedRemark: Remark = {
  severity: 'info',
  code: 'plan/awaited',
  summary: `what the node itself waits for passes this firewall: ${awaitedFromOutside.map(({ what }) => what).join(', ')}`,
  hint: `Nothing of it is an answer to a connection: ${[...new Set(awaitedFromOutside.map(({ because }) => because))].join('; ')}. Where no program waits for it, it reaches nobody.`,
}
