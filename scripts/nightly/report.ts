import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Part } from './part.ts'
import type { State } from './state.ts'

const most = 60

/** What is printed of a part at its end; the smallest input of each kind of fault also goes into a file of its own. */
export function report(part: Part, state: State, folder: string, print: (line: string) => void): void {
  const missing = part.all.filter((label) => !state.reached.includes(label))
  print(`${part.name}: ${part.about}`)
  print(`  seed ${state.seed}, ${state.round} rounds, ${state.cases} cases in all`)
  const more = missing.length > most ? `, and ${missing.length - most} more` : ''
  print(
    `  not reached (${missing.length} of ${part.all.length}): ${missing.slice(0, most).join(', ') || 'nothing'}${more}`,
  )
  const files = join(folder, part.name)
  rmSync(files, { recursive: true, force: true })
  const found = Object.entries(state.found)
  if (found.length > 0) mkdirSync(files, { recursive: true })
  for (const [n, [fault, one]] of found.entries()) {
    const file = join(files, `${n + 1}.txt`)
    const text = part.text(one)
    writeFileSync(file, text)
    print(`  fault: ${fault}\n  ${file}\n${text.replace(/^/gm, '    ').trimEnd()}`)
  }
}
