import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTransports } from '../../../src/transport/open.ts'
import type { Transports } from '../../../src/transport/transport.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../../support/lab.ts'
import { must, siteOf } from './site.ts'

const lacks = await labLacks()

const pair = 'ip link add va type veth peer name vb; ip link set va up; ip link set vb up;'
const six = 'ip -6 address add fd09::1/64 dev va nodad noprefixroute; ip -6 route add fd21::/32 dev va;'

/** What a node holds before, by hand or by us, and a change that is taken back. */
const stories: Readonly<Record<string, { byHand?: string; held?: string; change: string }>> = {
  'IPv6 goes from a link, and all it held': {
    byHand: `${pair} ${six} ip -6 route add fd22::/32 via fe80::1 dev va metric 50`,
    change: 'kind: SysctlConfig\nparams: { net.ipv6.conf.va.disable_ipv6: "1" }',
  },
  'an MTU that is too small for IPv6': {
    byHand: `${pair} ${six} ip address add 10.9.1.1/24 dev va`,
    change: 'kind: LinkConfig\nname: va\nmtu: 1200',
  },
  'parameters that reset those of each link': {
    // A capital stands before `all`, which resets it when it is given back.
    byHand: `ip link add Up0 type veth peer name Up1; cd /proc/sys/net
      echo 1 >ipv6/conf/Up0/disable_ipv6
      echo 1 >ipv4/conf/eth1/forwarding; echo 0 >ipv4/conf/all/accept_redirects
      echo 1 >ipv6/conf/eth1/disable_ipv6; echo 1 >ipv6/conf/eth1/forwarding`,
    change: `kind: SysctlConfig\nparams:
  net.ipv4.ip_forward: "1"
  net.ipv6.conf.all.forwarding: "1"
  net.ipv6.conf.all.disable_ipv6: "1"`,
  },
  'several addresses of one network': {
    held: 'kind: LinkConfig\nname: eth1\naddresses: [{ address: 10.30.0.9/24 }, { address: 10.30.0.2/24 }]',
    change: 'kind: LinkConfig\nname: eth1',
  },
}

const print = `
ip -o address show scope global | sed 's/^[0-9]*: //; s/ tentative//; s/ metric 256//'
{ ip -4 route show table all; ip -6 route show table main proto boot; } | sed 's/ linkdown//'
grep -s . /proc/sys/net/ipv4/conf/*/forwarding /proc/sys/net/ipv4/conf/*/accept_redirects \\
  /proc/sys/net/ipv4/conf/*/promote_secondaries /proc/sys/net/ipv6/conf/*/forwarding /proc/sys/net/ipv6/conf/*/disable_ipv6
`

describe.skipIf(lacks)(`a change that is taken back whole${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let transports: Transports
  beforeAll(async () => {
    lab = await startLab({ nodes: Object.keys(stories).length, nics: 1 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
  })
  afterAll(async () => {
    await transports?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })

  it.each(Object.entries(stories))('%s', async (story, { byHand, held, change }) => {
    const node = lab.nodes[Object.keys(stories).indexOf(story)] as NamespaceNode
    const site = siteOf(node, transports)
    const written = (text: string) => `apiVersion: v1alpha1\n${text}\n`
    const printed = async () => (await node.exec(['sh', '-c', print])).stdout
    if (byHand) await must(node, ['sh', '-ec', byHand])
    if (held) expect(await site.apply(await site.plan(written(held)))).toMatchObject({ outcome: 'confirmed' })
    const before = await printed()

    const stop = new AbortController()
    const run = await site.apply(await site.plan(written(change)), {
      signal: stop.signal,
      onEvent: ({ type }) => type === 'verifying' && stop.abort(),
    })
    expect(run).toMatchObject({ outcome: 'rolled-back', diagnostics: [{ code: 'apply/stopped' }] })
    await expect.poll(printed, { timeout: 60_000 }).toBe(before)
    expect((await node.exec(['cat', '/var/lib/netloom/history'])).stdout).not.toContain('incomplete')
  })
})
