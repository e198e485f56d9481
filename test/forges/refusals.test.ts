import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Envelope, savedPlan } from '../../src/state/saved-plan.ts'
import { inProcess } from '../cli/in-process.ts'
import { create, planOf, remove } from '../render/sample.ts'
import { jobOf } from '../support/forges/all.ts'
import { githubPlatform } from '../support/forges/github.ts'
import { type ForgeServer, forgeServer, json, tokenOfTests } from '../support/forges/server.ts'
import { headOfTests, worldOf } from '../support/forges/world.ts'

const root = new URL('../..', import.meta.url).pathname

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-forges-'))
})
afterAll(() => rm(folder, { recursive: true }))

const envelope: Envelope = {
  ...{
    created: '2026-01-02T03:04:05Z',
    author: 'ada@desk',
    cluster: '/srv/prod',
    clusterName: 'prod',
    netloom: '0.1.0',
  },
  commit: headOfTests,
}
const saved = savedPlan([planOf('n1', [create('Link', 'br0', { name: 'br0' })])], envelope)

/** Types `netloom comment` on this text of a plan. */
async function comment(server: ForgeServer, text: string, words: readonly string[] = [], env = {}) {
  const file = join(folder, 'plan.json')
  await writeFile(file, text)
  const given = ['comment', '-C', folder, '--plan', file, ...words]
  return inProcess(given, { home: folder, env: { ...jobOf('github', server), ...env } })
}

const whole = JSON.stringify(saved)
const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
it.each([
  ['was cut', whole.slice(0, -20), [], 'plan-file/damaged', 1],
  ['was edited', whole.replace('br0', 'br1'), [], 'plan-file/changed', 1],
  ['is too new', whole.replace('"version":4', '"version":5'), [], 'plan-file/version', 1],
  ['is no plan', '{"format":"netloom.drift-report"}', [], 'plan-file/format', 1],
  ['goes too deep', whole.replace('"version":4', `"more":${deep},"version":4`), [], 'plan-file/unreadable', 1],
  ['is for another cluster', whole, ['--cluster-name', 'lab'], 'plan-file/other-cluster', 3],
  ['is from another commit', whole, ['--commit', 'f'.repeat(40)], 'plan-file/other-commit', 3],
  [
    'is from no commit',
    JSON.stringify(savedPlan([], { ...envelope, commit: '' })),
    ['--commit', headOfTests],
    'plan-file/other-commit',
    3,
  ],
] as const)('asks nothing of the platform where the plan %s', async (_, text, words, code, ends) => {
  await using server = await forgeServer(githubPlatform, worldOf())
  const ended = await comment(server, text, words)
  expect([ended.code, ended.err]).toEqual([ends, expect.stringContaining(code)])
  expect(server.asked).toEqual([])
})

it('takes the cluster of -C for the one that is meant', async () => {
  await using server = await forgeServer(githubPlatform, worldOf())
  const file = join(folder, 'lab.yaml')
  await writeFile(file, 'name: lab\nnodes: []\n')
  const { code, err } = await comment(server, whole, ['-C', file])
  expect([code, err]).toEqual([3, expect.stringContaining('the plan is for the cluster prod, not for lab')])
})

it('writes the comment elsewhere where a fork’s job may not, and says how it could', async () => {
  await using server = await forgeServer(githubPlatform, worldOf())
  server.trouble = ({ method, path }) =>
    method === 'GET' || path === '/graphql'
      ? undefined
      : (response) => json(response, 403, { message: 'Resource not accessible by integration' })
  const out = join(folder, 'comment.md')
  const summary = join(folder, 'summary.md')
  for (const [words, env, file] of [
    [['--out', out], {}, out],
    [[], { GITHUB_STEP_SUMMARY: summary }, summary],
    [['--out', out], { GITHUB_TOKEN: '' }, out],
  ] as const) {
    await rm(file, { force: true })
    const { code, err } = await comment(server, whole, words, env)
    expect([code, err]).toEqual([0, expect.stringMatching(/^warning\[forge\/(forbidden|no-token)\]/)])
    expect(err).toContain('docs/guides/comments.md')
    expect(await readFile(file, 'utf8')).toContain('## 1 of 1 node changes')
  }
  expect(await comment(server, whole)).toMatchObject({ code: 1, err: expect.stringContaining('forge/forbidden') })
})

