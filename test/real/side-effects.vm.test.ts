import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Link } from '../../src/providers/linux/link/spec.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import { config, meant, type Written } from '../plan/kernel/networks.ts'
import type { Lab } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { startVm, type VmNode, vmLacks } from '../support/vm.ts'
import { planned } from './kinds/node.ts'
import { commandLine } from './transaction/command-line.ts'
import { bendNft, eventually, must, siteOf } from './transaction/site.ts'

const lacks = await vmLacks()

/** What a node holds before, by hand and by us. */
const byHand = `
ip link set eth1 mtu 9000 up; ip link add link eth1 name eth1.91 type vlan id 91; ip link set eth1.91 up
ip -6 address add fd91::1/64 dev eth1.91 nodad; ip -6 route add fd92::/32 via fd91::9 dev eth1.91
ip link set eth2 mtu 4000 up; ip address add 10.9.2.1/24 dev eth2; ip -6 address add fd02::1/64 dev eth2 nodad
ip route add 10.92.0.0/16 via 10.9.2.9; ip -6 route add fd12::/32 via fd02::9 dev eth2
ip link add link eth2 name eth2.92 type vlan id 92; ip link set eth2.92 up
ip -6 address add fd22::1/64 dev eth2.92 nodad; ip address add 10.22.0.1/24 dev eth2.92
ip route add 10.93.0.0/16 via 10.22.0.9
ip link add vrf7 type vrf table 107; ip link set vrf7 up; ip link set eth3 up; ip link set eth3 master vrf7
ip -6 address add fd03::1/64 dev eth3 nodad; ip -6 route add fd13::/32 via fd03::9 dev eth3 table 107`
const cleanUp = `
ip link del v90; ip link del eth1.91; ip link del eth2.92; ip link set eth3 nomaster; ip link del vrf7
for link in eth2 eth3; do ip link set $link down; ip address flush dev $link; done`

const mtus = (nic: number, vlan: number) => `
apiVersion: v1alpha1
kind: LinkConfig
name: eth1
mtu: ${nic}
---
apiVersion: v1alpha1
kind: VLANConfig
name: v90
parent: eth1
vlanID: 90
mtu: ${vlan}
`

/** A parent is lowered with its VLANs, a link joins a bond, another leaves a VRF for a bridge. */
const change = `${mtus(1200, 1200)}---
apiVersion: v1alpha1
kind: BondConfig
name: bond7
links: [eth2]
bondMode: active-backup
---
apiVersion: v1alpha1
kind: BridgeConfig
name: br7
links: [eth3]
`

/** The NIC that carries the session goes into a bond, and its addresses with it; the firewall comes last. */
const moved = `
apiVersion: v1alpha1
kind: BondConfig
name: bond0
links: [eth0]
bondMode: active-backup
miimon: 100
addresses: [{ address: 10.0.2.15/24 }, { address: fd15::15/64 }]
routes: [{ gateway: 10.0.2.2 }]
---
apiVersion: v1alpha1
kind: NetworkRuleConfig
name: metrics
portSelector: { ports: [9100], protocol: tcp }
ingress: [{ subnet: 10.0.0.0/8 }]
`

/** Two links by what they are, whatever they are called. */
const byHardware = (mac: string, place: string) => `
apiVersion: v1alpha1
kind: LinkAliasConfig
name: net0
selector: { match: 'link.driver == "virtio_net" && mac(link.permanent_addr) == "${mac}"' }
---
apiVersion: v1alpha1
kind: LinkConfig
name: net0
mtu: 1400
addresses: [{ address: 10.44.0.1/24 }]
routes: [{ destination: 10.46.0.0/16, gateway: 10.44.0.254 }]
---
apiVersion: v1alpha1
kind: VLANConfig
name: storage
parent: net0
vlanID: 44
addresses: [{ address: 10.45.0.1/24 }]
---
version: v1alpha1
machine: { network: { interfaces: [{ deviceSelector: { driver: virtio_*, busPath: '${place}' }, mtu: 1300 }] } }
`

