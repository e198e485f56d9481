import { runInNewContext } from 'node:vm'
import type { Bounded } from '../../policy/run.ts'

/** Lets what users wrote run for so many milliseconds altogether; then it is ended wherever it is, also within a pattern. */
export function boundedBy(budget: number, now: () => number = () => performance.now()): Bounded {
  let left = budget
  return (call) => {
    if (left < 1) throw new Error(`the rules together took more than ${budget / 1000} s`)
    const since = now()
    try {
      return runInNewContext('call()', { call }, { timeout: Math.ceil(left) })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw new Error(`the rules together took more than ${budget / 1000} s`)
      throw error
    } finally {
      left -= now() - since
    }
  }
}
