import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, failureOf, on, sh, transports } from './asking.ts'
import { openSite, type Site, type Sshd, startSshd, waitUntil } from './sshd.ts'

let site: Site
let sshd: Sshd

beforeAll(async () => {
  site = await openSite()
  sshd = await startSshd(site)
})
afterAll(async () => {
  await sshd[Symbol.asyncDispose]()
  await site[Symbol.asyncDispose]()
})

describe.each(['ssh2', 'openssh', 'local'] as const)('%s', (transport) => {
  test('every output comes back byte for byte, with its own code and errors', async () => {
    const { outputs } = await ask(
      sshd.connection({ transport }),
      sh('printf "no line end"'),
      sh('echo; echo; printf "\\n"; echo oops >&2; printf more >&2; exit 3'),
      { argv: ['printf', '%s', 'ünï \u{1f9f6}'] },
      { argv: ['true'] },
      sh('kill -9 $$'),
      { argv: ['netloom-has-no-such-program', 'x'], mayFail: true },
      { argv: ['cat'] },
    )
    expect(outputs.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, 'no line end'],
      [3, '\n\n\n'],
      [0, 'ünï \u{1f9f6}'],
      [0, ''],
      [137, ''],
      [127, ''],
      [0, ''],
    ])
    expect(outputs[1]?.stderr).toBe('oops\nmore')
    expect(outputs[5]?.stderr).toContain('netloom-has-no-such-program')
  })

  test('equal probes run once and are answered alike', async () => {
    const dice = { argv: ['cat', '/proc/sys/kernel/random/uuid'] } as const
    const { outputs } = await ask(sshd.connection({ transport }), dice, { argv: ['true'] }, dice)
    expect(outputs[2]).toEqual(outputs[0])
    expect(outputs[0]?.stdout).toHaveLength(37)
  })

  test('words carry anything but NUL', async () => {
    const words = ["it's", '$(reboot)', '`id`', '; exit', 'a\nb', '-n', '', '*', '\\', '"', '~', '\u{1f9f6}', '!x']
    const probes = words.map((word) => ({ argv: ['printf', '%s|', word] }) as const)
    const { outputs } = await ask(sshd.connection({ transport }), ...probes)
    expect(outputs.map(({ stdout }) => stdout)).toEqual(words.map((word) => `${word}|`))
  })

  test('programs of the administrator are found, and speak one language', async () => {
    const { outputs } = await ask(sshd.connection({ transport }), sh('echo $LC_ALL $PATH'), sh('command -v ip'))
    expect(outputs[0]?.stdout).toMatch(/^C \S*\/usr\/sbin:\S*\/sbin/)
    expect(outputs[1]?.code).toBe(0)
  })

  test('no words are seen in the process list', async () => {
    const { outputs } = await ask(
      sshd.connection({ transport }),
      { argv: ['true', 'a-secret-word'] },
      {
        argv: ['ps', '-eo', 'args'],
      },
    )
    expect(outputs[1]?.code).toBe(0)
    expect(outputs[1]?.stdout).not.toContain('a-secret-word')
  })

  test('megabytes come through whole', async () => {
    const { outputs } = await ask(sshd.connection({ transport }), sh('seq 1 1500000'), { argv: ['echo', 'after'] })
    const large = outputs[0]?.stdout as string
    expect([large.length, large.endsWith('\n1500000\n')]).toEqual([10_888_896, true])
    expect(outputs[1]?.stdout).toBe('after\n')
  })

  test('more than the limit is refused, naming the command', async () => {
    const flood = sh('head -c 40000000 /dev/zero')
    const failure = await failureOf(ask(sshd.connection({ transport }), { argv: ['true'] }, flood))
    expect(failure.code).toBe('transport/too-much-output')
    expect(failure.message).toContain('head -c 40000000')
  })

  test('a probe that never ends is given up, naming the command', async () => {
    const connection = sshd.connection({ transport, commandTimeout: 700 })
    const failure = await failureOf(ask(connection, { argv: ['true'] }, { argv: ['sleep', '31'] }))
    expect(failure.code).toBe('transport/timeout')
    expect(failure.message).toContain('`sleep 31`')
    expect(failure.message).toContain('0.7 s')
  })

  test('a signal stops it', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    setTimeout(() => stop.abort(reason), 100)
    const asked = on(sshd.connection({ transport }), (node) => node.probe([{ argv: ['sleep', '31'] }], stop.signal))
    await expect(asked).rejects.toBe(reason)
  })

  test('twelve questions at once, more than sshd has sessions for', async () => {
    const answers = await on(sshd.connection({ transport }), (node) =>
      Promise.all(Array.from({ length: 12 }, (_, i) => node.probe([sh(`sleep 0.05; echo ${i}`)]))),
    )
    expect(answers.map(({ outputs }) => outputs[0]?.stdout)).toEqual(Array.from({ length: 12 }, (_, i) => `${i}\n`))
  })
})

test('one connection carries many questions, and writing never shares one', async () => {
  await using all = transports()
  await using reader = await all.forReading('node', sshd.connection())
  await using writer = await all.forWriting('node', sshd.connection())
  const flows = await Promise.all([reader, reader, writer].map(async (node) => (await node.probe([])).flow?.clientPort))
  expect(flows[0]).toBe(flows[1])
  expect(flows[2]).not.toBe(flows[0])
  expect('converse' in reader).toBe(false)
})

test('the local transport tells of no session', async () => {
  const { flow } = await ask(sshd.connection({ transport: 'local' }), { argv: ['true'] })
  expect(flow).toBeUndefined()
})

describe.each([
  ['ssh2', '41'],
  ['openssh', '42'],
] as const)('%s, when the node dies', (transport, seconds) => {
  test('in the middle of a probe', async () => {
    const asked = failureOf(ask(sshd.connection({ transport }), { argv: ['true'] }, { argv: ['sleep', seconds] }))
    await waitUntil(
      () => running(`sleep ${seconds}`),
      () => 'the probe did not start',
    )
    for (const pid of sshd.sessions()) process.kill(pid, 'SIGKILL')
    const failure = await asked
    expect(failure.code).toBe('transport/lost')
    expect(failure.message).toContain(`\`sleep ${seconds}\``)
  })

  test('and its shell alone is killed', async () => {
    const failure = await failureOf(ask(sshd.connection({ transport }), sh('kill -9 $PPID')))
    expect(failure.code).toBe('transport/lost')
  })

  test('and its network is silent, keepalives notice', async () => {
    const connection = sshd.connection({ transport, keepaliveInterval: 300 })
    const asked = failureOf(ask(connection, { argv: ['sleep', `${seconds}.5`] }))
    await waitUntil(
      () => running(`sleep ${seconds}.5`),
      () => 'the probe did not start',
    )
    const frozen = sshd.sessions()
    for (const pid of frozen) process.kill(pid, 'SIGSTOP')
    const failure = await asked
    for (const pid of frozen) process.kill(pid, 'SIGKILL')
    expect(failure.code).toBe('transport/lost')
  })
})

function running(words: string): boolean {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(`\n${words}\n`)
}
