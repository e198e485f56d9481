import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { accelerator } from './accelerator.ts'
import type { Image } from './image.ts'

/** The hardware of one VM: a disk that outlives power cuts, and cables. What reboots by itself is started again. */
export interface Machine {
  powerOn(): Promise<void>
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
  const powerOn = async () => {
    const log = await open(join(folder, 'qemu.log'), 'a')
    qemu = spawn('setpriv', ['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...(await words(hardware))], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    qemu.once('exit', (code) => {
      if (code !== 0) return
      restarting = powerOn().finally(() => {
        restarting = undefined
      })
    })
    await log.close()
  }
  return {
    isOn,
    powerOn,
    powerCut: async () => {
      await restarting
      if (!qemu || !runs()) return
      const gone = once(qemu, 'exit')
      qemu.kill('SIGKILL')
      await gone
    },
    carrier: async (state) => {
      const monitor = connect(join(folder, 'monitor'))
      const orders = [
        { execute: 'qmp_capabilities' },
        { execute: 'set_link', arguments: { name: 'eth0', up: state === 'on' } },
      ]
      monitor.write(orders.map((order) => `${JSON.stringify(order)}\n`).join(''))
      let answered = 0
      for await (const line of createInterface(monitor)) {
        const { return: done, error } = JSON.parse(line)
        if (error) throw new Error(`the monitor of ${folder}: ${line}`)
        if (done) answered += 1
        if (answered === orders.length) break
      }
      monitor.destroy()
      if (answered < orders.length) throw new Error(`the monitor of ${folder} fell silent`)
    },
    console: async () => {
      const logs = await Promise.all(
        ['qemu.log', 'serial.log'].map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
      )
      return logs.join('\n').split('\n').slice(-25).join('\n')
    },
  }
}

const words = async ({ image, folder, sshPort, nics }: Hardware): Promise<string[]> => [
  // Emulation that goes on from one boot to the next takes three times as long for the second: each has its own process.
  ...['-no-reboot', '-machine', 'q35', '-cpu', 'max', '-m', '768', '-smp', '2', '-nodefaults', '-display', 'none'],
  ...['-accel', await accelerator(image.kernel), '-kernel', image.kernel, '-initrd', image.initrd],
  ...['-append', 'root=/dev/vda rw console=ttyS0 net.ifnames=0 quiet systemd.show_status=0 panic=1'],
  ...['-drive', `file=${join(folder, 'disk.qcow2')},if=virtio,format=qcow2`],
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
  ...nics.flatMap(({ mac, segment }, i) => [
    ...['-netdev', `socket,id=data${i},mcast=${segment},localaddr=127.0.0.1`],
    ...['-device', `virtio-net-pci,netdev=data${i},mac=${mac},romfile=`],
  ]),
]
