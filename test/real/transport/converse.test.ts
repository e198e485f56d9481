import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startChild } from '../../../src/transport/child.ts'
import { shellWords } from '../../../src/transport/shell.ts'
import { signal } from '../../support/lab/signal.ts'
import { failureOf, on, run } from './asking.ts'
import { openSite, type Site, type Sshd, startSshd } from './sshd.ts'

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

const noSudo = existsSync('/usr/bin/sudo') ? '' : ' (skipped: sudo is not installed)'

describe.each([
  ['ssh2', 'root', ''],
  ['ssh2', 'alice', noSudo],
  ['ssh2', 'carol', noSudo || (existsSync('/bin/csh') ? '' : ' (skipped: csh is not installed)')],
  ['openssh', 'root', ''],
  ['openssh', 'alice', noSudo],
  ['local', 'root', ''],
] as const)('%s as %s%s', (transport, user, skipped) => {
  const connection = () => sshd.connection({ transport, user })

  test.skipIf(skipped)('lines come one by one, the code and the errors at the end', async () => {
    const script = 'main() { id -un; printf "ünï\\n\\nlast"; echo oops >&2; exit 7; }\nmain\n'
    expect(await run(connection(), script)).toEqual({ code: 7, stderr: 'oops\n', lines: ['root', 'ünï', '', 'last'] })
  })

  test.skipIf(skipped)('the script and we take turns, until we end its input', async () => {
    const script = 'main() { while read -r word; do printf "heard %s\\n" "$word"; done; echo bye; }\necho ready; main'
    const lines: string[] = []
    const { code } = await on(connection(), (node) =>
      node.converse(script, (line, reply) => {
        lines.push(line)
        if (line === 'ready') reply('one two\n')
        else if (line === 'heard one two') reply('\\tréé\n')
        else reply(null)
      }),
    )
    expect([code, lines]).toEqual([0, ['ready', 'heard one two', 'heard \\tréé', 'bye']])
  })

  test.skipIf(skipped)('a script of half a megabyte arrives whole and runs once', async () => {
    const filler = Array.from({ length: 8000 }, (_, i) => `# line ${i} ${'é'.repeat(25)}`).join('\n')
    const script = `main() { echo started; }\n${filler}\nmain`
    expect(await run(connection(), script)).toEqual({ code: 0, stderr: '', lines: ['started'] })
  })

  test.skipIf(skipped)('a script with a fault ends with a code that is no success', async () => {
    const { code, stderr } = await run(connection(), 'if true; then\n')
    expect(code).not.toBe(0)
    expect(stderr).not.toBe('')
  })

  test.skipIf(skipped)('an aborted conversation lets go, and its outcome is unknown', async () => {
    const stop = new AbortController()
    const ending = await on(connection(), (node) =>
      node.converse('echo ready; sleep 35', () => stop.abort(new Error('enough')), stop.signal),
    )
    expect(ending.code).toBeNull()
  })

  test.skipIf(skipped)('what `onLine` throws ends it', async () => {
    const asked = on(connection(), (node) =>
      node.converse('echo ready; sleep 36', () => {
        throw new Error('not mine')
      }),
    )
    await expect(asked).rejects.toThrow('not mine')
  })

  const waits = transport === 'openssh' ? ' (skipped: ssh itself waits for it)' : ''
  test.skipIf(skipped || waits)(`what a script leaves behind does not keep us waiting${waits}`, async () => {
    const { code, lines } = await run(connection(), 'echo done; sleep 38 & exit 3')
    expect([code, lines]).toEqual([3, ['done']])
  })

  test.skipIf(skipped)('the words of a script are not in the process list', async () => {
    const { lines } = await run(connection(), 'secret=sesame-open\nps -eo args')
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.join('\n')).not.toContain('sesame-open')
  })
})

describe.each([
  ['ssh2', '51'],
  ['openssh', '52'],
] as const)('%s, when things go wrong', (transport, seconds) => {
  test('a connection lost in the middle is an unknown outcome', async () => {
    const lines: string[] = []
    const { code } = await on(sshd.connection({ transport }), (node) =>
      node.converse(`echo one; sleep ${seconds}; echo two`, (line) => {
        lines.push(line)
        signal(sshd.sessions(), 'SIGKILL')
      }),
    )
    expect([code, lines]).toEqual([null, ['one']])
  })

  test('a script that is killed is an unknown outcome', async () => {
    const { code } = await run(sshd.connection({ transport }), 'echo one; kill -9 $$')
    expect(code === null || code === 137).toBe(true)
  })

  test('a script that certainly did not run is a failure', async () => {
    const sudo = run(sshd.connection({ transport, user: 'bob' }), 'echo never')
    expect((await failureOf(sudo)).code).toBe('transport/no-sudo')
    const shell = run(sshd.connection({ transport, user: 'noel' }), 'echo never')
    expect((await failureOf(shell)).code).toBe('transport/no-shell')
    const refused = run(sshd.connection({ transport, port: 1 }), 'echo never')
    expect((await failureOf(refused)).code).toBe('transport/unreachable')
  })
})

test.each([
  ['nothing', ''],
  ['the length', '30'],
  ['the first line', '300 mark\n'],
  ['half of the script', '300 mark\ntouch MARKER; echo ran'],
])('a script cut off after %s never runs', async (_what, sent) => {
  const marker = join(site.folder, 'ran')
  const shell = startChild([...shellWords(true, 'loading'), ''], { PATH: process.env.PATH })
  shell.stdout.resume()
  shell.stderr.resume()
  shell.stdin.end(sent.replace('MARKER', marker))
  expect((await shell.ended).code).toBe(125)
  await expect(readFile(marker)).rejects.toThrow('ENOENT')
})
