import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunEvent } from '../../../src/model/plan/event.ts'
import { labLacks } from '../../support/lab.ts'
import { eventually, isClosed, mishapAt, siteOf } from '../transaction/site.ts'
import { behavingLab, documents } from './behaving.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`files in a change${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let nodes: Awaited<ReturnType<typeof behavingLab>>
  beforeAll(async () => {
    nodes = await behavingLab(1)
  })
  afterAll(async () => await nodes?.[Symbol.asyncDispose]())

  it('when its time is over, a node has its lease, its name, its name servers and the owners of its files again', async () => {
    const { node, site, byHand, become, state, shown } = nodes.fresh()
    await byHand(
      'ip link set eth1 up',
      'ip address add 10.70.0.70/24 dev eth1 valid_lft 3600 preferred_lft 1800',
      'ip route add default via 10.70.0.1 proto dhcp metric 512',
      'chown admin:guest /etc/hosts; chmod 640 /etc/hosts',
      'chown guest:admin /etc/resolv.conf; chmod 604 /etc/resolv.conf',
      'chown admin:admin /etc/hostname',
    )
    const before = await state()
    const texts = [
      'kind: LinkConfig\nname: eth1\nup: true\naddresses: [{ address: 10.9.0.5/24 }]\nroutes: [{ gateway: 10.9.0.254 }]',
      'kind: ResolverConfig\nnameservers: [{ address: 10.9.0.53 }]',
      'kind: StaticHostConfig\nname: 192.0.2.7\nhostnames: [seven]',
      'kind: HostnameConfig\nhostname: other\nauto: off',
    ]
    const isLooking = ({ type }: RunEvent) => type === 'verifying'
    const { happened, onEvent, transports } = mishapAt(site.transports, isLooking, () => node.unplug())
    const running = siteOf(node, transports).apply(await site.plan(documents(...texts)), {
      onEvent,
      deadlineSeconds: 12,
    })
    await happened
    expect(await state()).not.toBe(before)
    expect(await eventually(() => isClosed(node))).toBe(true)
    await node.plug()
    expect(['rolled-back', 'unknown']).toContain((await running).outcome)
    expect(await state()).toBe(before)
    expect(await shown('hostname')).toBe(`${node.name}\n`)

    await byHand('chmod 644 /etc/hosts /etc/resolv.conf')
    const mended = await state()
    await become(...texts)
    expect(await shown('stat -c %U:%G /etc/hosts /etc/resolv.conf /etc/hostname')).toBe(
      'admin:guest\nguest:admin\nadmin:admin\n',
    )
    await become('kind: LinkConfig\nname: eth1\nup: true')
    expect(await state()).toBe(mended)
  })
})
