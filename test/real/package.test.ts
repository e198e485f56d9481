import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesIn, repositoryWith } from '../support/ci/written.ts'
import { bindExample, nodesOf } from '../support/example.ts'
import { labLacks, startLab } from '../support/lab.ts'

const root = new URL('../../', import.meta.url).pathname
const lacks = await labLacks()

describe('the package that npm pack makes', () => {
  let prefix: string
  beforeAll(async () => {
    prefix = await mkdtemp(join(tmpdir(), 'netloom-package-'))
    const { stdout } = await execa('npm', ['pack', '--pack-destination', prefix, '--json'], { cwd: root })
    const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[\n')))
    await execa('npm', ['install', '-g', '--prefix', prefix, '--no-audit', '--no-fund', join(prefix, filename)])
  })
  afterAll(() => rm(prefix, { recursive: true, force: true }))

  const netloom = (...words: readonly string[]) =>
    execa(join(prefix, 'bin/netloom'), words, { reject: false, stdin: 'ignore', cwd: prefix, env: { NO_COLOR: '1' } })

  it('installs a program that runs', async () => {
    expect(await netloom('version')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^netloom \d+\.\d+\.\d+/),
    })
    expect(await netloom('--help')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('apply') })
  })

  it('writes the files of a CI, with its own version', async () => {
    await using repository = await repositoryWith('edge')
    const words = ['ci', 'init', 'github', '-C', 'edge']
    const { exitCode } = await execa(join(prefix, 'bin/netloom'), words, { cwd: repository.top, reject: false })
    const written = await filesIn(repository.top)
    expect(exitCode).toBe(0)
    expect(written['.github/actions/netloom/action.yml']).toMatch(/default: netloom@\d+\.\d+\.\d+/)
  })

  it('holds every page and file that its pages link to', async () => {
    const home = join(prefix, 'lib/node_modules/netloom')
    const pages = (await readdir(home, { recursive: true })).filter((file) =>
      /^(docs\/.*|examples\/.*|[^/]*)\.md$/.test(file),
    )
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/safety.md', 'docs/codes.md']))
    const links = await Promise.all(
      pages.map(async (page) => {
        const text = await readFile(join(home, page), 'utf8')
        const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target as string)
        return targets.map((target) => ({ page, target, file: join(home, dirname(page), target) }))
      }),
    )
    const dead = links.flat().filter(({ file }) => !existsSync(file))
    expect(dead.map(({ page, target }) => `${page} links to ${target}`)).toEqual([])
  })

  it('installs a library that imports, with types a strict program compiles against', async () => {
    const user = join(prefix, 'user')
    await mkdir(join(user, 'node_modules'), { recursive: true })
    await symlink(join(prefix, 'lib/node_modules/netloom'), join(user, 'node_modules/netloom'))
    await writeFile(join(user, 'package.json'), '{ "type": "module" }')
    await writeFile(
      join(user, 'use.ts'),
      `import { type Diagnostic, hasErrors, validateFile } from 'netloom'
const none: readonly Diagnostic[] = []
if (hasErrors(none) || typeof validateFile !== 'function') throw new Error('netloom does not work')
`,
    )
    const strict = ['--strict', '--module', 'nodenext', '--target', 'es2023']
    const compiled = await execa(join(root, 'node_modules/.bin/tsc'), [...strict, 'use.ts'], {
      cwd: user,
      reject: false,
    })
    expect(compiled.stdout).toBe('')
    expect(await execa('node', ['use.js'], { cwd: user, reject: false })).toMatchObject({ exitCode: 0, stderr: '' })
  })

  it.skipIf(lacks)(`keeps a plan, and applies it to real nodes${lacks ? ` (skipped: ${lacks})` : ''}`, async () => {
    await using lab = await startLab({ nodes: await nodesOf('legacy'), nics: 2 })
    const folder = await bindExample('legacy', lab)
    const kept = await netloom('plan', '--out', 'kept.json', '-C', folder)
    expect(kept.stderr).toContain(`Apply exactly this with: netloom apply -C ${folder} kept.json`)
    const applied = await netloom('apply', '--yes', '-C', folder, 'kept.json')
    expect(applied.exitCode, applied.stderr).toBe(0)
    expect(await netloom('plan', '--detailed-exitcode', '-C', folder)).toMatchObject({ exitCode: 0 })
  })
})
