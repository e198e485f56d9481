import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatYaml } from '../../src/config/yaml/format.ts'
import { sourceOf } from '../../src/config/yaml/source.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'
import { must } from './transaction/site.ts'

/** What the kernel gives a link some time after it came up, and its clocks. */
const passing =
  /^.*(fe80::|ff00::).*$|(valid|preferred)_lft \d*sec| \w+_timer +\S+| expires \d+sec|,?(NO-CARRIER|LOWER_UP)| state \w+| linkdown| tentative| topology_change(_detected)? \d/gm

/** What a person, and the world, may have done on a node before netloom. */
const history = `link add br0 type bridge stp_state 1
link set eth1 up mtu 1400 master br0
link set br0 up
address add 10.77.0.1/24 dev br0
address add fd77::1/64 dev br0 nodad
address add 2001:db8:9::9/64 dev br0 valid_lft 3600 preferred_lft 3600
route add 10.88.0.0/16 via 10.77.0.254 metric 512 mtu 1300
route add 10.88.0.0/16 via 10.77.0.253 metric 1024 table 77 proto static
route add 10.89.0.0/16 via 10.77.0.254
route add 10.90.0.0/16 via 10.77.0.254 metric 30 proto bird
route add blackhole 10.99.0.0/16 metric 4000
route add 2001:db8:1::/48 via fd77::fe
rule add from 10.77.0.0/24 table 77 priority 1000
link add docker0 type bridge
address add 172.17.0.1/16 dev docker0
link add web0 type veth peer name web1
link set web0 up
address add 10.66.0.1/30 dev web1
link set web1 up
`

const missing = await labLacks()
const title = missing === undefined ? 'netloom init' : `netloom init (skipped: ${missing})`

