import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listenForInterrupts } from '../../src/cli/interrupts.ts'

const listenersOf = (name: NodeJS.Signals) => process.listeners(name) as (() => void)[]
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

describe('interrupts', () => {
  let before: Map<NodeJS.Signals, (() => void)[]>
  beforeEach(() => {
    before = new Map(signals.map((name) => [name, listenersOf(name)]))
  })
  afterEach(() => {
    for (const name of signals)
      for (const listener of listenersOf(name))
        if (!before.get(name)?.includes(listener)) process.removeListener(name, listener)
  })

  it('may be waited for by as many nodes as there are', async () => {
    const warnings: Error[] = []
    const note = (warning: Error) => warnings.push(warning)
    process.on('warning', note)
    const { signal } = listenForInterrupts({ write: () => {} })
    for (let n = 0; n < 200; n += 1) signal.addEventListener('abort', () => {})
    await turn()
    process.removeListener('warning', note)
    expect(warnings).toEqual([])
  })

  it.each(signals.slice(0, 3))('%s asks to stop, in the words of the command', (name) => {
    const printed: string[] = []
    const { signal, explain } = listenForInterrupts({ write: (text) => printed.push(text) })
    explain({
      first: () => 'one moment',
      second: () => 'gone',
      code: () => 5,
    })
    process.emit(name)
    expect(signal.aborted).toBe(true)
    expect(printed).toEqual(['\none moment\n'])
  })
})