it('says what the policy makes of it and how long it takes, also where no platform is asked', async () => {
  await using server = await forgeServer(githubPlatform, worldOf())
  const out = join(folder, 'draft.md')
  const cluster = join(folder, 'judged.yaml')
  const nodes = 'nodes: [{ name: n1, address: 192.0.2.1 }]'
  await writeFile(cluster, `name: prod\n${nodes}\npolicy: { approvals: { required: 1, signers: s } }\n`)
  await writeFile(join(folder, 's'), '')
  const text = JSON.stringify(
    savedPlan(
      saved.nodes.map(({ plan }) => plan),
      { ...envelope, takes: { n1: 42 } },
    ),
  )
  await comment(server, text, ['-C', cluster, '--out', out], { GITHUB_TOKEN: '' })
  const draft = await readFile(out, 'utf8')
  expect(draft).toContain('**Policy:** 1 rule waits for approvals.')
  expect(draft).toContain('about 42 s')
})

it('fails the status of a plan that the policy refuses', async () => {
  const world = worldOf()
  await using server = await forgeServer(githubPlatform, world)
  const cluster = join(folder, 'strict.yaml')
  const policy = 'rules: [{ name: none, expression: "plan.steps.size() == 0", message: Change nothing. }]'
  await writeFile(cluster, `name: prod\nnodes: [{ name: n1, address: 192.0.2.1 }]\npolicy: { ${policy} }\n`)
  expect(await comment(server, whole, ['-C', cluster])).toMatchObject({ code: 0, err: '' })
  expect(world.statuses).toMatchObject([{ ok: false, summary: '1 of 1 node changes; the policy refuses it' }])
  expect(world.comments[0]?.body).toContain('The policy keeps it from being applied.')
})

it('comments without status and labels where only those are forbidden', async () => {
  const world = worldOf()
  await using server = await forgeServer(githubPlatform, world)
  server.trouble = ({ method, path }) =>
    method === 'POST' && /statuses|labels/.test(path)
      ? (response) => json(response, 403, { message: 'Resource not accessible by integration' })
      : undefined
  const { code, err } = await comment(server, whole)
  expect([code, err]).toEqual([0, expect.stringMatching(/^warning\[forge\/forbidden\].*warning\[forge\/forbidden\]/s)])
  expect(world.comments).toHaveLength(1)
})

it('cuts it shorter where a server takes less than its platform', async () => {
  const world = worldOf({ limit: 20_000 })
  await using server = await forgeServer(githubPlatform, world)
  const many = Array.from({ length: 400 }, (_, n) =>
    planOf(`n${n}`, [remove('Address', `a${n}`, { address: `${n}` }), create('Link', `b${n}`, { name: `b${n}` })]),
  )
  expect(await comment(server, JSON.stringify(savedPlan(many, envelope)))).toMatchObject({ code: 0 })
  expect(world.comments[0]?.body.length).toBeLessThanOrEqual(20_000)
  expect(world.comments[0]?.body).toMatch(/parts more did not fit here/)
})

it('finds the only open pull request with the head where a job names none', async () => {
  const world = worldOf()
  await using server = await forgeServer(githubPlatform, world)
  const env = { GITHUB_REF: 'refs/heads/main' }
  expect(await comment(server, whole, ['--commit', headOfTests], env)).toMatchObject({ code: 0 })
  expect(world.comments).toHaveLength(1)
  expect(await comment(server, whole, [], env)).toMatchObject({
    code: 1,
    err: expect.stringContaining('forge/no-pull'),
  })
})

it('reads the number out of what started the job', async () => {
  const world = worldOf()
  await using server = await forgeServer(githubPlatform, world)
  const event = join(folder, 'event.json')
  await writeFile(event, JSON.stringify({ pull_request: { number: 7 } }))
  expect(await comment(server, whole, [], { GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_PATH: event })).toMatchObject({
    code: 0,
  })
})

