import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lab } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { install } from '../support/vm/packages.ts'
import { startVm, type VmNode, vmLacks } from '../support/vm.ts'
import { managers } from './managers/managers.ts'
import { commandLine } from './transaction/command-line.ts'
import { eventually, must } from './transaction/site.ts'

/** Something on a link of the manager, over another, on none, before all links, and in a file. */
const ours = `
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
kind: BlackholeRouteConfig
name: 10.92.0.0/16
---
apiVersion: v1alpha1
kind: RoutingRuleConfig
name: '1000'
src: 10.80.1.0/24
table: main
action: unicast
---
apiVersion: v1alpha1
kind: NetworkRuleConfig
name: metrics
portSelector: { ports: [9100], protocol: tcp }
ingress: [{ subnet: 10.0.0.0/8 }]
---
apiVersion: v1alpha1
kind: ResolverConfig
nameservers: [{ address: 10.80.2.53 }]
`

/** What is put back comes after what stayed. */
const print = `
for link in /sys/class/net/*/; do
  link=\${link%/}
  read mtu <$link/mtu; read flags <$link/flags
  echo "\${link##*/} $mtu $((flags & 1)) $(readlink "$link/master")"
done
ip -o address show scope global | sed 's/^[0-9]*: //; s/ tentative//; s/ noprefixroute//; s/valid_lft.*//'
ip -4 route show table all | sed 's/ linkdown//'; ip rule; nft -s list table inet netloom; cat /etc/resolv.conf
`

const lacks = atNight ? await vmLacks() : 'at night'
const why = atNight ? (lacks ? ` (skipped: ${lacks})` : '') : onlyAtNight

for (const { name, packages, setUp, told, shares, theirs, moments } of managers) {
  describe.skipIf(lacks !== undefined)(`beside ${name}${why}`, () => {
    let lab: Lab<VmNode>
    let node: VmNode
    let run: Awaited<ReturnType<typeof commandLine>>
    const said = async (words: string) => (await node.exec(['sh', '-c', words])).stdout
    const state = async () => (await said(print)).split('\n').sort().join('\n')
    // The name server that it asks for is nowhere.
    const patient = ['--deadline', '600', '--skip-check', 'resolvers', '--skip-check', 'resolver-order']
    beforeAll(async () => {
      lab = await startVm({ nodes: 1, nics: 2 })
      node = lab.nodes[0] as VmNode
      await install(node, packages)
      await must(node, ['sh', '-ec', setUp])
      expect(await eventually(async () => theirs[1].test(await said(theirs[0]))), theirs[0]).toBe(true)
      run = await commandLine(lab.folder, node, ours)
    })
    afterAll(async () => await lab?.[Symbol.asyncDispose]())

    it(`says so beforehand, comes after it, and stands: ${moments.map(({ words }) => words).join(', ')}`, async () => {
      const before = await state()
      expect((await run('plan')).stdout).toMatch(told)
      const first = await run('apply', '--yes', ...patient)
      expect(first, first.output).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
      const applied = await state()
      expect(await said(theirs[0])).toMatch(theirs[1])
      for (const { words, holds } of moments) {
        await must(node, ['sh', '-ec', words])
        if (holds) await expect.poll(state, { timeout: 120_000, message: words }).toBe(applied)
        expect(await run('drift'), words).toMatchObject({ code: holds ? 0 : 2 })
        if (!holds) expect(await run('apply', '--yes', ...patient)).toMatchObject({ code: 0 })
      }
      if (shares) expect((await run('status')).stdout).toMatch(shares)
      expect(await said(theirs[0])).toMatch(theirs[1])

      await node.reboot()
      await said('systemctl is-system-running --wait')
      await expect.poll(state, { timeout: 300_000, message: 'a boot' }).toBe(applied)
      expect(await run('plan', '--detailed-exitcode')).toMatchObject({ code: 0 })
      expect(await said(theirs[0])).toMatch(theirs[1])
      expect(await run('release', node.name, '--yes', ...patient)).toMatchObject({ code: 0 })
      await expect.poll(state, { timeout: 60_000, message: 'released' }).toBe(before)
      expect(await said('find /etc /var/lib -name "*netloom*"')).toBe('')
    })
  })
}
