import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { ageFile } from '../config/sops-file.ts'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'
import { privateKey } from '../support/wireguard.ts'
import { filesWith, watchWords } from './transaction/leaks.ts'

const root = new URL('../..', import.meta.url).pathname

const missing = await labLacks()
const title = missing === undefined ? 'secrets on a node' : `secrets on a node (skipped: ${missing})`

describe.skipIf(missing !== undefined)(title, () => {
  let lab: Lab<NamespaceNode>
  let node: NamespaceNode
  let key: string

  beforeAll(async () => {
    lab = await startLab({ nodes: 1, nics: 1 })
    node = lab.nodes[0] as NamespaceNode
    key = await generateX25519Identity()
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  async function netloom(env: Readonly<Record<string, string>>, ...words: readonly string[]) {
    const { exitCode, stdout, stderr } = await execa(program[0], [program[1], ...words], {
      cwd: root,
      reject: false,
      stdin: 'ignore',
      env: { NO_COLOR: '1', ...env },
    })
    return { code: exitCode, output: `${stdout}\n${stderr}` }
  }

  /** A checkout of the cluster, in which the address of eth1 is a value. */
  async function checkout(name: string, values: object, addresses: readonly string[], more: readonly string[] = []) {
    const place = join(lab.folder, name)
    await mkdir(place, { recursive: true })
    const { host, port } = node.connection
    const reach = { ...(await reachFrom(place, node.connection)), connectTimeout: '120s', port }
    const one = { name: node.name, address: host, connection: reach, config: ['node.yaml'] }
    const others = more.map((name) => ({ ...one, name, address: `${name}.invalid`, config: [`${name}.yaml`] }))
    await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'site', nodes: [one, ...others], values }))
    const link = { apiVersion: 'v1alpha1', kind: 'LinkConfig', name: 'eth1', up: true }
    const list = addresses.map((address) => ({ address }))
    await writeFile(join(place, 'node.yaml'), stringify({ ...link, addresses: list }))
    return place
  }
  const sealed = async (text: string) => ({ SECRET: { age: await ageFile(text, [await identityToRecipient(key)]) } })
  const held = async () => (await node.exec(['ip', '-br', 'address', 'show', 'eth1'])).stdout

  it('are kept in a plan by name, opened to apply it, and hidden when they are old', async () => {
    const open = { AGE_IDENTITY: key }
    await watchWords(node, 'mounted')
    const place = await checkout('site', await sealed('10.99.7.77/24'), [`\${SECRET}`])
    const kept = join(lab.folder, 'kept.json')
    const plan = await netloom(open, 'plan', '-C', place, '-v', '--out', kept)
    expect(plan).toMatchObject({ code: 0, output: expect.stringContaining('Address/eth1/(secret SECRET)') })
    expect(`${plan.output}${await readFile(kept, 'utf8')}`).not.toContain('10.99.7')

    expect(await netloom({}, 'apply', '-C', place, kept)).toMatchObject({ code: 1 })
    await checkout('site', await sealed('10.99.7.77/24'), [`\${SECRET}`])
    const anew = await netloom(open, 'apply', '-C', place, kept)
    expect(anew).toMatchObject({ code: 3, output: expect.stringContaining('plan-file/secret-changed') })
    expect(await held()).not.toContain('10.99.7.77')

    await netloom(open, 'plan', '-C', place, '--out', kept)
    const apply = await netloom(open, 'apply', '-C', place, kept)
    expect(apply).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
    expect(apply.output).not.toContain('10.99.7')
    expect(await held()).toContain('10.99.7.77/24')

    const rotated = await checkout('rotated', await sealed('10.99.8.88/24'), [`\${SECRET}`])
    const removed = await checkout('removed', {}, [])
    const other = await checkout('other', {}, ['10.99.9.99/24'])
    const looks = [
      ...[rotated, removed, other].map((at) => ['plan', '-v', '-C', at]),
      ...[rotated, removed].map((at) => ['plan', '-o', 'json', '-C', at]),
      ...[['drift'], ['get', 'addresses']].map((words) => [...words, '-C', removed]),
    ]
    for (const words of looks) {
      const { code, output } = await netloom(open, ...words)
      expect([code, output.replaceAll(/10\.99\.7\.\d+/g, 'LEAK')]).toEqual([0, output])
    }

    const next = await netloom(open, 'plan', '-C', rotated, '-v', '--out', kept)
    expect(next.code).toBe(0)
    expect(`${next.output}${await readFile(kept, 'utf8')}`).not.toMatch(/10\.99\.[78]/)
    const moved = await netloom(open, 'apply', '-C', rotated, kept)
    expect(moved).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
    expect(moved.output).not.toMatch(/10\.99\.[78]/)
    expect(await held()).toMatch(/10\.99\.8\.88\/24/)
    expect(await held()).not.toContain('10.99.7.77')

    const words = (await node.exec(['cat', '/root/words'])).stdout
    expect(words).toContain('ip -batch -')
    expect(words.replaceAll(/10\.99\.\d+\.\d+/g, 'LEAK')).toBe(words)
  })

  it('are not in what is recorded, from which the same is planned as long as they are encrypted as they were', async () => {
    const open = { AGE_IDENTITY: key }
    const records = join(lab.folder, 'records')
    const place = await checkout('recorded', await sealed('10.99.6.66/24'), [`\${SECRET}`])
    expect(await netloom(open, 'apply', '--yes', '-C', place)).toMatchObject({ code: 0 })
    await node.exec(['ip', 'address', 'add', '10.98.0.1/24', 'dev', 'eth1'])
    await writeFile(
      join(place, 'node.yaml'),
      `${await readFile(join(place, 'node.yaml'), 'utf8')}  - { address: 10.98.0.1/24 }\n  - { address: 10.98.1.1/24 }\n`,
    )
    expect(await netloom(open, 'snapshot', '--out', records, '-C', place)).toMatchObject({ code: 0 })
    expect(await readFile(join(records, `${node.name}.json`), 'utf8')).not.toContain('10.99.6')

    const [now, then] = [['plan'], ['plan', '--snapshot', records]].map((words) => [
      ...words,
      '-C',
      place,
    ]) as string[][]
    const hashOf = ({ output }: { output: string }) => /Hash of the plan: (\S+)/.exec(output)?.[1]
    const recorded = await netloom(open, ...(then as string[]))
    expect(recorded).toMatchObject({ code: 0, output: expect.stringContaining('+   Address/eth1/10.98.1.1/24') })
    expect(recorded.output).not.toContain('10.99.6')
    expect(hashOf(recorded)).toBe(hashOf(await netloom(open, ...(now as string[]))))

    const anew = await checkout('recorded', await sealed('10.99.6.67/24'), [`\${SECRET}`])
    expect(await netloom(open, 'plan', '--snapshot', records, '-C', anew)).toMatchObject({
      ...{ code: 6, output: expect.stringContaining('error[snapshot/other-secret]') },
    })
  })

  it('of WireGuard leave nothing behind on a node that lacks it, and are planned all the same', async () => {
    const wireguardKey = privateKey(8)
    const place = await checkout('no-wireguard', await sealed(wireguardKey), [])
    const wireguard = { apiVersion: 'v1alpha1', kind: 'WireguardConfig', name: 'wg7', privateKey: `\${SECRET}` }
    await writeFile(join(place, 'node.yaml'), stringify(wireguard))
    const plan = await netloom({ AGE_IDENTITY: key }, 'plan', '-v', '-C', place)
    expect(plan).toMatchObject({ code: 0, output: expect.stringContaining('PrivateKey = (secret SECRET)') })
    expect(await node.exec(['ls', '/var/lib/netloom/secrets'])).toMatchObject({ code: 2 })

    const apply = await netloom({ AGE_IDENTITY: key }, 'apply', '--yes', '-C', place)
    expect(apply.output).toMatch(/wireguard-tools|Unknown device type/)
    expect(apply.code).not.toBe(0)
    expect(`${plan.output}${apply.output}`).not.toMatch(/sealed:/)
    expect((await node.exec(['ls', '/var/lib/netloom/secrets'])).stdout).toBe('key\n')
    expect(await filesWith(node, [wireguardKey])).toEqual([])
  })

  it('need their key only where they are used', async () => {
    const place = await checkout('locked', await sealed('10.99.6.66/24'), [], ['locked'])
    const host = `apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: \${SECRET}\n`
    await writeFile(join(place, 'locked.yaml'), host)
    const validate = await netloom({}, 'validate', '-C', place)
    expect(validate).toMatchObject({ code: 0, output: expect.stringContaining('note[load/not-opened]') })
    expect(await netloom({}, 'plan', '-C', place, '-n', node.name)).toMatchObject({ code: 0 })
    expect(await netloom({}, 'drift', '-C', place, '-n', node.name)).toMatchObject({ code: 0 })
    for (const verb of ['plan', 'drift']) {
      const { code, output } = await netloom({}, verb, '-C', place)
      expect(code).toBe(1)
      expect(output).toContain('error[load/no-key]')
      expect(output).toMatch(/(Not planned|Not compared): locked\./)
    }
  })

  it('drift on a node shows neither what was confirmed nor what stands there', async () => {
    await node.exec(['ip', 'address', 'del', '10.99.6.66/24', 'dev', 'eth1'])
    const place = await checkout('drifted', {}, [])
    const drift = await netloom({}, 'drift', '-C', place)
    expect(drift).toMatchObject({ code: 2, output: expect.stringContaining('Address/eth1/(secret)') })
    expect(drift.output).not.toContain('10.99.6')

    const lost = 'ip address add 10.99.6.66/24 dev eth1: Cannot find device'
    await node.exec(['sh', '-c', `echo '${lost}' >/var/lib/netloom/not-restored`])
    const status = await netloom({}, 'status', '-C', place)
    expect(status.output).toContain('Not brought back')
    expect(status.output).not.toContain('10.99.6')
  })

  it('that are the name of a node are no words of a process either', async () => {
    const place = await checkout('named', await sealed('hidden-host'), [])
    await writeFile(join(place, 'node.yaml'), `apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: \${SECRET}\n`)
    const named = await netloom({ AGE_IDENTITY: key }, 'apply', '--yes', '-C', place)
    expect(named, named.output).toMatchObject({ code: 0 })
    expect((await node.exec(['cat', '/proc/sys/kernel/hostname'])).stdout).toBe('hidden-host\n')
    expect((await node.exec(['grep', '-c', 'hidden-host', '/root/words'])).stdout).toBe('0\n')
  })
})
