import type { Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { defineDocument } from '../define.ts'
import { celFault } from '../values/cel.ts'
import { linkFields } from '../values/cel-link.ts'
import { shown } from '../values/shown.ts'
import { object, string } from '../vocabulary.ts'

const schema = object(
  {
    name: string('The alias; with `%d` at its end, links that match are numbered.', { minLength: 1 }),
    selector: object(
      { match: string('A CEL expression over `link`, such as `link.driver == "e1000"`.', { minLength: 1 }) },
      'Which links.',
    ),
  },
  'A name for a link that is chosen by its hardware.',
)
export type LinkAliasConfig = Static<typeof schema>

export const LinkAliasConfig = defineDocument<LinkAliasConfig>({
  kind: 'LinkAliasConfig',
  identity: 'name',
  schema,
  rules: ({ name, selector }) => [
    ...(!name.includes('%') || /^[^%]+%d$/.test(name)
      ? []
      : [
          {
            code: 'document/bad-value',
            path: ['name'],
            summary: `${shown(name)} may hold one %d, at its end`,
            hint: 'write it as in `net%d`',
          },
        ]),
    ...selectorRule(selector.match),
  ],
  inWords: {
    name: ['At most one `%d`, at its end: it counts the links that match.'],
    'selector.match': ['A CEL expression over `link` (`link.driver`, `mac(link.permanent_addr)` …), true or false.'],
  },
  example: { name: 'net%d', selector: { match: 'link.driver == "e1000"' } },
})

function selectorRule(expression: string): Fault[] {
  const fault = celFault(expression)
  if (fault === undefined) return []
  const summary = `the selector chooses no links: ${shown(fault).slice(1, -1)}`
  return [{ code: 'document/bad-value', path: ['selector', 'match'], summary, hint: hintFor(fault) }]
}

function hintFor(fault: string): string {
  if (fault.startsWith('No such key')) return `a link has the fields ${Object.keys(linkFields).join(', ')}`
  if (/^(no such overload|`).*\buint\b/.test(fault)) return 'write a number of such a field with a u, as in `1500u`'
  return 'write an expression that is true or false, such as `link.driver == "e1000"`'
}
