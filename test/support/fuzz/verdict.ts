import { parseMachineConfig } from '../../../src/config/document/machine-config.ts'
import { patchMachineConfig } from '../../../src/config/patch/patch-machine-config.ts'
import type { MachineConfig } from '../../../src/model/config/machine-config.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { hasErrors } from '../../../src/model/diagnostic.ts'
import { deriveSpecs } from '../../../src/resources/derive.ts'

const stages = /^(decode|load|document|conflict|config|lint)\/[a-z0-9-]+$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: what could move a cursor is looked for
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/

/**
 * Everything wrong with how a string is judged, what it then means, and what it does as a patch of itself; empty when all is
 * well. `kinds` are those of its documents, if they were accepted. Never throws.
 */
export function examined(text: string): { readonly faults: readonly string[]; readonly kinds: readonly string[] } {
  try {
    const { config, diagnostics } = parseMachineConfig(text, { file: 'f.yaml' })
    const lines = text.split(/\r\n|\r|\n/).length
    const faults = [
      ...diagnostics.flatMap((one) => wrongDiagnostic(one, lines)),
      ...((config === undefined) === hasErrors(diagnostics) ? [] : ['a config in spite of an error, or none without']),
      ...(diagnostics.length > 101 ? ['too many diagnostics'] : []),
      ...(new Set(diagnostics.map((one) => JSON.stringify(one))).size === diagnostics.length
        ? []
        : ['one fault twice']),
      ...(config ? wrongSpecs(config) : []),
      ...patchMachineConfig(text, [text]).diagnostics.flatMap((one) => wrongDiagnostic(one, lines)),
    ]
    return { faults: [...new Set(faults)], kinds: (config?.documents ?? []).map(({ type }) => type.kind) }
  } catch (error) {
    return { faults: [`reading threw: ${errorText(error)}`], kinds: [] }
  }
}

function wrongDiagnostic({ code, summary, hint = '', at }: Diagnostic, lines: number): string[] {
  const message = `${summary}${hint}`
  const place = at && 'file' in at ? at : undefined
  const inside =
    place !== undefined &&
    [place.start, place.end].every(({ line, column }) => line >= 1 && line <= lines + 1 && column >= 1) &&
    (place.start.line < place.end.line ||
      (place.start.line === place.end.line && place.start.column <= place.end.column))
  return [
    ...(stages.test(code) ? [] : [`no code of a stage: ${code}`]),
    ...(inside ? [] : [`no place in the text: ${code}`]),
    ...(summary === '' || message.length > 2000 || unsafe.test(message) ? [`a sentence nobody can read: ${code}`] : []),
  ]
}

function wrongSpecs(config: MachineConfig): string[] {
  try {
    const ids = deriveSpecs(config).map(({ metadata: { namespace, type, id } }) => `${namespace} ${type} ${id}`)
    const twice = ids.find((id, n) => ids.indexOf(id) !== n)
    return twice === undefined ? [] : [`one id twice: ${twice.split(' ').slice(0, 2).join(' ')}`]
  } catch (error) {
    return [`deriving threw: ${errorText(error)}`]
  }
}

const errorText = (error: unknown): string =>
  error instanceof Error ? `${error.message.slice(0, 100)} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : String(error)
