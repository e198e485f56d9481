import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labLacks } from '../../support/lab.ts'
import { atNight } from '../../support/nightly.ts'

import { behavingLab } from './behaving.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`links and ports${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let nodes: Awaited<ReturnType<typeof behavingLab>>
  beforeAll(async () => {
    nodes = await behavingLab(5)
  })
  afterAll(async () => await nodes?.[Symbol.asyncDispose]())

  const vxlan = (id: number, more = '', parent = 'eth1') => `
kind: VXLANConfig
name: vx${id}
id: ${id}
parent: ${parent}
${more}`
  const bridge = (name: string, links: readonly string[], more = '') => `
kind: BridgeConfig
name: ${name}
links: [${links.join(', ')}]
${more}`
  const card = (more = '', name = 'eth1') => `kind: LinkConfig\nname: ${name}\nup: true\n${more}`

  it('what is taken back goes to the last apply, and not to what was there before us', async () => {
    const { become, takeBack, shown } = nodes.fresh()
    const both = (mtu: number) => [card(), vxlan(101, `mtu: ${mtu}`), vxlan(102, `mtu: ${mtu}`)]
    await become(...both(1400))
    await become(...both(1350))
    await takeBack(...both(1300))
    expect(await shown('cat /sys/class/net/vx10[12]/mtu')).toBe('1350\n1350\n')
    await become(card())
    expect(await shown('ls /sys/class/net')).not.toContain('vx')
  })

  it('stacked links are made in one go, in whichever order they are written', async () => {
    const { become, takeBack, plan, shown } = nodes.fresh()
    const stack = [
      bridge('br0', ['vx7'], 'mtu: 1380\naddresses: [{ address: 10.7.0.1/24 }]'),
      'kind: MacVLANConfig\nname: mv0\nparent: br0\naddresses: [{ address: 10.8.0.1/24 }]',
      vxlan(7, 'mtu: 1380'),
      card('mtu: 1450'),
    ]
    await takeBack(...stack)
    await become(...stack)
    expect((await plan(...stack.toReversed())).steps).toEqual([])
    expect(await shown('ip -br link show master br0')).toContain('vx7')
    await become(card())
    expect(await shown('ls /sys/class/net')).not.toMatch(/br0|mv0|vx7/)
  })

  it('an MTU changes through a stack, up and down again, while no link goes down', async () => {
    const { become, takeBack, told, shown } = nodes.fresh()
    const stack = (mtu: number) => [
      card(
        `mtu: ${mtu}\naddresses: [{ address: 10.9.0.1/24 }]\nroutes: [{ destination: 10.20.0.0/16, gateway: 10.9.0.254 }]`,
      ),
      vxlan(8, `mtu: ${mtu - 50}`),
      `kind: MacVLANConfig\nname: mv1\nup: true\nparent: eth1\nmtu: ${mtu}`,
      bridge('br8', ['vx8'], `mtu: ${mtu - 50}\naddresses: [{ address: 10.8.0.1/24 }]`),
    ]
    await become(...stack(1400))
    const lines = await told(async () => {
      await become(...stack(1500))
      await become(...stack(1360))
      await takeBack(...stack(1480))
    })
    // That nobody else has a link-local address is known a second or two after its link came.
    const isNew = (line: string) => /^(?!Deleted).*fe80:/.test(line)
    expect(lines.filter((line) => /(eth1|vx8|mv1|br8)/.test(line) && !/,UP|<UP/.test(line) && !isNew(line))).toEqual([])
    expect(lines.join('\n')).toContain('mtu 1480')
    await become(card('mtu: 1500\naddresses: [{ address: 10.9.0.1/24 }]'), ...stack(1360).slice(1))
    expect(await shown('cd /sys/class/net; cat vx8/mtu mv1/mtu br8/mtu')).toBe('1310\n1360\n1310\n')
  })

  it('a port that nobody manages stays in its bridge, whatever is done to it and taken back', async () => {
    const { become, takeBack, byHand, shown } = nodes.fresh()
    // Without one of its own, that of a bridge rests on which of its ports has the lowest.
    const br0 = (links: readonly string[], more = '') =>
      bridge('br0', links, `hardwareAddr: '02:00:5e:00:00:b0'\n${more}`)
    await become(br0(['eth1']))
    await byHand('ip link add guest0 type veth peer name guest1', 'ip link set guest0 master br0 up')
    const ports = () => shown('ls /sys/class/net/br0/brif')
    await takeBack(br0(['eth1', 'eth2'], 'mtu: 1400\nstp: { enabled: true }'))
    await takeBack(bridge('br1', ['eth1']), br0([]))
    expect(await ports()).toBe('eth1\nguest0\n')
    await become(br0(['eth2'], 'mtu: 1400\naddresses: [{ address: 10.7.0.1/24 }]'))
    expect(await ports()).toBe('eth2\nguest0\n')
    await become(bridge('br1', ['eth1']), br0([]))
    expect(await ports()).toBe('guest0\n')
  })

  const many = atNight ? 500 : 50
  it(`${many} VXLANs with a bridge each come in one change, and go in one${atNight ? '' : ' (500 at night)'}`, async () => {
    const { become, shown, summary } = nodes.fresh()
    const stacks = Array.from({ length: many }, (_, n) => [
      vxlan(1000 + n, `port: ${5000 + n}`),
      bridge(`br${1000 + n}`, [`vx${1000 + n}`], 'mtu: 1400'),
    ])
    const made = await become(card(), ...stacks.flat())
    expect(summary(made).filter((line) => line.startsWith('create Link/'))).toHaveLength(2 * many)
    expect((await shown('ls -d /sys/class/net/*/brif/*')).trim().split('\n')).toHaveLength(many)
    await become(card())
    expect(await shown('ls /sys/class/net')).not.toMatch(/vx|br1/)
  })
})
