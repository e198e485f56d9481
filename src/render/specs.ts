import { Document } from 'yaml'
import type { CosiResource } from '../model/cosi.ts'
import { inline } from './plan/values.ts'
import type { Style } from './text/style.ts'
import { tableText } from './text/table.ts'

/** What a config means for one node. */
export interface NodeSpec extends CosiResource {
  readonly node: string
}

const secretFields = new Set(['privateKey', 'presharedKey', 'apiToken', 'sharedSecret', 'serviceEncryptionKey'])

/** The same without what nobody may read: keys, tokens, and passwords in addresses. */
export const withoutSecrets = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (field, of: unknown) => (typeof of === 'string' ? hidden(field, of) : of))) as T

const hidden = (field: string, text: string): string =>
  secretFields.has(field) && text !== '' ? '(sensitive)' : text.replace(/^(https?:\/\/)[^/@\s]+@/, '$1(sensitive)@')

/** One YAML document for each resource. */
export const specsYaml = (specs: readonly NodeSpec[]): string =>
  specs.map((spec) => `---\n${new Document(spec).toString({ lineWidth: 0 })}`).join('')

/** One line for each resource; what only the weakest layer asks for is marked, because no node is changed for it. */
export function specsTable(specs: readonly NodeSpec[], style: Style, width?: number): string {
  const rows = specs.map(({ node, metadata: { namespace, type, id }, spec }) => {
    const { layer, ...fields } = spec as { layer?: string }
    return [node, namespace, type.replace(/\..*/, ''), id, layerWords(layer), inlineFields(fields)]
  })
  return tableText(['NODE', 'NAMESPACE', 'TYPE', 'ID', 'LAYER', 'SPEC'], rows, style, width)
}

/** A NIC, a resolver or a clock that nobody wrote about belongs to the distribution. */
const layerWords = (layer = ''): string => (layer === 'default' ? 'default, not carried out' : layer)

/** What has a value, one behind the other. */
const inlineFields = (fields: object): string =>
  Object.entries(fields)
    .filter(([, value]) => !isNothing(value))
    .map(([name, value]) => `${name}=${inline(value)}`)
    .join(' ')

const isNothing = (value: unknown): boolean =>
  value === '' || value === 0 || value === undefined || value === null || (Array.isArray(value) && value.length === 0)
