import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addTrusted, forgetTrusted, readTrusted, trustFile } from '../../src/state/trusted.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-trusted-'))
  file = join(folder, 'netloom/trusted')
})
afterEach(() => rm(folder, { recursive: true }))

it('lies in the user’s own configuration', () => {
  expect(trustFile({ env: {}, home: '/home/me' })).toBe('/home/me/.config/netloom/trusted')
  expect(trustFile({ env: { XDG_CONFIG_HOME: '/x' }, home: '/home/me' })).toBe('/x/netloom/trusted')
  expect(trustFile({ env: { XDG_CONFIG_HOME: 'relative' }, home: '/home/me' })).toBe('/home/me/.config/netloom/trusted')
})

it('remembers by cluster, for nobody else to read, and forgets', async () => {
  expect(await readTrusted(file)).toEqual(new Map())
  await addTrusted(file, '/a/cluster.yaml', ['sha256:1'])
  await addTrusted(file, '/b/cluster.yaml', ['sha256:1'])
  await addTrusted(file, '/a/cluster.yaml', ['sha256:2', 'sha256:1'])
  expect((await readTrusted(file)).get('/a/cluster.yaml')).toEqual(new Set(['sha256:1', 'sha256:2']))
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await stat(dirname(file))).mode & 0o777).toBe(0o700)
  expect(await forgetTrusted(file, '/a/cluster.yaml')).toBe(2)
  expect(await forgetTrusted(file, '/a/cluster.yaml')).toBe(0)
  expect([...(await readTrusted(file)).keys()]).toEqual(['/b/cluster.yaml'])
})

it('is not believed when others may have written it, or it is damaged; and stays as it is', async () => {
  await addTrusted(file, '/a', ['sha256:1'])
  await chmod(file, 0o620)
  await expect(readTrusted(file)).rejects.toMatchObject({ code: 'trust/unsafe-file' })
  await expect(addTrusted(file, '/a', ['sha256:2'])).rejects.toMatchObject({ code: 'trust/unsafe-file' })
  await chmod(file, 0o600)
  for (const text of ['', '{', '[]', 'null', '{"format":"netloom.trusted","version":2,"clusters":{}}']) {
    await writeFile(file, text)
    await expect(readTrusted(file)).rejects.toMatchObject({ code: 'trust/damaged-file' })
    await expect(addTrusted(file, '/a', ['x'])).rejects.toMatchObject({ code: 'trust/damaged-file' })
    expect(await readFile(file, 'utf8')).toBe(text)
  }
})

it('says where it could not be kept', async () => {
  await writeFile(join(folder, 'netloom'), '')
  await expect(addTrusted(file, '/a', ['x'])).rejects.toMatchObject({ code: expect.stringMatching(/^trust\//) })
})
