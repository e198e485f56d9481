import { editorSchemas, streamSchema } from '../../src/schema/editor-schemas.ts'

/** JSON Schemas for editors, path to text: one for each kind, and one for a whole stream of documents. */
export function schemaFiles(folder: string): [path: string, text: string][] {
  // Beside each other the files refer to each other, so that nothing is kept twice.
  const { machine: _, ...alone } = editorSchemas
  const all = [
    ...Object.entries(alone).map(([name, schema]): [string, object] => [name, schema()]),
    ['machine-config', streamSchema((kind) => `${kind}.json`)] as const,
  ]
  return all.map(([name, schema]) => [`${folder}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`])
}
