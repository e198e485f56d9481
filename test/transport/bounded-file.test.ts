import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readBounded } from '../../src/transport/bounded-file.ts'
import { openIdentities } from '../../src/transport/identities.ts'
import { openHostFile } from '../../src/transport/known-hosts/file.ts'

const folder = await mkdtemp(join(tmpdir(), 'netloom-bounded-'))
afterAll(() => rm(folder, { recursive: true }))
const path = (name: string) => join(folder, name)
await writeFile(path('small'), 'some text')
await writeFile(path('endless'), '')
await truncate(path('endless'), 2 ** 40)
await symlink('small', path('link'))
execFileSync('mkfifo', [path('pipe')])

it('reads files of every size up to the limit, also those that tell none', async () => {
  expect(String(await readBounded(path('small'), { limit: 9 }))).toBe('some text')
  expect(String(await readBounded('/proc/self/stat', { limit: 10_000 }))).toMatch(/^\d+ \(/)
  expect(await readBounded('/dev/null', { limit: 1 })).toHaveLength(0)
})

it.each([
  ['/dev/zero', 'load/not-a-file'],
  [path('pipe'), 'load/not-a-file'],
  [path('endless'), 'load/too-long'],
  [path('small'), 'load/too-long'],
  [path('nowhere'), 'ENOENT'],
  [folder, 'EISDIR'],
])('%s is refused', async (file, code) => {
  await expect(readBounded(file, { limit: 8 })).rejects.toMatchObject({ code })
})

it('does not follow a link where none stood before, and takes pipes only where they are meant', async () => {
  await expect(readBounded(path('link'), { limit: 99, exact: true })).rejects.toMatchObject({ code: 'ELOOP' })
  await expect(readBounded('/dev/zero', { limit: 99, anyKind: true })).rejects.toMatchObject({ code: 'load/too-long' })
})

it.each(['/dev/zero', path('pipe'), path('endless')])('%s holds neither host keys nor a private key', async (file) => {
  const hosts = await openHostFile(file)
  expect(hosts.problem).toMatch(/not a file|more than 64 MiB/)
  expect(hosts.lookup('a')).toEqual([])
  const connection = { identityFiles: [file] } as unknown as Parameters<ReturnType<typeof openIdentities>>[0]
  expect(await openIdentities()(connection)).toMatchObject([{ file, problem: { kind: 'unreadable' } }])
})

it('host keys are learnt into files only; what is thrown away is no fault', async () => {
  const key = Buffer.from('AAAAC3NzaC1lZDI1NTE5AAAAIIuqkD5cWxSrbTxUxYUdIuKmdC3cKgSkJ3ZwmGBCJZkE', 'base64')
  const pipe = await openHostFile(path('pipe'))
  await expect(pipe.learn('a', 'ssh-ed25519', key)).rejects.toMatchObject({ code: 'load/not-a-file' })
  await (await openHostFile('/dev/null')).learn('a', 'ssh-ed25519', key)
  const fresh = await openHostFile(path('fresh'))
  await fresh.learn('a', 'ssh-ed25519', key)
  expect(fresh.lookup('a')).toHaveLength(1)
  expect((await stat(path('fresh'))).mode & 0o777).toBe(0o600)
})
