import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '../../../src/model/plan/command.ts'
import { openGate } from '../../support/gate.ts'
import { signal } from '../../support/lab/signal.ts'
import { ask, failureOf, on, sh, transports } from './asking.ts'
import { openSite, runsUnder, type Site, type Sshd, startSshd, waitUntil } from './sshd.ts'

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

  test('a signal stops it', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const asked = on(sshd.connection({ transport }), (node) => node.probe([{ argv: ['sleep', '33'] }], stop.signal))
    const isRunning = waitUntil(
      () => (transport === 'local' ? runsUnder(process.pid, ['sleep', '33']) : sshd.runs('sleep', '33')),
      () => 'the probe did not start',
    )
    await Promise.all([expect(asked).rejects.toBe(reason), isRunning.then(() => stop.abort(reason))])
  })

  test('twelve questions at once, more than sshd has sessions for', async () => {
    const answers = await on(sshd.connection({ transport }), (node) =>
      Promise.all(Array.from({ length: 12 }, (_, i) => node.probe([sh(`sleep 0.05; echo ${i}`)]))),
    )
    expect(answers.map(({ outputs }) => outputs[0]?.stdout)).toEqual(Array.from({ length: 12 }, (_, i) => `${i}\n`))
  })
})

test('a probe that never ends is given up, naming the command', async () => {
  // Long enough for any machine to log in and come to the second probe, so all are waited for at once.
  const failures = await Promise.all(
    (['ssh2', 'openssh', 'local'] as const).map((transport) =>
      failureOf(
        ask(sshd.connection({ transport, commandTimeout: 15_000 }), { argv: ['true'] }, { argv: ['sleep', '31'] }),
      ),
    ),
  )
  for (const { code, message } of failures) {
    expect(code).toBe('transport/timeout')
    expect(message).toContain('`sleep 31`')
    expect(message).toContain('15 s')
  }
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
    await using gate = await openGate(sshd)
    const known = join(site.folder, `gate-${transport}`)
    await writeFile(known, sshd.knownLine(`[127.0.0.1]:${gate.port}`))
    const connection = sshd.connection({ transport, port: gate.port, knownHostsFiles: [known] })
    const probes = [{ argv: ['true'] }, sh(`head -c 8000000 /dev/zero; sleep ${seconds}`)] as const
    const asked = failureOf(ask(connection, ...probes))
    // More than the two million bytes that may be under way in a session: some of it has arrived here, and so has the end
    // of the first one.
    await waitUntil(
      () => gate.answered() > 4_000_000,
      () => 'the second probe did not start',
    )
    signal(sshd.sessions(), 'SIGKILL')
    const failure = await asked
    expect(failure.code).toBe('transport/lost')
    expect(failure.message).toContain(commandLine(probes[1]))
  })

  test('and its shell alone is killed', async () => {
    const failure = await failureOf(ask(sshd.connection({ transport }), sh('kill -9 $PPID')))
    expect(failure.code).toBe('transport/lost')
  })

  test('and its network is silent, keepalives notice', async () => {
    const connection = sshd.connection({ transport, keepaliveInterval: 1000 })
    const asked = failureOf(ask(connection, { argv: ['sleep', `${seconds}.5`] }))
    await waitUntil(
      () => sshd.runs('sleep', `${seconds}.5`),
      () => 'the probe did not start',
    )
    const frozen = sshd.sessions()
    signal(frozen, 'SIGSTOP')
    const failure = await asked
    signal(frozen, 'SIGKILL')
    expect(failure.code).toBe('transport/lost')
  })
})
