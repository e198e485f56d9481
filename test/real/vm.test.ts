import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bondSettings } from '../../src/providers/linux/link/types/bond/settings.ts'
import { documentNames } from '../../src/resources/network/links/types/bond-master.ts'
import { bondModes } from '../../src/schema/fields/bond.ts'
import { isTaken } from '../../src/schema/fields/bond-modes.ts'
import { run } from '../support/lab/run.ts'
import type { Lab } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { startVm, type VmNode, vmLacks } from '../support/vm.ts'

const targets: Readonly<Record<string, string>> = { arpIpTargets: '10.0.0.1', nsIp6Targets: 'fd00::1' }

const lacks = await vmLacks()

describe.skipIf(lacks !== undefined)(`a VM is a whole Debian${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<VmNode>
  let node: VmNode
  beforeAll(async () => {
    lab = await startVm({ nodes: ['whole'], nics: 2 })
    node = lab.nodes[0] as VmNode
  })
  afterAll(() => lab?.[Symbol.asyncDispose]())

  /** What the program prints; a non-zero exit fails the test with what the node printed. */
  async function output(...argv: string[]): Promise<string> {
    const { code, stdout, stderr } = await node.exec(argv)
    expect(code, `${argv.join(' ')}: ${stderr}`).toBe(0)
    return stdout.trim()
  }

  const bootId = () => output('cat', '/proc/sys/kernel/random/boot_id')

  test('runs systemd, and has its extra NICs bare', async () => {
    expect(await output('cat', '/proc/1/comm')).toBe('systemd')
    for (const nic of ['eth1', 'eth2']) {
      expect(JSON.parse(await output('ip', '-j', 'address', 'show', nic))[0]).toMatchObject({ addr_info: [] })
    }
  })

  test('lets root in by ssh with the key of the lab, and only if the host key is the known one', async () => {
    const { connection } = node
    const words = (known: string) => [
      ...['ssh', '-F', 'none', '-p', String(connection.port), '-i', connection.identityFiles[0] as string],
      ...['-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${known}`],
      ...[`${connection.user}@${connection.host}`, 'id', '-u'],
    ]
    const known = connection.knownHostsFiles[0] as string
    expect(await run(words(known))).toMatchObject({ code: 0, stdout: '0\n' })
    expect((await run(words('/dev/null'))).stderr).toContain('Host key verification failed')
  })

  test.each([
    ['dummy', ['type', 'dummy']],
    ['bond', ['type', 'bond', 'mode', '802.3ad', 'lacp_rate', 'fast']],
    ['vlan', ['link', 'eth1', 'type', 'vlan', 'id', '100']],
    ['vrf', ['type', 'vrf', 'table', '100']],
    ['wireguard', ['type', 'wireguard']],
  ])('makes a %s', async (kind, words) => {
    await output('ip', 'link', 'add', 'name', 'probe', ...words)
    const [link] = JSON.parse(await output('ip', '-j', '-d', 'link', 'show', 'probe'))
    await output('ip', 'link', 'del', 'probe')
    expect(link.linkinfo.info_kind).toBe(kind)
  })

  test('takes an option of a bond in the modes that the table has for it, and in no other', async () => {
    const options = Object.entries(bondSettings).map(([field, { word, spec = field, fresh }]) => ({
      option: documentNames[spec] ?? field,
      words: word.endsWith('delay') ? `miimon 100 ${word} 100` : `${word} ${targets[field] ?? fresh}`,
    }))
    const pairs = [{ option: 'primary', words: 'primary eth1' }, ...options].flatMap(({ option, words }) =>
      bondModes.map((mode) => ({ option, mode, line: `mode ${mode} ${words}` })),
    )
    const lines = pairs.map(
      ({ line }) => `ip link add probe type bond ${line} 2>/dev/null; echo $?; ip link del probe 2>/dev/null`,
    )
    const codes = (await output('sh', '-c', lines.join('\n'))).split('\n')
    const surprising = pairs.filter(({ option, mode }, n) => isTaken(option, mode) !== (codes[n] === '0'))
    expect(surprising.map(({ line }) => line)).toEqual([])
  })

  test.skipIf(!atNight)(`keeps its files, and not its links, over a reboot${onlyAtNight}`, async () => {
    const before = await bootId()
    await output('sh', '-c', 'echo kept > /var/lib/kept')
    await output('ip', 'link', 'add', 'forgotten', 'type', 'dummy')
    await node.reboot()
    expect(await bootId()).not.toBe(before)
    expect(await output('cat', '/var/lib/kept')).toBe('kept')
    expect((await node.exec(['ip', 'link', 'show', 'forgotten'])).code).not.toBe(0)
  })

  test.skipIf(!atNight)(`comes back from a power cut with what was synced${onlyAtNight}`, async () => {
    const before = await bootId()
    await output('sh', '-c', 'echo synced > /var/lib/synced && sync')
    await node.powerCut()
    await node.powerOn()
    expect(await bootId()).not.toBe(before)
    expect(await output('cat', '/var/lib/synced')).toBe('synced')
  })
})
