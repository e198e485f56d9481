import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLineFile } from '../../src/cli/events/file.ts'
import { runWatched } from '../../src/cli/events/watched.ts'
import type { Interrupts } from '../../src/cli/interrupts.ts'
import type { CliProcess } from '../../src/cli/process.ts'
import { exitCode } from '../../src/model/exit-code.ts'
import { run as runProgram } from '../support/lab/run.ts'
import { toProcess } from './to-process.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-events-'))
})
afterAll(async () => await rm(folder, { recursive: true }))

const stop = new AbortController()
const interrupts = { signal: stop.signal } as Interrupts

/** A command that looks at one node, watched. */
const watch = (options: object, act: (cli: CliProcess) => void = () => {}, more: Partial<CliProcess> = {}) =>
  toProcess(
    (cli) =>
      runWatched<object>(
        cli,
        'plan',
        async (watched) => {
          act(watched)
          watched.stdout.write('the plan\n')
          return exitCode.changes
        },
        { arguments: [], options },
      ),
    { interrupts, cwd: folder, ...more },
  )

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('--events', () => {
  it('appends a line for each event to a file of one’s own', async () => {
    const emitting = (cli: CliProcess) => cli.emit({ node: 'a', type: 'planned', steps: 2 })
    expect(await watch({ events: 'made.jsonl' }, emitting)).toEqual({ code: 2, out: 'the plan\n', err: '' })
    await watch({ events: 'made.jsonl' })
    const file = join(folder, 'made.jsonl')
    const same = { format: 'netloom.event', version: 1, time: '1970-01-01T00:00:00.000Z' }
    expect(linesOf(await readFile(file, 'utf8'))).toEqual([
      { ...same, type: 'started', command: 'plan', netloom: expect.any(String) },
      { ...same, type: 'planned', node: 'a', steps: 2 },
      { ...same, type: 'ended', exitCode: 2 },
      { ...same, type: 'started', command: 'plan', netloom: expect.any(String) },
      { ...same, type: 'ended', exitCode: 2 },
    ])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('conceals what is secret', async () => {
    const conceal: CliProcess['conceal'] = (value) => JSON.parse(JSON.stringify(value).replaceAll('hunter2', '****'))
    const emitting = (cli: CliProcess) => cli.emit({ node: 'a', type: 'step-failed', n: 1, output: 'no hunter2' })
    await watch({ events: 'secret.jsonl' }, emitting, { conceal })
    expect(await readFile(join(folder, 'secret.jsonl'), 'utf8')).toContain('"output":"no ****"')
  })

  it('on standard output, people read on standard error', async () => {
    const { code, out, err } = await watch({ events: '-', output: 'text' })
    expect(code).toBe(2)
    expect(linesOf(out).map(({ type }) => type)).toEqual(['started', 'ended'])
    expect(err).toBe('the plan\n')
  })

  it.each(['json', 'markdown', 'html', 'yaml'])('cannot share standard output with %s', async (output) => {
    const { code, out, err } = await watch({ events: '-', output })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`standard output cannot take both events (--events -) and ${output}`)
    expect((await watch({ events: `${output}.jsonl`, output })).code).toBe(2)
  })

  it('reports the end of a command that failed', async () => {
    const failing = () => {
      throw new Error('no')
    }
    await expect(watch({ events: 'failed.jsonl' }, failing)).rejects.toThrow('no')
    expect(linesOf(await readFile(join(folder, 'failed.jsonl'), 'utf8')).at(-1)).toMatchObject({ exitCode: 1 })
  })

  it.each(['no-such-folder/x', '.'])(
    '%s, which cannot be written, is an error before anything is done',
    async (place) => {
      let begun = false
      const begin = () => {
        begun = true
      }
      await expect(watch({ events: place }, begin)).rejects.toMatchObject({ code: 'events/unwritable' })
      expect(begun).toBe(false)
    },
  )

  it('a disk that is full keeps nothing from going on, and is told of once', async () => {
    const { code, out, err } = await watch({ events: '/dev/full' }, ({ emit }) => {
      for (let n = 0; n < 100; n += 1) emit({ node: 'a', type: 'looking' })
    })
    expect({ code, out }).toEqual({ code: 2, out: 'the plan\n' })
    expect(err.match(/events\/lost/g)).toHaveLength(1)
    expect(err).toContain('(ENOSPC)')
  })
})

describe('a pipe', () => {
  const pipe = async (name: string) => {
    const path = join(folder, name)
    await runProgram(['mkfifo', path])
    return path
  }

  it('that nobody reads is refused', async () => {
    expect(() => openLineFile(join(folder, 'none'))).not.toThrow()
    const path = await pipe('unread')
    expect(() => openLineFile(path)).toThrow('nobody reads it')
  })

  it('whose reader is slow holds nothing up, and loses nothing; one whose reader has left is no fault of the run', async () => {
    const path = await pipe('slow')
    const out = join(folder, 'read')
    await writeFile(join(folder, 'go'), '')
    // Reads only once it is told to.
    const reader = spawn('sh', [
      '-c',
      'exec 3<>"$1"; echo ready; read -r _; exec 4<"$1"; exec 3<&-; cat <&4 >"$2"',
      '',
      path,
      out,
    ])
    await once(reader.stdout, 'data')
    const file = openLineFile(path)
    const line = 'x'.repeat(1000)
    for (let n = 0; n < 300; n += 1) file.append(`${n} ${line}`)
    reader.stdin.write('\n')
    for (let n = 300; (await readFile(out, 'utf8').catch(() => '')).length < 250_000; n += 1)
      file.append(`${n} ${line}`)
    expect(file.close()).toBeUndefined()
    await once(reader, 'exit')
    const numbers = (await readFile(out, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((text) => Number(text.split(' ')[0]))
    expect(numbers).toEqual(numbers.map((_, n) => n))

    const short = spawn('sh', ['-c', 'exec 3<>"$1"; echo ready; read -r _', '', path])
    await once(short.stdout, 'data')
    const other = openLineFile(path)
    short.stdin.write('\n')
    await once(short, 'exit')
    other.append('unheard')
    expect(other.close()).toBe('EPIPE')
  })
})
