import { describe, expect, test } from 'vitest'
import type { DocumentType } from '../../src/model/config/document-type.ts'
import { calledNow } from '../../src/model/node/called-now.ts'
import { emptyLedger } from '../../src/model/node/ledger.ts'
import type { Resource } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { commandLine } from '../../src/model/plan/command.ts'
import { refKey } from '../../src/model/ref.ts'
import { desiredOf } from '../../src/planner/desired.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { verify } from '../../src/planner/verify.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import { linkStatuses } from '../../src/providers/linux/link-statuses.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { LinkAliasConfig } from '../../src/schema/documents/link-alias-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'
import { held, nic, seenNode, vlan } from './seen.ts'
import { probed, typed } from './words.ts'

const { kinds } = linux

const card = (name: string, n: number, driver: string) =>
  nic(name, {
    hardwareAddr: `52:54:00:00:00:0${n}`,
    driver,
    pciID: '8086:100E',
    busPath: `0000:00:0${n}.0`,
    alias: null,
  })
const cards = [card('eth0', 1, 'e1000'), card('eth1', 2, 'ixgbe'), card('eth2', 3, 'ixgbe')]

/** The plan of a node that shows these things, and what is asked for of it. */
function planned(seen: readonly Resource[], ...written: readonly (readonly [object, object])[]) {
  return plannedOn(seenNode(seen), written)
}

function plannedOn(snapshot: Snapshot, written: readonly (readonly [object, object])[]) {
  const documents = written.map(([type, content]) => ({ type: type as DocumentType, content }))
  const resources = wantedResources({ mode: 'metal', documents }, { links: linkStatuses(snapshot) })
  return planNode({ kinds, resources, snapshot })
}
/** What is there once the steps of a plan ran. */
function followed(seen: readonly Resource[], { steps }: ReturnType<typeof planned>): readonly Resource[] {
  const things = new Map(seen.map((thing) => [refKey(thing), thing]))
  for (const { kind, id, after } of steps) {
    if (after) things.set(refKey({ kind, id }), { kind, id, spec: after })
    else things.delete(refKey({ kind, id }))
  }
  return [...things.values()]
}
const alias = (name: string, match: string) => [LinkAliasConfig, { name, selector: { match } }] as const
const entries = (...interfaces: readonly object[]) => [LegacyConfig, { machine: { network: { interfaces } } }] as const
const on = (name: string) => [LinkConfig, { name, addresses: [{ address: '10.9.0.1/24' }] }] as const
const told = ({ diagnostics }: ReturnType<typeof planned>) =>
  diagnostics.map(({ severity, code, summary }) => `${severity} ${code}: ${summary}`)
const steps = (plan: ReturnType<typeof planned>) =>
  plan.steps.flatMap(({ kind, id, commands }) => [`${kind}/${id}`, ...commands.map(commandLine)])

test('the hardware behind a link is read; what hangs on a PCI device has its place', () => {
  const row = (ifname: string, more: object = {}) => ({
    ...{
      ifindex: 1,
      ifname,
      flags: ['UP'],
      mtu: 1500,
      operstate: 'UP',
      link_type: 'ether',
      address: '52:54:00:00:00:01',
    },
    ...more,
  })
  const rows = [row('eth0', { parentdev: 'virtio2' }), row('ens5'), row('eth9', { linkinfo: { info_kind: 'veth' } })]
  const shown = `/sys/class/net/eth0/device/uevent:DRIVER=virtio_net
/sys/class/net/eth0/device/../uevent:DRIVER=virtio-pci
/sys/class/net/eth0/device/../uevent:PCI_ID=1AF4:1041
/sys/class/net/eth0/device/../uevent:PCI_SLOT_NAME=0000:00:03.0
/sys/class/net/ens5/device/uevent:DRIVER=e1000e
/sys/class/net/ens5/device/uevent:PCI_ID=8086:10D3
/sys/class/net/ens5/device/uevent:PCI_SLOT_NAME=0000:02:00.0
/sys/class/net/ens5/device/../uevent:DRIVER=pcieport
/sys/class/net/ens5/device/../uevent:PCI_ID=1B36:000C
/sys/class/net/ens5/device/../uevent:PCI_SLOT_NAME=0000:00:02.0
/sys/class/net/eth9/device/uevent:DRIVER=of-the-host
`
  const hardware = link
    .observe([probed(JSON.stringify(rows)), probed(shown)], [])
    .map(({ name, driver, pciID, busPath }) => [name, driver, pciID, busPath])
  expect(hardware).toEqual([
    ['eth0', 'virtio_net', '1AF4:1041', '0000:00:03.0'],
    ['ens5', 'e1000e', '8086:10D3', '0000:02:00.0'],
    ['eth9', undefined, undefined, undefined],
  ])
})

