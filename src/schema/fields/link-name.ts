import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'

/** What the kernel refuses as a name of a link. Such a name is carried by no command of ours. */
export function linkNameRule(name: string, path: Fault['path']): Fault[] {
  const wrong = whatIsWrong(name)
  return wrong === undefined
    ? []
    : [
        {
          severity: 'warning',
          code: 'lint/link-name',
          path,
          summary: `the kernel does not take ${shown(name)} as the name of a link: it ${wrong}`,
          hint: 'use 1 to 15 letters, digits, dots, dashes or underscores',
        },
      ]
}

/** The same for names in a list, where one may be written and still be empty. */
export const linkNameRules = (names: readonly string[], path: Fault['path']): Fault[] =>
  names.flatMap((name, n) => (name === '' ? [noName([...path, n])] : linkNameRule(name, [...path, n])))

const noName = (path: Fault['path']): Fault => ({
  severity: 'warning',
  code: 'lint/link-name',
  path,
  summary: 'the link has no name',
  hint: 'write its name, or remove the item',
})

function whatIsWrong(name: string): string | undefined {
  if (Buffer.byteLength(name) > 15) return 'is longer than 15 bytes'
  if (name === '.' || name === '..') return 'is a directory'
  if (/[\s/:\p{C}\p{Z}]/u.test(name)) return 'holds a space, a slash, a colon or a control character'
  return name.includes('%') ? 'holds a percent sign, which stands for a number' : undefined
}
