import type { TransactionState } from '../model/node/snapshot.ts'
import type { RunEvent } from '../model/plan/event.ts'
import type { Plan, Step } from '../model/plan/plan.ts'

/** What the node's program has printed so far, emitted as events while it is printed. */
export interface NodeOutput {
  /** Takes one line. */
  read(line: string): void
  /** The last state the journal named. */
  state(): TransactionState | undefined
  /** The state at which whoever was at work ended; `none` for a transaction that never began. */
  ended(): TransactionState | 'none' | undefined
  readonly stepsDone: () => number
  /** Steps that the kernel refused before anything of them was done, or that were never come to. */
  readonly unbegun: () => ReadonlySet<number>
  /** What a failing step, or a step that could not be undone, printed. */
  readonly output: () => string
  readonly failedStep: () => number | undefined
  /** What the step that failed printed. */
  readonly failure: () => string
  /** Lines with a first word of their own, such as `busy` and `missing`. */
  word(name: string): string | undefined
  /** Everything that followed `busy`: who holds the node. */
  readonly holder: () => string
}

type Emit = (event: RunEvent) => void

export function readOutput(node: string, plan: Plan | undefined, emit: Emit): NodeOutput {
  let state: TransactionState | undefined
  let ended: TransactionState | 'none' | undefined
  let done = 0
  let failed: number | undefined
  let failure = ''
  const unbegun = new Set<number>()
  const output: string[] = []
  const holder: string[] = []
  const words = new Map<string, string>()
  const steps = new Map(plan?.steps.map((step) => [step.n, step]))
  const step = (rest: string, title: (step: Step) => string) => {
    const known = steps.get(Number(rest))
    return { n: Number(rest), of: steps.size, title: known ? title(known) : '' }
  }

  const facts = new Map<string, (rest: string) => void>(
    Object.entries({
      state: (rest: string) => {
        state = rest as TransactionState
        emit({ node, type: 'state', state })
      },
      start: (rest: string) => emit({ node, type: 'step-started', ...step(rest, forth) }),
      undo: (rest: string) => emit({ node, type: 'step-undoing', ...step(rest, back) }),
      done: (rest: string) => {
        done = Number(rest)
        emit({ node, type: 'step-done', n: done })
      },
      unbegun: (rest: string) => unbegun.add(Number(rest)),
      output: (rest: string) => output.push(rest),
      failed: (rest: string) => {
        failed = Number(rest.split(' ')[0])
        failure = output.join('\n')
        emit({ node, type: 'step-failed', n: failed, output: failure })
      },
      end: (rest: string) => {
        ended = rest as TransactionState
      },
    }),
  )

  return {
    read(line) {
      if (words.has('busy')) return void holder.push(line)
      const space = line.indexOf(' ')
      const [word, rest] = space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)]
      const fact = facts.get(word)
      if (fact) fact(rest)
      else words.set(word, rest)
    },
    state: () => state,
    ended: () => ended,
    stepsDone: () => done,
    unbegun: () => unbegun,
    output: () => output.join('\n'),
    failedStep: () => failed,
    failure: () => failure,
    word: (name) => words.get(name),
    holder: () => holder.join('\n'),
  }
}

const forth = ({ action, kind, id }: Step): string => `${action} ${kind}/${id}`

const back = ({ action, kind, id }: Step): string => `${inverse[action]} ${kind}/${id}`

const inverse: Readonly<Record<Step['action'], string>> = {
  create: 'delete',
  update: 'change back',
  delete: 'create again',
  adopt: 'leave',
  forget: 'leave',
  protect: 'leave',
  lift: 'leave',
}
