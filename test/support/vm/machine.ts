import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pRetry from 'p-retry'
import { exists } from '../lab/kernel.ts'
import { accelerator } from './accelerator.ts'
import type { Image } from './image.ts'

/** The hardware of one VM: a disk that outlives power cuts, and cables. What reboots by itself is started again. */
export interface Machine {
  powerOn(): Promise<void>
  /** Goes on from what `keep` kept, of a machine of the same making without extra NICs. */
  wake(memory: string): Promise<void>
  /** Stops it, and keeps what is in its memory in a file. Its disk then belongs to that. */
  keep(memory: string): Promise<void>
  /** Gives it its extra NIC of that number while it runs. */
  addNic(number: number): Promise<void>
  /** The kernel in it has no time to write anything down. */
  powerCut(): Promise<void>
  /** Takes the carrier of `eth0` away, or gives it back. */
  carrier(state: 'on' | 'off'): Promise<void>
  /** Whether it runs. */
  isOn(): boolean
  /** The last lines it wrote to its serial console. */
  console(): Promise<string>
}

export interface Hardware {
  readonly image: Image
  /** Holds `disk.qcow2`, `seed.tar`, the sockets `agent` and `monitor`, and the logs. */
  readonly folder: string
  /** On 127.0.0.1, leading to port 22 inside. */
  readonly sshPort: number
  readonly nics: readonly { readonly mac: string; readonly segment: string }[]
}

