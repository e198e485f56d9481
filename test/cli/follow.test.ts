import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readGiven } from '../../src/cli/files.ts'
import { follower, followHere } from '../../src/cli/trust/follow.ts'

const folder = await realpath(await mkdtemp(join(tmpdir(), 'netloom-follow-')))
afterAll(() => rm(folder, { recursive: true }))
await mkdir(join(folder, 'site/keys'), { recursive: true })
await writeFile(join(folder, 'site/plain'), 'x')
await writeFile(join(folder, 'outside'), 'y')
const links = {
  'site/file': '../outside',
  'site/absolute': '/etc/hostname',
  'site/folder': '../..',
  'site/within': 'keys/../plain',
  'site/twice': 'file',
  'site/gone': '/nowhere/at/all',
  'site/round': 'about',
  'site/about': 'round',
  door: 'site',
}
for (const [path, to] of Object.entries(links)) await symlink(to, join(folder, path))

it.each([
  ['site/plain', 'site/plain'],
  ['site/file', 'outside'],
  ['site/absolute', '/etc/hostname'],
  ['site/folder/x', '../x'],
  ['site/within', 'site/plain'],
  ['site/twice', 'outside'],
  ['site/gone', '/nowhere/at/all'],
  ['site/not/there', 'site/not/there'],
  ['door/file', 'outside'],
  ['door/plain', 'site/plain'],
  ['site/plain/x', 'site/plain/x'],
])('%s leads to %s', async (path, end) => {
  expect(await followHere()(join(folder, path))).toBe(end.startsWith('/') ? end : join(folder, end))
})

it('agrees with the system wherever there is a file', async () => {
  const follow = followHere()
  for (const path of ['site/file', 'site/folder', 'site/within', 'site/twice', 'door/within', 'door/folder'])
    expect(await follow(join(folder, path))).toBe(await realpath(join(folder, path)))
})

it('ends for links that go round, and looks at each step once', async () => {
  expect(await followHere()(join(folder, 'site/round'))).toContain(folder)
  const seen: string[] = []
  const follow = follower(async (path) => {
    seen.push(path)
    return path === '/a' ? 'b/c' : undefined
  })
  expect([await follow('/a/x'), await follow('/a/y')]).toEqual(['/b/c/x', '/b/c/y'])
  expect(seen).toEqual(['/a', '/b', '/b/c', '/b/c/x', '/b/c/y'])
})

it('a config that the user names is not left by a link, but for what the system links', async () => {
  const refused = (path: string) => expect(readGiven(path)).rejects.toMatchObject({ code: 'trust/leads-out' })
  await refused(join(folder, 'site/file'))
  await refused(join(folder, 'site/absolute'))
  await refused(join(folder, 'site/gone'))
  expect(await readGiven(join(folder, 'site/within'))).toBe('x')
  expect(await readGiven(join(folder, 'door/plain'))).toBe('x')
  expect(await readGiven(join(folder, 'site/not-there'))).toBeUndefined()
  expect(await readGiven('/dev/null')).toBe('')
  await expect(readGiven('/dev/zero')).rejects.toMatchObject({ code: 'load/too-long' })
})
