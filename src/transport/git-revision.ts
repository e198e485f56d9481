import { lstat, realpath } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { EngineError } from '../model/engine-error.ts'
import { bounds } from './bounded-file.ts'
import { output } from './child.ts'
import { lastWords } from './failure.ts'

/** The files of a git repository as they were committed. Paths are absolute, as in the working tree. */
export interface Revision {
  /** Its top folder. */
  readonly top: string
  readonly commit: string
  /** The target of a link; undefined where no link was committed. */
  linkAt(path: string): Promise<string | undefined>
  /** The text of a file, or undefined when there was none. */
  read(path: string): Promise<string | undefined>
  /**
   * E-mail addresses, as they claim to be, of whoever wrote this commit, or what it merges, and all that is not in another
   * one yet.
   */
  authors(since?: string): Promise<readonly string[]>
}

type Environment = Readonly<Record<string, string | undefined>>

interface Entry {
  readonly mode: string
  readonly id: string
}

/**
 * Opens a revision of the repository that a folder lies in. Nothing in the working tree decides which repository that is,
 * nor runs. Throws `EngineError`.
 */
export async function openRevision(folder: string, name: string, env: Environment): Promise<Revision> {
  const refuse = (why: string) =>
    new EngineError('trust/no-revision', `nothing can be read at the revision ${name}: ${why}`, {
      hint: 'Name a commit, branch or tag that the repository here holds (in CI it may need to be fetched).',
    })
  const top = await topOf(folder)
  if (top === undefined) throw refuse(`${folder} lies in no git repository`)

  const git = async (...words: readonly string[]) => {
    const options = ['-C', top, '-c', 'safe.bareRepository=explicit', '--no-replace-objects', '--literal-pathspecs']
    const { code, stdout, stderr } = await output(['git', ...options, ...words], withoutPlaces(env))
    if (code === 0) return stdout
    throw refuse(code === 127 ? 'git is not installed' : lastWords(stderr) || `git ${words[0]} ended with ${code}`)
  }
  if (name === '' || name.startsWith('-')) throw refuse('that is no name of a revision')
  // A submodule comes from elsewhere, and whoever proposes a change may choose from where.
  const [found, around = ''] = (await git('rev-parse', '--show-toplevel', '--show-superproject-working-tree')).split(
    '\n',
  )
  if (found !== top) throw refuse(`git takes ${found} for the repository instead of ${top}`)
  if (around !== '') throw refuse(`${top} is a submodule`)
  const commit = (await git('rev-parse', '--verify', '--end-of-options', `${name}^{commit}`)).trim().split('\n').at(-1)
  const entries = entriesOf(await git('ls-tree', '-r', '-z', '--full-tree', commit as string))

  return {
    top,
    commit: commit as string,
    async linkAt(path) {
      const entry = entries.get(relative(top, path))
      return entry?.mode === link ? git('cat-file', 'blob', entry.id) : undefined
    },
    async read(path) {
      const entry = entries.get(relative(top, path))
      if (entry === undefined || entry.mode === link) return undefined
      if (Number(await git('cat-file', '-s', entry.id)) > bounds.config.limit) return undefined
      return git('cat-file', 'blob', entry.id)
    },
    async authors(since) {
      // No .mailmap: it may be part of the change.
      const log = ['log', '--no-show-signature', '--no-mailmap', '--max-count=1000', '--format=%H %ae']
      const [parents = ''] = (
        await git('log', '--no-show-signature', '--max-count=1', '--format=%P', commit as string)
      ).split('\n')
      const [first, ...merged] = parents.split(' ')
      const own =
        merged.length > 0
          ? await git(...log, `${first}..${commit}`)
          : await git(...log, '--max-count=1', commit as string)
      const more = since === undefined ? '' : await git(...log, `${since}..${commit}`)
      const lines = `${own}${more}`.split('\n').filter((line) => line !== '')
      // Whoever merged made nothing of it.
      const written = merged.length > 0 ? lines.filter((line) => !line.startsWith(`${commit} `)) : lines
      return [...new Set(written.map((line) => line.slice(line.indexOf(' ') + 1)))]
    },
  }
}

/** The commit that is checked out where a folder lies; undefined where git knows none. */
export const commitAt = (folder: string, env: Environment): Promise<string | undefined> =>
  openRevision(folder, 'HEAD', env).then(
    ({ commit }) => commit,
    () => undefined,
  )

/**
 * Who wrote what is at a commit of the repository that a folder lies in, and what is not in `since` yet; nobody where git
 * knows none of that.
 */
export const authorsAt = (
  folder: string,
  { commit, since }: { readonly commit: string; readonly since?: string | undefined },
  env: Environment,
): Promise<readonly string[]> =>
  openRevision(folder, commit, env)
    .then((revision) => revision.authors(since))
    .catch(() => [])

/**
 * The top folder of the repository that a folder lies in; undefined where it lies in none. git itself would take a folder
 * for a repository whose files look like one, and those may have been committed.
 */
export async function topOf(folder: string): Promise<string | undefined> {
  for (let at = await realpath(folder); ; at = dirname(at)) {
    if (await lstat(join(at, '.git')).catch(() => undefined)) return at
    if (at === dirname(at)) return undefined
  }
}

/** As a hook of git finds it, the environment names another repository than the one of the folder. */
function withoutPlaces(env: Environment): Environment {
  const kept = Object.entries(env).filter(([name]) => !places.includes(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' }
}

const places = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_CEILING_DIRECTORIES',
]

/** The mode of a link. */
const link = '120000'

const entriesOf = (listing: string): ReadonlyMap<string, Entry> =>
  new Map(
    listing.split('\0').flatMap((line): [string, Entry][] => {
      const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? []
      return path === '' ? [] : [[path, { mode, id }]]
    }),
  )