/** Links of others: one that systemd-networkd has, and one of ifupdown. */
const setByOthers = `
printf '[Match]\\nName=eth1\\n[Network]\\nAddress=10.81.0.2/24\\n' >/etc/systemd/network/10-eth1.network
printf '[Match]\\nName=eth2\\n[Network]\\n' >/etc/systemd/network/10-eth2.network
printf 'allow-hotplug eth3\\niface eth3 inet static\\n  address 10.82.0.2/24\\n' >>/etc/network/interfaces
ip link set eth1 up; systemctl enable --now systemd-networkd; ifup eth3`
const withoutOthers = `
ifdown eth3; sed -i '/eth3/,$d' /etc/network/interfaces
systemctl disable --now systemd-networkd.socket systemd-networkd; rm /etc/systemd/network/10-eth[12].network
ip address flush dev eth1; ip link set eth1 down; ip link set eth2 down; rm -rf /run/systemd/netif`

const besideOthers = `
apiVersion: v1alpha1
kind: LinkConfig
name: eth1
addresses: [{ address: 10.80.1.1/24 }]
routes: [{ destination: 10.91.0.0/16, gateway: 10.80.1.254 }]
---
apiVersion: v1alpha1
kind: BridgeConfig
name: br2
links: [eth2]
addresses: [{ address: 10.80.2.1/24 }]
---
apiVersion: v1alpha1
kind: LinkConfig
name: eth3
addresses: [{ address: 10.80.3.1/24 }]
---
apiVersion: v1alpha1
kind: BlackholeRouteConfig
name: 10.92.0.0/16
---
apiVersion: v1alpha1
kind: RoutingRuleConfig
name: '1000'
src: 10.80.1.0/24
table: main
action: unicast
`

const swapping = `cat >/etc/systemd/system/swap.service <<'UNIT'
[Unit]
After=systemd-udevd.service
Before=netloom.service
[Service]
Type=oneshot
ExecStart=/bin/sh -ec 'ip link set eth2 name other; ip link set eth3 name eth2; ip link set other name eth3'
[Install]
WantedBy=multi-user.target
UNIT
systemctl enable swap.service`

const print = `
for link in /sys/class/net/*/; do
  link=\${link%/}
  read mtu <$link/mtu; read flags <$link/flags
  echo "\${link##*/} $mtu $((flags & 1)) $(readlink "$link/master")"
done
ip -o address show scope global | sed 's/^[0-9]*: //; s/ tentative//; s/ metric 256//; s/valid_lft.*//'
{ ip route show table all proto boot; ip -6 route show table all proto boot; } | sed 's/ linkdown//'
`

