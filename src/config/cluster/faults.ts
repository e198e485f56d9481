import type { Diagnostic } from '../../model/diagnostic.ts'
import { EngineError } from '../../model/engine-error.ts'
import { shown } from '../../schema/values/shown.ts'
import { at } from '../document/report.ts'
import { isGits } from '../trust/ground.ts'
import type { Origin } from '../yaml/source.ts'

export const missingFile = (origin: Origin, path: string): Diagnostic =>
  at(origin, {
    code: 'load/missing-file',
    summary: `there is no file ${shown(path)}`,
    hint: 'paths are relative to the file they are written in',
  })

/** A file that is there and cannot be read (a folder, say), reported where it is named. Anything else is thrown on. */
export function unreadableFile(origin: Origin, error: unknown): Diagnostic {
  if (!(error instanceof EngineError)) throw error
  return at(origin, { code: error.code, summary: error.message, hint: error.hint })
}

export const outside = (origin: Origin, written: string): Diagnostic =>
  at(
    origin,
    isGits(written)
      ? {
          code: 'load/outside-folder',
          summary: `${shown(written)} belongs to git, not to the cluster`,
          hint: 'name a file of the cluster',
        }
      : {
          code: 'load/outside-folder',
          summary: `${shown(written)} lies outside the cluster’s folder`,
          hint: 'copy the file into the folder; or link it there, and trust the link: netloom trust',
        },
  )
