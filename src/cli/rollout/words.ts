import { hostname } from 'node:os'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { visible } from '../../model/visible.ts'
import type { KeptRun, UnreadRun } from '../../state/runs/runs.ts'
import { readRun, runsFolder } from '../../state/runs/runs.ts'
import type { Writer } from '../../state/runs/writer-lock.ts'
import type { CliProcess } from '../process.ts'

/** By what the node's own record of a change names the run, and how to know it by that. */
export const holderOf = (author: string, id: string): string => `${author}${mark(id)}`
export const isOfRun =
  (id: string) =>
  ({ holder }: { readonly holder: string }): boolean =>
    holder.endsWith(mark(id))
const mark = (id: string) => `, run ${id}`

/** By what it names who took a change back: that of a run, or, where none is kept, a single one. */
export const takingBack = (author: string, what: string): string => `${author}${backMark(what)}`
export const isTakingBack =
  (what: string) =>
  ({ holder }: { readonly holder: string }): boolean =>
    holder.endsWith(backMark(what))
const backMark = (what: string) => `, taking back ${what}`

/** The run that was named. */
export const namedRun = (cli: CliProcess, id: string): Promise<KeptRun> => readRun(runsFolder(cli), id)

export const busy = ({ header }: KeptRun): Diagnostic => ({
  severity: 'error',
  code: 'rollout/busy',
  summary: `nothing was begun: the run ${header.id} of ${visible(header.author)} is about some of these nodes, and not over`,
  hint: `See how it stands: netloom rollout status ${header.id}. To end it: netloom rollout abort ${header.id}.`,
})

export const unreadRun = ({ place, error }: UnreadRun): Diagnostic => ({
  severity: 'warning',
  code: error.code,
  summary: error.message,
  hint: `Which nodes it is about is not known. Once nobody needs it any more, delete ${visible(place)}.`,
})

export const heldBy = ({ who, host, pid, since }: Writer): Diagnostic => ({
  severity: 'error',
  code: 'rollout/held-by',
  summary: `${visible(who)} works on it since ${visible(since)} (process ${pid} on ${visible(host)})`,
  hint:
    host === hostname()
      ? 'Leave it to them; netloom rollout pause and abort reach them.'
      : 'Leave it to them. If that machine or container is gone for good, delete the files writer.* in the folder of the run.',
})

export const over = (id: string): Diagnostic => ({
  severity: 'error',
  code: 'rollout/over',
  summary: `the run ${id} is over`,
  hint: `netloom rollout show ${id} tells how it ended. To change what is left: netloom rollout start.`,
})

export const notOver = (id: string): Diagnostic => ({
  severity: 'error',
  code: 'rollout/not-over',
  summary: `the run ${id} is not over, and what it changes next would not be taken back`,
  hint: `End it first: netloom rollout abort ${id}.`,
})
