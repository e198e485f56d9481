import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labLacks } from '../../support/lab.ts'
import { behavingLab } from './behaving.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`routes${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let nodes: Awaited<ReturnType<typeof behavingLab>>
  beforeAll(async () => {
    nodes = await behavingLab(3)
  })
  afterAll(async () => await nodes?.[Symbol.asyncDispose]())

  const card = (routes: readonly string[], name = 'eth1', addresses = ['10.9.0.5/24', 'fd09::5/64']) => `
kind: LinkConfig
name: ${name}
up: true
addresses: [${addresses.map((address) => `{ address: '${address}' }`).join(', ')}]
routes: [${routes.map((route) => `{ ${route} }`).join(', ')}]`
  const to = (destination: string, gateway: string, more = '') =>
    `destination: '${destination}', gateway: '${gateway}'${more}`

  it('of routes that share a network, a table or a link, just those go that are no longer written', async () => {
    const { become, takeBack, byHand, shown, summary, state } = nodes.fresh()
    await byHand(
      'ip link set eth1 up',
      'ip address add 10.9.0.9/24 dev eth1',
      'ip -6 address add fd09::9/64 dev eth1 nodad',
      'ip route add 10.40.0.0/16 via 10.9.0.254 proto bird',
      'ip route add 10.41.0.0/16 via 10.9.0.254 proto bgp table 100',
      'ip route add 10.50.0.0/16 metric 1024 nexthop via 10.9.0.1 weight 2 nexthop via 10.9.0.2',
      'ip -6 route add 2001:db8:50::/48 metric 1024 nexthop via fd09::1 dev eth1 nexthop via fd09::2 dev eth1',
      'ip route add 10.20.0.0/16 via 10.9.0.254 metric 5',
      'ip route add 10.66.0.0/16 via 10.9.0.254 table 100 proto static',
    )
    const before = await state()
    const main = to('10.20.0.0/16', '10.9.0.254')
    const other = to('10.20.0.0/16', '10.9.0.254', ", table: '100'")
    const six = to('2001:db8:20::/48', 'fd09::fe')
    const all = card([main, other, six])
    await takeBack(all)
    await become(all)
    expect(summary(await become(card([other, six])))).toEqual(['delete Route/main/10.20.0.0/16/1024'])
    expect(await shown('ip route show 10.20.0.0/16')).toMatch(
      /^10\.20\.0\.0\/16 via 10\.9\.0\.254 dev eth1 metric 5 \n$/,
    )

    const oneHop = [to('10.50.0.0/16', '10.9.0.3'), to('2001:db8:50::/48', 'fd09::3')]
    await takeBack(card(oneHop))
    await become(card(oneHop))
    expect(await shown('ip route show 10.50.0.0/16; ip -6 route show 2001:db8:50::/48')).not.toContain('nexthop')
    await become('kind: LinkConfig\nname: eth1\nup: true')
    expect(await state()).toBe(before)
  })

  it('a default gateway is swapped for both families in one go, and back, and two of one family never stay', async () => {
    const { become, takeBack, shown } = nodes.fresh()
    const defaults = async () =>
      (await shown('ip -4 route show default; ip -6 route show default')).match(/via \S+ dev \S+|metric \d+/g)
    const by = (last: string, metric: number, link = 'eth1') => [
      card(link === 'eth1' ? gates(last, metric) : []),
      card(link === 'eth2' ? gates(last, metric, '10') : [], 'eth2', ['10.10.0.5/24', 'fd10::5/64']),
    ]
    const gates = (last: string, metric: number, net = '9') => [
      `gateway: 10.${net}.0.${last}, metric: ${metric}`,
      `gateway: 'fd${net.padStart(2, '0')}::${last}', metric: ${metric}`,
    ]
    const held = (last: string, metric: number, net = '9', link = 'eth1') => [
      `via 10.${net}.0.${last} dev ${link}`,
      `metric ${metric}`,
      `via fd${net.padStart(2, '0')}::${last} dev ${link}`,
      `metric ${metric}`,
    ]
    await become(...by('254', 3000))
    await takeBack(...by('253', 3000))
    await become(...by('253', 2000))
    expect(await defaults()).toEqual(held('253', 2000))
    await takeBack(...by('252', 2000, 'eth2'))
    await become(...by('252', 2000, 'eth2'))
    expect(await defaults()).toEqual(held('252', 2000, '10', 'eth2'))
    await become(...by('254', 3000))
    expect(await defaults()).toEqual(held('254', 3000))

    const gone = [card([]), card([], 'eth2', ['10.10.0.5/24', 'fd10::5/64'])]
    await takeBack(...gone)
    await become(...gone)
    expect(await defaults()).toBeNull()
  })

  it('a link that is switched off takes its routes along, and nobody misses them', async () => {
    const { become, takeBack, byHand, shown } = nodes.fresh()
    const six = to('2001:db8:20::/48', 'fd99::fe')
    await become(card([to('10.20.0.0/16', '10.9.0.254'), six], 'eth1', ['10.9.0.5/24', 'fd99::5/64']))
    await byHand('ip route add 10.40.0.0/16 via 10.9.0.254', 'ip -6 route add 2001:db8:40::/48 via fd99::fe dev eth1')
    const off = 'kind: LinkConfig\nname: eth1\nup: false\naddresses: [{ address: 10.9.0.5/24 }]'
    await takeBack(off)
    await become(off)
    expect(await shown('ip route show dev eth1; ip -6 route show dev eth1')).toBe('')
  })
})
