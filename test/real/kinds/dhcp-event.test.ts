import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Lab, type LabNode, labLacks, startLab } from '../../support/lab.ts'

const program = readFileSync(new URL('../../../src/node/netloom-dhcp.sh', import.meta.url), 'utf8')
const lacks = await labLacks()

describe.skipIf(lacks !== undefined)(`what a lease brings to a node${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab
  let node: LabNode
  beforeAll(async () => {
    lab = await startLab({ nodes: ['leased'], nics: 1 })
    node = lab.nodes[0] as LabNode
    const setUp = `ip link set eth1 up; ip address add 10.79.0.1/24 dev eth1; ip route add 10.78.0.0/16 via 10.79.0.2
mkdir -p /run/netloom/dhcp/dhcp4-eth1; echo '512 routes+resolvers mac' >/run/netloom/dhcp/dhcp4-eth1/settings`
    expect(await node.exec(['sh', '-ec', setUp])).toMatchObject({ code: 0 })
  })
  afterAll(() => lab?.[Symbol.asyncDispose]())

  const happens = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    node.exec(
      [
        'env',
        'interface=eth1',
        ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
        'sh',
        '-s',
        ...words,
      ],
      program,
    )
  const state = async () =>
    (await node.exec(['sh', '-c', 'ip -o -4 address show eth1; ip -4 route show dev eth1'])).stdout.replace(
      /\\\s+valid_lft.*| linkdown| +$/gm,
      '',
    )
  const bound = (address: string, more: object = {}) =>
    happens([], {
      ...{ reason: 'BOUND', new_ip_address: address, new_subnet_mask: '255.255.255.0', new_dhcp_lease_time: '120' },
      ...more,
    })

  it('comes, changes and goes beside what is static, whichever program tells of it', async () => {
    const before = await state()
    const classless = {
      new_rfc3442_classless_static_routes: '16 10 71 10 70 0 2 0 10 70 0 1',
      new_routers: '10.70.0.9',
    }
    expect(await bound('10.70.0.70', classless)).toMatchObject({ code: 0, stderr: '' })
    const after = await state()
    expect(after).toContain('10.70.0.70/24 metric 512 brd 10.70.0.255 scope global dynamic')
    expect(after).toContain('default via 10.70.0.1 proto dhcp src 10.70.0.70 metric 512')
    expect(after).toContain('10.71.0.0/16 via 10.70.0.2 proto dhcp src 10.70.0.70 metric 512')

    expect(await bound('10.70.0.71', { new_routers: '10.99.0.1' })).toMatchObject({ code: 0, stderr: '' })
    const other = await state()
    expect(other).toContain('inet 10.70.0.71/24')
    expect(other).not.toMatch(/10\.70\.0\.70|10\.71\.0\.0/)
    expect(other).toContain('default via 10.99.0.1 proto dhcp src 10.70.0.71 metric 512')

    const told = {
      ip: '10.70.0.72',
      mask: '24',
      router: '10.70.0.1',
      lease: '60',
      staticroutes: '10.72.0.0/16 10.70.0.3',
    }
    expect(await happens(['renew'], told)).toMatchObject({ code: 0, stderr: '' })
    expect(await state()).toContain('10.72.0.0/16 via 10.70.0.3 proto dhcp src 10.70.0.72')
    expect(await happens(['deconfig'])).toMatchObject({ code: 0 })
    expect(await state()).toBe(before)
  })

  it('leaves an address alone that was there without it', async () => {
    const before = await state()
    expect(await bound('10.79.0.1')).toMatchObject({ code: 0, stderr: '' })
    expect(await happens(['stop', 'eth1', '4'])).toMatchObject({ code: 0 })
    expect(await state()).toBe(before)
  })
})
