import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { kubernetes } from '../../src/gates/kubernetes.ts'

let folder: string
let server: Server
let config: (over?: object, cluster?: object) => Promise<string>
const asked: (string | undefined)[] = []
const conditions: Record<string, object[]> = {
  good: [{ type: 'Ready', status: 'True' }],
  bad: [{ type: 'Ready', status: 'False', reason: 'KubeletNotReady' }],
  lost: [{ type: 'Ready', status: 'Unknown', reason: 'NodeStatusUnknown' }],
  new: [],
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-kube-'))
  const [key, cert] = ['key', 'cert'].map((name) => join(folder, name)) as [string, string]
  const names = ['-subj', '/CN=api', '-addext', 'subjectAltName=IP:127.0.0.1']
  await execa('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-keyout',
    key,
    '-out',
    cert,
    ...names,
  ])
  server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, ({ url = '', headers }, answer) => {
    asked.push(headers.authorization)
    const found = conditions[url.replace('/api/v1/nodes/', '')]
    if (headers.authorization !== 'Bearer hunter2') answer.writeHead(401).end('{}')
    else if (found === undefined) answer.writeHead(404).end('{}')
    else answer.end(JSON.stringify({ status: { conditions: found } }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const ca = (await readFile(cert)).toString('base64')
  config = async (user = { token: 'hunter2' }, cluster = { 'certificate-authority-data': ca }) => {
    const path = join(folder, 'kubeconfig')
    const text = stringify({
      'current-context': 'here',
      contexts: [{ name: 'here', context: { cluster: 'c', user: 'u' } }],
      clusters: [{ name: 'c', cluster: { server: `https://127.0.0.1:${port}`, ...cluster } }],
      users: [{ name: 'u', user }],
    })
    await writeFile(path, text)
    return path
  }
})
afterAll(async () => {
  await new Promise((done) => server.close(done))
  await rm(folder, { recursive: true })
})

const ask = (kubeconfig: string, node: string, context?: string) =>
  kubernetes(
    { type: 'kubernetes', kubeconfig, node, ...(context !== undefined && { context }) },
    { env: {}, signal: AbortSignal.timeout(5000) },
  )

it.each([
  ['good', 'pass', 'Ready'],
  ['bad', 'fail', 'not Ready (KubeletNotReady)'],
  ['lost', 'inconclusive', 'Ready is unknown (NodeStatusUnknown)'],
  ['new', 'inconclusive', 'Kubernetes says nothing of whether it is Ready'],
  ['stranger', 'fail', 'Kubernetes has no node stranger'],
])('a node %s: %s', async (node, outcome, saw) => {
  expect(await ask(await config(), node)).toEqual({ outcome, saw })
  expect(asked.at(-1)).toBe('Bearer hunter2')
})

it('says why it cannot log in, and never with what', async () => {
  const unclear = async (path: string, words: RegExp, context?: string) => {
    const sight = await ask(path, 'good', context)
    expect(sight).toEqual({ outcome: 'inconclusive', saw: expect.stringMatching(words) })
    expect(sight.saw).not.toContain('hunter3')
  }
  await unclear(await config({ token: 'hunter3' }), /status 401/)
  await unclear(await config({ exec: { command: 'login' } }), /logs in by a program/)
  await unclear(await config(undefined, { 'insecure-skip-tls-verify': true }), /would believe any server/)
  await unclear(await config(undefined, {}), /self-signed certificate/)
  await unclear(await config(), /no such context/, 'other')
  await unclear(join(folder, 'nowhere'), /cannot be read/)
})
