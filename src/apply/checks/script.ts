import type { Look } from '../../model/node/check-after.ts'
import { type Probe, type ProbeOutput, quote } from '../../model/plan/command.ts'

/** What a look printed; `code` is 127 where a program is missing, and `text` then names it. */
export interface Answer {
  readonly code: number
  readonly text: string
}

/** So many ask others at the same time. */
const atOnce = 24

/** For what the node reads of itself, also on a machine that is busy or slow. */
const readingSeconds = 5

/** So many octets of one that asks somebody else: what goes through a pipe in one piece. */
const most = 3000

/** The most seconds in which these looks are over: those that wait for others do so side by side. */
export function lookSeconds(looks: readonly Look[]): number {
  if (looks.length === 0) return 0
  const waits = waitsOf(looks).map((group) => Math.max(...group.map(({ seconds = 0 }) => seconds)))
  return waits.reduce((sum, one) => sum + one, readingSeconds)
}

const waiting = (looks: readonly Look[]): Look[] => looks.filter(({ seconds }) => seconds !== undefined)

function waitsOf(looks: readonly Look[]): Look[][] {
  const all = waiting(looks)
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, n) => all.slice(n * atOnce, (n + 1) * atOnce))
}

/** All looks in one shell on the node, which is ended when its time is over. */
export function lookProbe(looks: readonly Look[], mark: string, seconds: number): Probe {
  const numbers = new Map(looks.map((look, n) => [look, n]))
  const number = (look: Look): number => numbers.get(look) as number
  const reading = looks.filter(({ seconds: wait }) => wait === undefined)
  return {
    argv: ['timeout', '-s', 'KILL', String(Math.ceil(seconds)), 'sh', '-s', '--', 'checks'],
    mayFail: true,
    stdin: [
      `tell() { printf '\\n${mark} %s %s\\n%s\\n' "$1" "$2" "$3"; }`,
      // What is written to a pipe in one piece stays in one piece beside others.
      `tell_some() { printf '\\n${mark} %s %s\\n%.${most}s\\n' "$1" "$2" "$3"; }`,
      'lacks() { printf %s "$*"; exit 127; }',
      'main() {',
      ...reading.map((look) => `said=$(${asked(look)}); tell ${number(look)} $? "$said"`),
      ...waitsOf(looks).map((group) => {
        const jobs = group.map((look) => `{ said=$(${asked(look)}); tell_some ${number(look)} $? "$said"; } &`)
        return `said=$(\n${jobs.join('\n')}\nwait)\nprintf '%s\\n' "$said"`
      }),
      '}',
      'main 2>/dev/null </dev/null',
      '',
    ].join('\n'),
  }
}

/** A subshell's words. */
function asked({ script, needs = [] }: Look): string {
  const there = needs.map((some) => {
    const any = some.map((program) => `command -v ${quote(program)} >&2`).join(' || ')
    return `{ ${any}; } || lacks ${quote(some.join(' or '))}`
  })
  return `\n${[...there, script].join('\n')}\n`
}

/** By the numbers of looks; one that did not answer is left out. */
export function readAnswers(output: ProbeOutput | undefined, mark: string): ReadonlyMap<number, Answer> {
  const answers = new Map<number, Answer>()
  for (const part of `\n${output?.stdout ?? ''}`.split(`\n${mark} `).slice(1)) {
    const [, n, code, text = ''] = /^(\d+) (\d+)\n([\s\S]*)$/.exec(part) ?? []
    if (n !== undefined) answers.set(Number(n), { code: Number(code), text: text.replace(/\n+$/, '') })
  }
  return answers
}
