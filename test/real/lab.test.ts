import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../support/lab/run.ts'
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
    const ping = await a?.exec(['ping', '-c1', '-w5', '10.9.9.2'])
    expect(ping).toMatchObject({ code: 0 })
  })

  it('leaves nothing behind, and two at once do not clash', async () => {
    const before = (await run(['ip', '-o', 'link'])).stdout.split('\n').length
    const [one, two] = await Promise.all([startLab({ nodes: 3 }), startLab({ nodes: 3 })])
    expect(new Set([...one.nodes, ...two.nodes].map(({ address }) => address)).size).toBe(6)
    await Promise.all([one[Symbol.asyncDispose](), two[Symbol.asyncDispose]()])
    expect(existsSync(one.folder)).toBe(false)
    expect((await run(['ip', '-o', 'link'])).stdout.split('\n').length).toBe(before)
  })
})