test('an alias is given to the link it chooses, which gets what is written for it; the plan shows which', () => {
  const match = 'link.driver == "e1000" && mac(link.permanent_addr) == "52:54:00:00:00:01"'
  const plan = planned(cards, alias('net0', match), on('net0'))
  expect(told(plan)).toEqual(['info plan/chosen-links: net0 is eth0, by driver and permanent MAC'])
  expect(plan.cards).toEqual([{ name: 'eth0', hardwareAddr: '52:54:00:00:00:01' }])
  expect(steps(plan)).toEqual([
    'Link/eth0',
    'ip link set dev eth0 alias net0',
    'Address/eth0/10.9.0.1/24',
    'ip address replace 10.9.0.1/24 dev eth0 broadcast +',
  ])
})

test('an alias goes again with the config', () => {
  expect(typed(link, { name: 'eth0', alias: 'net0' }, { name: 'eth0', alias: null })).toEqual([
    "ip link set dev eth0 alias ''",
  ])
})

test('none that matches, or several where one is wanted, leaves out what needs it alone, with what the node has', () => {
  const none = planned(cards, alias('net0', 'link.driver == "mlx5_core"'), on('net0'), on('eth2'))
  expect(steps(none)).toContain('Address/eth2/10.9.0.1/24')
  expect(none.leftOut?.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['Link/net0', 'Address/net0/10.9.0.1/24'])
  expect(none.diagnostics[0]).toMatchObject({
    ...{ severity: 'warning', code: 'plan/no-such-hardware' },
    summary: 'no link of the node is what net0 is chosen by: driver',
    detail:
      'Left out for want of it: Link/net0, Address/net0/10.9.0.1/24. The node has eth0 (e1000, 52:54:00:00:00:01, 0000:00:01.0, 8086:100E), eth1 (ixgbe, 52:54:00:00:00:02, 0000:00:02.0, 8086:100E), eth2 (ixgbe, 52:54:00:00:00:03, 0000:00:03.0, 8086:100E).',
  })
  const many = planned(cards, alias('net0', 'link.driver == "ixgbe"'), on('net0'))
  expect(many.steps).toEqual([])
  expect(many.leftOut).toHaveLength(2)
  expect(told(many)).toEqual([
    'warning plan/several-links: net0 can be but one link, and 2 are what it is chosen by: eth1, eth2',
  ])
})

test('an alias that chooses nothing, and is the name of another link, is no name of that link: an error', () => {
  const plan = planned(cards, alias('eth1', 'link.driver == "mlx5_core"'), on('eth1'))
  expect(plan.steps).toEqual([])
  expect(told(plan)).toEqual(['error plan/no-such-hardware: no link of the node is what eth1 is chosen by: driver'])
})

