import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectionTo } from '../lab/connection.ts'
import { run } from '../lab/run.ts'
import type { VmNode } from '../vm.ts'
import { type Agent, agentAt } from './agent.ts'
import type { Machine } from './machine.ts'

/** Without KVM a boot takes half a minute, and on a machine busy with other things many times that. */
const bootTime = 1_200_000

/** One VM as tests see it, and what starts it. */
export interface Blank {
  readonly node: VmNode
  /** Boots it, or has it go on from what was kept of one that had booted. Resolves when SSH answers. */
  start(memory?: string): Promise<void>
}

/** `own` is its folder within that of the lab, `nics` the number of its extra NICs. */
export function vmNode(
  name: string,
  machine: Machine,
  sshPort: number,
  { lab, own, nics }: { readonly lab: string; readonly own: string; readonly nics: number },
): Blank {
  const connection = connectionTo('127.0.0.1', sshPort, lab)
  const agent = agentAt(join(own, 'agent'))
  const isOff = () => !machine.isOn()
  const bootId = async () => {
    const { code, stdout } = await agent.exec(['cat', '/proc/sys/kernel/random/boot_id'])
    // A shutdown ends what the agent has just started, too.
    if (code !== 0) throw new Error(`the VM ${name} does not tell its boot`)
    return stdout
  }
  const booted = async () => {
    try {
      await agent.ready(bootTime, isOff)
      await sshAnswers(lab, sshPort, machine)
    } catch (cause) {
      throw new Error(`the VM ${name} does not answer; its console ends with\n${await machine.console()}`, { cause })
    }
  }
  const node: VmNode = {
    name,
    address: '127.0.0.1',
    connection,
    exec: (argv, stdin) => agent.exec(argv, stdin),
    reboot: async () => {
      const before = await bootId()
      // The agent may go down before it has answered.
      await agent.exec(['systemctl', 'reboot']).catch(() => undefined)
      for (const deadline = performance.now() + bootTime; ; ) {
        await agent.ready(bootTime, isOff)
        if ((await bootId().catch(() => before)) !== before) break
        if (performance.now() > deadline) throw new Error(`the VM ${name} does not reboot`)
        await sleep(200)
      }
      await booted()
    },
    powerCut: () => machine.powerCut(),
    powerOn: async () => {
      await machine.powerOn()
      await booted()
    },
    unplug: () => machine.carrier('off'),
    plug: () => machine.carrier('on'),
  }
  return {
    node,
    start: async (memory) => {
      if (memory === undefined) return await node.powerOn()
      await machine.wake(memory)
      await agent.ready(bootTime, isOff)
      const { code, stderr } = await agent.exec(['sh', '-ec', becomeItself, 'sh', new Date().toISOString()])
      if (code !== 0) throw new Error(`the VM ${name} did not become itself: ${stderr}`)
      for (let n = 0; n < nics; n += 1) {
        await machine.addNic(n)
        await shows(agent, `eth${n + 1}`)
      }
      await booted()
    },
  }
}

/** What a boot does with the second disk, which is not the one that it saw; the clock stood still. */
const becomeItself = `
date -s "$1" >/dev/null
dd if=/dev/vdb bs=64k iflag=direct status=none | tar -x -C / --no-same-owner
hostname -F /etc/hostname
: >/etc/machine-id
systemd-machine-id-setup
systemctl restart ssh
`

/** The kernel names NICs as they come, so each is waited for. */
async function shows(agent: Agent, link: string): Promise<void> {
  for (const deadline = performance.now() + bootTime; ; await sleep(100)) {
    if ((await agent.exec(['test', '-e', `/sys/class/net/${link}`])).code === 0) return
    if (performance.now() > deadline) throw new Error(`no NIC came as ${link}`)
  }
}

async function sshAnswers(lab: string, port: number, machine: Machine): Promise<void> {
  const options = ['BatchMode=yes', 'ConnectTimeout=60', `UserKnownHostsFile=${join(lab, 'known_hosts')}`]
  const words = ['-i', join(lab, 'id_ed25519'), '-p', String(port), ...options.flatMap((option) => ['-o', option])]
  for (const deadline = performance.now() + bootTime; ; await sleep(300)) {
    const { code, stderr } = await run(['ssh', ...words, 'root@127.0.0.1', 'true'])
    if (code === 0) return
    if (!machine.isOn() || performance.now() > deadline) throw new Error(stderr)
  }
}
