import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const src = new URL('../../src/', import.meta.url).pathname
const code = /^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/

export interface CodesInSource {
  /** Each with a place where it is given. */
  readonly codes: ReadonlyMap<string, string>
  /** Beginnings of codes that are put together, such as `node/no-`. */
  readonly beginnings: ReadonlySet<string>
}

/** Every diagnostic code the sources can give, found where codes are given: never by a list. */
export function codesInSource(): CodesInSource {
  const codes = new Map<string, string>()
  const beginnings = new Set<string>()
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.includes('generated/') || file.startsWith('cli/reference/codes/')) continue
    const source = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.ESNext, true)
    visit(source, (found, node) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      if (found.endsWith('…')) beginnings.add(found.slice(0, -1))
      else if (!codes.has(found)) codes.set(found, `${file}:${line + 1}`)
    })
  }
  return { codes, beginnings }
}

function visit(node: ts.Node, found: (code: string, node: ts.Node) => void): void {
  for (const one of given(node)) found(one, node)
  ts.forEachChild(node, (child) => visit(child, found))
}

/** The codes that this very node gives. */
function given(node: ts.Node): string[] {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') return literals(node.initializer)
  if (ts.isNewExpression(node) && ['EngineError', 'ForgeFault'].includes(node.expression.getText()))
    return literals(node.arguments?.[0])
  if (ts.isVariableDeclaration(node) && node.name.getText() === 'code' && node.initializer)
    return literals(node.initializer)
  if (ts.isTypeAliasDeclaration(node) && node.name.text === 'FailureWord')
    return [...node.type.getText().matchAll(/'([a-z-]+)'/g)].map(([, word]) => `transport/${word}`)
  if (!ts.isCallExpression(node)) return []
  const name = node.expression.getText()
  if (name === 'lint' && node.arguments.length >= 4) {
    const word = node.arguments[2]
    return word && ts.isStringLiteral(word) ? [`lint/${word.text}`] : []
  }
  return node.arguments.flatMap((argument) => literals(argument))
}

function literals(node: ts.Expression | undefined): string[] {
  if (node === undefined) return []
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return code.test(node.text) ? [node.text] : []
  if (ts.isTemplateExpression(node)) return /^[a-z-]+\/[a-z-]+$/.test(node.head.text) ? [`${node.head.text}…`] : []
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)]
  return []
}
