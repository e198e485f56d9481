import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeProgram } from '../../src/node/program.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { must } from './transaction/site.ts'

const lacks = await labLacks()

const links = ['Address/eth1/10.1.1.1/24', 'Link/eth1', 'Link/br9']

/** Of a change about these things, on a node where this was made before, and that was done meanwhile. */
const script = (made: string, hurt: string, touched: readonly string[]) => `NETLOOM=$(cat)
set -- none
eval "$NETLOOM" >/dev/null
set +u
tx=/root/tx
rm -rf "$tx" && mkdir -p "$tx/steps" "$tx/backup"
printf 'id x\\nboot %s\\n' "$(cat /proc/sys/kernel/random/boot_id)" >"$tx/meta"
echo '${JSON.stringify(Object.fromEntries(touched.map((key) => [key, 'x'])))}' >"$tx/touched.json"
${made}
find_near_links && show_all >"$tx/before"
${hurt}
is_as_before && echo same
cat "$tx/differs" 2>/dev/null
:`

describe.skipIf(lacks)(`what a node shows before and after${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  beforeAll(async () => {
    lab = await startLab({ nodes: 2, nics: 1 })
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  const compare = async (node: NamespaceNode, made: string, hurt: string, touched = links) => {
    const { stdout, stderr } = await node.exec(['sh', '-c', script(made, hurt, touched)], nodeProgram())
    expect(stderr, stdout).toBe('')
    return stdout.trimEnd().split('\n')
  }

  const made = `ip -batch - <<END
link add br9 type bridge
link set eth1 master br9
link set eth1 up
link set br9 up
address add 10.1.1.1/24 dev eth1
address add 10.2.2.2/24 brd + dev br9
address add fd01::1/64 dev br9 nodad
address add 10.5.5.1 peer 10.5.5.2/32 dev eth1
route add 10.9.0.0/16 via 10.2.2.9
route add 10.10.0.0/16 via 10.2.2.9 proto bird metric 20
rule add pref 100 from 10.3.0.0/16 lookup 100 proto 110
neigh add 10.1.1.7 lladdr 02:00:00:00:00:07 dev eth1 nud permanent
address add 10.66.0.1/32 dev lo
END`

  it('nothing differs where nothing happened', async () => {
    const node = lab.nodes[0] as NamespaceNode
    expect(await compare(node, made, ':')).toEqual(['same'])
  })

  it('what is in reach of the change is put back, in the order of its needs; the rest was somebody else', async () => {
    // With the last address of a link its neighbours go, too.
    const node = lab.nodes[0] as NamespaceNode
    const seen = async () =>
      (
        await node.exec([
          'sh',
          '-c',
          'for l in eth1 br9; do ip -o address show dev $l scope global; cat /sys/class/net/$l/mtu; ip neigh show dev $l nud permanent; done; ip route show proto boot; ip rule; cat /proc/sys/net/ipv4/conf/eth1/rp_filter; ls /sys/class/net/br9/brif',
        ])
      ).stdout
        .split('\n')
        .sort()
    const before = await seen()
    const hurt = `ip -batch - <<END
address del 10.2.2.2/24 dev br9
address del 10.1.1.1/24 dev eth1
address del 10.5.5.1 peer 10.5.5.2/32 dev eth1
address del fd01::1/64 dev br9
link set eth1 mtu 1300 nomaster
rule del pref 100
address del 10.66.0.1/32 dev lo
address add 10.77.7.7/32 dev lo
END
echo 2 >/proc/sys/net/ipv4/conf/eth1/rp_filter`
    expect((await compare(node, '', hurt)).map((line) => line.replace(/ scope .*| dev br9 table .*/, ''))).toEqual([
      'same',
      'meanwhile gone: address dev lo inet 10.66.0.1/32',
      'meanwhile gone: learnt route 1 10.10.0.0/16 via 10.2.2.9',
      'meanwhile new: address dev lo inet 10.77.7.7/32',
    ])
    expect(await seen()).toEqual(before)
  })

  it('a route that a step was about is put back, though no link was touched', async () => {
    const node = lab.nodes[0] as NamespaceNode
    const hurt = 'ip route del 10.9.0.0/16'
    expect(await compare(node, '', hurt, ['Route/main/10.9.0.0/16/0'])).toEqual(['same'])
    expect(await node.exec(['ip', 'route', 'show', '10.9.0.0/16'])).toMatchObject({
      stdout: expect.stringContaining('via 10.2.2.9'),
    })
  })

  it('an address that left a link of which another was changed is missed, and not taken from where it may be now', async () => {
    const node = lab.nodes[0] as NamespaceNode
    const hurt = 'ip address del 10.5.5.1 peer 10.5.5.2/32 dev eth1'
    expect(await compare(node, '', hurt, ['Address/eth1/10.1.1.1/24'])).toEqual([
      expect.stringMatching(/^gone: address dev eth1 inet 10\.5\.5\.1 /),
    ])
  })

  it('of a routing daemon with more than 10,000 routes a digest is kept, and its routes are its own', async () => {
    const node = lab.nodes[1] as NamespaceNode
    const routes = Array.from(
      { length: 10_050 },
      (_, n) => `route add 10.${100 + (n >> 8)}.${n & 255}.0/24 via 10.1.1.9 proto bird`,
    )
    await must(
      node,
      ['ip', '-batch', '-'],
      ['link set eth1 up', 'address add 10.1.1.1/24 dev eth1', ...routes].join('\n'),
    )
    const lines = await compare(node, '', 'ip route del 10.100.7.0/24')
    expect(lines.map((line) => line.replace(/digest .*/, ''))).toEqual([
      'same',
      'meanwhile gone: learnt routes table 254 proto 12 count 10050 ',
      'meanwhile new: learnt routes table 254 proto 12 count 10049 ',
    ])
  })
})
