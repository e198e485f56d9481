import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { run } from '../support/lab/run.ts'
import { sweep } from '../support/lab/sweep.ts'
import { labLacks, startLab } from '../support/lab.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`the namespace lab${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  it('gives each node its own network, name and files, reached by OpenSSH', async () => {
    await using lab = await startLab({ nodes: ['a', 'b'], nics: 1 })
    for (const { name, connection } of lab.nodes) {
      const { identityFiles, knownHostsFiles, host } = connection
      const options = [
        '-i',
        String(identityFiles[0]),
        '-o',
        `UserKnownHostsFile=${knownHostsFiles[0]}`,
        '-o',
        'BatchMode=yes',
      ]
      const answer = await run([
        'ssh',
        ...options,
        `root@${host}`,
        'hostname; cat /etc/hostname; ls /sys/class/net >/dev/null; ip -o link',
      ])
      expect(answer.stdout).toContain(`${name}\n${name}\n`)
      expect(answer.stdout).toMatch(/eth1/)
    }
    const [a, b] = lab.nodes
    await a?.exec(['ip', 'address', 'add', '10.9.9.1/24', 'dev', 'eth1'])
    await b?.exec(['ip', 'address', 'add', '10.9.9.2/24', 'dev', 'eth1'])
    for (const node of lab.nodes) await node.exec(['ip', 'link', 'set', 'eth1', 'up'])
    const ping = await a?.exec(['ping', '-c1', '-w60', '10.9.9.2'])
    expect(ping).toMatchObject({ code: 0 })
  })

  it('leaves nothing behind, and two at once do not clash', async () => {
    const links = async () => (await run(['ip', '-br', 'link'])).stdout.split('\n').map((line) => line.split(/[ @]/)[0])
    const [one, two] = await Promise.all([startLab({ nodes: 3 }), startLab({ nodes: 3 })])
    const addresses = [...one.nodes, ...two.nodes].map(({ address }) => address)
    expect(new Set(addresses).size).toBe(6)
    const ways = await Promise.all(addresses.map((address) => run(['ip', '-j', 'route', 'get', address])))
    const ours = new Set(ways.map(({ stdout }) => JSON.parse(stdout)[0].dev as string))
    expect(ours.size).toBe(2)
    expect(await links()).toEqual(expect.arrayContaining([...ours]))
    await Promise.all([one[Symbol.asyncDispose](), two[Symbol.asyncDispose]()])
    expect([one, two].map(({ folder }) => existsSync(folder))).toEqual([false, false])
    expect((await links()).filter((name) => name && ours.has(name))).toEqual([])
  })

  it('dies with the process that started it, though that was killed', async () => {
    const support = new URL('../support/lab.ts', import.meta.url).href
    const script = `import { startLab } from '${support}'
const { folder, nodes } = await startLab({ nodes: 2 })
console.log(JSON.stringify({ folder, address: nodes[0].address }))
setInterval(() => {}, 1000)`
    const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
    const [line] = await once(createInterface({ input: owner.stdout }), 'line')
    const { folder, address } = JSON.parse(line)
    const routed = async () => (await run(['ip', 'route', 'get', address])).stdout.includes(' dev nl')
    expect(await routed()).toBe(true)
    owner.kill('SIGKILL')
    await once(owner, 'exit')
    await expect.poll(routed, { timeout: 120_000 }).toBe(false)
    await sweep()
    expect(existsSync(folder)).toBe(false)
  })

  it('keeps this machine out of reach of what runs on a node', async () => {
    await using lab = await startLab({ nodes: 1 })
    const [node] = lab.nodes
    const here = readFileSync('/proc/sys/net/ipv4/ip_forward', 'utf8')
    const script = 'hostname other; echo 7 > /proc/sys/net/ipv4/ip_forward; echo x > /etc/hostname; touch /tmp/x'
    expect(await node?.exec(['sh', '-ec', script])).toMatchObject({ code: 0 })
    expect(readFileSync('/proc/sys/net/ipv4/ip_forward', 'utf8')).toBe(here)
    expect(hostname()).not.toBe('other')
    for (const path of ['x', '/usr/x', '/opt/x', '/proc/sys/kernel/panic', '/proc/sys/vm/swappiness']) {
      expect(await node?.exec(['sh', '-c', `echo 1 > ${path}`]), path).toMatchObject({ code: 2 })
    }
  })

  it('pulls a cable and puts it back', async () => {
    await using lab = await startLab({ nodes: 1 })
    const [node] = lab.nodes
    const carrier = async () => (await node?.exec(['cat', '/sys/class/net/eth0/carrier']))?.stdout.trim()
    expect(await carrier()).toBe('1')
    await node?.unplug()
    await expect.poll(carrier, { timeout: 60_000 }).toBe('0')
    await node?.plug()
    await expect.poll(carrier, { timeout: 60_000 }).toBe('1')
  })
})
