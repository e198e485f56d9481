import { visible } from './visible.ts'

/** `3 nodes`, `1 node`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** `a`, `a and b`, `a, b and c`. */
export const sentenceList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

interface Numbered {
  readonly stem: string
  readonly digits: string
}

const numbered = (name: string): Numbered | undefined => {
  const match = /^(.*?)(\d{1,9})$/.exec(name)
  return match ? { stem: match[1]!, digits: match[2]! } : undefined
}

function follows(previous: string, name: string): boolean {
  const [a, b] = [numbered(previous), numbered(name)]
  return (
    a !== undefined &&
    b !== undefined &&
    a.stem === b.stem &&
    String(Number(a.digits) + 1).padStart(a.digits.length, '0') === b.digits
  )
}

/** Node names in their order; four or more that count upwards are drawn as a range: `worker-01…worker-40`. */
export function nodeNames(names: readonly string[]): string {
  const runs: string[][] = []
  for (const name of names) {
    const last = runs.at(-1)
    if (last && follows(last.at(-1)!, name)) last.push(name)
    else runs.push([name])
  }
  return sentenceList(
    runs.flatMap((run) => (run.length < 4 ? run.map(visible) : `${visible(run[0]!)}…${visible(run.at(-1)!)}`)),
  )
}
