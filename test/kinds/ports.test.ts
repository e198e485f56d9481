import { describe, expect, test } from 'vitest'
import type { Resource } from '../../src/model/node/resource.ts'
import { commandLine } from '../../src/model/plan/command.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { planBack } from '../../src/planner/back.ts'
import { desiredOf } from '../../src/planner/desired.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { restore } from '../../src/planner/restore.ts'
import { arrivals } from '../../src/providers/linux/arrivals.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { managementPath } from '../../src/providers/linux/management-path.ts'
import { BondConfig } from '../../src/schema/documents/bond-config.ts'
import { BridgeConfig } from '../../src/schema/documents/bridge-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { held, nic, seenNode, way } from './seen.ts'
import { configOf } from './words.ts'

const { kinds } = linux

const own = [held('eth0', '192.0.2.10/24'), held('eth0', 'fd00::10/64')]
const addresses = [{ address: '192.0.2.10/24' }, { address: 'fd00::10/64' }]
const routes = [{ destination: '0.0.0.0/0', gateway: '192.0.2.1', metric: 5 }]
const masters = {
  bridge: [BridgeConfig, { name: 'br0', links: ['eth0'], addresses, routes }],
  bond: [BondConfig, { name: 'bond0', links: ['eth0'], bondMode: 'active-backup', addresses, routes }],
} as const
const gateway = way('0.0.0.0/0', '192.0.2.1', 'eth0')

const flow = { clientAddress: '192.0.2.99', clientPort: 50000, nodeAddress: '192.0.2.10', nodePort: 22 }
const planned = (seen: Parameters<typeof seenNode>[0], master: keyof typeof masters, moveUnmanaged = false): Plan =>
  planNode({
    ...{ kinds, moveUnmanaged, resources: configOf(masters[master]), review: managementPath },
    snapshot: { ...seenNode(seen), flow },
  })
const refused = ({ diagnostics }: Plan) =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, at }) => `${code} ${at && 'id' in at && at.id}`)
const steps = ({ steps }: Plan) => steps.map(({ action, kind, id }) => `${action} ${kind}/${id}`)

describe.each(['bridge', 'bond'] as const)('a NIC that becomes a port of a %s', (master) => {
  const name = master === 'bridge' ? 'br0' : 'bond0'

  test('hands over the addresses that the config names for that, with their routes', () => {
    const plan = planned([nic('eth0'), ...own, gateway], master)
    expect(refused(plan)).toEqual([])
    expect(steps(plan)).toEqual(
      expect.arrayContaining([
        'delete Address/eth0/192.0.2.10/24',
        'delete Address/eth0/fd00::10/64',
        `create Address/${name}/192.0.2.10/24`,
        `create Address/${name}/fd00::10/64`,
      ]),
    )
    expect(arrivals(plan.steps)).toEqual([
      { address: '192.0.2.10', link: name, from: 'eth0' },
      { address: 'fd00::10', link: name, from: 'eth0' },
    ])
    const route = plan.steps.filter(({ kind }) => kind === 'Route')
    expect(route.at(-1)?.after).toMatchObject({ link: name, gateway: '192.0.2.1' })
  })

  test('is refused while it holds what nobody manages, each thing by its name', () => {
    const others = [held('eth0', '198.51.100.7/24'), way('10.5.0.0/16', '198.51.100.1', 'eth0')]
    const plan = planned([nic('eth0'), ...own, ...others], master)
    expect(refused(plan).toSorted()).toEqual([
      'review/left-behind eth0/198.51.100.7/24',
      'review/left-behind main/10.5.0.0/16/5',
    ])
  })

  test('takes along what nobody manages, if asked to, and stays nobody’s', () => {
    const others = [held('eth0', '198.51.100.7/24', { promotes: false }), way('10.5.0.0/16', '198.51.100.1', 'eth0')]
    const bare = way('0.0.0.0/0', '192.0.2.1', 'eth0')
    const old = { ...bare, id: 'main/0.0.0.0/0/0', spec: { ...bare.spec, metric: 0 } }
    const plan = planned([nic('eth0'), ...own, ...others, old], master, true)
    expect(refused(plan)).toEqual([])
    const made = (id: string) => plan.steps.find((step) => step.id === id && step.after)?.after
    expect(made(`${name}/198.51.100.7/24`)).toMatchObject({ link: name, scope: 'global' })
    expect(made(`${name}/198.51.100.7/24`)).not.toHaveProperty('promotes')
    expect(steps(plan)).toContain('delete Address/eth0/198.51.100.7/24')
    expect(made('main/10.5.0.0/16/5')).toMatchObject({ link: name, gateway: '198.51.100.1', protocol: 'static' })
    expect(made('main/0.0.0.0/0/0')).toMatchObject({ link: name })
    expect(plan.ledger.map(({ id }) => id)).not.toContain('main/10.5.0.0/16/5')
    expect(plan.diagnostics.map(({ code }) => code)).not.toContain('plan/foreign-falls')
    const lease = held('eth0', '192.0.2.55/24', { dynamic: true })
    expect(refused(planned([nic('eth0'), ...own, lease], master, true))).toEqual([
      'review/left-behind eth0/192.0.2.55/24',
    ])
  })

  test('takes no heed of what the kernel and routers put there', () => {
    const passing = [
      held('eth0', 'fe80::1/64', { scope: 'link', generated: true }),
      held('eth0', '2001:db8::5/64', { dynamic: true }),
    ]
    expect(refused(planned([nic('eth0'), ...own, ...passing], master))).toEqual([])
  })

  test('is refused while it holds a lease under another address than the config names', () => {
    const leased = held('eth0', '192.0.2.55/24', { dynamic: true })
    expect(refused(planned([nic('eth0'), ...own, leased], master))).toEqual(['review/left-behind eth0/192.0.2.55/24'])
    const same = held('eth0', '192.0.2.10/24', { dynamic: true })
    expect(refused(planned([nic('eth0'), same], master))).toEqual([])
  })
})

