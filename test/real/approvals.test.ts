import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { SavedApproval } from '../../src/state/approvals.ts'
import { savedPlan, writeSavedPlan } from '../../src/state/saved-plan.ts'
import { inProcess } from '../cli/in-process.ts'
import { create, planOf } from '../render/sample.ts'
import { signingKey } from '../support/approvals.ts'

type Keys = Readonly<Record<'ann' | 'bob' | 'late' | 'lost' | 'stranger', Awaited<ReturnType<typeof signingKey>>>>

let folder: string
let plan: string
let beside: string
let keys: Keys

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-approvals-'))
  plan = join(folder, 'plan.json')
  beside = `${plan}.approvals.json`
  const names = ['ann', 'bob', 'late', 'lost', 'stranger'] as const
  keys = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await signingKey(folder, name)])),
  ) as Keys
  const signers = [
    `# who may approve`,
    `ann@x,ann-twice@x namespaces="netloom-approval" ${keys.ann.publicKey}`,
    `bob@x ${keys.bob.publicKey}`,
    `late@x valid-before="20200101" ${keys.late.publicKey}`,
    `lost@x ${keys.lost.publicKey}`,
    `elsewhere@x namespaces="git" ${keys.stranger.publicKey}`,
  ]
  await writeFile(join(folder, 'approvers'), `${signers.join('\n')}\n`)
  await writeFile(join(folder, 'revoked'), `${keys.lost.publicKey}\n`)
  const steps = [create('Link', 'br0', { name: 'br0' })]
  const envelope = { created: '2026-01-02T03:04:05Z', author: 'ann@desk', cluster: 'site', netloom: '0.1.0' }
  await writeSavedPlan(plan, savedPlan([planOf('a', steps)], envelope))
  await writeSavedPlan(join(folder, 'other.json'), savedPlan([planOf('a', [...steps, ...steps])], envelope))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  await rm(beside, { force: true })
  await cluster()
})

const cluster = (approvals: object = {}) =>
  writeFile(
    join(folder, 'cluster.yaml'),
    stringify({
      nodes: [{ name: 'a', address: '192.0.2.1' }],
      policy: { approvals: { required: 9, signers: 'approvers', revoked: 'revoked', ...approvals } },
    }),
  )
const netloom = (...words: string[]) => inProcess(['-C', folder, ...words], { home: folder })
const approve = (key: string, ...words: string[]) => netloom('approve', plan, '--yes', '--key', key, ...words)
async function counted(...words: string[]) {
  const { out } = await netloom('show', plan, '-o', 'json', ...words)
  const { policy, diagnostics } = JSON.parse(out)
  return [policy.approvals.map(({ who }: SavedApproval) => who), diagnostics.map(({ code }: { code: string }) => code)]
}
const kept = async (): Promise<SavedApproval[]> => JSON.parse(await readFile(beside, 'utf8')).approvals
const put = (approvals: readonly object[], file = beside) =>
  writeFile(file, JSON.stringify({ format: 'netloom.approvals', version: 1, approvals }))

it('counts a signature of each person, by a private key or by the agent', async () => {
  expect(await approve(keys.ann.key)).toMatchObject({ code: 0, err: expect.stringContaining('Approved as ann@x') })
  const agent = await execa('ssh-agent', ['-s', '-a', join(folder, 'agent')])
  const pid = Number(/SSH_AGENT_PID=(\d+)/.exec(agent.stdout)?.[1])
  try {
    const env = { SSH_AUTH_SOCK: join(folder, 'agent') }
    await execa('ssh-add', ['-q', keys.bob.key], { env })
    await execa('mv', [keys.bob.key, `${keys.bob.key}.away`])
    const words = ['-C', folder, 'approve', plan, '--yes', '--key', keys.bob.publicFile]
    expect((await inProcess(words, { home: folder, env })).code).toBe(0)
    await expect(approve(keys.bob.publicFile)).rejects.toMatchObject({ code: 'approve/key' })
  } finally {
    await execa('mv', [`${keys.bob.key}.away`, keys.bob.key], { reject: false })
    process.kill(pid)
  }
  expect(await counted()).toEqual([['ann@x', 'bob@x'], []])
  expect(await approve(keys.ann.key)).toMatchObject({ code: 0 })
  expect(await kept()).toHaveLength(2)
})

it('can be verified by hand', async () => {
  await approve(keys.ann.key)
  const [{ plan, at, signature } = { plan: '', at: '' }] = await kept()
  const file = join(folder, 'one.sig')
  await writeFile(file, signature ?? '')
  const words = ['-Y', 'verify', '-f', join(folder, 'approvers'), '-I', 'ann@x', '-n', 'netloom-approval', '-s', file]
  expect((await execa('ssh-keygen', words, { input: `${plan} ${at}\n` })).exitCode).toBe(0)
})

