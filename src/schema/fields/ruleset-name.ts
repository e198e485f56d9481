import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'
import { linkNameRule } from './link-name.ts'

/**
 * Names of links as a ruleset of the firewall holds them: between quotes, where nothing can be escaped and a star stands for
 * any end of a name.
 */
export const rulesetNameRules = (names: readonly string[], path: Fault['path']): Fault[] =>
  names.flatMap((name, n) => rulesetNameRule(name, [...path, n]))

export function rulesetNameRule(name: string, path: Fault['path']): Fault[] {
  const [sign] = /["\\*]/.exec(name) ?? []
  if (sign === undefined) return linkNameRule(name, path)
  const summary = `${shown(name)} holds ${sign === '*' ? 'a star' : 'a quote or a backslash'}, which no firewall rule can name`
  return [{ code: 'document/bad-value', path, summary, hint: 'write the whole name of one link, or an alias of it' }]
}
