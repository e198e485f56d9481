import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readPolicyTests } from '../../src/config/cluster/policy-tests.ts'
import { savedPlan, writeSavedPlan } from '../../src/state/saved-plan.ts'
import { authorsAt } from '../../src/transport/git-revision.ts'
import { create, planOf, remove } from '../render/sample.ts'
import { inProcess } from './in-process.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-policy-'))
  const steps = [create('Link', 'br0', { name: 'br0' }), remove('Address', 'eth0/10.0.0.1/24', {})]
  const envelope = { created: '2026-01-02T03:04:05Z', author: 'ann@desk', cluster: 'site', netloom: '0.1.0' }
  await writeSavedPlan(join(folder, 'plan.json'), savedPlan([planOf('a', steps), planOf('b', steps)], envelope))
})
afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const cluster = (policy: object | undefined, nodes: readonly object[] = [{ name: 'a' }, { name: 'b' }]) =>
  write('cluster.yaml', stringify({ nodes, ...(policy && { policy }) }))
const netloom = (...words: string[]) => inProcess(['-C', folder, ...words], { home: folder })
const git = (...words: string[]) =>
  execa('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=ann@example.org', ...words])
async function committed() {
  await git('init', '-q')
  await git('add', 'cluster.yaml')
  await git('commit', '-qm', 'site')
}
async function policyOf(...words: string[]) {
  const { out } = await netloom('show', join(folder, 'plan.json'), '-o', 'json', ...words)
  const { policy, diagnostics } = JSON.parse(out)
  const broken = policy?.verdicts.flatMap((one: { rule: string; outcome: string }) =>
    one.outcome === 'pass' ? [] : [one.rule],
  )
  return { broken, from: policy?.from?.revision, codes: diagnostics.map(({ code }: { code: string }) => code) }
}

describe('with a trusted revision', () => {
  it('the policy there decides, and a change of it is told', async () => {
    await cluster({ maxNodes: '1' })
    await committed()
    expect(await policyOf('--trusted', 'HEAD')).toEqual({ broken: ['maxNodes'], from: 'HEAD', codes: [] })
    for (const change of [{ maxNodes: '9' }, undefined, { maxNodes: '1', noDelete: [] }]) {
      await cluster(change)
      expect(await policyOf('--trusted', 'HEAD')).toEqual({
        ...{ broken: ['maxNodes'], from: 'HEAD', codes: ['policy/changed'] },
      })
    }
  })

  it('so do the labels, the roles and the number of nodes there', async () => {
    const policy = {
      noDelete: [{ things: 'Address/*', unlessLabel: 'may' }],
      separateRoles: ['x', 'y'],
      maxNodes: '50%',
    }
    await cluster(policy, [
      { name: 'a', role: 'x' },
      { name: 'b', role: 'y' },
    ])
    await committed()
    const may = { labels: { may: 'yes' }, role: 'x' }
    const more = ['c', 'd', 'e'].map((name) => ({ name }))
    await cluster(policy, [{ name: 'a', ...may }, { name: 'b', ...may }, ...more])
    expect((await policyOf()).broken).toEqual([])
    expect((await policyOf('--trusted', 'HEAD')).broken).toEqual(['maxNodes', 'separateRoles', 'noDelete'])
  })

  it('one that cannot be read there refuses', async () => {
    await cluster({ maxNodes: 'many', approvals: { required: 1, signers: 'none' } })
    await committed()
    await cluster({ maxNodes: '9' })
    expect(await policyOf('--trusted', 'HEAD')).toMatchObject({ broken: expect.arrayContaining(['policy']) })
  })

  it('where there was no cluster, that of the change is used, and told', async () => {
    await write('other', '')
    await git('init', '-q')
    await git('add', 'other')
    await git('commit', '-qm', 'none')
    await cluster({ maxNodes: '1' })
    expect(await policyOf('--trusted', 'HEAD')).toEqual({
      ...{ broken: ['maxNodes'], from: undefined, codes: ['policy/no-base'] },
    })
  })

  it('links that lead out of the repository give it nothing', async () => {
    await cluster({ approvals: { required: 1, signers: 'approvers' } })
    await execa('ln', ['-s', '/etc/hostname', join(folder, 'approvers')])
    await git('init', '-q')
    await git('add', 'cluster.yaml', 'approvers')
    await git('commit', '-qm', 'site')
    await rm(join(folder, 'approvers'))
    await write('approvers', '')
    expect((await policyOf('--trusted', 'HEAD')).broken).toEqual(['policy', 'approvals.required'])
  })
})

