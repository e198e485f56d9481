import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import type { Lab } from '../lab.ts'
import type { VmNode } from '../vm.ts'

/** The extra NICs of the one VM of a lab, as somebody at the machine handles them; the first is number 1, `eth1` at first. */
export interface HotPlug {
  /** Resolves once the kernel in it has let go of it. */
  pull(number: number): Promise<void>
  /** Puts another card into that slot, with that hardware address. */
  plug(number: number, mac: string): Promise<void>
}

export function hotPlugOf(lab: Lab<VmNode>): HotPlug {
  const monitor = join(lab.folder, '1', 'monitor')
  const inSlot = async (number: number) => {
    const path = await said(monitor, 'qom-list', { path: '/machine/peripheral' })
    return JSON.stringify(path).includes(`"nic${number - 1}"`)
  }
  return {
    pull: async (number) => {
      await said(monitor, 'device_del', { id: `nic${number - 1}` })
      await expect.poll(() => inSlot(number), { timeout: 120_000 }).toBe(false)
    },
    plug: async (number, mac) => {
      const [id, netdev, bus] = ['nic', 'data', 'slot'].map((word) => `${word}${number - 1}`)
      await said(monitor, 'device_add', { driver: 'virtio-net-pci', id, netdev, bus, romfile: '', mac })
    },
  }
}

/** What the monitor answers to one order; throws where it refuses. */
async function said(monitor: string, execute: string, words: object): Promise<unknown> {
  const stream = connect(monitor)
  stream.write(`{"execute":"qmp_capabilities"}\n${JSON.stringify({ execute, arguments: words, id: 'asked' })}\n`)
  try {
    for await (const line of createInterface(stream)) {
      const answer = JSON.parse(line) as { id?: string; return?: unknown; error?: unknown }
      if (answer.error) throw new Error(`the monitor on ${execute}: ${line}`)
      if (answer.id === 'asked') return answer.return
    }
  } finally {
    stream.destroy()
  }
  throw new Error(`the monitor fell silent on ${execute}`)
}
