import { clusterSchema } from '../../src/schema/cluster/index.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'

const draft = 'http://json-schema.org/draft-07/schema#'

/** JSON Schemas for editors, path to text: one for each kind, and one for a whole stream of documents. */
export function editorSchemas(folder: string): [path: string, text: string][] {
  const kinds = documentTypes.map(({ kind, apiVersion, schema }): [string, object] => {
    const { properties, required = [], ...rest } = schema as { properties?: object; required?: string[] }
    return [
      `${kind}.json`,
      {
        $schema: draft,
        title: kind,
        ...rest,
        properties: { apiVersion: { const: apiVersion }, kind: { const: kind }, ...properties },
        required: ['apiVersion', 'kind', ...required],
      },
    ]
  })
  const rest: [string, object][] = [
    ['v1alpha1.json', { $schema: draft, title: 'Machine config, old form', ...LegacyConfig.schema }],
    ['cluster.json', { $schema: draft, title: 'cluster.yaml', ...clusterSchema }],
    ['machine-config.json', stream()],
  ]
  return [...kinds, ...rest].map(([name, schema]) => [`${folder}/${name}`, `${JSON.stringify(schema, null, 2)}\n`])
}

/** An editor checks each document of a stream by itself: its kind decides by which schema. */
const stream = (): object => ({
  $schema: draft,
  title: 'Machine config',
  type: 'object',
  if: { required: ['kind'] },
  then: {
    properties: { kind: { enum: documentTypes.map(({ kind }) => kind) } },
    allOf: documentTypes.map(({ kind }) => ({
      if: { properties: { kind: { const: kind } } },
      then: { $ref: `${kind}.json` },
    })),
  },
  else: { $ref: 'v1alpha1.json' },
})