it('knows who wrote what is planned, and not who merged it', async () => {
  await cluster({ maxNodes: '1' })
  await committed()
  const by = (email: string, ...words: string[]) => git('-c', `user.email=${email}`, ...words)
  const authors = (since?: string) => authorsAt(folder, { commit: 'HEAD', since }, { PATH: process.env.PATH })
  expect(await authors()).toEqual(['ann@example.org'])
  const { stdout: base } = await git('rev-parse', 'HEAD')
  await git('checkout', '-qb', 'change')
  await write('.mailmap', '<nobody@example.org> <bob@example.org>\n<nobody@example.org> <carl@example.org>\n')
  await by('bob@example.org', 'add', '.mailmap')
  await by('bob@example.org', 'commit', '-qm', 'one')
  await by('carl@example.org', 'commit', '-qm', 'two', '--allow-empty')
  expect(await authors()).toEqual(['carl@example.org'])
  expect(await authors(base)).toEqual(['carl@example.org', 'bob@example.org'])
  await git('checkout', '-q', '-')
  await by('dora@example.org', 'merge', '-q', '--no-ff', '-m', 'merged', 'change')
  expect(await authors()).toEqual(['carl@example.org', 'bob@example.org'])
  expect(await authors(base)).toEqual(['carl@example.org', 'bob@example.org'])
})

