import { readFileSync } from 'node:fs'
import type { Resources } from '../../src/model/config/derived.ts'
import type { DocumentType } from '../../src/model/config/document-type.ts'
import { commandLine, type ProbeOutput } from '../../src/model/plan/command.ts'
import type { Kind } from '../../src/model/plan/kind.ts'
import { pair } from '../../src/model/plan/pair.ts'
import { wantedResources } from '../../src/resources/wanted.ts'

/** What a node printed once, from the folder of fixtures. */
export const printed = (file: string): ProbeOutput => ({
  code: 0,
  stdout: readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8'),
  stderr: '',
})

export const probed = (stdout: string, code = 0, stderr = ''): ProbeOutput => ({ code, stdout, stderr })

/** A way as one would type it; what a program reads stands behind `<`. */
export const typed = <S extends object>(kind: Kind<S>, before: S | null, after: S | null): string[] =>
  kind
    .commands(pair(before, after))
    .map((command) => commandLine(command) + (command.stdin === undefined ? '' : ` < ${JSON.stringify(command.stdin)}`))

export const seen = <S extends object>(kind: Kind<S>, ...outputs: ProbeOutput[]): Record<string, S> =>
  Object.fromEntries(kind.observe(outputs, []).map((spec) => [kind.id(spec), spec]))

/** What a config of these documents means, as if they had been written and checked. */
export const configOf = (...written: readonly (readonly [DocumentType, object])[]): Resources =>
  wantedResources({ mode: 'metal', documents: written.map(([type, content]) => ({ type, content })) })
