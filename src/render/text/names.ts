import { visible } from '../../model/visible.ts'

/** `3 nodes`, `1 node`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** `a`, `a and b`, `a, b and c`. */
export const sentenceList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** The stem of a name and the number it ends with. */
const numbered = /^(?<stem>.*?)(?<digits>\d{1,9})$/

function follows(previous: string, name: string): boolean {
  const [a, b] = [numbered.exec(previous)?.groups, numbered.exec(name)?.groups]
  if (a?.digits === undefined || a.stem !== b?.stem) return false
  return String(Number(a.digits) + 1).padStart(a.digits.length, '0') === b?.digits
}

/**
 * Node names in their order; four or more that count upwards are drawn as a range: `worker-01…worker-40`. `word` makes
 * foreign words harmless where they go.
 */
export function nodeNames(names: readonly string[], word: (name: string) => string = visible): string {
  const runs: string[][] = []
  for (const name of names) {
    const run = runs.at(-1)
    if (run && follows(run.at(-1) ?? '', name)) run.push(name)
    else runs.push([name])
  }
  return sentenceList(runs.flatMap((run) => runWords(run, word)))
}

const runWords = (run: readonly string[], word: (name: string) => string): readonly string[] =>
  run.length < 4 ? run.map(word) : [`${word(run.at(0) ?? '')}…${word(run.at(-1) ?? '')}`]
