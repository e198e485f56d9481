import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '../../src/model/config/inventory.ts'
import { newKeyPair, writeKeyPair } from './lab/keys.ts'
import { type Namespace, startNamespace } from './lab/namespace.ts'
import { type Blank, cable, labNode, startBlank } from './lab/node.ts'
import { hubScript } from './lab/node-script.ts'
import { type Answer, run } from './lab/run.ts'
import { freeSubnet } from './lab/subnet.ts'
import { newLabFolder, sweep } from './lab/sweep.ts'

export { kernelLacks, labLacks } from './lab/kernel.ts'
export type { Answer } from './lab/run.ts'
export { startVm, type VmNode, vmLacks } from './vm.ts'

export interface LabNode {
  readonly name: string
  readonly address: string
  /** Root with the lab's key, host key known. */
  readonly connection: Connection
  /** Runs a program on the node directly, not through netloom. Never throws for a non-zero exit. */
  exec(argv: readonly string[], stdin?: string): Promise<Answer>
}

export interface NamespaceNode extends LabNode {
  readonly address6: string
  /** Its own `etc`, `run`, `var`, `root`, `tmp` and `home`, as seen from outside. */
  readonly folder: string
  /** Takes the carrier of `eth0` away, as if the cable were pulled; `plug` gives it back. */
  unplug(): Promise<void>
  plug(): Promise<void>
}

export interface Lab<N extends LabNode = LabNode> extends AsyncDisposable {
  /** Scratch folder with the user's key (`id_ed25519`) and `known_hosts`; gone when the lab is. */
  readonly folder: string
  readonly nodes: readonly N[]
}

export interface LabOptions {
  /** How many (`node1`, `node2`, …), or their names; at most 240. */
  readonly nodes: number | readonly string[]
  /** Extra NICs on each node: `eth1`, `eth2`, …; those of one number share a segment. They come down and bare. */
  readonly nics?: number
}

/**
 * Starts namespace nodes with a real sshd each, reachable from this process. Users `root`, `admin` (may sudo) and
 * `guest` (may not) log in with the lab's key. The lab dies with the process that started it, however that ends: nodes
 * hang on it by the kernel's parent-death signal, and the one link it has on this machine hangs on them.
 */
export async function startLab({ nodes, nics = 0 }: LabOptions): Promise<Lab<NamespaceNode>> {
  const names = typeof nodes === 'number' ? Array.from({ length: nodes }, (_, i) => `node${i + 1}`) : nodes
  if (names.length > 240) throw new Error('a lab holds at most 240 nodes')
  await sweep()
  const folder = await newLabFolder()
  const subnet = await freeSubnet()
  const started: Namespace[] = []
  const dispose = async () => {
    await run(['ip', 'link', 'del', subnet.link])
    await Promise.all(started.map((namespace) => namespace.stop()))
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const user = newKeyPair('lab')
    await writeKeyPair(join(folder, 'id_ed25519'), user)

    const hub = await startNamespace('hub', hubScript(nics))
    started.push(hub)
    await hub.next()
    const blanks = await Promise.all(
      names.map(async (name, index): Promise<Blank> => {
        const blank = await startBlank({ name, index, lab: folder, subnet, user })
        started.push(blank.namespace)
        return blank
      }),
    )
    await cable(hub, subnet, blanks, nics)
    await Promise.all(blanks.map(({ namespace }) => namespace.next()))
    await writeFile(join(folder, 'known_hosts'), blanks.map(({ known }) => `${known}\n`).join(''))
    return { folder, nodes: blanks.map((blank) => labNode(blank, hub, folder)), [Symbol.asyncDispose]: dispose }
  } catch (cause) {
    const logs = started.map((namespace) => `${namespace.name}: ${namespace.log()}`)
    await dispose()
    throw new Error(`the namespace lab did not start\n${logs.join('\n')}`, { cause })
  }
}