it.each([
  ['stranger', 'approvals/unknown-signer'],
  ['late', 'approvals/signer-expired'],
  ['lost', 'approvals/signer-revoked'],
] as const)('keeps nothing that is signed by the key of %s', async (name, code) => {
  const { err, code: ended } = await approve(keys[name].key, ...(name === 'stranger' ? [] : ['--as', `${name}@x`]))
  expect([ended, err]).toEqual([3, expect.stringContaining(`error[${code}]`)])
  await expect(kept()).rejects.toThrow()
})

it('takes the word of nobody for what was signed by another key, later revoked, or edited', async () => {
  await writeFile(join(folder, 'cluster.yaml'), stringify({ nodes: [{ name: 'a' }] }))
  for (const name of ['late', 'lost', 'stranger'] as const) await approve(keys[name].key, '--as', `${name}@x`)
  await approve(keys.stranger.key, '--as', 'bob@x')
  await approve(keys.bob.key, '--as', 'elsewhere@x')
  await cluster()
  expect(await counted()).toEqual([
    [],
    [
      'approvals/signer-expired',
      'approvals/signer-revoked',
      'approvals/unknown-signer',
      'approvals/unknown-signer',
      'approvals/unknown-signer',
    ],
  ])
})

it.each<[string, (one: SavedApproval) => object]>([
  ['the time', (one) => ({ ...one, at: '2030-01-01T00:00:00.000Z' })],
  ['a cut signature', (one) => ({ ...one, signature: one.signature?.slice(0, 90) })],
  ['no signature', ({ signature: _, ...one }) => one],
  ['what is no signature', (one) => ({ ...one, signature: '\u0000-----' })],
  ['a name that is none', (one) => ({ ...one, who: 'ann@x\n' })],
])('finds %s', async (_, edit) => {
  await approve(keys.ann.key)
  await put((await kept()).map(edit))
  expect(await counted()).toEqual([[], ['approvals/bad-signature']])
})

it('takes no approval of another plan, not even under the hash of this one', async () => {
  const other = join(folder, 'other.json')
  await netloom('approve', other, '--yes', '--key', keys.ann.key, '--out', beside)
  expect(await counted()).toEqual([[], ['approvals/other-plan']])
  const hash = JSON.parse(await readFile(plan, 'utf8')).hash
  await put((await kept()).map((one) => ({ ...one, plan: hash })))
  expect(await counted()).toEqual([[], ['approvals/bad-signature']])
  const named = await netloom('approve', plan, '--yes', '--key', keys.ann.key, '--hash', `sha256:${'0'.repeat(64)}`)
  expect(named).toMatchObject({ code: 3, err: expect.stringContaining('approve/other-hash') })
})

it('counts one key once, and never that of the author', async () => {
  await approve(keys.ann.key)
  await approve(keys.ann.key, '--as', 'ann-twice@x')
  expect(await counted()).toEqual([['ann-twice@x'], ['approvals/twice']])
  await cluster({ people: { Ann: ['ann@x', 'ann-twice@x', 'ann@desk'] } })
  expect(await counted()).toEqual([[], ['approvals/own', 'approvals/own']])
  expect(await approve(keys.ann.key)).toMatchObject({ code: 3, err: expect.stringContaining('approvals/own') })
})

it('believes the forge only where the policy does, and whoever runs it names the file', async () => {
  const hash = JSON.parse(await readFile(plan, 'utf8')).hash
  await put([{ who: 'octocat', source: 'forge', plan: hash, at: '2026-01-02T03:04:05Z' }])
  expect(await counted('--approvals', beside)).toEqual([[], ['approvals/forge-not-believed']])
  await cluster({ forge: true })
  expect(await counted()).toEqual([[], ['approvals/forge-not-believed']])
  expect(await counted('--approvals', beside)).toEqual([['octocat'], []])
})

it.each([
  ['{"format":"netloom.approvals","version":1,"appr', 'approvals/damaged'],
  ['{"format":"netloom.approvals","version":1,"approvals":[{}]}', 'approvals/damaged'],
  ['{"format":"netloom.approvals","version":2,"approvals":[]}', 'approvals/version'],
  ['[]', 'approvals/format'],
])('says what is wrong with a file of approvals: %s', async (text, code) => {
  await writeFile(beside, text)
  expect(await counted()).toEqual([[], [code]])
  expect(await approve(keys.ann.key)).toMatchObject({ code: 1, err: expect.stringContaining(code) })
  expect(await readFile(beside, 'utf8')).toBe(text)
})

it('says nothing of a policy where there is no cluster', async () => {
  const { out, code } = await inProcess(['-C', join(folder, 'none'), 'show', plan], { home: folder })
  expect([code, out]).toEqual([0, expect.not.stringMatching(/[Aa]pproved|Policy/)])
})
