import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { timeoutAfter } from '../../src/model/timeout.ts'

it('is given, also to one that waits for any of several, when memory was collected meanwhile', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const given = new Promise<void>((resolve) => {
    const any = AbortSignal.any([timeoutAfter(200), new AbortController().signal])
    any.addEventListener('abort', () => resolve())
  })
  for (let n = 0; n < 3; n += 1) {
    collect()
    await sleep(10)
  }
  await expect(given).resolves.toBeUndefined()
})
