import { exitCode } from '../../model/exit-code.ts'
import type { RunEvent } from '../../model/plan/event.ts'
import { type Chosen, isOpen, type Standing, standingAfter, standingText, waysOn } from '../../render/run/standing.ts'
import { count } from '../../render/text/names.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'

/** Knows how each node stands, so that an interrupt can report it, and how to go on. */
export function explainStop(
  cli: CliProcess,
  nodes: readonly string[],
  options: NodeOptions,
  meanwhile = 'to finish or roll back',
): (event: RunEvent) => void {
  const all = new Map<string, Standing>(nodes.map((node) => [node, { is: 'not-begun' }]))
  const chosen = chosenBy(options)
  const now = () => performance.now()
  const running = () => [...all.values()].filter(({ is }) => is !== 'not-begun' && is !== 'ended').length
  cli.interrupts.explain({
    first: () =>
      [
        `Stopping: no further node is begun. Waiting for ${count(running(), 'node')} ${meanwhile}; Ctrl-C again leaves at once.`,
        standingText(all, now()),
      ].join('\n'),
    second: () => ['Left. The nodes stand so:', standingText(all, now()), ...waysOn(all, chosen)].join('\n'),
    code: () => ([...all.values()].some(isOpen) ? exitCode.rollbackIncomplete : exitCode.error),
  })
  return (event) => {
    const before = all.get(event.node)
    if (before) all.set(event.node, standingAfter(before, event, now()))
  }
}

/** What was typed of the cluster and of its nodes. */
export const chosenBy = ({ cluster, node = [], group = [], label = [] }: NodeOptions): Chosen => ({
  from: cluster === '.' ? [] : ['-C', cluster],
  nodes: [
    ...node.flatMap((name) => ['-n', name]),
    ...group.flatMap((name) => ['-g', name]),
    ...label.flatMap((name) => ['-l', name]),
  ],
})