describe('a choice that found its link, and finds none now', () => {
  const by = (driver: string, more: object = {}) =>
    entries({ deviceSelector: { driver }, mtu: 9000, addresses: ['10.9.0.1/24'], ...more })
  const first = planned(cards, by('e1000', { vlans: [{ vlanId: 9 }] }))
  const snapshot = (seen: readonly Resource[]): Snapshot => ({
    ...seenNode(seen),
    ledger: { ...emptyLedger, entries: first.ledger, cards: first.cards ?? [] },
  })
  const applied = followed(cards, first)
  const later = (seen: readonly Resource[], ...written: readonly object[]) =>
    plannedOn(snapshot(seen), [entries(...written)])
  const kept = ['Address/eth0/10.9.0.1/24', 'Link/eth0', 'Link/eth0.9']

  test('keeps what is on the node, whatever else is written for it now', () => {
    const wrong = { deviceSelector: { driver: 'e2000' }, mtu: 1500, addresses: ['10.9.0.2/24'] }
    const plan = later(applied, wrong, { interface: 'eth2', mtu: 1400 })
    expect(plan.steps.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['Link/eth2'])
    expect(plan.ledger.map(refKey).toSorted()).toEqual([...kept, 'Link/eth2'])
    expect(plan.cards).toEqual(first.cards)
    expect(plan.leftOut?.map(refKey)).toEqual(['Link/(entry1)', 'Address/(entry1)/10.9.0.2/24'])
    expect(
      plan.diagnostics
        .flatMap(({ code, at }) => (code === 'plan/held' && at && 'id' in at ? [refKey(at)] : []))
        .toSorted(),
    ).toEqual(kept)
    const now = followed(applied, plan)
    expect(verify(kinds, plan, snapshot(now))).toEqual([])
  })

  test('and remembers it where the card is gone, to be there again with it', () => {
    const gone = applied.filter(({ id }) => !id.startsWith('eth0'))
    const plan = later(gone, { deviceSelector: { driver: 'e1000' }, mtu: 9000 }, { interface: 'eth2', mtu: 1400 })
    expect(plan.steps.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['Link/eth2'])
    expect(plan.ledger.map(refKey).toSorted()).toEqual([...kept, 'Link/eth2'])
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['plan/no-such-hardware'])
  })

  test('holds nothing any more once it is no choice of the config', () => {
    const plan = later(applied, { interface: 'eth2', mtu: 1400 })
    expect(plan.steps.map(({ action, kind, id }) => `${action} ${kind}/${id}`)).toContain(
      'delete Address/eth0/10.9.0.1/24',
    )
    expect(plan.cards).toBeUndefined()
  })
})

test('an alias that nobody uses keeps nobody from anything', () => {
  const plan = planned(cards, alias('net0', 'link.driver == "mlx5_core"'), on('eth0'))
  expect(plan.steps.map(({ id }) => id)).toEqual(['eth0', 'eth0/10.9.0.1/24'])
  expect(told(plan)).toEqual(['warning plan/no-such-hardware: no link of the node is what net0 is chosen by: driver'])
})

test('a number too many, and an alias whose link has another', () => {
  const beyond = planned(cards, alias('net%d', 'link.driver == "ixgbe"'), on('net2'))
  expect(told(beyond)[0]).toBe(
    'warning plan/no-such-hardware: no link is net2: only 2 links are what net%d is chosen by: eth1, eth2',
  )
  const taken = planned(
    cards,
    alias('a', 'link.bus_path == "0000:00:01.0"'),
    alias('b', 'link.driver == "e1000"'),
    on('b'),
  )
  expect(told(taken)).toContain(
    'warning plan/alias-taken: b is chosen as eth0, to which another LinkAliasConfig gives its name',
  )
})

test('what nodes are not asked for is named', () => {
  const { diagnostics } = planned(cards, alias('net0', 'link.speed_megabits > 1000'), on('net0'))
  expect(diagnostics[0]?.hint).toContain('does not ask nodes for speedMegabits')
})

test('an entry of the legacy form applies to every link that its selector chooses', () => {
  const plan = planned(cards, entries({ deviceSelector: { driver: 'ix*' }, mtu: 9000 }))
  expect(told(plan)).toEqual(['info plan/chosen-links: entry 1 is eth1, eth2, by driver'])
  expect(plan.steps.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['Link/eth1', 'Link/eth2'])
  const none = planned(cards, entries({ deviceSelector: { pciID: '15B3:*' }, mtu: 9000 }))
  expect(told(none)).toEqual([
    'warning plan/no-such-hardware: no link of the node is what entry 1 is chosen by: PCI id',
  ])
})