export function machineOf(hardware: Hardware): Machine {
  const { folder } = hardware
  let qemu: ChildProcess | undefined
  let restarting: Promise<void> | undefined
  const runs = () => qemu !== undefined && qemu.exitCode === null && qemu.signalCode === null
  const isOn = () => runs() || restarting !== undefined
  const start = async (nics: Hardware['nics'], ...more: readonly string[]) => {
    const log = await open(join(folder, 'qemu.log'), 'a')
    const argv = ['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...(await words({ ...hardware, nics })), ...more]
    qemu = spawn('setpriv', argv, { detached: true, stdio: ['ignore', log.fd, log.fd] })
    qemu.once('exit', (code) => {
      if (code !== 0) return
      restarting = start(hardware.nics).finally(() => {
        restarting = undefined
      })
    })
    await log.close()
  }
  const powerOn = () => start(hardware.nics)
  const order = (...orders: readonly object[]) => orderOf(folder, orders)
  const hasMoved = async () => {
    const [answer] = (await order({ execute: 'query-migrate' })) as { status?: string; 'error-desc'?: string }[]
    if (answer?.status === 'failed') throw new Error(`the memory of ${folder}: ${answer['error-desc']}`)
    return answer?.status === 'completed'
  }
  const eventually = async (what: () => Promise<boolean>) => {
    while (!(await what())) {
      if (!isOn()) throw new Error(`the machine of ${folder} ended: ${await consoleOf(folder)}`)
      await sleep(50)
    }
  }
  return {
    isOn,
    powerOn,
    wake: async (memory) => {
      await start([], '-incoming', `exec:cat '${memory}'`)
      await eventually(async () => exists(join(folder, 'monitor')))
      await eventually(hasMoved)
      await order({ execute: 'cont' })
    },
    keep: async (memory) => {
      await order({ execute: 'stop' }, { execute: 'migrate', arguments: { uri: `exec:cat >'${memory}'` } })
      await eventually(hasMoved)
    },
    addNic: async (number) => {
      const { mac, segment } = hardware.nics[number] as Hardware['nics'][number]
      await order(
        { execute: 'netdev_add', arguments: { id: `data${number}`, ...socketNet(segment) } },
        { execute: 'device_add', arguments: { ...virtioNic(number), mac } },
      )
    },
    powerCut: async () => {
      await restarting
      if (!qemu || !runs()) return
      const gone = once(qemu, 'exit')
      qemu.kill('SIGKILL')
      await gone
    },
    carrier: async (state) => {
      await order({ execute: 'set_link', arguments: { name: 'eth0', up: state === 'on' } })
    },
    console: () => consoleOf(folder),
  }
}

async function consoleOf(folder: string): Promise<string> {
  const logs = await Promise.all(
    ['qemu.log', 'serial.log'].map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  )
  return logs.join('\n').split('\n').slice(-25).join('\n')
}

/** Has the monitor do this, one after the other. Resolves with what it returned; throws on the first that it refuses. */
export async function orderOf(folder: string, orders: readonly object[]): Promise<unknown[]> {
  // Its socket is there a moment before anybody listens at it.
  const monitor = await pRetry(() => connected(join(folder, 'monitor')), { retries: 100, minTimeout: 50, factor: 1 })
  const all = [{ execute: 'qmp_capabilities' }, ...orders]
  monitor.write(all.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const answers: unknown[] = []
  for await (const line of createInterface(monitor)) {
    const { return: answer, error } = JSON.parse(line)
    if (error) throw new Error(`the monitor of ${folder}: ${line}`)
    if (answer) answers.push(answer)
    if (answers.length === all.length) break
  }
  monitor.destroy()
  if (answers.length < all.length) throw new Error(`the monitor of ${folder} fell silent`)
  return answers.slice(1)
}

async function connected(path: string): Promise<Socket> {
  const socket = connect(path)
  await once(socket, 'connect')
  return socket
}

const socketNet = (segment: string) => ({ type: 'socket', mcast: segment, localaddr: '127.0.0.1' })

/** Behind a port of its own, so that it can come while the machine runs, and is at the same place after a boot. */
const virtioNic = (number: number) => ({
  ...{ driver: 'virtio-net-pci', id: `nic${number}`, netdev: `data${number}`, bus: `slot${number}`, romfile: '' },
})

/** As many NICs as a test may ask for. */
const slots = 4

const words = async ({ image, folder, sshPort, nics }: Hardware): Promise<string[]> => [
  // Emulation that goes on from one boot to the next takes three times as long for the second: each has its own process. What it
  // takes to begin a program grows by half with a second processor, and with what guards real ones against their flaws.
  ...['-no-reboot', '-machine', 'q35', '-cpu', 'max', '-m', '768', '-smp', '1', '-nodefaults', '-display', 'none'],
  ...['-accel', await accelerator(image.kernel), '-kernel', image.kernel, '-initrd', image.initrd],
  ...['-append', 'root=/dev/vda rw console=ttyS0 net.ifnames=0 quiet systemd.show_status=0 panic=1 mitigations=off'],
  ...['-drive', `file=${join(folder, 'disk.qcow2')},if=virtio,format=qcow2,cache=unsafe`],
  ...['-drive', `file=${join(folder, 'seed.tar')},if=virtio,format=raw,readonly=on`],
  ...['-serial', `file:${join(folder, 'serial.log')}`, '-qmp', `unix:${join(folder, 'monitor')},server=on,wait=off`],
  ...['-chardev', `socket,id=agent,path=${join(folder, 'agent')},server=on,wait=off`],
  ...['-device', 'virtio-serial', '-device', 'virtserialport,chardev=agent,name=org.qemu.guest_agent.0'],
  ...['-device', 'virtio-rng-pci'],
  ...[
    '-netdev',
    `user,id=eth0,ipv6=off,hostfwd=tcp:127.0.0.1:${sshPort}-:22`,
    '-device',
    'virtio-net-pci,netdev=eth0,romfile=',
  ],
  ...Array.from({ length: slots }, (_, i) => [
    ...['-device', `pcie-root-port,id=slot${i},chassis=${i + 1},slot=${i + 1}`],
  ]).flat(),
  ...nics.flatMap(({ mac, segment }, i) => [
    ...['-netdev', `socket,id=data${i},mcast=${segment},localaddr=127.0.0.1`],
    ...['-device', JSON.stringify({ ...virtioNic(i), mac })],
  ]),
]
