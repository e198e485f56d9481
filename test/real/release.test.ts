import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { allThereIs } from './kinds/all-there-is.ts'
import { commandLine } from './transaction/command-line.ts'
import { bendNft, must } from './transaction/site.ts'

const missing = await labLacks()

/** What is there before, part of which the config names. */
const byHand = `
ip link set eth1 mtu 1420 up; ip address add 10.70.0.1/24 dev eth1; ip address add 10.71.0.1/24 dev eth1
ip route add 10.72.0.0/16 via 10.70.0.9 metric 7; nft add table inet others; nft add chain inet others mine
printf 'nameserver 10.70.0.53\\n\\noptions ndots:2\\n' >/etc/resolv.conf; printf '127.0.0.1 localhost\\n' >/etc/hosts
ip link add flannel.1 type vxlan id 1 dstport 8472 local 10.70.0.1 nolearning; ip link set flannel.1 up
ip link add cni0 type bridge; ip address add 10.244.0.1/24 dev cni0; ip link set cni0 up
ip link add cali0123456789a type veth peer name pod0; ip link set cali0123456789a up; ip link set pod0 master cni0 up
ip route add 10.245.0.0/16 dev cni0 proto 80; ip route add 10.246.0.0/16 via 10.244.0.9 table 300 proto 17
ip rule add from 10.244.0.0/16 table 300 priority 500
nft -f - <<'RULES'
table ip nat {
  chain KUBE-SERVICES { ip daddr 10.96.0.1 tcp dport 443 counter dnat to 10.70.0.1:6443; }
  chain DOCKER { iifname "docker0" counter return; }
  chain PREROUTING { type nat hook prerouting priority dstnat; policy accept; jump KUBE-SERVICES; jump DOCKER; }
}
RULES
`

/** What stands for networks of clusters, whose programs this kernel cannot run: their links, routes, tables and chains, by hand. */
const ofOthers = /flannel|cni0|cali|pod0|10\.24[456]\.|KUBE|DOCKER|10\.96\./

const wanted = `
apiVersion: v1alpha1
kind: LinkConfig
name: eth1
mtu: 1400
addresses: [{ address: 10.70.0.1/24 }, { address: 10.73.0.1/24 }]
routes: [{ destination: 10.72.0.0/16, gateway: 10.70.0.8, metric: 7 }]
---
apiVersion: v1alpha1
kind: BridgeConfig
name: br7
addresses: [{ address: 10.74.0.1/24 }]
---
apiVersion: v1alpha1
kind: NetworkRuleConfig
name: metrics
portSelector: { ports: [9100], protocol: tcp }
ingress: [{ subnet: 10.0.0.0/8 }]
---
apiVersion: v1alpha1
kind: ResolverConfig
nameservers: [{ address: 10.74.0.53 }]
---
apiVersion: v1alpha1
kind: StaticHostConfig
name: 10.74.0.5
hostnames: [registry]
---
apiVersion: v1alpha1
kind: SysctlConfig
params: { net.ipv4.conf.all.rp_filter: "2" }
`

describe.skipIf(missing !== undefined)(`release${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let lab: Lab<NamespaceNode>
  let node: NamespaceNode
  let run: Awaited<ReturnType<typeof commandLine>>
  let before: string
  const printed = async () => (await node.exec(['sh', '-c', allThereIs])).stdout

  beforeAll(async () => {
    lab = await startLab({ nodes: 1, nics: 1 })
    node = lab.nodes[0] as NamespaceNode
    await must(node, ['sh', '-ec', byHand])
    run = await commandLine(lab.folder, node, wanted)
    before = await printed()
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  it('has nothing to do on a node without netloom', async () => {
    expect(await run('release', node.name)).toMatchObject({
      code: 0,
      stdout: `Nothing of netloom is on ${node.name}.`,
    })
    expect(await run('release')).toMatchObject({ code: 1, output: expect.stringContaining('node') })
    expect(await run('release', 'nobody', '--yes')).toMatchObject({ code: 1 })
    expect(await printed()).toBe(before)
  })

  it('warns of what would be on the links of others', async () => {
    const address = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: cni0\naddresses: [{ address: 10.75.0.1/24 }]\n'
    const onTheirs = await commandLine(lab.folder, node, address)
    expect((await onTheirs('plan')).stdout).toMatch(
      /warning\[beside\/takes-away\]: flannel made cni0, .*Address\/cni0\/10\.75\.0\.1\/24 goes with it/,
    )
  })

  it('shows what goes, and does nothing that nobody agreed to', async () => {
    expect(await run('apply', '--yes')).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
    const applied = await printed()
    const foreign = before.split('\n').filter((line) => ofOthers.test(line))
    expect(foreign.length).toBeGreaterThan(10)
    expect(applied.split('\n').filter((line) => ofOthers.test(line))).toEqual(foreign)
    const shown = await run('release', node.name)
    expect(shown).toMatchObject({ code: 1, output: expect.stringContaining('nobody can be asked') })
    expect(shown.stdout).toContain('Records//var/lib/netloom')
    expect(shown.stdout).toMatch(/\d+ +- +Address\/eth1\/10\.73\.0\.1\/24/)
    expect(shown.stdout).not.toContain('Address/eth1/10.71.0.1/24')
    expect(await printed()).toBe(applied)
  })

  it('takes itself back when a step fails, the last of which is about the firewall', async () => {
    const applied = await printed()
    const mend = await bendNft(node, 'fails')
    const failed = await run('release', node.name, '--yes', '--no-rehearse')
    await mend()
    expect(failed).toMatchObject({ code: 4, output: expect.stringContaining('NfTablesChain/ingress') })
    expect(await printed()).toBe(applied)
    expect(await run('plan', '--detailed-exitcode')).toMatchObject({ code: 0 })
    await must(node, ['sh', '-c', 'rm -f /root/nft.*'])
  })

  it('is refused while another change is open', async () => {
    await must(node, ['sh', '-ec', 'mkdir -p /var/lib/netloom/tx/1; ln -s tx/1 /var/lib/netloom/open'])
    await must(
      node,
      ['sh', '-c', 'cat >/var/lib/netloom/tx/1/meta'],
      `id 1\nholder me\nplan h\nopened 1\ndeadline 9999999\nboot x\n`,
    )
    await must(node, ['sh', '-c', 'echo state applied >/var/lib/netloom/tx/1/journal'])
    expect(await run('release', node.name, '--yes')).toMatchObject({ code: 7 })
    await must(node, ['sh', '-ec', 'rm -r /var/lib/netloom/tx/1 /var/lib/netloom/open'])
  })

  it('leaves the node as it was before netloom, byte for byte', async () => {
    const done = await run('release', node.name, '--yes')
    expect(done).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
    expect(await printed()).toBe(before)
    expect(await run('release', node.name)).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing') })
    expect(await run('status')).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing is open') })
  })

  it('takes the records of a node too on which nothing else is left', async () => {
    expect(await run('apply', '--yes')).toMatchObject({ code: 0 })
    const nothing = await commandLine(lab.folder, node, 'version: v1alpha1\nmachine: {}\n')
    expect(await nothing('apply', '--yes', '--allow-removals', '99')).toMatchObject({ code: 0 })
    const last = await nothing('release', node.name, '--yes')
    expect(last).toMatchObject({ code: 0, output: expect.stringContaining('netloom goes from there') })
    expect(await printed()).toBe(before)
  })
})
