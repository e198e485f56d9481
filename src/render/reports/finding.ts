import { isFileRange } from '../../model/diagnostic.ts'
import { refKey } from '../../model/ref.ts'
import { visible, visibleLines } from '../../model/visible.ts'
import type { Finding } from '../diagnostics.ts'
import { nodeNames } from '../text/names.ts'

/** What of a fault stands beside its code and place: what is wrong, what to do, and which nodes it is about. */
export function messageLines({ diagnostic, nodes }: Finding): readonly string[] {
  const { summary, detail, hint, at } = diagnostic
  const about = [
    ...(at !== undefined && !isFileRange(at) ? [visible(refKey(at))] : []),
    ...(nodes.length > 0 ? [`on ${nodeNames(nodes)}`] : []),
  ]
  return [
    visible(summary),
    ...(detail ? visibleLines(detail) : []),
    ...(hint ? [`help: ${visible(hint)}`] : []),
    ...(about.length > 0 ? [`about: ${about.join(' ')}`] : []),
  ]
}