test('an address that is written for a port is refused, unless it is there already', () => {
  const port = { ...nic('eth0', { master: 'br0', portOf: 'bridge' }) }
  const bridge = nic('br0', { type: 'bridge', bridge: { stp: false } })
  const written = configOf(
    [BridgeConfig, { name: 'br0', links: ['eth0'] }],
    [
      LinkConfig,
      { name: 'eth0', addresses: [{ address: '192.0.2.10/24' }], routes: [{ gateway: '192.0.2.1', metric: 5 }] },
    ],
  )
  const seenAs = (...seen: Parameters<typeof seenNode>[0]) =>
    planNode({ kinds, resources: written, snapshot: seenNode(seen) })
  const address = 'plan/contradicted eth0/192.0.2.10/24'
  const route = 'plan/contradicted main/0.0.0.0/0/5'
  const becomes = seenAs(nic('eth0'), own[0] as Resource)
  expect(refused(becomes)).toEqual([address, route])
  expect(becomes.steps).toEqual([])
  expect(refused(seenAs(nic('eth0')))).toEqual([address, route])
  expect(refused(seenAs(bridge, port))).toEqual([address])
  const before = [bridge, port, own[0] as Resource]
  expect(refused(seenAs(...before))).toEqual([])

  // What somebody made so is put back so.
  const plan = planNode({
    ...{ kinds, resources: configOf([BridgeConfig, { name: 'br1', links: ['eth0'] }]), snapshot: seenNode(before) },
  })
  const back = planBack({
    kinds,
    plan,
    before: seenNode(before),
    now: seenNode([bridge, nic('eth0'), own[0] as Resource]),
  })
  expect(refused(back)).toEqual([])
  expect(steps(back)).toContain('update Link/eth0')
})

test('an address that was left on a port goes once its bridge holds it', () => {
  const bridge = nic('br0', { type: 'bridge', bridge: { stp: false } })
  const port = nic('eth0', { master: 'br0', portOf: 'bridge' })
  const twins = [...own, held('br0', '192.0.2.10/24'), held('br0', 'fd00::10/64')]
  const there = steps(planned([bridge, port, ...twins], 'bridge')).filter((step) => step.startsWith('delete'))
  expect(there).toEqual(['delete Address/eth0/192.0.2.10/24', 'delete Address/eth0/fd00::10/64'])
})

test('at boot, where the NIC is given its old address again, that is taken off it once the bridge has it', () => {
  const commands = restore(kinds, desiredOf(kinds, configOf(masters.bridge))).map(commandLine)
  const made = commands.findIndex((line) => line.startsWith('ip address replace 192.0.2.10/24 dev br0'))
  const gone = commands.findIndex((line) => line.endsWith('ip address del 192.0.2.10/24 dev eth0'))
  expect(made).toBeGreaterThan(-1)
  expect(gone).toBeGreaterThan(made)
})
