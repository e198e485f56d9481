import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labLacks } from '../../support/lab.ts'
import { behavingLab } from './behaving.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`addresses${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let nodes: Awaited<ReturnType<typeof behavingLab>>
  beforeAll(async () => {
    nodes = await behavingLab(5)
  })
  afterAll(async () => await nodes?.[Symbol.asyncDispose]())

  const card = (addresses: readonly string[], name = 'eth1', more = '') => `
kind: LinkConfig
name: ${name}
up: true
addresses: [${addresses.map((address) => `{ address: '${address}' }`).join(', ')}]
${more}`

  it('the first that is written of a network is the source, and stays it when others go and come back', async () => {
    const { become, takeBack, goAndReturn, shown } = nodes.fresh()
    const held = () => shown("ip -o -4 address show dev eth1 | sed 's/.*inet //; s/ .*//'")
    const [first, second, third] = ['10.9.0.20/24', '10.9.0.3/24', '10.9.0.100/24'] as const
    await become(card([first, second, third]))
    expect(await held()).toBe(`${first}\n${second}\n${third}\n`)
    await takeBack(card([first, second]))
    expect(await held()).toBe(`${first}\n${second}\n${third}\n`)
    await goAndReturn(card([first]))
    expect(await held()).toBe(`${first}\n${second}\n${third}\n`)
  })

  it('one address may be on two links of a node', async () => {
    const { become, takeBack, shown } = nodes.fresh()
    const addresses = ['10.9.2.7/24', '2001:db8:2::7/64']
    const both = [card(addresses), card(addresses, 'eth2')]
    await takeBack(...both)
    await become(...both)
    expect((await shown('ip -o address show to 10.9.2.7')).match(/^\d+: eth[12]/gm)).toHaveLength(2)
    expect((await shown('ip -o address show to 2001:db8:2::7')).match(/^\d+: eth[12]/gm)).toHaveLength(2)
  })

  it('however it is spelled, it is the same: letters, zeros, bits of a host', async () => {
    const { become, plan, summary } = nodes.fresh()
    const routes = [
      "{ destination: '2001:DB8:0020:0000::1/48', gateway: '2001:DB8:3:0:0:0:0:FE' }",
      '{ destination: 10.20.30.40/16, gateway: 10.9.0.254 }',
      "{ gateway: '2001:db8:3::00fe' }",
      '{ destination: 10.77.0.1/32, gateway: 10.9.0.254 }',
    ].join(', ')
    const bridge = (address: string) => `kind: BridgeConfig\nname: br0\nhardwareAddr: '${address}'`
    const long = card(['2001:0DB8:0003:0000:0000:0000:0000:0007/64', '10.9.0.7/24'], 'eth1', `routes: [${routes}]`)
    await become(long, bridge('02:00:5E:00:AB:CE'))
    const short = card(['2001:db8:3::7/64', '10.9.0.7/24'], 'eth1', `routes: [${routes.toLowerCase()}]`)
    expect(summary(await plan(short, bridge('02:00:5e:00:ab:ce')))).toEqual([])
  })

  it('an MTU too small for IPv6 is refused where IPv6 is written, before anything is changed, and taken where it is not', async () => {
    const { become, takeBack, plan, shown } = nodes.fresh()
    await become(card(['10.9.0.7/24', '2001:db8:4::7/64']))
    const refused = await plan(card(['10.9.0.7/24', '2001:db8:4::7/64'], 'eth1', 'mtu: 1279'))
    expect(refused.steps).toEqual([])
    expect(refused.diagnostics).toMatchObject([
      { severity: 'error', code: 'plan/contradicted', summary: expect.stringContaining('eth1/2001:db8:4::7/64') },
    ])
    await takeBack(card(['10.9.0.7/24'], 'eth1', 'mtu: 1279'))
    await become(card(['10.9.0.7/24'], 'eth1', 'mtu: 1279'))
    await become(card(['10.9.0.7/24', '2001:db8:4::7/64'], 'eth1', 'mtu: 1280'))
    expect(await shown('ip -6 address show dev eth1 scope global')).toContain('2001:db8:4::7/64')
  })

  it('an address on a port is refused before anything is changed', async () => {
    const { plan, become } = nodes.fresh()
    const onPort = card(['10.9.0.7/24'])
    const bridge = 'kind: BridgeConfig\nname: br0\nlinks: [eth1]'
    const refused = { steps: [], diagnostics: [{ severity: 'error', code: 'plan/contradicted' }] }
    expect(await plan(onPort, bridge)).toMatchObject(refused)
    await become(bridge)
    expect(await plan(onPort, bridge)).toMatchObject(refused)
  })
})
