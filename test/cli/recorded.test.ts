import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import type { RecordedSeal } from '../../src/model/node/seal.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { writeSnapshots } from '../../src/state/snapshots.ts'
import { ageFile } from '../config/sops-file.ts'
import { otherKey, privateKey, seal } from '../support/wireguard.ts'
import { inProcess } from './in-process.ts'

const peer = otherKey(21)
const [key, shared] = [privateKey(8), otherKey(31)]

let folder: string
let identity: string
let encrypted: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-recorded-'))
  await mkdir(join(folder, 'site'))
  identity = await generateX25519Identity()
  encrypted = await ageFile(key, [await identityToRecipient(identity)])
})
afterAll(() => rm(folder, { recursive: true }))

const write = async (age: string) => {
  const wireguard = {
    ...{ apiVersion: 'v1alpha1', kind: 'WireguardConfig', name: 'wg0', privateKey: `\${KEY}`, listenPort: 7000 },
    peers: [{ publicKey: peer, presharedKey: `\${SHARED}`, allowedIPs: ['10.78.0.0/24'] }],
  }
  const values = { KEY: { age }, SHARED: { env: 'SHARED', secret: true } }
  const nodes = [{ name: 'n', address: 'n.example', config: ['n.yaml'] }]
  await writeFile(join(folder, 'site/cluster.yaml'), stringify({ name: 'site', nodes, values }))
  await writeFile(join(folder, 'site/n.yaml'), stringify(wireguard))
}

/** What was seen of a node that holds the keys of these texts, or none. */
async function record(texts: readonly [string, string] | undefined, seals?: readonly RecordedSeal[]) {
  const observed = await readFile(new URL('../cases/first-apply/observed.json', import.meta.url), 'utf8')
  const bare: Snapshot = JSON.parse(observed).node1
  const links = bare.kinds.Link?.status === 'seen' ? bare.kinds.Link.resources : []
  const spec = {
    ...{ name: 'wg0', type: 'wireguard', up: true, master: null, portOf: null },
    wireguard: {
      ...{ privateKey: seal(texts?.[0] ?? ''), listenPort: 7000, peers: [peer] },
      peer: { [peer]: { presharedKey: seal(texts?.[1] ?? ''), allowedIPs: ['10.78.0.0/24'], keepalive: 0 } },
    },
  }
  const entry: LedgerEntry = { kind: 'Link', id: 'wg0', spec, made: true }
  const held = { kind: 'Link', id: 'wg0', spec: { ...spec, mtu: 1420, multicast: false } }
  const all = texts ? [...links, held] : links
  const snapshot: Snapshot = {
    ...{ ...bare, node: 'n', kinds: { ...bare.kinds, Link: { status: 'seen', resources: all } } },
    ledger: { ...bare.ledger, entries: texts ? [entry] : [] },
  }
  const about = { format: 'netloom.snapshot', version: 1, netloom: 'x', taken: '1969-12-31T21:00:00.000Z' } as const
  await writeSnapshots(join(folder, 'records'), [{ ...about, snapshot, ...(seals && { seals }) }])
}

async function plan(...words: readonly string[]) {
  const env = { AGE_IDENTITY: identity, SHARED: shared }
  const from = ['plan', '--snapshot', join(folder, 'records'), '-C', join(folder, 'site')]
  const { code, out, err } = await inProcess([...from, ...words], { home: folder, env })
  for (const secret of [key, shared]) expect(`${out}${err}`).not.toContain(secret)
  return { code, out, err }
}
const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const recorded = (): RecordedSeal[] => [{ encrypted: digest(encrypted), use: 'wg0 privateKey', seal: seal(key) }]
const unsureOf = (out: string) =>
  [...out.matchAll(/whether the node holds the (\S+) of the config/g)].map(([, at]) => at)
const sharedField = `wireguard.peer.${peer}.presharedKey`

describe('a plan from what was recorded', () => {
  it('says so first, and of which field of a key nobody can tell', async () => {
    await write(encrypted)
    await record([key, shared], recorded())
    const { code, out } = await plan()
    expect(code).toBe(0)
    expect(out).toMatch(/^Planned from what was recorded 3 h ago \(1969-12-31T21:00:00.000Z\), not from the nodes/)
    expect(unsureOf(out)).toEqual([sharedField])
    expect(out).toContain('No changes by what was recorded 3 h ago. 1 node was then as its config asks.')
  })

  it('knows an encrypted key again, and one that the node did not hold then', async () => {
    await write(encrypted)
    await record([privateKey(9), shared], recorded())
    const { out } = await plan('-o', 'json')
    const [{ plan: planned }] = JSON.parse(out).nodes
    expect(planned.steps).toMatchObject([{ action: 'update', id: 'wg0', fields: [{ path: 'wireguard.privateKey' }] }])
  })

  it('takes a key that was encrypted anew for the one that is there', async () => {
    await write(await ageFile(key, [await identityToRecipient(identity)]))
    await record([key, shared], recorded())
    const { out } = await plan()
    expect(unsureOf(out)).toEqual(['wireguard.privateKey', sharedField])
    expect(out).toContain('No changes by what was recorded')
  })

  it('is sure where there is no key yet, and all else is planned', async () => {
    await write(encrypted)
    await record(undefined)
    const { code, out } = await plan()
    expect(code).toBe(0)
    expect(unsureOf(out)).toEqual([])
    expect(out).toContain('Link/wg0')
    expect(out).toMatch(/PrivateKey|privateKey\s+"?\(secret/)
  })
})
