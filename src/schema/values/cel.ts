import { Environment } from '@marcbachmann/cel-js'
import { UnsignedInt } from '@marcbachmann/cel-js/evaluator'
import { limits, type Parsed, parseCondition } from './cel-condition.ts'
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

const known = new Map<string, Parsed>()

function parsed(expression: string): Parsed {
  const before = known.get(expression)
  if (before) return before
  const now = parseCondition(environment(), expression)
  if (known.size > 1000) known.clear()
  known.set(expression, now)
  return now
}

let made: Environment | undefined

function environment(): Environment {
  made ??= new Environment({ limits })
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
