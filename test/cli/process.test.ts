import { execa } from 'execa'
import { expect, it } from 'vitest'

const linux = new URL('../../src/providers/linux/index.ts', import.meta.url).href
const cli = new URL('../../src/cli/process.ts', import.meta.url).href

/** Runs a piece of program of its own, which may be signalled and lose its terminal. */
const inProcess = (program: string) =>
  execa(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `import { linux } from '${linux}'; import { realProcess } from '${cli}'; const cli = realProcess(linux, false); ${program}`,
    ],
    { reject: false },
  )

it('goes on to its end when its reader has left, or its terminal', async () => {
  const lose = (code: string) => `process.stdout.emit('error', Object.assign(new Error(), { code: '${code}' }));`
  const ends = "process.stderr.write('the end')"
  for (const code of ['EPIPE', 'EIO']) expect(await inProcess(lose(code) + ends)).toMatchObject({ stderr: 'the end' })
  expect((await inProcess(lose('ENOSPC') + ends)).exitCode).not.toBe(0)
})

it('takes a terminal that goes away for one wish to stop, however often it says so', async () => {
  const twice = (signal: string) => `
    const kill = async () => { process.kill(process.pid, '${signal}'); await new Promise((go) => setTimeout(go, 50)) }
    await kill(); await kill(); console.log(cli.interrupts.signal.aborted)`
  expect(await inProcess(twice('SIGHUP'))).toMatchObject({ exitCode: 0, stdout: 'true' })
  expect(await inProcess(twice('SIGTERM'))).toMatchObject({ exitCode: 1, stdout: '' })
})

it('never ends well when what was asked for could not be written out', async () => {
  const main = new URL('../../src/cli/main.ts', import.meta.url).pathname
  const written = await execa('sh', ['-c', `"$1" --import tsx "$2" version >/dev/full`, '', process.execPath, main], {
    reject: false,
  })
  expect(written).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('(ENOSPC)') })
})

it('stars secrets out of what is packed before a stream sees it', async () => {
  const packed = `
    cli.hide(['correct horse battery']);
    console.log(JSON.stringify(cli.conceal({ list: ['a correct horse battery b'], 'correct horse battery': 1 })))`
  const { stdout } = await inProcess(packed)
  expect(stdout).not.toContain('horse')
  expect(Object.keys(JSON.parse(stdout))).toHaveLength(2)
})
