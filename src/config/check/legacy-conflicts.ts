import type { Diagnostic } from '../../model/diagnostic.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'
import { type ConfigDocument, ofKind } from '../document/config-document.ts'
import { at } from '../document/report.ts'

/** What a document sets may not be set in a legacy config too. */
export const legacyConflicts = (documents: readonly ConfigDocument[]): readonly Diagnostic[] => {
  const [old] = ofKind(documents, LegacyConfig)
  if (old === undefined) return []
  return documents.flatMap((document) =>
    Object.entries(document.type.conflicts?.(document.content, old.content) ?? {})
      .filter(([, isWritten]) => isWritten)
      .map(([field]) => conflict(document, old, field)),
  )
}

function conflict(document: ConfigDocument, old: ConfigDocument<LegacyConfig>, field: string): Diagnostic {
  const { source, start } = old.place(field.split('.'))
  return at(document.place([]), {
    code: 'conflict/old-config',
    summary: `${document.type.kind} cannot stand beside ${field} of the legacy config in ${source.file}`,
    detail: `It is set there on line ${source.lines.linePos(start).line}.`,
    hint: `remove ${field} from the legacy config`,
  })
}
