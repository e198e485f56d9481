import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import { UnsignedInt } from '@marcbachmann/cel-js/evaluator'
import { linkFields, type SeenLink, valuesOf } from './cel-link.ts'

/** What is wrong with a CEL expression that shall choose links; undefined when it gives true or false for any link. */
export const celFault = (expression: string): string | undefined => parsed(expression).fault

/** Whether an expression chooses a link. One that is faulty, or fails for this link, chooses none. */
export function matchesLink(expression: string, link: SeenLink): boolean {
  const { run } = parsed(expression)
  try {
    return run?.({ link: valuesOf(link, (number) => new UnsignedInt(number)) }) === true
  } catch {
    return false
  }
}

interface Parsed {
  readonly fault?: string
  readonly run?: (context: { link: object }) => unknown
}

const known = new Map<string, Parsed>()

function parsed(expression: string): Parsed {
  const before = known.get(expression)
  if (before) return before
  const now = parse(expression)
  if (known.size > 1000) known.clear()
  known.set(expression, now)
  return now
}

function parse(expression: string): Parsed {
  try {
    const run = environment().parse(expression)
    const { valid, type, error } = run.check()
    if (!valid) return { fault: firstLine(error?.message ?? 'it has no type') }
    if (String(type) !== 'bool') return { fault: `it gives a ${type}, not true or false` }
    const fault = mixedNumbers(run.ast)
    return fault === undefined ? { run } : { fault }
  } catch (error) {
    return { fault: firstLine(error instanceof Error ? error.message : String(error)) }
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] as string

let made: Environment | undefined

function environment(): Environment {
  made ??= new Environment({ limits: { maxAstNodes: 10_000, maxDepth: 100 } })
    .registerVariable({ name: 'link', schema: linkFields })
    .registerFunction('glob(string, string): bool', matchesGlob)
    .registerFunction('mac(bytes): string', (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('hex')
        .replace(/\B(?=(..)+$)/g, ':'),
    )
  return made
}

/** `*` stands for any number of signs; nothing else is special. */
export function matchesGlob(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

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
