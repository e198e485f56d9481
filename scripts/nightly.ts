/**
 * Tries what no fixed list of cases reaches, for hours: `nightly.ts [PART…] [--minutes M] [--seed S] [--state FOLDER]`, and
 * once, as the part `machines`, all tests on real nodes, those too that are too long for every landing. When named, `managers` is
 * of those the tests beside other network managers, `lockout` all configs that lock out, and `kill`, for those minutes, every step of real plans by every fault: in namespaces, and
 * for what only a whole Debian has, one step of each plan by each fault in machines.
 * It can be stopped (Ctrl-C) and goes on where it was; another seed begins anew. Ends with what was not reached, and with
 * the smallest input of each kind of fault.
 */
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { parts } from './nightly/parts.ts'
import { report } from './nightly/report.ts'
import { runPart } from './nightly/run-part.ts'
import { freshState, keep, keptState } from './nightly/state.ts'

const { values, positionals } = words()
const onNodes: Readonly<Record<string, readonly string[]>> = {
  machines: [],
  managers: ['test/real/managers.vm.test.ts', 'test/real/network-manager.vm.test.ts'],
  kill: ['test/real/kill.test.ts', 'test/real/kill.vm.test.ts'],
  lockout: ['test/real/lockouts.test.ts'],
}
const names = [...parts.map(({ name }) => name), ...Object.keys(onNodes)]
const stranger = positionals.find((word) => !names.includes(word))
const seed = values.seed === undefined ? undefined : Number(values.seed)
const minutes = Number(values.minutes)
if (stranger !== undefined) refuse(`there is no part ${stranger}; there are ${names.join(', ')}`)
if (!(minutes > 0)) refuse(`--minutes ${values.minutes} is no number of minutes`)
if (seed !== undefined && !(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31))
  refuse(`--seed ${values.seed} is no integer below ${2 ** 31}`)

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const start = Date.now()
const print = (line: string): void => console.log(line)
for (const [n, part] of chosen.entries()) {
  const state = keptState(values.state, part.name, seed) ?? freshState(seed ?? Date.now() % 2 ** 31)
  print(`${part.name}: seed ${state.seed}, from round ${state.round}, ${state.cases} cases before`)
  const done = await runPart(part, state, {
    until: start + (minutes * 60_000 * (n + 1)) / chosen.length,
    stopped: stop.signal,
    keep: (now) => keep(values.state, part.name, now),
    print,
  })
  report(part, done, values.state, print)
  if (Object.keys(done.found).length > 0) process.exitCode = 1
  if (stop.signal.aborted) break
}
const wanted =
  positionals.length === 0 ? ['machines'] : Object.keys(onNodes).filter((name) => positionals.includes(name))
for (const name of wanted) if (!stop.signal.aborted) await tryOnNodes(name)
if (stop.signal.aborted) {
  print('stopped: the same command goes on from here')
  process.exitCode ??= 130
}

async function tryOnNodes(name: string): Promise<void> {
  const files = onNodes[name] ?? []
  print(`${name}: ${files.length > 0 ? files.join(', ') : 'every test on real nodes'}`)
  const { failed } = await execa('npx', ['vitest', 'run', '--project', 'real', ...files], {
    ...{ stdin: 'ignore', stdout: 'inherit', stderr: 'inherit', reject: false },
    ...{
      env: { NETLOOM_NIGHTLY: '1', NETLOOM_KILL_MINUTES: values.minutes, NETLOOM_KILL_SEED: values.seed ?? '1' },
      cancelSignal: stop.signal,
      gracefulCancel: false,
    },
  })
  if (failed) process.exitCode = 1
}

function words() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        minutes: { type: 'string', default: '10' },
        seed: { type: 'string' },
        state: { type: 'string', default: new URL('../.cache/nightly', import.meta.url).pathname },
      },
    })
  } catch (error) {
    return refuse((error as Error).message)
  }
}

function refuse(why: string): never {
  console.error(`nightly: ${why}`)
  process.exit(1)
}
