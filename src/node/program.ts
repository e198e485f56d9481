import { readFileSync } from 'node:fs'

let text: string | undefined

/** The shell program that runs on nodes, as it lies beside this code. */
export function nodeProgram(): string {
  text ??= readFileSync(new URL('../node/netloom-node.sh', import.meta.url), 'utf8')
  return text
}
