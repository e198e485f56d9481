import { join } from 'node:path'
import { expect } from 'vitest'
import type { Lab } from '../lab.ts'
import type { VmNode } from '../vm.ts'
import { orderOf } from './machine.ts'

/** The extra NICs of the one VM of a lab, as somebody at the machine handles them; the first is number 1, `eth1` at first. */
export interface HotPlug {
  /** Resolves once the kernel in it has let go of it. */
  pull(number: number): Promise<void>
  /** Puts another card into that slot, with that hardware address. */
  plug(number: number, mac: string): Promise<void>
}

export function hotPlugOf(lab: Lab<VmNode>): HotPlug {
  const order = (execute: string, words: object) => orderOf(join(lab.folder, '1'), [{ execute, arguments: words }])
  const inSlot = async (number: number) => {
    const path = await order('qom-list', { path: '/machine/peripheral' })
    return JSON.stringify(path).includes(`"nic${number - 1}"`)
  }
  return {
    pull: async (number) => {
      await order('device_del', { id: `nic${number - 1}` })
      await expect.poll(() => inSlot(number), { timeout: 120_000 }).toBe(false)
    },
    plug: async (number, mac) => {
      const [id, netdev, bus] = ['nic', 'data', 'slot'].map((word) => `${word}${number - 1}`)
      await order('device_add', { driver: 'virtio-net-pci', id, netdev, bus, romfile: '', mac })
    },
  }
}
