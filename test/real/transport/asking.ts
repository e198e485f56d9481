import type { Connection } from '../../../src/model/config/inventory.ts'
import { EngineError } from '../../../src/model/engine-error.ts'
import type { Probe } from '../../../src/model/plan/command.ts'
import { openTransports } from '../../../src/transport/open.ts'
import type { Ending, ProbeReport, Transports, WriteTransport } from '../../../src/transport/transport.ts'

const env = { PATH: process.env.PATH, HOME: process.env.HOME, USER: 'root' }

export const transports = (over: Readonly<Record<string, string>> = {}): Transports =>
  openTransports({ env: { ...env, ...over }, home: '/root' })

/** Opens a node afresh, runs the action, and closes everything. */
export async function on<T>(connection: Connection, action: (node: WriteTransport) => Promise<T>): Promise<T> {
  await using all = transports()
  await using node = await all.forWriting('node', connection)
  return await action(node)
}

export const sh = (script: string): Probe => ({ argv: ['sh', '-c', script] })

export const ask = (connection: Connection, ...probes: readonly Probe[]): Promise<ProbeReport> =>
  on(connection, (node) => node.probe(probes))

/** Runs a script, collecting its lines. */
export async function run(connection: Connection, script: string): Promise<Ending & { readonly lines: string[] }> {
  const lines: string[] = []
  const ending = await on(connection, (node) => node.converse(script, (line) => lines.push(line)))
  return { ...ending, lines }
}

/** The failure that an action ends in; throws when it ends in none. */
export async function failureOf(action: Promise<unknown>): Promise<EngineError> {
  try {
    const value = await action
    throw new Error(`nothing failed, it answered ${JSON.stringify(value)}`)
  } catch (error) {
    if (error instanceof EngineError) return error
    throw error
  }
}
