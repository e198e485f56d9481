import { reference } from '../../../src/cli/reference/reference.ts'
import type { JsonSchema } from '../../../src/config/yaml/json-schema.ts'
import type { Sample } from './configs.ts'

/** Kinds whose fields are generated one by one; of others there is the example. */
const whole: readonly string[] = [
  ...['LinkConfig', 'VLANConfig', 'BondConfig', 'BridgeConfig', 'DummyLinkConfig', 'VethConfig', 'VRFConfig'],
  ...['MacVLANConfig', 'VXLANConfig', 'RoutingRuleConfig', 'BlackholeRouteConfig', 'HostnameConfig', 'ResolverConfig'],
  ...['StaticHostConfig', 'NetworkDefaultActionConfig', 'NetworkRuleConfig', 'SysctlConfig'],
]

/** Of the legacy form only what speaks of the network, and is not refused in any case. */
const legacyParts =
  /^v1alpha1\.(machine\.(network\.(?!kubespan)|sysctls|features\.(hostDNS|stable|nodeAddress))|cluster\.network\.(pod|service))/

/** The file of a cluster, and kinds that need others beside them. */
const never: readonly string[] = ['cluster', 'DiscoveryServiceConfig', 'KubeSpanConfig']

/** What cases can go through: forms, kinds, fields, and what tells values of a field apart. */
export const everything: readonly string[] = [
  ...['documents only', 'legacy only', 'both forms', 'links seen', 'refused'],
  ...['a link of two masters', 'one Route twice', 'one Address twice', 'one KernelParam twice'],
  ...['Link', 'Address', 'RoutingRule', 'Route', 'NfTablesChain', 'KernelParam', 'Hostname', 'Resolver', 'EtcFile'].map(
    (kind) => `wants a ${kind}`,
  ),
  ...reference.flatMap(({ name, shape }) => {
    if (never.includes(name)) return []
    if (name === 'v1alpha1')
      return fieldsOf(shape, name).filter(
        (label) => legacyParts.test(label) && !/\.(arpIPTarget|adActorSystem|equinixMetal)\b/.test(label),
      )
    return [name, ...(whole.includes(name) ? fieldsOf(shape, name) : [])]
  }),
]

const shapes = new Map(reference.map(({ name, shape }) => [name, shape]))

/** What a case goes through. */
export function reachedBy({ documents, links }: Sample): readonly string[] {
  const legacy = documents.some(({ kind }) => kind === undefined)
  const form = legacy ? (documents.length > 1 ? 'both forms' : 'legacy only') : 'documents only'
  const labels = documents.flatMap((document) => {
    const name = String(document.kind ?? 'v1alpha1')
    return [name, ...valuesOf(document, shapes.get(name) ?? {}, name)]
  })
  return [...new Set([form, ...(links.length > 0 ? ['links seen'] : []), ...labels])]
}

function fieldsOf(schema: JsonSchema, path: string): readonly string[] {
  if (schema.enum) return schema.enum.map((word) => `${path}=${word}`)
  if (schema.type === 'boolean') return [`${path}=true`, `${path}=false`]
  if (schema.type === 'integer') return (schema.minimum ?? 0) > 0 ? [path] : [`${path}=0`, path]
  if (schema.type === 'array')
    return [...(schema.minItems ? [] : [`${path}=[]`]), ...fieldsOf(schema.items ?? {}, path)]
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([field, part]) => fieldsOf(part, `${path}.${field}`))
  return schema.type === undefined ? [] : [path]
}

function valuesOf(value: unknown, schema: JsonSchema, path: string): readonly string[] {
  if (schema.enum || typeof value === 'boolean' || value === 0) return [`${path}=${value}`]
  if (Array.isArray(value))
    return value.length === 0 ? [`${path}=[]`] : value.flatMap((item) => valuesOf(item, schema.items ?? {}, path))
  const { properties } = schema
  if (!properties || typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([field, part]) =>
    field in properties ? valuesOf(part, properties[field] ?? {}, `${path}.${field}`) : [],
  )
}
