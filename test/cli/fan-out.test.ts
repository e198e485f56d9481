import { expect, it } from 'vitest'
import { fanOut } from '../../src/cli/fleet/fan-out.ts'

const never = new AbortController().signal

it('keeps the order of the items and never does more at once than allowed', async () => {
  let running = 0
  let most = 0
  const { results, notStarted } = await fanOut([5, 1, 4, 2, 3], 2, never, async (n) => {
    running += 1
    most = Math.max(most, running)
    for (let i = 0; i < n; i += 1) await Promise.resolve()
    running -= 1
    return n * 10
  })
  expect(results).toEqual([50, 10, 40, 20, 30])
  expect(notStarted).toEqual([])
  expect(most).toBe(2)
})

it('begins nothing new once asked to stop, and waits for what runs', async () => {
  const controller = new AbortController()
  const { results, notStarted } = await fanOut([1, 2, 3, 4], 2, controller.signal, async (n) => {
    await Promise.resolve()
    if (n === 1) controller.abort()
    return n
  })
  expect(results).toEqual([1, 2])
  expect(notStarted).toEqual([3, 4])
})
