import { isDeepStrictEqual } from 'node:util'
import type { Judged, PathVerdict } from '../../model/node/path-model.ts'
import type { ReviewMoment } from '../../model/plan/plan.ts'
import type { Operation } from '../transitions/transition.ts'

/** What becomes of the session and of a login from which step on. What the kernel does with a step counts as that step. */
export function momentsOf(
  start: PathVerdict,
  operations: readonly Operation[],
  walked: readonly PathVerdict[],
): readonly ReviewMoment[] {
  const moments = [momentOf(0, start)]
  let step = 0
  for (const [i, { silent }] of operations.entries()) {
    if (!silent) step += 1
    const moment = momentOf(Math.max(step, 1), walked[i] as PathVerdict)
    const last = moments.at(-1) as ReviewMoment
    if (isDeepStrictEqual({ ...last, from: 0 }, { ...moment, from: 0 })) continue
    if (last.from === moment.from) moments.pop()
    moments.push(moment)
  }
  return moments
}

const momentOf = (from: number, verdict: PathVerdict): ReviewMoment => {
  const login = judged(verdict)
  return { from, session: verdict.session ? judged(verdict.session) : login, login }
}

const judged = ({ verdict, because, ref }: Judged): Judged => ({ verdict, because, ...(ref && { ref }) })
