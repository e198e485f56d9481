import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awaitAddress, promotingSecondaries } from '../../../src/model/plan/command.ts'
import type { RunEvent } from '../../../src/model/plan/event.ts'
import { nodeProgram } from '../../../src/node/program.ts'
import { ip } from '../../../src/providers/linux/iproute.ts'
import { openTransports } from '../../../src/transport/open.ts'
import type { Transports } from '../../../src/transport/transport.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../../support/lab.ts'
import { carryOut } from '../kinds/hands.ts'
import { mishapAt, must, siteOf } from './site.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`the node program’s own words for addresses${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let transports: Transports
  let free: NamespaceNode[]
  beforeAll(async () => {
    lab = await startLab({ nodes: 6, nics: 1 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 2 })
    free = [...lab.nodes]
  })
  afterAll(async () => {
    await transports?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })
  const fresh = () => free.pop() as NamespaceNode

  const byHand = (node: NamespaceNode, script: string) => must(node, ['sh', '-ec', script])
  const output = async (node: NamespaceNode, line: string) => (await node.exec(line.split(' '))).stdout.trim()
  const addresses = async (node: NamespaceNode, link: string): Promise<string[]> =>
    (await output(node, `ip -4 -o address show dev ${link}`)).match(/(?<=inet )\S+/g) ?? []
  const habit = (node: NamespaceNode, link: string) =>
    output(node, `cat /proc/sys/net/ipv4/conf/${link}/promote_secondaries`)

  it.each(['0', '1'])('the others stay when the first goes, and a habit of %s stays too', async (was) => {
    const node = fresh()
    const link = 'br0.5'
    await byHand(
      node,
      `ip link add ${link} type bridge; echo ${was} >/proc/sys/net/ipv4/conf/${link}/promote_secondaries
       for n in 1 2 3; do ip address add 10.30.0.$n/24 dev ${link}; done`,
    )
    const gone = (n: number) => ip('address', 'del', `10.30.0.${n}/24`, 'dev', link)
    await carryOut(node, promotingSecondaries(link, gone(1)))
    expect(await addresses(node, link)).toEqual(['10.30.0.2/24', '10.30.0.3/24'])
    expect(await habit(node, link)).toBe(was)
    await expect(carryOut(node, promotingSecondaries(link, gone(9)))).rejects.toThrow('ended with 2')
    expect(await habit(node, link)).toBe(was)
    await carryOut(node, gone(2))
    expect(await addresses(node, link), 'what the kernel does by itself').toEqual(was === '1' ? ['10.30.0.3/24'] : [])
    await byHand(node, `ip link del ${link}`)
    await expect(carryOut(node, promotingSecondaries(link, gone(3)))).rejects.toThrow('Cannot find device')
  })

  it('a source is waited for until it may be used, and not for ever', async () => {
    const node = fresh()
    // Without a carrier nobody can be asked, so the address stays tentative.
    await byHand(node, 'ip link add va type veth peer vb; ip link set va up; ip address add fd09::1/64 dev va')
    const tentative = () => output(node, 'ip -6 -o address show to fd09::1 tentative')
    const route = ip('route', 'replace', 'fd21::/32', 'dev', 'va', 'src', 'fd09::1')
    await carryOut(node, awaitAddress('fd09::1'))
    expect(await tentative()).toContain('fd09::1')
    await expect(carryOut(node, route)).rejects.toThrow('ended with 2')

    await byHand(node, 'ip link set vb up')
    await carryOut(node, awaitAddress('fd09::1'))
    expect(await tentative()).toBe('')
    await carryOut(node, route)
    await carryOut(node, awaitAddress('fd09::99'))
  })

  it('in a rollback, one that came after ours stays', async () => {
    const site = siteOf(fresh(), transports)
    const node = site.node as NamespaceNode
    const stop = new AbortController()
    const isLooked = ({ type }: RunEvent) => type === 'verifying'
    const { onEvent, transports: held } = mishapAt(transports, isLooked, async () => {
      await byHand(node, 'ip address add 10.30.0.5/24 dev eth1')
      stop.abort()
    })
    const plan = await site.plan(
      'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\naddresses: [{ address: 10.30.0.9/24 }]\n',
    )
    expect(plan.steps.flatMap(({ undo }) => undo.map(({ argv }) => argv[0]))).toContain('promoting-secondaries')
    const run = await siteOf(node, held).apply(plan, { onEvent, signal: stop.signal })
    const leftOver = { code: 'rollback/left-over', at: { id: 'eth1/10.30.0.5/24' } }
    expect(run).toMatchObject({ outcome: 'rolled-back', diagnostics: [{ code: 'apply/stopped' }, leftOver] })
    expect(await addresses(node, 'eth1')).toEqual(['10.30.0.5/24'])
    expect(await habit(node, 'eth1')).toBe('0')
  })

  it('at boot, the route comes back with its source', async () => {
    const site = siteOf(fresh(), transports)
    const node = site.node as NamespaceNode
    const plan = await site.plan(`apiVersion: v1alpha1
kind: LinkConfig
name: eth1
up: true
addresses: [{ address: "fd09::1/64" }]
routes: [{ destination: "fd21::/32", gateway: "fd09::fe", source: "fd09::1" }]
`)
    expect(await site.apply(plan)).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
    expect(await output(node, 'cat /var/lib/netloom/confirmed/restore.sh')).toContain('run await-address fd09::1\n')
    const route = () => output(node, 'ip -6 route show fd21::/32')
    expect(await route()).toContain('src fd09::1')

    await byHand(node, 'ip link set dev eth1 down; ip address flush dev eth1')
    expect(await route()).toBe('')
    const { stdout, stderr } = await node.exec(['sh', '-c', nodeProgram(), 'sh', 'boot'])
    expect(stdout + stderr).toBe('')
    expect(await route()).toContain('src fd09::1')
  })
})
