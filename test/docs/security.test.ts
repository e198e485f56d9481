import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| What holds'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))

/** The titles that follow a file are of tests in it. */
function* testsIn(cell: string): Generator<readonly [file: string, title: string]> {
  let file = ''
  for (const [, named, title] of cell.matchAll(/`(test\/[^`]+)`|\*([^*]+)\*/g)) {
    if (named) file = named
    else if (title) yield [file, title]
  }
}

describe('the threat model', () => {
  it('has a claim and its tests in every row', () => {
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((cells) => cells.length !== 2 || [...testsIn(cells[1] ?? '')].length === 0)).toEqual([])
  })

  it.each(rows.flatMap(([, held = '']) => [...testsIn(held)]))('%s holds: %s', (file, title) => {
    expect(existsSync(join(root, file)), `${file} is gone`).toBe(true)
    expect(isTitle(title, readFileSync(join(root, file), 'utf8')), 'no test there is called so').toBe(true)
  })

  it('names no file without a test in it', () => {
    const files = [...page.matchAll(/^\|.*$/gm)].flatMap(([row]) =>
      [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file),
    )
    const used = new Set(rows.flatMap(([, held = '']) => [...testsIn(held)].map(([file]) => file)))
    expect(files.filter((file) => !used.has(file ?? ''))).toEqual([])
  })
})

/** Whether a test or a group of a file has this title; of one that is put together, as its beginning. */
const isTitle = (title: string, text: string): boolean =>
  new RegExp(`\\(\\s*['"\`]${title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?:['"\`]|\\$\\{)`).test(text)
