import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../lab/run.ts'
import { madeOnce } from './made-once.ts'

export interface Image {
  readonly disk: string
  readonly kernel: string
  readonly initrd: string
}

const recipe = new URL('build-image.sh', import.meta.url).pathname
const cache = new URL('../../../.cache/vm/', import.meta.url).pathname

/**
 * A Debian to boot, with these packages besides: built on first use (a minute or two) and kept for as long as its recipe stays
 * the same.
 */
export async function vmImage(packages: readonly string[] = []): Promise<Image> {
  const hash = createHash('sha256')
    .update(await readFile(recipe))
    .digest('hex')
    .slice(0, 16)
  const folder = join(cache, [hash, ...packages].join('-'))
  await mkdir(cache, { recursive: true })
  await madeOnce(folder, () => build(folder, hash, packages))
  return { disk: join(folder, 'disk.img'), kernel: join(folder, 'vmlinuz'), initrd: join(folder, 'initrd.img') }
}

/** Built beside its place and moved there when whole. */
async function build(folder: string, hash: string, packages: readonly string[]): Promise<void> {
  const outdated = await readdir(cache)
  const work = await mkdtemp(join(cache, 'build-'))
  try {
    await mkdir(join(work, 'out'))
    console.log('building the Debian image of the VM lab, which is kept for later runs …')
    const { code, stdout, stderr } = await run([
      ...['sh', recipe, join(work, 'out'), join(work, 'root'), packages.join(' ')],
      ...(await mirror()),
    ])
    if (code !== 0) throw new Error(`the image of the VM lab was not built\n${tail(stdout)}\n${tail(stderr)}`)
    await rename(join(work, 'out'), folder)
    for (const name of outdated)
      if (/^[0-9a-f]{16}(-|$)/.test(name) && !name.startsWith(hash))
        await rm(join(cache, name), { recursive: true, force: true })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Where this machine itself gets Debian 12 from; nothing if it does not say, and debootstrap then knows one. */
async function mirror(): Promise<string[]> {
  const targets = ['apt-get', 'indextargets', '--format', '$(CODENAME) $(REPO_URI)', 'Created-By: Packages']
  const { stdout } = await run(targets)
  const found = stdout.split('\n').find((line) => line.startsWith('bookworm '))
  return found ? [found.slice('bookworm '.length)] : []
}

const tail = (text: string): string => text.trim().split('\n').slice(-15).join('\n')
