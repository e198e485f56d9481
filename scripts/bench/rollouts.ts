import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { defaultRollout, type Rollout } from '../../src/model/config/rollout.ts'
import type { Candidate } from '../../src/planner/waves/candidate.ts'
import { limitsOf } from '../../src/planner/waves/limits.ts'
import { wavesOf } from '../../src/planner/waves/waves.ts'
import { journaled } from '../../src/rollout/journaled.ts'
import { rollOut } from '../../src/rollout/roll-out.ts'
import { recordOf } from '../../src/state/runs/entries.ts'
import { openJournal, readJournal } from '../../src/state/runs/journal.ts'
import { type Figure, seconds } from './rounds.ts'

const many = 10_000
const racks = 250
/** Twenty waves; in no rack more than three at once. */
const strategy: Rollout = { ...defaultRollout, sizes: ['5%'], maxUnavailable: [{ label: 'rack', nodes: '3' }] }

/** What the engine and its journal cost over nodes that are nothing but a wait of 5 to 25 ms. */
export async function rollOutOverSimulated(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-bench-'))
  try {
    const begun = process.cpuUsage()
    const waves = await run(folder)
    const { user, system } = process.cpuUsage(begun)
    const perNode = (user + system) / 1000 / many
    const megabytes = process.memoryUsage().rss / 1024 / 1024
    const since = performance.now()
    const ended = recordOf(await readJournal(folder), folder)?.outcomes.size
    const replay = performance.now() - since
    if (ended !== many) throw new Error(`the journal has ${ended} of ${many} nodes`)
    const what = `${many.toLocaleString('en')} simulated nodes in ${waves} waves`
    const none = { reference: '', ratio: '' }
    return [
      {
        ...{ what: `${what}: engine and journal, CPU per node`, figure: `${perNode.toFixed(2)} ms`, ...none },
        ...{ target: '≤ 2 ms', met: perNode <= 2 },
      },
      {
        ...{ what: 'the same: memory of the process', figure: `${megabytes.toFixed(0)} MB`, ...none },
        ...{ target: '< 500 MB', met: megabytes < 500 },
      },
      {
        ...{ what: 'the same: replay of its journal', figure: seconds(replay), ...none },
        ...{ target: '< 2 s', met: replay < 2000 },
      },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function run(folder: string): Promise<number> {
  const opened = await openJournal(folder, { who: 'bench', now: new Date() })
  if ('held' in opened) throw new Error('somebody else works there')
  const nodes = Array.from(
    { length: many },
    (_, n): Candidate => ({
      ...{ name: `n${n}`, role: 'worker', labels: { rack: String(n % racks) }, groups: [] },
      ...{ changes: true, isDown: false, classes: [] },
    }),
  )
  const { waves } = wavesOf(strategy, nodes)
  const { journal } = opened
  await journal.append({
    ...{ type: 'run', format: 'netloom.run', version: 1, id: 'bench', created: '', author: '', netloom: '' },
    ...{ cluster: '', clusterName: '', hash: '', plans: {}, waves, down: [], strategy, words: { concurrency: 64 } },
  })
  const context = journaled(journal, {
    ...{ signal: new AbortController().signal, now: () => new Date(), wishes: async () => [], onWish: () => {} },
  })
  const plan = { strategy, waves, down: new Map(), limits: limitsOf(strategy, nodes, 64) }
  const { ends } = await rollOut(context, plan, {
    change: async (node) => {
      await wait(5 + (Number(node.slice(1)) % 21))
      return { node, outcome: 'confirmed' }
    },
    set: () => ({ signal: new AbortController().signal, onLooked: async () => {}, across: async () => [] }),
    isSettled: () => false,
    back: async () => async (node) => ({ node, outcome: 'taken-back' as const }),
    answers: async () => true,
    askGate: async () => ({ outcome: 'pass', saw: '' }),
    tell: () => {},
  })
  await journal.close()
  if (ends.length !== many) throw new Error(`${ends.length} of ${many} nodes ended`)
  return waves.length
}
