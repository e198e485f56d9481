import { expect, it } from 'vitest'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Step } from '../../src/model/plan/plan.ts'
import { linux } from '../../src/providers/linux/index.ts'

const step = (kind: string, id: string, after: object): Step => ({
  ...{
    n: 1,
    kind,
    id,
    action: 'create',
    before: null,
    after,
    fields: [],
    because: '',
    needs: [],
    commands: [],
    undo: [],
  },
})
const address = (host: string): Step => step('Address', `eth0/${host}/24`, { link: 'eth0', address: `${host}/24` })
const seen = (kind: string, spec: object) => [kind, { status: 'seen', resources: [{ kind, id: 'x', spec }] }] as const
const heard = (address: string, hardwareAddr: string, lately: boolean) => ({
  address,
  hardwareAddr,
  lately,
  link: 'eth0',
})
const snapshot: Snapshot = {
  node: 'node',
  ledger: { version: 1, transaction: '', planHash: '', entries: [] },
  flow: { clientAddress: '10.0.0.9', clientPort: 1, nodeAddress: '10.0.0.5', nodePort: 22 },
  kinds: Object.fromEntries([
    seen('Link', { name: 'eth0', hardwareAddr: '02:00:00:00:00:05' }),
    seen('Address', { link: 'eth0', address: '10.0.0.5/24' }),
    seen('Route', { gateway: '10.0.0.1' }),
  ]),
  checked: {
    seen: {
      path: {
        neighbours: [
          heard('10.0.0.20', '02:00:00:00:00:20', true),
          heard('10.0.0.21', '02:00:00:00:00:21', false),
          heard('10.0.0.22', '02:00:00:00:00:05', true),
        ],
      },
    },
  },
}
const others = new Map([['10.0.0.7', 'other']])
const told = (...steps: Step[]) =>
  linux.path.duplicates(steps, snapshot, others).map(({ severity, summary }) => `${severity}: ${summary}`)

it.each([
  ['10.0.0.9', 'error: another machine has 10.0.0.9: it is the address from which this node is managed'],
  ['10.0.0.1', 'error: another machine has 10.0.0.1: a route of this node has it as its gateway'],
  ['10.0.0.7', 'error: another machine has 10.0.0.7: the inventory has it for node other'],
  ['10.0.0.20', 'error: another machine has 10.0.0.20: 02:00:00:00:00:20 was heard with it on eth0'],
  ['10.0.0.21', 'warning: another machine may have 10.0.0.21: 02:00:00:00:00:21 was heard with it on eth0'],
])('%s is found to be somebody else’s before it is made', (host, words) => {
  expect(told(address(host))).toEqual([words])
})

it('is not said of an address of this node, nor of one that nobody has', () => {
  expect(told(address('10.0.0.5'), address('10.0.0.22'), address('10.0.0.30'))).toEqual([])
  expect(told(step('Route', 'r', { gateway: '10.0.0.31' }), address('10.0.0.31'))).toHaveLength(1)
})
