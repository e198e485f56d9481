import { type Diagnostic, isFileRange } from '../../model/diagnostic.ts'
import { unfinishedThing, unfinishedThings } from '../../schema/unfinished.ts'

const code = 'lint/not-yet'

/** What netloom leaves to the programs of a cluster is reported once, with every place where it is asked for. */
export function onceForAll(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const all = found.filter((one) => one.code === code)
  const [first] = all
  if (first === undefined) return found
  const things = [...new Set(all.map(({ summary }) => unfinishedThing(summary)))]
  const places = [...new Set(all.flatMap(({ at }) => (at && isFileRange(at) ? [`${at.file}:${at.start.line}`] : [])))]
  const one = { ...first, summary: unfinishedThings(things), detail: `It is asked for at ${places.join(', ')}.` }
  return [...found.filter((other) => other.code !== code), places.length > 1 ? one : first]
}
