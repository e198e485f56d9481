import type { ASTNode, Environment } from '@marcbachmann/cel-js'

/** A CEL expression that gives true or false, or what is wrong with it. */
export interface Parsed {
  readonly fault?: string
  readonly run?: (context: Readonly<Record<string, unknown>>) => unknown
}

export const limits = { maxAstNodes: 10_000, maxDepth: 100 } as const

/** Reads an expression with the variables of an environment, and checks its types. Never throws. */
export function parseCondition(environment: Environment, expression: string): Parsed {
  try {
    const run = environment.parse(expression)
    const { valid, type, error } = run.check()
    if (!valid) return { fault: firstLine(error?.message ?? 'it has no type') }
    if (String(type) !== 'bool') return { fault: `it gives a ${type}, not true or false` }
    const fault = mixedNumbers(run.ast)
    return fault === undefined ? { run } : { fault }
  } catch (error) {
    return { fault: firstLine(error instanceof Error ? error.message : String(error)) }
  }
}

export const firstLine = (text: string): string => text.split('\n', 1)[0] as string

const orders: readonly string[] = ['<', '<=', '>', '>=']
const numbers: readonly string[] = ['int', 'uint', 'double']

/** CEL proper orders numbers of one kind only; the library is laxer. */
function mixedNumbers(node: ASTNode): string | undefined {
  if (orders.includes(node.op)) {
    const [left, right] = (node.args as readonly ASTNode[]).map(kindOf)
    if (left !== right && numbers.includes(left as string) && numbers.includes(right as string)) {
      return `\`${node.op}\` is not defined for ${left} and ${right}: an unsigned number is written 1u`
    }
  }
  for (const child of childrenOf(node.args)) {
    const fault = mixedNumbers(child)
    if (fault) return fault
  }
  return undefined
}

const kindOf = (node: ASTNode): string => String((node as { checkedType?: unknown }).checkedType ?? 'dyn')

const childrenOf = (args: unknown): readonly ASTNode[] =>
  Array.isArray(args) ? args.flatMap(childrenOf) : isNode(args) ? [args] : []

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value
