import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sealFunctions } from '../model/node/seal.ts'

let text: string | undefined

/** The shell program that runs on nodes, as it lies beside this code, with what it shares with our looks at nodes. */
export function nodeProgram(): string {
  text ??= [
    ...[sealFunctions, dhcpEvent()],
    ...['dhcp-client.sh', 'sums.sh', 'watchdog.sh', 'whole-state.sh', 'bundle.sh', 'netloom-node.sh'].map(read),
  ].join('')
  return text
}

/** SHA-256, in hex, of the program as it lies on a disk, with the line end that the shell adds. */
export const nodeProgramSum = (): string => createHash('sha256').update(`${nodeProgram()}\n`).digest('hex')

/** What the program needs besides to rehearse a plan: no change needs it, and nothing of it stays on a node. */
export const rehearsalProgram = (): string => read('rehearse.sh')

const read = (name: string): string => readFileSync(new URL(`../node/${name}`, import.meta.url), 'utf8')

/** What DHCP clients call is a program of its own, that outlives a transaction. */
const dhcpEvent = (): string => `dhcp_event() {\ncat <<'NETLOOM-DHCP'\n${read('netloom-dhcp.sh')}NETLOOM-DHCP\n}\n`
