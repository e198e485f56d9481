import type { Diagnostic } from '../../model/diagnostic.ts'
import { at } from '../document/report.ts'
import type { Source } from './source.ts'

/** What begins an expression or a statement of Go templates, Helm, Jinja and their kin. */
const mark =
  /\{\{[-~]?\s*(?:[.$("`]|[A-Za-z_][\w.]*\s*(?:[-~|]?\}\}|\|)|(?:if|else|end|range|with|define|block|template|include|tpl|each|for)\b)|\{%[-+]?\s*[a-z]/

export const templateHint = `write \`\${NAME}\` for values, \`\${node.NAME}\` for those of each node, and patches for what differs: \`for:\` in cluster.yaml says on which nodes; or render it before`

/** Whether a string holds an expression or a statement of a template. */
export const isTemplate = (text: string): boolean => mark.test(text)

/** That a string which is no YAML is a template, reported where its first expression stands; undefined for any other text. */
export function templateFault(source: Source): Diagnostic | undefined {
  const found = mark.exec(source.text)
  if (found === null) return undefined
  return at(
    { source, start: found.index, end: found.index + 2 },
    {
      code: 'decode/template',
      summary: `this is a template: netloom does not render \`${found[0].slice(0, 2)} …\``,
      hint: templateHint,
    },
  )
}
