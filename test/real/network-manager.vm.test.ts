import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import type { Lab } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { startVm, type VmNode, vmLacks } from '../support/vm.ts'
import { eventually, must, type Site, siteOf } from './transaction/site.ts'

/** The management NIC and a spare one become NetworkManager's, with profiles as people write them. */
const takeOver = `
printf 'auto lo\\niface lo inet loopback\\n' >/etc/network/interfaces
printf '[main]\\nno-auto-default=*\\n' >/etc/NetworkManager/conf.d/lab.conf
nmcli -g uuid con show | xargs -r nmcli con delete
nmcli con add type ethernet ifname eth0 con-name mgmt ipv6.method disabled \\
  ipv4.method manual ipv4.addresses 10.0.2.15/24 ipv4.gateway 10.0.2.2
nmcli con add type ethernet ifname eth1 con-name spare ipv6.method disabled \\
  ipv4.method manual ipv4.addresses 10.81.0.2/24 ipv4.routes '10.82.0.0/16 10.81.0.254'
`

const beside = `apiVersion: v1alpha1
kind: LinkConfig
name: eth0
addresses: [{ address: 10.80.9.1/24 }]
---
apiVersion: v1alpha1
kind: LinkConfig
name: eth1
addresses: [{ address: 10.80.0.1/24 }]
routes: [{ destination: 10.90.0.0/16, gateway: 10.80.0.254 }]
---
apiVersion: v1alpha1
kind: BridgeConfig
name: br0
links: [eth2]
addresses: [{ address: 10.83.0.1/24 }]
---
apiVersion: v1alpha1
kind: NetworkRuleConfig
name: metrics
portSelector: { ports: [9100], protocol: tcp }
ingress: [{ subnet: 10.0.0.0/8 }]
`

const lacks = atNight ? await vmLacks() : 'at night'

describe.skipIf(lacks !== undefined)(
  `a boot beside NetworkManager${atNight ? (lacks ? ` (skipped: ${lacks})` : '') : onlyAtNight}`,
  () => {
    let lab: Lab<VmNode>
    let transports: Transports
    let node: VmNode
    let site: Site
    beforeAll(async () => {
      lab = await startVm({ nodes: 1, nics: 2, packages: ['network-manager'] })
      transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
      node = lab.nodes[0] as VmNode
      site = siteOf(node, transports)
      await must(node, ['sh', '-c', takeOver])
      await node.reboot()
    })
    afterAll(async () => {
      await transports?.[Symbol.asyncDispose]()
      await lab?.[Symbol.asyncDispose]()
    })

    const said = async (...argv: string[]) => (await node.exec(argv)).stdout
    /** What NetworkManager set up itself; a NIC that was configured when it came is `connected (externally)`. */
    const profiles = async () =>
      (await said('nmcli', '-t', '-f', 'DEVICE,STATE,CONNECTION', 'device'))
        .split('\n')
        .filter((line) => /^eth[01]:/.test(line))
        .sort()
    const own = ['eth0:connected:mgmt', 'eth1:connected:spare']

    it('is to come: both have what they hold', async () => {
      expect(await eventually(async () => (await profiles()).join() === own.join())).toBe(true)
      expect(await site.apply(await site.plan(beside), { deadlineSeconds: 300 })).toMatchObject({
        outcome: 'confirmed',
      })
      expect(await profiles()).toEqual(own)
    })

    it.each([1, 2, 3])('brings back what is ours, and lets it bring back its own (boot %i)', async () => {
      await node.reboot()
      await said('systemctl', 'is-system-running', '--wait')
      expect(await profiles()).toEqual(own)
      expect(await said('ip', '-4', '-br', 'address', 'show', 'eth0')).toMatch(/10\.0\.2\.15\/24.*10\.80\.9\.1\/24/)
      expect(await said('ip', '-4', '-br', 'address', 'show', 'eth1')).toMatch(/10\.81\.0\.2\/24.*10\.80\.0\.1\/24/)
      expect(await said('ip', 'route', 'show', '10.82.0.0/16')).toContain('via 10.81.0.254 dev eth1')
      expect((await site.plan(beside)).steps).toEqual([])
      expect(await said('systemctl', 'is-active', 'netloom', 'netloom-firewall')).toBe('active\nactive\n')
    })
  },
)
