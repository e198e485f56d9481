import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { execa } from 'execa'
import { stringify } from 'yaml'
import { reachFrom } from '../../support/lab/reach.ts'
import type { NamespaceNode } from '../../support/lab.ts'
import { program } from '../../support/program.ts'

/** As short as a set of two with a new address each can have it. */
export const deadline = 75

/** Where a controller stops, for the test to kill it or to change the world first. */
export interface Moment {
  readonly name: string
  readonly match: string
  readonly when: 'before' | 'after'
}

export const decided = (when: Moment['when']): Moment => ({
  name: `decide-${when}`,
  match: '"done","key":"decide',
  when,
})

/** Two nodes with a cluster and runs of their own, whose only changes are an address on one segment each. */
export type Site = Awaited<ReturnType<typeof siteOf>>

export async function siteOf(lab: string, n: number, nodes: readonly [NamespaceNode, NamespaceNode]) {
  const place = join(lab, `site${n}`)
  await mkdir(join(place, 'frozen'), { recursive: true })
  const names = nodes.map(({ name }) => name)
  const wanted = (at: number) => `fd${70 + n}::${at + 1}/64`
  const reached = await Promise.all(
    nodes.map(async ({ name, connection }) => ({
      ...{ name, address: connection.host, patches: [`${name}.yaml`] },
      connection: { ...(await reachFrom(place, connection)), connectTimeout: '10s' },
    })),
  )
  for (const [at, name] of names.entries())
    await writeFile(
      join(place, `${name}.yaml`),
      `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\nup: true\naddresses: [{ address: "${wanted(at)}" }]\n`,
    )
  await writeFile(
    join(place, 'cluster.yaml'),
    stringify({ name: `site${n}`, nodes: reached, rollout: { atomic: 'run' } }),
  )

  const begun = (words: readonly string[], moments: readonly Moment[] = []) => {
    const freeze = new URL('../../support/freeze.mjs', import.meta.url).href
    const process = execa(program[0], [program[1], ...words, '-C', place], {
      ...{ reject: false, stdin: 'ignore' },
      env: {
        ...{ NO_COLOR: '1', XDG_STATE_HOME: join(place, 'state') },
        ...(moments.length > 0 && {
          NODE_OPTIONS: `--import=${freeze}`,
          NETLOOM_FREEZE: JSON.stringify({ place: join(place, 'frozen'), moments }),
        }),
      },
    })
    let said = ''
    process.stderr.on('data', (chunk) => {
      said += chunk
    })
    let isOver = false
    void process.finally(() => {
      isOver = true
    })
    const until = async (what: string, holds: () => boolean) => {
      while (!holds()) {
        if (isOver) throw new Error(`it ended before ${what}:\n${said}`)
        await wait(20)
      }
    }
    return {
      process,
      said: () => said,
      /** Until it stands at a moment. */
      stands: ({ name }: Moment) => until(name, () => existsSync(join(place, 'frozen', name))),
      says: (pattern: RegExp) => until(String(pattern), () => pattern.test(said)),
      goOn: ({ name }: Moment) => writeFile(join(place, 'frozen', `${name}.go`), ''),
      async kill() {
        process.kill('SIGKILL')
        if ((await process).signal !== 'SIGKILL') throw new Error(`it ended before it was killed:\n${said}`)
      },
    }
  }
  const netloom = async (...words: string[]) => {
    const { exitCode: code, stdout, stderr } = await begun(words).process
    return { code, stdout, stderr }
  }
  const json = async (...words: string[]) => JSON.parse((await netloom(...words, '-o', 'json')).stdout)
  const hasAddress = async (at: number) =>
    (await (nodes[at] as NamespaceNode).exec(['ip', '-br', 'address', 'show', 'eth1'])).stdout.includes(wanted(at))
  return {
    ...{ nodes, names, begun, netloom, json },
    start: (...moments: Moment[]) => begun(['rollout', 'start', '--yes', '--deadline', String(deadline)], moments),
    run: async (): Promise<{ id: string; state: string; waves: { half?: true; nodes: { state: string }[] }[] }> =>
      (await json('rollout', 'list')).runs[0],
    /** What each node has: nothing, or the address that was wanted. */
    have: async () => Promise.all(nodes.map((_, at) => hasAddress(at))),
    /** Until nothing is open on any of them, as their own watchdogs, or whoever was at it, see to. */
    async settled() {
      for (;;) {
        const open = await Promise.all(nodes.map((node) => node.exec(['test', '-L', '/var/lib/netloom/open'])))
        if (open.every(({ code }) => code !== 0)) return
        await wait(500)
      }
    },
    /** How its changes ended on each node by their own records, oldest first. */
    async history() {
      const { changes } = await json('history')
      return names.map((name) =>
        changes
          .toReversed()
          .flatMap((one: { node: string; outcome: string }) => (one.node === name ? [one.outcome] : [])),
      )
    },
  }
}
