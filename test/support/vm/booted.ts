import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { freePort } from '../free-port.ts'
import { newKeyPair } from '../lab/keys.ts'
import { runOrThrow } from '../lab/run.ts'
import { accelerator } from './accelerator.ts'
import { agentAt } from './agent.ts'
import type { Image } from './image.ts'
import { machineOf } from './machine.ts'
import { madeOnce } from './made-once.ts'
import { writeSeed } from './seed.ts'

/** What a VM starts from: a disk, and the memory of a machine that has booted from it; without that it boots. */
export interface From {
  readonly disk: string
  readonly format: 'raw' | 'qcow2'
  readonly memory?: string
}

const bootTime = 1_200_000

/**
 * Emulated, a boot is two minutes of a core: the image is booted once, and every VM goes on from there. With KVM each boots,
 * since what one processor kept another may not take.
 */
export async function bootedImage(image: Image): Promise<From> {
  if ((await accelerator(image.kernel)) === 'kvm') return { disk: image.disk, format: 'raw' }
  const folder = join(dirname(image.disk), `booted-${await makingOf()}`)
  await madeOnce(folder, () => boot(image, folder))
  return { disk: join(folder, 'disk.qcow2'), format: 'qcow2', memory: join(folder, 'memory') }
}

/** Another emulator, or other hardware, does not take it. */
async function makingOf(): Promise<string> {
  const texts = ['machine.ts', 'seed.ts', 'booted.ts'].map((name) => readFile(new URL(name, import.meta.url)))
  const hash = createHash('sha256').update(await runOrThrow(['qemu-system-x86_64', '--version']))
  for (const text of await Promise.all(texts)) hash.update(text)
  return hash.digest('hex').slice(0, 16)
}

/** An empty disk over that one, as `disk.qcow2` in a folder. */
export async function writeOverlay(folder: string, { disk, format }: From): Promise<void> {
  await runOrThrow(['qemu-img', 'create', '-q', '-f', 'qcow2', '-b', disk, '-F', format, join(folder, 'disk.qcow2')])
}

/** Made beside its place and moved there when whole. */
async function boot(image: Image, folder: string): Promise<void> {
  const work = await mkdtemp(join(dirname(image.disk), 'booting-'))
  const key = newKeyPair('lab')
  await writeSeed(work, 'lab', key, key)
  await writeOverlay(work, { disk: relative(work, image.disk), format: 'raw' })
  const machine = machineOf({ image, folder: work, sshPort: await freePort('127.0.0.1'), nics: [] })
  try {
    await machine.powerOn()
    const agent = agentAt(join(work, 'agent'))
    await agent.ready(bootTime, () => !machine.isOn())
    const { code, stdout } = await agent.exec(['systemctl', 'is-system-running', '--wait'])
    if (code !== 0) throw new Error(`the image of the VM lab boots, and is ${stdout}\n${await machine.console()}`)
    await machine.keep(join(work, 'memory'))
    await machine.powerCut()
    await rename(work, folder)
  } finally {
    await machine.powerCut()
    await rm(work, { recursive: true, force: true })
  }
}
