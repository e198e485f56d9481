import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { newKeyPair, writeKeyPair } from './lab/keys.ts'
import { newLabFolder, sweep } from './lab/sweep.ts'
import type { Lab, LabNode, LabOptions } from './lab.ts'
import { bootedImage, writeOverlay } from './vm/booted.ts'
import { vmImage } from './vm/image.ts'
import { type Machine, machineOf } from './vm/machine.ts'
import { vmNode } from './vm/node.ts'
import { writeSeed } from './vm/seed.ts'

export { vmLacks } from './vm/lacks.ts'

/** A whole Debian with its own kernel and systemd. `exec` reaches it beside its network. */
export interface VmNode extends LabNode {
  /** Asks systemd to reboot, and resolves when SSH answers again. */
  reboot(): Promise<void>
  /** Off at once, nothing is written down any more; the disk stays. */
  powerCut(): Promise<void>
  /** Boots again, and resolves when SSH answers. */
  powerOn(): Promise<void>
  /** Takes the carrier of `eth0` away, as if the cable were pulled; `plug` gives it back. */
  unplug(): Promise<void>
  plug(): Promise<void>
}

/**
 * Starts virtual machines; by default one, named `vm1`. They are reached by ports of 127.0.0.1, see each other on the
 * extra NICs only, and die with the process that started them. Throws with the end of the console if one does not boot.
 */
export async function startVm({
  nodes = 1,
  nics = 0,
  packages = [],
}: Partial<LabOptions> & { readonly packages?: readonly string[] } = {}): Promise<Lab<VmNode>> {
  const names = typeof nodes === 'number' ? Array.from({ length: nodes }, (_, i) => `vm${i + 1}`) : nodes
  await sweep()
  const image = await vmImage(packages)
  const folder = await newLabFolder()
  const user = newKeyPair('lab')
  await writeKeyPair(join(folder, 'id_ed25519'), user)
  const segments = Array.from({ length: nics }, (_, i) => `239.${[...randomBytes(3)].join('.')}:${20_000 + i}`)
  const machines: Machine[] = []
  const from = await bootedImage(image)

  const blank = async (name: string, index: number) => {
    const own = join(folder, String(index + 1))
    const hostKey = newKeyPair(name)
    const sshPort = await freePort('127.0.0.1')
    await mkdir(own)
    await writeOverlay(own, from)
    await writeSeed(own, name, hostKey, user)
    const machine = machineOf({
      image,
      folder: own,
      sshPort,
      nics: segments.map((segment) => ({ mac: newMac(), segment })),
    })
    machines.push(machine)
    const { node, start } = vmNode(name, machine, sshPort, { lab: folder, own, nics })
    return { node, start, known: `[127.0.0.1]:${sshPort} ${hostKey.public}\n` }
  }
  const dispose = async () => {
    await Promise.all(machines.map((machine) => machine.powerCut()))
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const blanks = await Promise.all(names.map(blank))
    await writeFile(join(folder, 'known_hosts'), blanks.map(({ known }) => known).join(''))
    await Promise.all(blanks.map(({ start }) => start(from.memory)))
    return { folder, nodes: blanks.map(({ node }) => node), [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

/** Locally administered, so that no vendor's is taken. */
const newMac = (): string =>
  ['52', '54', '00', ...[...randomBytes(3)].map((byte) => byte.toString(16).padStart(2, '0'))].join(':')
