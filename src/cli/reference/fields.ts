import { childSchema, type JsonSchema } from '../../config/yaml/json-schema.ts'

/** What a schema may say beyond what reading configs needs. */
export interface Shape extends JsonSchema {
  readonly minLength?: number
  readonly examples?: readonly unknown[]
  readonly minItems?: number
  readonly maxItems?: number
}

/** One field of a kind. */
export interface Field {
  /** Keys from the document's root; items of lists are not counted. */
  readonly path: readonly string[]
  readonly required: boolean
  readonly shape: Shape
}

/** The fields right under a schema, through lists; empty for what has none of its own. */
export function fieldsOf(shape: Shape, path: readonly string[] = []): Field[] {
  const { properties = {}, required = [] } = within(shape)
  return Object.entries(properties).map(([name, child]) => ({
    path: [...path, name],
    required: required.includes(name),
    shape: child,
  }))
}

/** A field and all below it, in the order written. */
export const withNested = (field: Field): Field[] => [
  field,
  ...(isCarried(field.shape) ? [] : fieldsOf(field.shape, field.path).flatMap(withNested)),
]

/** The field at a path, or the fields that there are where the path leaves what is known. */
export function fieldAt(
  shape: Shape,
  path: readonly string[],
): { readonly field: Field } | { readonly known: readonly Field[]; readonly unknown: string } {
  let field: Field = { path: [], required: false, shape }
  for (const [n, step] of path.entries()) {
    const known = fieldsOf(field.shape, field.path)
    const named = known.find(({ path }) => path.at(-1)?.toLowerCase() === step.toLowerCase())
    const any = known.length === 0 ? childSchema(within(field.shape), step) : undefined
    // Where every key may stand, what follows is one key: those of kernel parameters have dots.
    if (any) return { field: { path: [...field.path, path.slice(n).join('.')], required: false, shape: any } }
    if (named === undefined) return { known, unknown: step }
    field = named
  }
  return { field }
}

/** Sections of others' business: known by name, carried along untouched. */
export const isCarried = (shape: Shape): boolean => shape.type === undefined

const within = (shape: Shape): Shape => (shape.items ? within(shape.items) : shape)