test('a VLAN with the address of its parent is not what a selector chooses', () => {
  const mac = '52:54:00:00:00:02'
  const seen = [...cards, vlan('eth1.90', { hardwareAddr: mac })]
  const plan = planned(seen, entries({ deviceSelector: { hardwareAddr: mac }, vlans: [{ vlanId: 90 }] }))
  expect(plan.desired.map(({ id }) => id).toSorted()).toEqual(['eth1', 'eth1.90'])
})

test('a bond has all ports that its selectors choose; one of them may choose none', () => {
  const bond = (...deviceSelectors: object[]) =>
    entries({ interface: 'bond0', bond: { mode: 'active-backup', deviceSelectors } })
  const plan = planned(
    cards,
    bond({ busPath: '0000:00:02.0' }, { hardwareAddr: '52:54:00:00:00:03' }, { driver: 'mlx*' }),
  )
  expect(told(plan).filter((text) => !text.startsWith('info'))).toEqual([
    'warning plan/no-such-hardware: no link of the node is what the ports of bond0 are chosen by: driver',
  ])
  expect(plan.cards).toEqual([
    { name: 'eth1', busPath: '0000:00:02.0' },
    { name: 'eth2', hardwareAddr: '52:54:00:00:00:03' },
  ])
  expect(plan.desired.filter(({ spec }) => 'master' in spec && spec.master === 'bond0').map(({ id }) => id)).toEqual([
    'eth1',
    'eth2',
  ])
  expect(planned(cards, bond({ driver: 'mlx*' })).steps).toEqual([])
})

test('a link that is written by an alternative name is found again too', () => {
  const seen = [nic('eth0', { hardwareAddr: '52:54:00:00:00:01', altNames: ['enp1s0', 'enx52'] })]
  expect(planned(seen, on('enp1s0')).cards).toEqual([{ name: 'eth0', hardwareAddr: '52:54:00:00:00:01' }])
})

test('nobody knows what is chosen where nobody looked', () => {
  const documents = [alias('net0', 'link.driver == "e1000"'), on('net0')].map(([type, content]) => ({
    type: type as DocumentType,
    content,
  }))
  expect(wantedResources({ mode: 'metal', documents })).toMatchObject({ findings: [], cards: [] })
})

test('a ledger follows links that were renamed, also two that swapped their names; nothing is to be done then', () => {
  const match = 'link.driver == "e1000"'
  const before = planned(cards, alias('net0', match), on('net0'))
  const ledger = {
    version: 1,
    transaction: '',
    planHash: '',
    entries: before.ledger,
    cards: before.cards ?? [],
  } as const
  const swapped = [card('eth1', 1, 'e1000'), card('eth0', 2, 'ixgbe'), card('eth2', 3, 'ixgbe')]
  const named = link.calledNow?.(
    ledger.cards,
    swapped.map(({ spec }) => spec as never),
  )
  expect([...(named ?? [])]).toEqual([['eth0', 'eth1']])
  const now = calledNow(ledger, named ?? new Map(), kinds)
  expect(now.entries.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['Link/eth1', 'Address/eth1/10.9.0.1/24'])

  const renamed = swapped.map((one) => (one.id === 'eth1' ? { ...one, spec: { ...one.spec, alias: 'net0' } } : one))
  const snapshot = { ...seenNode([...renamed, held('eth1', '10.9.0.1/24')]), ledger: now }
  const documents = [alias('net0', match), on('net0')].map(([type, content]) => ({
    type: type as DocumentType,
    content,
  }))
  const resources = wantedResources({ mode: 'metal', documents }, { links: linkStatuses(snapshot) })
  expect(planNode({ kinds, desired: desiredOf(kinds, resources), snapshot }).steps).toEqual([])
})
