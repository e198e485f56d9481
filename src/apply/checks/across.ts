import { setTimeout as sleep } from 'node:timers/promises'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { AcrossCheck, AcrossQuestion, SetMember } from '../../model/node/across.ts'
import { timeoutAfter } from '../../model/timeout.ts'
import type { Transports } from '../../transport/transport.ts'
import { ask } from './change-checks.ts'
import { lookSeconds } from './script.ts'

/** Neighbours have to be found, and links take their time. */
const tries = 3

const pauseSeconds = 1

interface Asking {
  readonly transports: Transports
  readonly nodeOf: (name: string) => InventoryNode
  readonly checks: readonly AcrossCheck[]
  /** Abort it, and what was not answered counts as failed. */
  readonly signal: AbortSignal
}

/** One member that does not reach another. */
export interface Unreached {
  readonly words: string
  readonly saw: string
}

/**
 * Which members of a set do not reach which. `before`: the words of those that did not before the first step either; they block
 * nothing. `patient`: asks again what fails.
 */
export async function unreachedAcross(
  members: readonly SetMember[],
  { before, patient }: { readonly before: ReadonlySet<string>; readonly patient: boolean },
  { transports, nodeOf, checks, signal }: Asking,
): Promise<readonly Unreached[]> {
  let open = checks.flatMap((check) => check.questions(members)).filter((one) => !before.has(wordsOf(one)))
  let failures: readonly Unreached[] = []
  for (let round = 1; open.length > 0 && round <= (patient ? tries : 1); round += 1) {
    if (round > 1) await sleep(pauseSeconds * 1000, undefined, { signal }).catch(() => {})
    const answers = await Promise.all(
      [...new Set(open.map(({ from }) => from))].map(async (name) => {
        const questions = open.filter(({ from }) => from === name)
        return { questions, told: await askOne(nodeOf(name), questions) }
      }),
    )
    const left = answers.flatMap(({ questions, told }) =>
      questions.flatMap((one) => {
        const { verdict, saw } = one.judge(told.get(one.look.script)?.text)
        return verdict === 'failed' ? [{ one, saw }] : []
      }),
    )
    open = left.map(({ one }) => one)
    failures = left.map(({ one, saw }) => ({ words: wordsOf(one), saw }))
    if (signal.aborted) break
  }
  return failures

  async function askOne(node: InventoryNode, questions: readonly AcrossQuestion[]) {
    const looks = questions.map(({ look }) => look)
    const seconds = lookSeconds(looks)
    const until = AbortSignal.any([signal, timeoutAfter(2 * seconds * 1000)])
    try {
      await using transport = await transports.forReading(node.name, node.connection, until)
      return await ask(transport, looks, seconds, until)
    } catch {
      return new Map<string, never>()
    }
  }
}

const wordsOf = ({ from, about }: AcrossQuestion): string => `${from} does not reach ${about}`
