import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { execa } from 'execa'
import { expect } from 'vitest'
import { stringify } from 'yaml'
import { ageFile } from '../../config/sops-file.ts'
import { reachFrom } from '../../support/lab/reach.ts'
import type { LabNode } from '../../support/lab.ts'
import { program } from '../../support/program.ts'
import { otherKey } from '../../support/wireguard.ts'

const firewall = (port: number) => ({
  ...{ apiVersion: 'v1alpha1', kind: 'NetworkRuleConfig', name: 'metrics' },
  ...{ portSelector: { ports: [port], protocol: 'tcp' }, ingress: [{ subnet: '10.0.0.0/8' }] },
})
const wireguard = {
  ...{ apiVersion: 'v1alpha1', kind: 'WireguardConfig', name: 'wg7', privateKey: `\${KEY}`, listenPort: 51_820 },
  peers: [{ publicKey: otherKey(21), presharedKey: `\${SHARED}`, allowedIPs: ['10.78.0.0/24'] }],
  addresses: [{ address: '10.78.0.1/24' }],
}

export type KeyedCluster = Awaited<ReturnType<typeof keyedCluster>>

/**
 * A cluster of one node with a WireGuard link, or without: its private key is encrypted with age, what it shares with its
 * peer is in the environment. Whatever is printed or written on this machine is held to have none of these keys in it.
 */
export async function keyedCluster(folder: string, { name, connection }: LabNode, shared: string) {
  const place = await mkdtemp(join(folder, 'keyed-'))
  const identity = await generateX25519Identity()
  const recipients = [await identityToRecipient(identity)]
  const reach = { ...(await reachFrom(place, connection)), connectTimeout: '600s' }
  const nodes = [{ name, address: connection.host, config: ['node.yaml'], connection: reach }]
  const env = { NO_COLOR: '1', AGE_IDENTITY: identity, WG_SHARED: shared }
  const secrets = [shared]

  const write = async ({ key, port }: { readonly key?: string; readonly port: number }) => {
    const documents = [firewall(port), ...(key === undefined ? [] : [wireguard])]
    await writeFile(join(place, 'node.yaml'), documents.map((one) => stringify(one)).join('---\n'))
    const sealed = key === undefined ? {} : { KEY: { age: await ageFile(key, recipients) } }
    const values = { ...sealed, ...(key === undefined ? {} : { SHARED: { env: 'WG_SHARED', secret: true } }) }
    await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'one', nodes, values }))
    if (key !== undefined) secrets.push(key)
  }
  const start = (words: readonly string[]) =>
    execa(program[0], [program[1], ...words], { ...{ cwd: place, reject: false, stdin: 'ignore', env } })
  const expectNoKeys = async (output: string) => {
    const files = await Promise.all((await readdir(place)).map((file) => readFile(join(place, file), 'utf8')))
    for (const secret of secrets) expect(`${output}${files.join('')}`.includes(secret)).toBe(false)
  }
  const netloom = async (...words: readonly string[]) => {
    const { exitCode, stdout, stderr } = await start(words)
    const output = `${stdout}\n${stderr}`
    await expectNoKeys(output)
    return { code: exitCode, output }
  }
  /** Runs it until the first event of that type, and ends it there as a power cut would. */
  const killedAt = async (event: string, ...words: readonly string[]) => {
    const running = start(words)
    running.stdout?.on('data', (chunk: Buffer) => {
      if (String(chunk).includes(`"type":"${event}"`)) running.kill('SIGKILL')
    })
    const { stdout, isTerminated } = await running
    expect(isTerminated).toBe(true)
    await expectNoKeys(stdout)
  }
  return { netloom: Object.assign(netloom, { killedAt }), write }
}
