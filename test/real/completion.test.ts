import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../support/lab/run.ts'
import { program } from '../support/program.ts'
import { openTerminal } from '../support/terminal.ts'

/** How to start each shell bare. */
const shells: Readonly<Record<string, readonly [string, ...string[]]>> = {
  bash: ['bash', '--norc', '--noprofile', '-i'],
  zsh: ['zsh', '-f', '-i'],
  fish: ['fish', '--no-config', '-i'],
}
const load: Readonly<Record<string, string>> = {
  bash: 'source ./bash && source ./bash',
  zsh: 'autoload -U compinit && compinit -u && source ./zsh && source ./zsh',
  fish: 'source ./fish; and source ./fish',
}
const absent = new Map(
  await Promise.all(
    Object.keys(shells).map(
      async (shell) => [shell, (await run(['sh', '-c', `command -v ${shell}`])).code !== 0] as const,
    ),
  ),
)

const lines: readonly (readonly [typed: string, whole: string])[] = [
  ['sta', 'status'],
  ['plan --node wal', 'plan --node walnut'],
  ['plan --node=wal', 'plan --node=walnut'],
  ['plan -l rack=r', 'plan -l rack=r1'],
  ['config wal', 'config walnut'],
  ['show kep', 'show kept-plan.json'],
  ['apply kep', 'apply kept-plan.json'],
  ['plan --out kep', 'plan --out kept-plan.json'],
  ['get addr', 'get addresses'],
  ['help dri', 'help drift'],
]

describe.each(Object.keys(shells))('completion in %s', (shell) => {
  const skipped = absent.get(shell) === true
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-completion-'))
    const node = program.map((word) => `'${word}'`).join(' ')
    // What was completed is shown, and not run.
    const shim = `#!/bin/sh\ncase $1 in complet*) exec ${node} "$@" ;; esac\necho "would run: $*"\n`
    await writeFile(join(folder, 'netloom'), shim, { mode: 0o755 })
    const walnut = '{ name: walnut, address: 192.0.2.1, labels: { rack: r1 } }'
    await writeFile(join(folder, 'cluster.yaml'), `nodes: [${walnut}, { name: oak, address: 192.0.2.2 }]\n`)
    await writeFile(join(folder, 'kept-plan.json'), '')
    const { stdout } = await run([join(folder, 'netloom'), 'completion', shell])
    await writeFile(join(folder, shell), stdout)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const title = skipped ? `(skipped: there is no ${shell} here)` : 'needs nothing else, may be loaded twice, and knows'
  it.skipIf(skipped)(`${title} commands, nodes, labels and files`, async () => {
    const env = { PATH: `${folder}${delimiter}${process.env.PATH}`, HOME: folder }
    await using terminal = await openTerminal(shells[shell] as readonly string[], { cwd: folder, env })
    terminal.press(`${load[shell]}; echo lo''aded\r`)
    await terminal.until(/^loaded/m)
    for (const [typed, whole] of lines) {
      terminal.press(`netloom ${typed}\t\r`)
      await terminal.until(/would run: .*/)
      expect(terminal.shown()).toMatch(new RegExp(`would run: ${whole} *[\r\n]`))
    }
    expect(terminal.shown()).not.toMatch(/readonly|not found|error/)
  })
})
