import { type JsonSchema, knownKeys, schemaAt } from './json-schema.ts'
import { nearest } from './nearest.ts'
import { type SchemaError, stepsOf } from './translate.ts'

/** Unknown keys, and the known ones that people most likely meant by them: both as pointers. */
export const misspeltKeys = (errors: readonly SchemaError[], schema: JsonSchema): ReadonlyMap<string, string> =>
  new Map(
    errors.flatMap((error) => {
      const { instancePath, params } = error
      const known = knownKeys(schemaAt(schema, stepsOf(instancePath)))
      const meant = 'additionalProperty' in params && nearest(String(params.additionalProperty), known)
      return meant ? [[pointerOf(error), `${instancePath}/${escaped(meant)}`] as const] : []
    }),
  )

/** The pointer to what an error speaks of, which may be a key too many or one that is missing. */
export function pointerOf({ instancePath, params }: SchemaError): string {
  const key = params.additionalProperty ?? params.missingProperty
  return key === undefined ? instancePath : `${instancePath}/${escaped(String(key))}`
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
