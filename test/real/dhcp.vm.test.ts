import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linux } from '../../src/providers/linux/index.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import type { Lab } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { startVm, type VmNode, vmLacks } from '../support/vm.ts'
import { eventually, must, type Site, siteOf } from './transaction/site.ts'

/** A network at the other end of a cable, with a server that gives short leases; again at every boot. */
const server = `cat >/etc/lan <<'LAN'
ip netns add lan
ip link add cable type veth peer name there netns lan
ip link set cable up
in_lan='ip netns exec lan'
$in_lan ip link set lo up; $in_lan ip link set there up
$in_lan ip address add 10.70.0.1/24 dev there; $in_lan ip -6 address add fd70::1/64 dev there nodad
LAN
cat >/etc/serve <<'SERVE'
exec ip netns exec lan dnsmasq -k -C /dev/null -p 0 -l /run/leases -x /run/dnsmasq.pid --log-dhcp --dhcp-authoritative \\
  -F "$1,$1,255.255.255.0,2m" -F fd70::70,fd70::70,64,2m -O 6,10.70.0.53 -O 15,lan.example -O 121,10.71.0.0/16,10.70.0.2,0.0.0.0/0,10.70.0.1 \\
  --dhcp-option=option6:dns-server,[fd70::53]
SERVE
cat >/etc/systemd/system/lan.service <<'UNIT'
[Unit]
Before=netloom.service
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -e /etc/lan
[Install]
WantedBy=multi-user.target
UNIT
cat >/etc/systemd/system/serve@.service <<'UNIT'
[Unit]
After=lan.service
Requires=lan.service
[Service]
ExecStart=/bin/sh /etc/serve %i
UNIT
systemctl daemon-reload
systemctl enable --now lan.service
systemctl start serve@10.70.0.70`

const still = `apiVersion: v1alpha1
kind: LinkConfig
name: cable
addresses: [{ address: 10.79.0.1/24 }]
routes: [{ destination: 10.78.0.0/16, gateway: 10.79.0.2 }]
`
const dhcp = `${still}---
apiVersion: v1alpha1
kind: DHCPv4Config
name: cable
routeMetric: 512
---
apiVersion: v1alpha1
kind: DHCPv6Config
name: cable
clientIdentifier: duid
duidRaw: 00:03:00:01:02:70:70:70:70:70
`

const lacks = await vmLacks()