describe('what is wrong in a policy', () => {
  it.each<[object, string]>([
    [{ rules: [{ name: 'x', expression: 'plan.nope == 1', message: 'm' }] }, 'policy/bad-expression'],
    [{ rules: [{ name: 'x', expression: 'run.total > 1', message: 'm' }] }, 'policy/bad-expression'],
    [{ rules: [{ name: 'x', expression: '1', message: 'm' }] }, 'policy/bad-expression'],
    [{ rules: [{ name: 'maxNodes', expression: 'true', message: 'm' }] }, 'document/bad-value'],
    [{ rules: [1, 2].map(() => ({ name: 'x', expression: 'true', message: 'm' })) }, 'document/bad-value'],
    [{ maxNodes: '0' }, 'decode/bad-value'],
    [{ maxNodes: '101%' }, 'decode/bad-value'],
    [{ noDelete: [{ things: 'bond0' }] }, 'document/bad-value'],
    [{ approvals: { required: 1 } }, 'document/missing'],
    [{ approvals: { required: 1, signers: 'none' } }, 'load/missing-file'],
    [{ approvals: { required: 1, signers: '../../etc/passwd' } }, 'load/outside-folder'],
    [{ approvals: { required: 1, signers: 'bad-signers' } }, 'policy/bad-signer'],
    [{ maxNode: '1' }, 'decode/unknown-key'],
  ])('is found at its place: %j', async (policy, code) => {
    await write('bad-signers', '# fine\n\nann@x ssh-ed25519\n')
    await cluster(policy)
    const { err } = await netloom('validate')
    expect(err).toContain(`error[${code}]`)
    expect(err).toMatch(/cluster\.yaml:\d+|bad-signers:3:1/)
  })

  it('a file that is included can have none', async () => {
    await write('more.yaml', 'policy:\n  maxNodes: 3\n')
    await write('cluster.yaml', 'include: [more.yaml]\nnodes: [{name: a}]\n')
    expect((await netloom('validate')).err).toMatch(/error\[policy\/in-include\].*\n.*more\.yaml:1:1/)
  })

  it('the examples of the guide have nothing wrong', async () => {
    const guide = await readFile(new URL('../../docs/guides/policy.md', import.meta.url), 'utf8')
    const blocks = [...guide.matchAll(/```(?:yaml)?\n([\s\S]*?)```/g)].map((found) => found[1] as string)
    const [policy, signers, tests] = ['# cluster.yaml', 'jane@example.org ssh', '# policy-tests'].map((begin) =>
      blocks.find((block) => block.startsWith(begin)),
    ) as [string, string, string]
    await write('approvers', signers)
    await write('revoked-keys', '')
    await write('a.yaml', 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\nup: true\n')
    await write('cluster.yaml', `${policy}nodes: [{name: a, config: [a.yaml]}, {name: b, config: [a.yaml]}]\n`)
    expect(await netloom('validate')).toMatchObject({ code: 0, err: '' })
    expect(readPolicyTests('tests', tests)).toMatchObject({ diagnostics: [], tests: [{}, {}] })
    expect((await policyOf()).broken).toContain('maxNodes')
  })

  it('a number needs no quotes', async () => {
    await write('cluster.yaml', 'nodes: [{name: a}, {name: b}]\npolicy:\n  maxNodes: 1\n')
    expect((await policyOf()).broken).toEqual(['maxNodes'])
  })
})

describe('policy test', () => {
  const test = (...all: readonly object[]) =>
    all.map((one) => stringify({ name: 'two nodes', plan: '../plan.json', ...one })).join('---\n')
  const put = async (text: string) => {
    await mkdir(join(folder, 'policy-tests'), { recursive: true })
    await write('policy-tests/a.yaml', text)
  }
  const approvals = { required: 2, forge: true, people: { Ann: ['ann@desk', 'ann'] } }

  it('passes where every rule says what is expected', async () => {
    await cluster({ maxNodes: 1, approvals })
    await put(
      test(
        { expect: { maxNodes: 'fail', 'approvals.required': 'needs-approval' } },
        { approvals: [{ who: 'b' }, { who: 'c', source: 'forge' }], expect: { 'approvals.required': 'pass' } },
        { approvals: [{ who: 'b' }, { who: 'ann' }], expect: { 'approvals.required': 'needs-approval' } },
        { approvals: [{ who: 'b' }, { who: 'c', plan: 'x' }], expect: { 'approvals.required': 'needs-approval' } },
      ),
    )
    expect(await netloom('policy', 'test')).toMatchObject({
      code: 0,
      out: expect.stringContaining('4 tests, all pass.'),
    })
  })

  it('shows what was expected and what came, and ends with 1', async () => {
    await cluster({ maxNodes: 1 })
    await put(test({ expect: { maxNodes: 'pass', none: 'pass' } }))
    const file = join(folder, 'policy-tests/a.yaml')
    const { code, out } = await netloom('policy', 'test', file)
    expect(code).toBe(1)
    expect(out).toMatch(
      /FAIL .*two nodes\n +maxNodes\n +- pass\n +\+ fail: 2 nodes of at most 1.*\n +none\n +- pass\n +\+ there is no such rule/,
    )
    const report = JSON.parse((await netloom('policy', 'test', file, '-o', 'json')).out)
    expect(report).toMatchObject({
      ...{ format: 'netloom.policy-test', passed: false },
      tests: [{ passed: false, mismatches: [{ expected: 'pass', got: 'fail' }, { got: null }] }],
    })
  })

  it('takes a report of a plan, written by hand too', async () => {
    await cluster({ maxNodes: 1 })
    await write('report.json', (await netloom('show', join(folder, 'plan.json'), '-o', 'json')).out)
    await put(test({ plan: '../report.json', expect: { maxNodes: 'fail' } }))
    expect((await netloom('policy', 'test')).code).toBe(0)
    await write('report.json', '{"format":"netloom.plan-report","hash":"x","nodes":[{"plan":{}}]}')
    expect(await netloom('policy', 'test')).toMatchObject({
      code: 1,
      err: expect.stringContaining('error[policy/no-plan]'),
    })
  })

  it.each([
    ['name: x\nplan: ../plan.json\nexpect: {maxNodes: passes}\n', 'decode/bad-value'],
    ['name: x\nplan: ../plan.json\nexpect: {}\n', 'document/missing'],
    ['name: x\nplan: ../none.json\nexpect: {a: pass}\n', 'policy/no-plan'],
    ['name: x\nexpects: {a: pass}\n', 'decode/unknown-key'],
  ])('says what is wrong in a test: %j', async (text, code) => {
    await cluster({ maxNodes: 1 })
    await put(text)
    const { err, code: ended } = await netloom('policy', 'test')
    expect([ended, err]).toEqual([1, expect.stringContaining(`error[${code}]`)])
    expect(err).toContain('policy-tests/a.yaml:')
  })

  it('says so where there is nothing to test', async () => {
    await cluster({ maxNodes: 1 })
    expect(await netloom('policy', 'test')).toMatchObject({
      code: 1,
      err: expect.stringContaining('there are no tests'),
    })
    await cluster(undefined)
    await put(test({ expect: { maxNodes: 'pass' } }))
    expect(await netloom('policy', 'test')).toMatchObject({
      code: 1,
      err: expect.stringContaining('error[policy/none]'),
    })
  })
})