describe.skipIf(lacks !== undefined)(
  `what a kernel does by itself, on a whole Debian${lacks ? ` (skipped: ${lacks})` : ''}`,
  () => {
    let lab: Lab<VmNode>
    let transports: Transports
    let node: VmNode
    beforeAll(async () => {
      lab = await startVm({ nodes: 1, nics: 3 })
      transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
      node = lab.nodes[0] as VmNode
    })
    afterAll(async () => {
      await transports?.[Symbol.asyncDispose]()
      await lab?.[Symbol.asyncDispose]()
    })

    it('is in the plan, and is taken back whole', async () => {
      const site = siteOf(node, transports)
      const printed = async () => (await node.exec(['sh', '-c', print])).stdout
      await must(node, ['sh', '-ec', byHand])
      expect(await site.apply(await site.plan(mtus(9000, 9000)))).toMatchObject({ outcome: 'confirmed' })
      const before = await printed()

      const stop = new AbortController()
      const run = await site.apply(await site.plan(change), {
        signal: stop.signal,
        onEvent: ({ type }) => type === 'verifying' && stop.abort(),
      })
      expect(run).toMatchObject({ outcome: 'rolled-back', diagnostics: [{ code: 'apply/stopped' }] })
      await expect.poll(printed, { timeout: 60_000 }).toBe(before)
      expect((await node.exec(['cat', '/var/lib/netloom/history'])).stdout).not.toContain('incomplete')
      await must(node, ['sh', '-c', cleanUp])
    })

    it.skipIf(!atNight)(`ends in the same state for the same config, whatever was before${onlyAtNight}`, async () => {
      const machine = planned(node)
      const mixed = ([kind]: Written[number]) => kind
      // Not over the link that we came by.
      const elsewhere = (written: Written): Written =>
        JSON.parse(JSON.stringify(written).replaceAll('"eth0"', '"eth3"'))
      const pairs = fc
        .sample(config, 60)
        .map(elsewhere)
        .filter((one) => ['BondConfig', 'VLANConfig', 'BridgeConfig'].every((kind) => one.map(mixed).includes(kind)))
        .slice(0, 2)
      expect(pairs).toHaveLength(2)
      const state = async () =>
        (await machine.look())
          .filter(({ kind }) => kind === 'Link')
          .map(({ spec }) => ({ ...spec, hardwareAddr: '' }) as Link)
          .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      const states: (readonly Link[])[] = []
      for (const written of [...pairs, ...pairs.slice(0, 1)]) {
        await machine.apply(meant(written))
        expect((await machine.plan(meant(written))).steps, 'the second plan').toEqual([])
        states.push(await state())
      }
      expect(states[2]).toEqual(states[0])
    })

    it.skipIf(!atNight)(
      `finds links that were chosen by their hardware after a reboot that swapped their names${onlyAtNight}`,
      async () => {
        const shown = async (path: string) => (await node.exec(['cat', path])).stdout.trim()
        const mac = await shown('/sys/class/net/eth2/address')
        const mtu = await shown('/sys/class/net/eth2/mtu')
        const device = (await node.exec(['readlink', '-f', '/sys/class/net/eth3/device'])).stdout
        const place = device.match(/[0-9a-f]{4}:[0-9a-f:.]+(?=\/virtio)/)?.[0] ?? ''
        const protect = [{ kind: 'Address', id: '*/10.44.0.1/24' }]
        const run = await commandLine(lab.folder, node, byHardware(mac, place), { protect })
        const first = await run('apply', '--yes')
        expect(first).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
        expect(first.output).toContain('net0 is eth2, by driver and permanent MAC')
        expect(first.output).toContain('entry 1 is eth3, by driver and bus path')
        expect(await run('plan')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes') })

        await must(node, ['sh', '-ec', swapping])
        await node.reboot()
        expect(await eventually(async () => (await shown('/sys/class/net/eth3/mtu')) === '1400')).toBe(true)
        expect((await node.exec(['systemctl', 'is-active', '--wait', 'netloom.service'])).stdout.trim()).toBe('active')
        expect(await shown('/sys/class/net/eth3/address')).toBe(mac)
        expect(await shown('/sys/class/net/eth3/ifalias')).toBe('net0')
        expect(await shown('/sys/class/net/eth2/mtu')).toBe('1300')
        const holds = (await node.exec(['ip', '-o', '-4', 'address', 'show', 'scope', 'global'])).stdout
        expect(holds).toMatch(/ eth3 +inet 10\.44\.0\.1\/24/)
        expect(holds).toMatch(/ storage +inet 10\.45\.0\.1\/24/)
        expect(await run('plan')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes') })
        expect(await run('drift')).toMatchObject({ code: 0 })

        const without = await commandLine(lab.folder, node, mtus(1500, 1500))
        const refused = expect.stringMatching(/review\/protected[^\n]*eth3\/10\.44\.0\.1\/24/)
        expect(await without('apply', '--yes')).toMatchObject({ code: 3, output: refused })
        const lifted = await commandLine(lab.folder, node, byHardware(mac, place))
        expect(await lifted('apply', '--yes')).toMatchObject({ code: 0 })
        expect(await without('apply', '--yes')).toMatchObject({ code: 0 })
        expect(await shown('/sys/class/net/eth3/ifalias')).toBe('')
        expect(await shown('/sys/class/net/eth3/mtu')).toBe(mtu)
        await must(node, ['sh', '-c', cleanUp])
      },
    )

    it.skipIf(!atNight)(
      `stands beside systemd-networkd and ifupdown: their restarts, ours, and a boot${onlyAtNight}`,
      async () => {
        await must(node, ['sh', '-ec', setByOthers])
        const files = async () =>
          (await node.exec(['find', '/etc/systemd', '/etc/network', '-name', '*netloom*'])).stdout
        // What is put back comes after what stayed.
        const state = async () => {
          const { stdout } = await node.exec(['sh', '-c', `${print}\nip -4 route; ip rule`])
          return stdout.split('\n').sort().join('\n')
        }
        const theirs = async () => (await node.exec(['ip', '-o', '-4', 'address', 'show'])).stdout
        expect(await eventually(async () => (await theirs()).includes('10.81.0.2/24'))).toBe(true)
        const isSetUp = async () =>
          / eth1 .*configured/.test((await node.exec(['networkctl', '--no-legend', 'list'])).stdout)
        const patient = ['--deadline', '600']
        const before = await files()
        const run = await commandLine(lab.folder, node, besideOthers)
        const plan = await run('plan')
        expect(plan.stdout).toContain('ManagerDropIn/systemd-networkd')
        expect(plan.stdout).toMatch(
          /note\[beside\/prevented\]: systemd-networkd has eth1, eth2, and would take .*eth1\/10\.80\.1\.1/,
        )
        expect(plan.stdout).toMatch(
          /note\[beside\/prevented\]: ifupdown has eth3 .* take Address\/eth3\/10\.80\.3\.1\/24 away/,
        )
        const first = await run('apply', '--yes', ...patient)
        expect(first, first.output).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
        const applied = await state()
        expect(applied).toContain('10.81.0.2/24')
        const nothing = expect.stringContaining('No changes')
        expect(await run('plan')).toMatchObject({ code: 0, stdout: nothing })

        for (const words of [
          'systemctl restart systemd-networkd',
          'networkctl reconfigure eth1 eth2',
          'networkctl reload',
        ]) {
          await must(node, ['sh', '-ec', words])
          expect(await eventually(isSetUp), words).toBe(true)
          await expect.poll(state, { timeout: 120_000, message: words }).toBe(applied)
          expect(await run('drift'), words).toMatchObject({ code: 0 })
        }
        for (const words of ['ifdown eth3; ifup eth3', 'systemctl restart networking']) {
          await must(node, ['sh', '-ec', words])
          await expect.poll(state, { timeout: 120_000, message: words }).toBe(applied)
          expect(await run('drift'), words).toMatchObject({ code: 0 })
        }
        const status = (await run('status')).stdout
        expect(status).toContain(`  ${node.name}: systemd-networkd has `)
        expect(status).toContain(`  ${node.name}: ifupdown has Address/eth3/10.80.3.1/24`)

        await node.reboot()
        await node.exec(['systemctl', 'is-system-running', '--wait'])
        expect(await run('plan')).toMatchObject({ code: 0, stdout: nothing })
        expect(await theirs()).toMatch(/eth1 +inet 10\.81\.0\.2\/24[\s\S]*eth3 +inet 10\.82\.0\.2\/24/)

        expect(await run('release', node.name, '--yes', ...patient)).toMatchObject({
          code: 0,
          output: expect.stringContaining('confirmed'),
        })
        expect(await theirs()).toMatch(/eth1 +inet 10\.81\.0\.2\/24[\s\S]*eth3 +inet 10\.82\.0\.2\/24/)
        expect(await theirs()).not.toContain('10.80.')
        expect(await files()).toBe(before.replace(/.*netloom.*\n/g, ''))
        expect((await node.exec(['ls', '/var/lib/netloom'])).code).toBe(2)
        await must(node, ['sh', '-c', withoutOthers])
      },
    )

    it('moves the addresses of the one NIC into a bond, and back when a later step fails', async () => {
      await must(node, ['sh', '-ec', 'ip -6 address add fd15::15/64 dev eth0 nodad'])
      const run = await commandLine(lab.folder, node, moved)
      const printed = async () => (await node.exec(['sh', '-c', print])).stdout
      const before = await printed()

      const mend = await bendNft(node, 'fails')
      const failed = await run('apply', '--yes', '--no-rehearse')
      await mend()
      expect(failed).toMatchObject({ code: 4, output: expect.stringContaining('seen of the node before is as it was') })
      await expect.poll(printed, { timeout: 60_000 }).toBe(before)

      expect(await run('apply', '--yes')).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
      expect(await run('plan')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes') })
      const holds = (await node.exec(['ip', '-o', 'address', 'show', 'scope', 'global'])).stdout
      expect(holds.match(/(?<=^\d+: )\S+ +\S+ \S+/gm)).toEqual([
        'bond0    inet 10.0.2.15/24',
        'bond0    inet6 fd15::15/64',
      ])
      expect((await node.exec(['ip', 'route', 'show', 'default'])).stdout.trim()).toMatch(
        /^default via 10.0.2.2 dev bond0 .*$/,
      )
    })
  },
)
