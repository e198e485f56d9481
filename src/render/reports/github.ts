import { type Diagnostic, isFileRange, type Severity } from '../../model/diagnostic.ts'
import { visible } from '../../model/visible.ts'
import { alike } from '../alike-faults.ts'
import { findingsIn } from '../diagnostics.ts'
import { count } from '../text/names.ts'
import { messageLines } from './finding.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Diagnostics as commands to the runner of GitHub Actions, one a line, which shows each beside its place. It shows only ten
 * of each sort: those that say the same of other places are one.
 */
export const githubAnnotations = (diagnostics: readonly Diagnostic[]): string =>
  alike(findingsIn(diagnostics))
    .map(({ first, others }) => {
      const { severity, code, at } = first.diagnostic
      const place = isFileRange(at)
        ? {
            ...{ file: visible(at.file), line: at.start.line, col: at.start.column },
            ...{ endLine: at.end.line, endColumn: at.end.column },
          }
        : {}
      const words = Object.entries({ ...place, title: visible(code) }).map(
        ([name, value]) => `${name}=${property(`${value}`)}`,
      )
      const more = others.length > 0 ? [`and the same at ${count(others.length, 'more place')}`] : []
      return `::${commands[severity]} ${words.join(',')}::${data([...messageLines(first), ...more].join('\n'))}\n`
    })
    .join('')

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
