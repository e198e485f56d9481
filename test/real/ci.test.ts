import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { type Context, runJob } from '../support/ci/job.ts'
import { ciInit, repositoryWith } from '../support/ci/written.ts'
import { everyPlatform } from '../support/forges/all.ts'
import { type ForgeServer, forgeServer, tokenOfTests } from '../support/forges/server.ts'
import { type World, worldOf } from '../support/forges/world.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const linter = new URL('../../node_modules/.bin/gitlab-ci-local', import.meta.url).pathname

it('is as GitLab’s own schema wants it, and starts for each event what is meant for it', async () => {
  await using repository = await repositoryWith('edge', 'sites/b')
  await ciInit(repository.top, 'gitlab', ['edge', 'sites/b'])
  const git = (...words: string[]) =>
    execa('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.org', ...words], { cwd: repository.top })
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'first')
  const jobsOn = async (variables: Readonly<Record<string, string>>) => {
    const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`])
    const { stdout, all } = await execa('node', [linter, '--list-csv', ...given], {
      cwd: repository.top,
      all: true,
      env: { HOME: repository.top },
    })
    expect(all).toContain('json schema validated')
    return [...stdout.matchAll(/^(netloom-[^;]*);/gm)].map(([, name]) => name)
  }
  const request = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_PROJECT_ID: '7' }
  const each = (name: string) => [`${name}: [edge]`, `${name}: [sites/b]`]
  expect(await jobsOn({ ...request, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '7' })).toEqual(each('netloom-plan'))
  expect(await jobsOn({ ...request, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '8' })).toEqual(each('netloom-plan-of-fork'))
  expect(await jobsOn({ CI_PIPELINE_SOURCE: 'push' })).toEqual(each('netloom-apply'))
  expect(await jobsOn({ CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'other' })).toEqual([])
  expect(await jobsOn({ CI_PIPELINE_SOURCE: 'schedule' })).toEqual(each('netloom-drift'))
  expect(await jobsOn({ CI_PIPELINE_SOURCE: 'web', NETLOOM_MERGE_REQUEST: '3' })).toEqual(
    each('netloom-comment-of-fork'),
  )
})

const missing = await labLacks()
const title = missing === undefined ? 'what is written for a CI' : `what is written for a CI (skipped: ${missing})`

describe.skipIf(missing !== undefined)(title, () => {
  let lab: Lab<NamespaceNode>
  let node: NamespaceNode
  let server: ForgeServer
  let world: World
  let site: string

  beforeAll(async () => {
    lab = await startLab({ nodes: 1, nics: 1 })
    node = lab.nodes[0] as NamespaceNode
    world = worldOf()
    server = await forgeServer(everyPlatform.github, world)
    const origin = join(lab.folder, 'origin.git')
    site = join(lab.folder, 'site')
    await execa('git', ['init', '--quiet', '--bare', '--initial-branch=main', origin])
    await execa('git', ['clone', '--quiet', origin, site])
    await git('checkout', '--quiet', '-b', 'main')
    await mkdir(join(site, 'edge'))
    const { host, port, user } = node.connection
    const nodes = [
      { name: node.name, address: host, connection: { port, user, connectTimeout: '120s' }, config: ['node.yaml'] },
    ]
    const policy = { approvals: { required: 1, forge: true } }
    await writeFile(join(site, 'edge/cluster.yaml'), stringify({ name: 'edge', policy, nodes }))
    await config('10.99.1.1/24')
    for (const platform of ['github', 'jenkins'])
      expect(await ciInit(site, platform, ['edge'])).toMatchObject({ code: 0, err: '' })
    await committed('first')
    await git('push', '--quiet', 'origin', 'main')
  })
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })

  const git = (...words: string[]) =>
    execa('git', ['-C', site, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...words])
  const commitOf = async (name: string) => (await git('rev-parse', name)).stdout
  async function committed(message: string): Promise<string> {
    await git('add', '.')
    await git('commit', '--quiet', '-m', message)
    return commitOf('HEAD')
  }
  const config = (address: string) =>
    writeFile(
      join(site, 'edge/node.yaml'),
      stringify({ apiVersion: 'v1alpha1', kind: 'LinkConfig', name: 'eth1', up: true, addresses: [{ address }] }),
    )
  const held = async () => (await node.exec(['ip', '-br', 'address', 'show', 'eth1'])).stdout

  /** A branch with another address, as the head of pull request 7. */
  async function proposed(branch: string, address: string): Promise<string> {
    await git('checkout', '--quiet', '-B', branch, 'main')
    await config(address)
    const head = await committed(branch)
    await git('push', '--quiet', '--force', 'origin', branch)
    Object.assign(world, worldOf({ pull: { ...worldOf().pull, head } }))
    return head
  }
  async function merged(branch: string): Promise<{ readonly before: string; readonly after: string }> {
    const before = await commitOf('main')
    await git('checkout', '--quiet', 'main')
    await git('merge', '--quiet', '--no-ff', '-m', `Merge ${branch}`, branch)
    await git('push', '--quiet', 'origin', 'main')
    const after = await commitOf('main')
    world.pull = { ...world.pull, state: 'merged', merged: after }
    return { before, after }
  }

  async function job(workflow: string, name: string, head: string, more: Context = {}) {
    const key = await readFile(node.connection.identityFiles[0] as string, 'utf8')
    const known = await readFile(node.connection.knownHostsFiles[0] as string, 'utf8')
    const shared = {
      ...{ 'matrix.cluster': 'edge', 'strategy.job-index': '0', 'github.base_ref': 'main', 'github.run_id': '1' },
      ...{
        'github.server_url': 'https://github.example',
        'github.repository': 'octo/net',
        'github.token': tokenOfTests,
      },
      ...{ 'secrets.NETLOOM_SSH_KEY': key, 'secrets.SOPS_AGE_KEY': '', 'vars.NETLOOM_KNOWN_HOSTS': known },
      ...{ 'github.event.pull_request.head.sha': head, '!cancelled()': 'true' },
    }
    const context = { ...shared, ...more }
    const runner = { folder: join(lab.folder, 'runner'), origin: join(lab.folder, 'origin.git'), program }
    const env = {
      ...{ GITHUB_ACTIONS: 'true', GITHUB_API_URL: server.api, GITHUB_REPOSITORY: 'octo/net', NO_COLOR: '1' },
      ...(workflow === 'netloom' && name.startsWith('plan') && { GITHUB_REF: 'refs/pull/7/merge' }),
    }
    await mkdir(runner.folder, { recursive: true })
    // Only the one line that fetches a package from elsewhere is about another one here.
    const action = { 'inputs.package': join(runner.folder, 'package') }
    return runJob(
      runner,
      { workflow: `.github/workflows/${workflow}.yml`, job: name },
      { context: { ...context, ...action }, env, head },
    )
  }
  const pushed = (before: string, after: string): Context => ({
    "github.event_name == 'push' && github.event.before || github.sha": before,
    'github.sha': after,
  })

  it('plans a pull request, and applies after the merge only what was shown there and approved', async () => {
    const head = await proposed('feature', '10.99.1.2/24')
    const plan = await job('netloom', 'plan', head)
    expect(plan.failed, plan.output).toBeUndefined()
    expect(plan.summary).toContain('## 1 of 1 node changes')
    expect(world.comments).toMatchObject([{ body: expect.stringContaining('**Not approved.**') }])
    expect(world.statuses).toMatchObject([{ commit: head, ok: true }])
    expect(plan.output).not.toContain(tokenOfTests)

    const { before, after } = await merged('feature')
    const early = await job('netloom', 'apply', after, pushed(before, after))
    expect(early.failed, early.output).toBe('Apply')
    expect(early.output).toContain('policy/needs-approval')

    world.reviews.push({ who: 'bob', approved: true, commit: head, at: '2026-01-03T00:00:00Z', writes: true })
    await node.exec(['ip', 'address', 'add', '10.99.1.2/24', 'dev', 'eth1'])
    const moved = await job('netloom', 'apply', after, pushed(before, after))
    expect(moved.failed, moved.output).toBe('Look whether this plan was approved')
    expect(moved.output).toContain('forge/other-plan')
    await node.exec(['ip', 'address', 'del', '10.99.1.2/24', 'dev', 'eth1'])

    const applied = await job('netloom', 'apply', after, pushed(before, after))
    expect(applied.failed, applied.output).toBeUndefined()
    expect(await held()).toContain('10.99.1.2/24')
    const again = await job('netloom', 'apply', after, pushed(before, after))
    expect(again.failed, again.output).toBeUndefined()
    expect(again.output).toContain('it needs no approval')
    expect(server.faults).toEqual([])
  })

  it('says on the pull request when a push can no longer be planned', async () => {
    const head = await proposed('broken', '10.99.1.3/240')
    const plan = await job('netloom', 'plan', head)
    expect(plan.failed).toBe('Validate')
    expect(world.comments).toMatchObject([{ body: expect.stringContaining('## No plan could be made') }])
    expect(world.statuses).toMatchObject([{ commit: head, ok: false }])
  })

  it('keeps one issue about drift, and records what forks are planned from', async () => {
    Object.assign(world, worldOf())
    const main = await commitOf('main')
    const quiet = await job('netloom-nightly', 'drift', main)
    expect(quiet.failed, quiet.output).toBeUndefined()
    expect(world.issues).toEqual([])
    await node.exec(['ip', 'address', 'del', '10.99.1.2/24', 'dev', 'eth1'])
    for (const _ of [1, 2]) expect((await job('netloom-nightly', 'drift', main)).failed).toBeUndefined()
    expect(world.issues).toMatchObject([{ open: true, body: expect.stringContaining('10.99.1.2/24') }])
    await node.exec(['ip', 'address', 'add', '10.99.1.2/24', 'dev', 'eth1'])
    expect((await job('netloom-nightly', 'drift', main)).failed).toBeUndefined()
    expect(world.issues).toMatchObject([{ open: false }])
    expect(server.faults).toEqual([])
  })

  it('plans a fork’s change without a secret, and comments on it with the code of the base alone', async () => {
    const head = await proposed('fork', '10.99.1.4/24')
    await git('checkout', '--quiet', 'main')
    const none = {
      'secrets.NETLOOM_SSH_KEY': '',
      'secrets.SOPS_AGE_KEY': '',
      'vars.NETLOOM_KNOWN_HOSTS': '',
      'github.token': '',
    }
    const plan = await job('netloom', 'plan-of-fork', head, none)
    expect(plan.failed, plan.output).toBeUndefined()
    expect(world.comments).toEqual([])

    const after = {
      'github.event.workflow_run.head_sha': head,
      'github.event.workflow_run.id': '1',
      'github.event.workflow_run.html_url': 'https://github.example/run',
    }
    const comment = await job('netloom-comment', 'comment', await commitOf('main'), after)
    expect(comment.failed, comment.output).toBeUndefined()
    expect(world.comments).toMatchObject([{ body: expect.stringContaining('10.99.1.4/24') }])

    const sent = join(lab.folder, 'runner/artifacts/netloom-plan-0/plan.json')
    const edited = (await readFile(sent, 'utf8')).replaceAll('10.99.1.4', '10.99.1.9')
    await writeFile(sent, edited)
    const forged = await job('netloom-comment', 'comment', await commitOf('main'), after)
    expect(forged.failed, forged.output).toBe('Comment')
    expect(world.comments).toMatchObject([{ body: expect.not.stringContaining('10.99.1.9') }])
    expect(server.faults).toEqual([])
  })

  it('does the same by one shell file, for any other CI', async () => {
    const head = await proposed('shell', '10.99.1.5/24')
    const work = join(lab.folder, 'shell')
    await execa('git', ['clone', '--quiet', '--branch', 'shell', join(lab.folder, 'origin.git'), work])
    const home = join(lab.folder, 'shell-home')
    await mkdir(join(home, '.ssh'), { recursive: true })
    await cp(node.connection.identityFiles[0] as string, join(home, '.ssh/id_ed25519'))
    await cp(node.connection.knownHostsFiles[0] as string, join(home, '.ssh/known_hosts'))
    const sh = (words: readonly string[], ref = '') =>
      execa('sh', ['netloom-ci.sh', ...words], {
        ...{ cwd: work, all: true, reject: false, stdin: 'ignore', extendEnv: false },
        env: {
          ...{
            PATH: `${join(lab.folder, 'runner/npm/bin')}:${process.env.PATH}`,
            HOME: home,
            CLUSTER: 'edge',
            NO_COLOR: '1',
          },
          ...{
            GITHUB_ACTIONS: 'true',
            GITHUB_API_URL: server.api,
            GITHUB_REPOSITORY: 'octo/net',
            GITHUB_TOKEN: tokenOfTests,
          },
          ...(ref && { GITHUB_REF: ref }),
        },
      })
    const plan = await sh(['plan', 'origin/main'], 'refs/pull/7/merge')
    expect(plan.exitCode, plan.all).toBe(0)
    expect(world.comments).toMatchObject([{ body: expect.stringContaining('10.99.1.5/24') }])
    world.reviews.push({ who: 'bob', approved: true, commit: head, at: '2026-01-03T00:00:00Z', writes: true })
    const { before, after } = await merged('shell')
    await execa('git', ['-C', work, 'fetch', '--quiet', 'origin'])
    await execa('git', ['-C', work, 'checkout', '--quiet', after])
    const applied = await sh(['apply', before])
    expect(applied.exitCode, applied.all).toBe(0)
    expect(await held()).toContain('10.99.1.5/24')
    const drift = await sh(['drift'])
    expect(drift.exitCode, drift.all).toBe(0)
    const help = await sh(['nonsense'])
    expect([help.exitCode, help.all]).toEqual([1, expect.stringContaining('netloom-ci.sh plan REVISION')])
    await rm(work, { recursive: true })
  })
})
