import { Ajv } from 'ajv'

/** One thing that a platform says can be asked of it. */
export interface Operation {
  readonly method: string
  /** `/repos/{owner}/…` */
  readonly path: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: object
  }[]
  /** JSON Schema. */
  readonly body?: object
}

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
}

const ajv = new Ajv({ strict: false, validateFormats: false, coerceTypes: true, logger: false })

/** What a request has that the platform does not describe; empty where all is as described. */
export function faultsOf(operations: readonly Operation[], { method, path, query, body }: Asked): string[] {
  const found = operations.flatMap((one) => {
    const match = one.method === method ? patternOf(one.path).exec(path) : null
    return match ? [{ ...one, values: match.groups ?? {} }] : []
  })[0]
  if (found === undefined) return [`${method} ${path} is not described`]
  const { parameters = [], values } = found
  const named = new Map(parameters.map((one) => [`${one.in} ${one.name}`, one]))
  const given: [string, string][] = [
    ...Object.entries(values).map(([name, value]): [string, string] => [`path ${name}`, decodeURIComponent(value)]),
    ...[...query].map(([name, value]): [string, string] => [`query ${name}`, value]),
  ]
  return [
    ...(found.parameters
      ? given.flatMap(([name, value]) => {
          const schema = named.get(name)?.schema
          return schema && ajv.validate({ type: 'object', properties: { value: schema } }, { value })
            ? []
            : [`${method} ${path}: ${name} is not described as ${value}`]
        })
      : []),
    ...parameters.flatMap((one) =>
      one.required && !given.some(([name]) => name === `${one.in} ${one.name}`) ? [`${one.name} is missing`] : [],
    ),
    ...(found.body ? bodyFaults(found.body, body).map((fault) => `${method} ${path}: ${fault}`) : []),
    ...(!found.body && found.parameters && body !== undefined ? [`${method} ${path}: it takes no body`] : []),
  ]
}

function bodyFaults(schema: object, body: unknown): string[] {
  if (!ajv.validate(schema, structuredClone(body))) return [ajv.errorsText()]
  const known = propertiesIn(schema)
  const fields = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : []
  return known.size === 0 ? [] : fields.filter((field) => !known.has(field)).map((field) => `no field ${field}`)
}

/** The fields of an object in any of its forms. */
function propertiesIn(schema: object): Set<string> {
  const { properties = {}, oneOf = [], anyOf = [], definitions = {} } = schema as Record<string, object>
  return new Set([
    ...Object.keys(properties),
    ...[...(oneOf as object[]), ...(anyOf as object[]), ...Object.values(definitions)].flatMap((one) => [
      ...propertiesIn(one as object),
    ]),
  ])
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