const answers: readonly (readonly [string, (response: ServerResponse) => void, string])[] = [
  [
    'a page to sign in',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(tokenOfTests),
    'forge/answer',
  ],
  [
    'another host',
    (response) => response.writeHead(302, { location: 'https://evil.example/' }).end(),
    'forge/redirected',
  ],
  ['nothing', (response) => json(response, 404, { message: `no ${tokenOfTests}` }), 'forge/missing'],
]
it.each(answers)('tells of %s in place of an answer, as users see it, without the token', async (_, act, code) => {
  await using server = await forgeServer(githubPlatform, worldOf())
  server.trouble = () => act
  const file = join(folder, 'plan.json')
  await writeFile(file, whole)
  const ended = await execa('node', ['--import', 'tsx', 'src/cli/main.ts', 'comment', '-C', folder, '--plan', file], {
    ...{ cwd: root, env: { ...jobOf('github', server), NETLOOM_DEBUG: '1' }, reject: false, all: true, input: '' },
  })
  expect([ended.exitCode, ended.all]).toEqual([1, expect.stringContaining(`error[${code}]`)])
  expect(ended.all).not.toContain(tokenOfTests)
})

it.each([
  [{ GITHUB_ACTIONS: '' }, 'forge/no-place'],
  [{ GITHUB_REPOSITORY: '../../x' }, 'forge/no-place'],
  [{ GITHUB_REPOSITORY: 'octo/..' }, 'forge/no-place'],
  [{ GITHUB_API_URL: 'file:///etc' }, 'forge/no-place'],
  [{ GITHUB_TOKEN: 'two\nlines' }, 'forge/no-token'],
])('names what is missing in %j', async (env, code) => {
  await using server = await forgeServer(githubPlatform, worldOf())
  const ended = await comment(server, whole, [], env)
  expect([ended.code, ended.err]).toEqual([1, expect.stringContaining(code)])
  expect(ended.err).not.toContain('lines')
  expect(server.asked).toEqual([])
})

it('gives the token of one platform to no other', async () => {
  await using server = await forgeServer(githubPlatform, worldOf())
  const ended = await comment(server, whole, ['--forge', 'gitea', '--api', server.api, '--repo', 'octo/net'])
  expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('forge/no-token')])
  expect(server.asked).toEqual([])
})

it('takes the merge that GitHub makes for a test for the head, and reviews of the head for its own', async () => {
  const merge = 'a'.repeat(40)
  const review = { who: 'grace', approved: true, commit: headOfTests, at: '2026-01-03T00:00:00Z', writes: true }
  const reviews = [review, { ...review, who: 'passer-by', writes: false }, { ...review, who: 'robot', program: true }]
  const world = worldOf({ pull: { ...worldOf().pull, tested: merge }, reviews })
  await using server = await forgeServer(githubPlatform, world)
  const text = JSON.stringify(savedPlan([planOf('n1', [create('Link', 'br0', {})])], { ...envelope, commit: merge }))
  expect(await comment(server, text)).toMatchObject({ code: 0, err: '' })
  expect(world.comments[0]?.body).toContain('**Approved** by `grace`.')
  expect(world.statuses).toMatchObject([{ commit: headOfTests }])
})

it('says from which base revision came what decides', async () => {
  const world = worldOf()
  await using server = await forgeServer(githubPlatform, world)
  const repository = join(folder, 'repository')
  const git = (...words: string[]) =>
    execa('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words])
  await execa('git', ['init', '--quiet', '--initial-branch=main', repository])
  await git('commit', '--quiet', '--allow-empty', '-m', 'base')
  const { stdout: base } = await git('rev-parse', 'HEAD')
  expect(await comment(server, whole, ['-C', repository, '--trusted', 'main'])).toMatchObject({ code: 0, err: '' })
  expect(world.comments[0]?.body).toContain(`is that of the base revision \`main\` (\`${base}\`)`)
})
