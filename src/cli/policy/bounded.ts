import { runInNewContext } from 'node:vm'
import { isRecord } from '../../model/record.ts'
import type { Bounded } from '../../policy/run.ts'

/** Lets what users wrote run for so many milliseconds altogether; then it is ended wherever it is, also within a pattern. */
export function boundedBy(budget: number, now: () => number = () => performance.now()): Bounded {
  let left = budget
  const tooSlow = () => new Error(`the rules together took more than ${budget / 1000} s`)
  return (call) => {
    if (left < 1) throw tooSlow()
    const since = now()
    try {
      return runInNewContext('call()', { call }, { timeout: Math.ceil(left) })
    } catch (error) {
      // It may be an error of the other context, and no `Error` of this one.
      const isLate = isRecord(error) && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
      throw isLate ? tooSlow() : error
    } finally {
      left -= now() - since
    }
  }
}
