import type { Around } from '../../../model/kind.ts'
import type { Verdict } from '../../../model/path-model.ts'
import type { ManagementFlow } from '../../../model/snapshot.ts'

export function loginVerdict(_around: Around, _flow: ManagementFlow): Verdict {
  return { verdict: 'keeps', because: 'no firewall of ours' }
}
