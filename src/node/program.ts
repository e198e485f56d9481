import { readFileSync } from 'node:fs'
import { sealFunctions } from '../model/node/seal.ts'

let text: string | undefined

/** The shell program that runs on nodes, as it lies beside this code, with what it shares with our looks at nodes. */
export function nodeProgram(): string {
  text ??= sealFunctions + readFileSync(new URL('../node/netloom-node.sh', import.meta.url), 'utf8')
  return text
}
