import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { parse } from 'yaml'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly 'continue-on-error'?: boolean
}

/** A machine of a CI: its folders, and what other runs left for it. */
export interface Runner {
  readonly folder: string
  /** The bare repository. */
  readonly origin: string
  /** The words that start netloom. */
  readonly program: readonly string[]
}

/** What an expression such as `github.base_ref` gives; one that is not here fails the job. `inputs.…` goes before what a step gives. */
export type Context = Readonly<Record<string, string>>

export interface JobRun {
  readonly code: number
  /** What each shell step printed, and the step that failed. */
  readonly output: string
  readonly failed?: string
  readonly summary: string
}

/**
 * Runs a job of a workflow as its platform does: the shell lines as they are written, in a fresh checkout, with nothing of
 * the environment but what the job has. What actions do is done in their place: checkout, artifacts, caches.
 */
export async function runJob(
  runner: Runner,
  { workflow, job }: { readonly workflow: string; readonly job: string },
  {
    context,
    env,
    head,
  }: { readonly context: Context; readonly env: Readonly<Record<string, string>>; readonly head: string },
): Promise<JobRun> {
  const { folder, origin } = runner
  const work = join(folder, 'work')
  await rm(work, { recursive: true, force: true })
  await execa('git', ['clone', '--quiet', origin, work])
  await execa('git', ['-C', work, 'checkout', '--quiet', '--detach', head])
  const [summary, envFile, home] = [join(folder, 'summary'), join(folder, 'env'), join(folder, 'home')]
  await Promise.all([writeFile(summary, ''), writeFile(envFile, ''), mkdir(home, { recursive: true })])

  const { jobs } = parse(await readFile(join(work, workflow), 'utf8'))
  const valued = (text: unknown): string =>
    String(text).replace(/\$\{\{(.*?)\}\}/g, (_, inner) => meaningOf(inner.trim(), context))
  const valuesIn = (of: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [key, valued(value)]))
  const bin = await installed(runner)
  const base = {
    ...{ PATH: `${bin}:${process.env.PATH}`, HOME: home, CI: 'true', GITHUB_WORKSPACE: work },
    ...{ GITHUB_STEP_SUMMARY: summary, GITHUB_ENV: envFile, npm_config_prefix: join(folder, 'npm') },
    ...{ ...env, ...valuesIn(jobs[job].env) },
  }
  let output = ''
  let failed: string | undefined

  async function shell(step: Step, inputs: Readonly<Record<string, string>> = {}): Promise<void> {
    const words = (text: string) => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputs[name] ?? '')
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, valued(words(value))]))
    const exported = (await readFile(envFile, 'utf8'))
      .split('\n')
      .flatMap((line) => (line ? [line.split(/=(.*)/s).slice(0, 2)] : []))
    const { exitCode, all } = await execa('bash', ['-e', '-o', 'pipefail', '-c', step.run ?? ''], {
      ...{ cwd: work, reject: false, all: true, stdin: 'ignore', extendEnv: false },
      env: { ...base, ...Object.fromEntries(exported), ...own },
    })
    output += `== ${step.name}\n${all}\n`
    if (exitCode !== 0) failed ??= step.name ?? 'a step'
  }

  for (const step of jobs[job].steps as Step[]) {
    const always = step.if !== undefined && valued(step.if) === 'true'
    if (failed !== undefined && !always) continue
    if (step.run !== undefined) await shell(step)
    else if (step.uses?.startsWith('./')) {
      const { inputs, runs } = parse(await readFile(join(work, step.uses, 'action.yml'), 'utf8'))
      const given = Object.fromEntries(
        Object.entries<{ default: string }>(inputs).map(([name, input]) => [
          name,
          context[`inputs.${name}`] ?? valued(step.with?.[name] ?? input.default),
        ]),
      )
      for (const one of runs.steps as Step[])
        if (one.run !== undefined && (one.if === undefined || given['ssh-key'] !== '')) await shell(one, given)
    } else if (!(await act(runner, work, step.uses ?? '', valuesIn(step.with))) && step['continue-on-error'] !== true)
      failed = step.uses
  }
  // A runner ends what a job leaves running.
  const agent = /^SSH_AGENT_PID=(\d+)$/m.exec(await readFile(envFile, 'utf8'))?.[1]
  if (agent !== undefined) process.kill(Number(agent))
  return {
    code: failed === undefined ? 0 : 1,
    output,
    summary: await readFile(summary, 'utf8'),
    ...(failed && { failed }),
  }
}

function meaningOf(expression: string, context: Context): string {
  const value = context[expression]
  if (value === undefined) throw new Error(`nothing says what ${expression} is`)
  return value
}

/** What an action of the platform does; false where it fails. */
async function act(
  { folder }: Runner,
  work: string,
  uses: string,
  words: Readonly<Record<string, string>>,
): Promise<boolean> {
  const [action = ''] = uses.split('@')
  const store = (kind: string, name = '') => join(folder, kind, name)
  const copied = (from: string, to: string) =>
    cp(from, to, { recursive: true }).then(
      () => true,
      () => false,
    )
  if (['actions/checkout', 'actions/setup-node'].includes(action)) return true
  if (action === 'actions/upload-artifact') {
    const to = store('artifacts', words.name)
    await rm(to, { recursive: true, force: true })
    const all = (words.path ?? '').trim().split('\n')
    return (await Promise.all(all.map((path) => copied(join(work, path), join(to, path))))).every(Boolean)
  }
  if (action === 'actions/download-artifact')
    return copied(store('artifacts', words.name), join(work, words.path ?? ''))
  if (action === 'actions/cache/save') return copied(join(work, words.path ?? ''), store('caches', words.path))
  if (action === 'actions/cache/restore') return copied(store('caches', words.path), join(work, words.path ?? ''))
  throw new Error(`nothing says what ${uses} does`)
}

/** The folder in which npm puts `netloom`: a package that starts the program under test. */
async function installed({ folder, program }: Runner): Promise<string> {
  const from = join(folder, 'package')
  await mkdir(from, { recursive: true })
  await writeFile(
    join(from, 'package.json'),
    JSON.stringify({ name: 'netloom', version: '0.0.0', bin: { netloom: 'start' } }),
  )
  await writeFile(join(from, 'start'), `#!/bin/sh\nexec ${program.map((word) => `'${word}'`).join(' ')} "$@"\n`)
  await chmod(join(from, 'start'), 0o755)
  return join(folder, 'npm/bin')
}
