import { expect, it } from 'vitest'
import { program } from '../../src/cli/options.ts'

/** What a command line is understood as, without running it. */
async function understood(...words: string[]) {
  const seen: unknown[] = []
  let printed = ''
  const root = program(() => async (...given) => {
    const command = given.at(-1) as { name(): string; optsWithGlobals(): object }
    seen.push(command.name(), given.slice(0, -2), command.optsWithGlobals())
  })
  for (const command of [root, ...root.commands]) {
    command.exitOverride().configureOutput({
      writeErr: (text) => {
        printed += text
      },
      writeOut: (text) => {
        printed += text
      },
    })
  }
  const code = await root.parseAsync(words, { from: 'user' }).then(
    () => 0,
    (error) => error.exitCode,
  )
  return { seen, printed, code }
}

it('gathers nodes, however they are written, before or after the command', async () => {
  const { seen } = await understood('-C', 'homelab', 'plan', '-n', 'a,b', '--node', 'c', '--timeout', '5', '-o', 'json')
  expect(seen).toEqual([
    'plan',
    [],
    { cluster: 'homelab', color: true, node: ['a', 'b', 'c'], concurrency: 64, timeout: 5, output: 'json' },
  ])
  expect((await understood('get', 'routes', '-C', 'x', '--no-color')).seen).toMatchObject([
    'get',
    ['routes', undefined],
    { cluster: 'x', color: false, output: 'table' },
  ])
})

it.each([
  [['plann'], /unknown command 'plann'\n\(Did you mean plan\?\)/],
  [['plan', '--nodde', 'a'], /\(Did you mean --node\?\)/],
  [['plan', '-o', 'yaml'], /Allowed choices are text, json/],
  [['plan', '--timeout', '1.5'], /Give an integer from 1 to 86400/],
  [['apply', '--deadline', '3'], /Give an integer from 10 to 3600/],
  [['plan', 'extra'], /too many arguments/],
  [['confirm'], /missing required argument 'id'/],
  [['plan', '-C', ''], /It is empty: look whether a variable of your shell is unset/],
  [['plan', '--cluster='], /It is empty/],
  [['show'], /missing required argument 'file'/],
  [['apply', '--allow-disconnect'], /'--allow-disconnect <node=reason>' argument missing/],
  [['apply', '--allow-disconnect', '--yes'], /Name one node, and on one line of at most 200 letters/],
  [['plan', '--allow-disconnect', 'edge-1'], /--allow-disconnect edge-1='console is at hand'/],
  [['plan', '--allow-disconnect', 'edge-1= '], /Name one node/],
  [['plan', '--allow-disconnect', '=console'], /Name one node/],
  [['plan', '--allow-disconnect', 'edge-1=one\ntwo'], /Name one node/],
  [['plan', '--rehearse', '--snapshot', 'x'], /'--rehearse' cannot be used with option '--snapshot <dir>'/],
])('%j is refused with what is meant', async (words, message) => {
  const result = await understood(...words)
  expect(result.code).not.toBe(0)
  expect(result.printed).toMatch(message)
})

it('rehearses what is applied unless told otherwise, and what is planned when asked', async () => {
  expect((await understood('apply')).seen.at(-1)).toMatchObject({ rehearse: true })
  expect((await understood('rollout', 'start', '--no-rehearse')).seen.at(-1)).toMatchObject({ rehearse: false })
  expect((await understood('plan')).seen.at(-1)).not.toHaveProperty('rehearse')
  expect((await understood('plan', '--reverse')).seen.at(-1)).toMatchObject({ commands: true, reverse: true })
})

it('gathers whom a change may cut off, each with its reason', async () => {
  const words = ['--allow-disconnect', 'edge-1=console, BMC', '--allow-disconnect', 'edge-2= a=b ']
  expect((await understood('apply', ...words)).seen.at(-1)).toMatchObject({
    allowDisconnect: { 'edge-1': 'console, BMC', 'edge-2': 'a=b' },
  })
})

it('has help for every command that ends well', async () => {
  const names = program(() => async () => {}).commands.map((command) => command.name())
  expect(names).toEqual([
    'validate',
    'fmt',
    'init',
    'plan',
    'diff',
    'snapshot',
    'show',
    'comment',
    'approvals',
    'approve',
    'apply',
    'rollout',
    'release',
    'drift',
    'get',
    'specs',
    'config',
    'schema',
    'explain',
    'history',
    'status',
    'confirm',
    'rollback',
    'trust',
    'policy',
    'ci',
    'version',
  ])
  for (const name of names) expect(await understood(name, '--help')).toMatchObject({ code: 0, seen: [] })
})

it('says where an id comes from when it is missing', async () => {
  for (const verb of ['confirm', 'rollback'])
    expect(await understood(verb)).toMatchObject({ code: 1, printed: expect.stringContaining('netloom status') })
})
