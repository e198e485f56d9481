import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Prepared } from '../../src/cli/fleet/apply-plans.ts'
import { headerOf, type StartOptions } from '../../src/cli/rollout/header.ts'
import { defaultRollout } from '../../src/model/config/rollout.ts'

let cwd: string
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'netloom-fleet-'))
  await mkdir(join(cwd, 'fleet'))
  await symlink('fleet', join(cwd, 'same'))
})
afterEach(() => rm(cwd, { recursive: true }))

const prepared = {
  ...{ plans: [], hash: 'sha256:0', cluster: { name: 'site', nodes: [], rollout: defaultRollout } },
  unread: [
    { node: 'a', outcome: 'unreachable', stepsDone: 0, diagnostics: [] },
    { node: 'b', outcome: 'locked', stepsDone: 0, diagnostics: [] },
  ],
} as const satisfies Partial<Omit<Prepared, 'cluster'>> & { readonly cluster: object }

const headed = (options: StartOptions, kept?: Prepared['kept']) =>
  headerOf(
    { cwd, env: process.env, now: () => new Date(), author: () => 'ops@desk' },
    { ...prepared, ...(kept && { kept }) },
    { waves: [] },
    options,
  )

describe('what a run begins with', () => {
  const words = { concurrency: 4, cluster: 'same', output: 'text', color: false } as const

  it('is the cluster by its one path, and why nodes had no plan', async () => {
    const { cluster, down } = await headed(words)
    expect(cluster).toBe(await realpath(join(cwd, 'fleet')))
    expect(down).toEqual([
      { node: 'a', outcome: 'unreachable' },
      { node: 'b', outcome: 'locked' },
    ])
  })

  it('are the words it was started with; of a kept plan those that it was made with', async () => {
    expect((await headed({ ...words, strict: true, skipCheck: ['x'] })).words).toEqual({
      ...{ concurrency: 4, strict: true, skipCheck: ['x'] },
    })
    const kept = { file: 'plan', envelope: { moveUnmanaged: true } } as Prepared['kept']
    expect((await headed(words, kept)).words).toEqual({ concurrency: 4, moveUnmanaged: true })
  })
})