describe.skipIf(missing !== undefined)(title, () => {
  let lab: Lab<NamespaceNode>
  let one: NamespaceNode
  let two: NamespaceNode
  let home: string

  const netloom = async (...words: readonly string[]) => {
    const { exitCode, stdout, stderr } = await execa(program[0], [program[1], ...words], {
      ...{ cwd: home, reject: false, stdin: 'ignore', extendEnv: false },
      env: { PATH: process.env.PATH ?? '', HOME: home, NO_COLOR: '1' },
    })
    return { code: exitCode, stdout, stderr, said: `${stdout}\n${stderr}` }
  }
  const everything = async (node: NamespaceNode) => {
    const lists = [
      ['ip', '-d', 'link'],
      ['ip', 'address'],
      ['ip', '-N', '-d', 'route', 'show', 'table', 'all'],
      ['ip', '-6', '-N', '-d', 'route', 'show', 'table', 'all'],
      ['ip', '-N', 'rule'],
      ['cat', '/etc/hostname', '/etc/resolv.conf', '/etc/hosts'],
    ]
    const seen = await Promise.all(lists.map((argv) => node.exec(argv)))
    return seen.map(({ stdout }) => stdout.replace(passing, '').replace(/\n+/g, '\n'))
  }

  beforeAll(async () => {
    lab = await startLab({ nodes: 2, nics: 1 })
    ;[one, two] = lab.nodes as [NamespaceNode, NamespaceNode]
    home = join(lab.folder, 'user')
    await mkdir(join(home, '.ssh'), { recursive: true })
    for (const file of ['id_ed25519', 'known_hosts']) await copyFile(join(lab.folder, file), join(home, '.ssh', file))
    await must(one, ['ip', '-batch', '-'], history)
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  it('overwrites nothing, and leaves nothing half written', async () => {
    await mkdir(join(home, 'taken/nodes'), { recursive: true })
    await writeFile(join(home, 'taken/nodes/node2.yaml'), 'mine\n')
    const taken = await netloom('init', '-C', 'taken', '-n', one.address, '-n', two.address)
    expect(taken).toMatchObject({ code: 1, stdout: '' })
    expect(taken.stderr).toContain('init/exists')
    expect(await readdir(join(home, 'taken'), { recursive: true })).toEqual(['nodes', 'nodes/node2.yaml'])
    expect(await readFile(join(home, 'taken/nodes/node2.yaml'), 'utf8')).toBe('mine\n')

    await must(two, ['mount', '--bind', '/dev/null', '/usr/sbin/ip'])
    const halfBlind = await netloom('init', '-C', 'blind', '-n', `${one.address},${two.address}`)
    await must(two, ['umount', '/usr/sbin/ip'])
    expect(halfBlind).toMatchObject({ code: 6, stderr: expect.stringMatching(/error\[node\/.*\]/) })
    expect(await readdir(join(home, 'blind/nodes'))).toEqual(['node1.yaml'])

    const down = await netloom('init', '-C', 'partly', '-n', `${one.address},${two.address}:1`)
    expect(down.code).toBe(6)
    expect(down.stderr).toMatch(/error\[transport\/.*\]/)
    expect(await readFile(join(home, 'partly/cluster.yaml'), 'utf8')).not.toContain(two.address)
    expect((await netloom('init', '-C', 'partly', '-n', two.address)).stderr).toContain('init/exists')
  })

  it('says what machines hold, so that nothing changes when that is applied', async () => {
    const before = await everything(one)
    const init = await netloom('init', '-C', 'office', '-n', one.address, '-n', `root@${two.address}:22`)
    expect(init).toMatchObject({ code: 0, stderr: '' })
    expect(await readdir(join(home, 'office'), { recursive: true })).toEqual(
      expect.arrayContaining(['cluster.yaml', 'common.yaml', 'nodes/node1.yaml', 'nodes/node2.yaml']),
    )
    const text = await readFile(join(home, 'office/nodes/node1.yaml'), 'utf8')
    expect(text.replace(one.address, '192.0.2.11').replace(/fd.*::a\/64/, '2001:db8::11/64')).toMatchInlineSnapshot(`
      "# What node1 held of lasting things when \`netloom init\` looked at it.
      # Left out, and so left alone:
      #   link docker0: its name is one that runtimes of containers give
      #   address br0/2001:db8:9::9/64: a lease, or announced by a router
      #   route 10.89.0.0/16 via 10.77.0.254 dev br0: its metric is 0, and a document that says so means 1024
      apiVersion: v1alpha1
      kind: HostnameConfig
      hostname: node1
      ---
      apiVersion: v1alpha1
      kind: LinkConfig
      name: eth0
      addresses:
        - address: 192.0.2.11/24
        - address: 2001:db8::11/64
      ---
      apiVersion: v1alpha1
      kind: LinkConfig
      name: eth1
      mtu: 1400
      ---
      apiVersion: v1alpha1
      kind: BridgeConfig
      name: br0
      links:
        - eth1
      stp:
        enabled: true
      mtu: 1400
      addresses:
        - address: 10.77.0.1/24
        - address: fd77::1/64
      routes:
        - destination: 10.88.0.0/16
          gateway: 10.77.0.253
          table: "77"
        - destination: 10.88.0.0/16
          gateway: 10.77.0.254
          metric: 512
          mtu: 1300
        - destination: 2001:db8:1::/48
          gateway: fd77::fe
      ---
      apiVersion: v1alpha1
      kind: VethConfig
      name: web0
      peer:
        name: web1
        addresses:
          - address: 10.66.0.1/30
      ---
      apiVersion: v1alpha1
      kind: BlackholeRouteConfig
      name: 10.99.0.0/16
      metric: 4000
      ---
      apiVersion: v1alpha1
      kind: RoutingRuleConfig
      name: "1000"
      src: 10.77.0.0/24
      table: "77"
      "
    `)
    for (const file of ['cluster.yaml', 'common.yaml', 'nodes/node1.yaml', 'nodes/node2.yaml']) {
      const source = sourceOf(file, await readFile(join(home, 'office', file), 'utf8'))
      expect(formatYaml(source)).toEqual({ text: source.text })
    }
    expect(await netloom('validate', '-C', 'office')).toMatchObject({ code: 0 })
    expect(await everything(one)).toEqual(before)

    const plan = await netloom('plan', '-C', 'office')
    expect(plan).toMatchObject({ code: 0 })
    expect(plan.stdout).toContain('No changes to what the nodes do: ')
    expect((await netloom('plan', '-C', 'office', '--detailed-exitcode')).code).toBe(2)
    expect(await netloom('apply', '-C', 'office', '--yes')).toMatchObject({ code: 0 })
    const marked = (list: readonly string[]) => list.map((text) => text.replace(/ proto (3|4|110|boot|static)\b/g, ''))
    expect(marked(await everything(one))).toEqual(marked(before))
    expect((await netloom('plan', '-C', 'office', '--detailed-exitcode')).said).toContain('No changes.')
    expect((await netloom('drift', '-C', 'office')).code).toBe(0)
  })

  it('takes no node that netloom looks after already', async () => {
    const again = await netloom('init', '-C', 'second', '-n', one.address)
    expect(again).toMatchObject({ code: 6, stdout: 'Nothing was written.' })
    expect(again.stderr).toContain('init/managed')
    await expect(readdir(join(home, 'second'))).rejects.toThrow('ENOENT')
  })
})