describe.skipIf(lacks !== undefined)(`DHCP in a VM${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<VmNode>
  let transports: Transports
  let node: VmNode
  let site: Site
  beforeAll(async () => {
    lab = await startVm({ nodes: 1, nics: 0 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
    node = lab.nodes[0] as VmNode
    site = siteOf(node, transports)
    await must(node, ['sh', '-ec', server])
    expect(await apply(still)).toMatchObject({ outcome: 'confirmed' })
  })
  afterAll(async () => {
    await transports?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })

  /** On a busy machine a look can take longer than a node waits for the word to begin: nothing was touched then. */
  const apply = async (text: string, request: object = {}) => {
    for (;;) {
      const run = await site.apply(await site.plan(text), { deadlineSeconds: 900, ...request })
      if (!run.diagnostics.some(({ code }) => code === 'node/gave-up-waiting')) return run
    }
  }
  const said = async (...argv: string[]) => (await node.exec(argv)).stdout
  const addresses = () =>
    said('sh', '-c', "ip -o address show dev cable scope global | sed 's/valid_lft.*//; s/.*inet/inet/'")
  const routes = () => said('sh', '-c', "{ ip route; ip -6 route; } | grep 'dev cable'")
  const state = async () =>
    `${await addresses()}${await routes()}${await said('cat', '/etc/resolv.conf', '/etc/hostname')}`
  const has = async (...parts: string[]) => {
    const all = `${await addresses()}${await routes()}`
    return parts.every((part) => all.includes(part))
  }
  const leased = (address: string) =>
    has(
      `inet ${address}/24 metric 512 `,
      'fd70::70/128 scope global dynamic',
      'default via 10.70.0.1 dev cable proto dhcp',
    )
  const statuses = async () => {
    const operator = linux.kinds.find(({ kind }) => kind === 'Operator')
    const outputs = []
    const asked = [...(operator?.probes([]) ?? []), ...(operator?.statusProbes ?? [])]
    for (const { argv, stdin } of asked) outputs.push(await node.exec(argv, stdin))
    return operator?.statuses?.(operator.observe(outputs, []), outputs)
  }
  const serve = async (address: string) => {
    await must(node, ['systemctl', 'stop', 'serve@*'])
    await must(node, ['sh', '-c', `rm -f /run/leases; systemctl start serve@${address}`])
  }

  it('is obtained beside what is static, with metric and identifier as written, and stays out of plans', async () => {
    const before = await state()
    expect(await apply(dhcp)).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
    expect(await eventually(() => leased('10.70.0.70'))).toBe(true)
    expect(await routes()).toContain('10.71.0.0/16 via 10.70.0.2 dev cable proto dhcp src 10.70.0.70 metric 512')
    expect(await said('cat', '/run/leases')).toContain('00:03:00:01:02:70:70:70:70:70')
    const after = await state()
    for (const line of before.split('\n')) expect(after).toContain(line)
    expect((await site.plan(dhcp)).steps).toEqual([])
    expect(await statuses()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          operator: 'dhcp4',
          linkName: 'cable',
          by: 'netloom',
          address: '10.70.0.70/24',
          server: '10.70.0.1',
        }),
        expect.objectContaining({ operator: 'dhcp6', linkName: 'cable', by: 'netloom', address: 'fd70::70/128' }),
      ]),
    )
  })

  it.skipIf(!atNight)(`is there again after a reboot${onlyAtNight}`, async () => {
    await node.reboot()
    await must(node, ['systemctl', 'start', 'serve@10.70.0.70'])
    expect(await eventually(() => leased('10.70.0.70'))).toBe(true)
    expect(await said('systemctl', 'is-active', 'netloom.service')).toBe('active\n')
    expect((await site.plan(dhcp)).steps).toEqual([])
  })

  it.skipIf(!atNight)(`is found and mended when somebody stops it${onlyAtNight}`, async () => {
    await must(node, ['systemctl', 'stop', 'netloom-dhcp4-cable.service'])
    const plan = await site.plan(dhcp)
    expect(plan.steps).toMatchObject([{ kind: 'Operator', id: 'dhcp4/cable', action: 'create' }])
    expect(await apply(dhcp)).toMatchObject({ outcome: 'confirmed' })
    expect(await eventually(() => leased('10.70.0.70'))).toBe(true)
  })

  it.skipIf(!atNight)(`asks others for the time, and the former ones again${onlyAtNight}`, async () => {
    const shown = () =>
      said('sh', '-c', 'cat /etc/systemd/timesyncd.conf.d/*; timedatectl show-timesync -p SystemNTPServers')
    await must(node, ['systemctl', 'start', 'systemd-timesyncd'])
    const before = await shown()
    const clock = `${dhcp}---\napiVersion: v1alpha1\nkind: TimeSyncConfig\nntp: { servers: [10.70.0.1, time.lan.example] }\n`
    expect(await apply(clock)).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
    expect(await shown()).toContain('SystemNTPServers=10.70.0.1 time.lan.example')
    expect((await site.plan(clock)).steps).toEqual([])
    await must(node, ['rm', '/etc/systemd/timesyncd.conf.d/netloom.conf'])
    expect((await site.plan(clock)).steps).toMatchObject([{ kind: 'TimeServer', drifted: true }])
    await apply(clock)
    expect(await apply(dhcp)).toMatchObject({ outcome: 'confirmed' })
    expect(await shown()).toBe(before)
  })

  it.skipIf(!atNight)(`follows a server that says no, and one that is gone${onlyAtNight}`, async () => {
    await serve('10.70.0.71')
    expect(await eventually(() => leased('10.70.0.71'))).toBe(true)
    expect(await addresses()).not.toContain('10.70.0.70/')
    await must(node, ['systemctl', 'stop', 'serve@*'])
    expect(await eventually(async () => !(await addresses()).includes('10.70.0.71'))).toBe(true)
    expect((await site.plan(dhcp)).steps).toEqual([])
    expect(await routes()).not.toContain('10.71.0.0/16')
    expect(await statuses()).toContainEqual({ operator: 'dhcp4', linkName: 'cable', by: 'netloom' })
    await serve('10.70.0.70')
    expect(await eventually(() => leased('10.70.0.70'))).toBe(true)
  })

  it('goes with all it brought when a change is taken back, and when it leaves the config', async () => {
    const stop = new AbortController()
    const onEvent = ({ type }: { type: string }) => type === 'verifying' && stop.abort()
    expect(await apply(still, { signal: stop.signal, onEvent })).toMatchObject({
      outcome: 'rolled-back',
    })
    expect(await eventually(() => leased('10.70.0.70'))).toBe(true)
    expect((await site.plan(dhcp)).steps).toEqual([])

    expect(await apply(still)).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
    expect(await addresses()).toBe('inet 10.79.0.1/24 brd 10.79.0.255 scope global cable\\       \n')
    expect(await routes()).not.toContain('dhcp')
    expect(await said('sh', '-c', 'pgrep -a dhclient; ls /run/netloom/dhcp; ls /var/lib/netloom')).not.toContain('dhcp')
  })
})
