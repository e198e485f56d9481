import type { Connection } from '../model/config/inventory.ts'
import type { ManagementFlow } from '../model/node/snapshot.ts'
import type { Probe, ProbeOutput } from '../model/plan/command.ts'

export interface ProbeReport {
  /** One for each probe asked, in their order. */
  readonly outputs: readonly ProbeOutput[]
  /** The SSH session that carried the question; absent for the local transport. */
  readonly flow?: ManagementFlow
}

/** How a conversation ended. `code` is null when nobody knows: the outcome is then unknown, never a success. */
export interface Ending {
  readonly code: number | null
  readonly stderr: string
}

/**
 * A node opened for reading: it answers probes and has no way to write. Every method may throw `EngineError` with a
 * `transport/…` code.
 */
export interface ReadTransport extends AsyncDisposable {
  readonly node: string
  /** Runs all probes as root in one round trip. A probe that is not installed ends with code 127. */
  probe(probes: readonly Probe[], signal?: AbortSignal): Promise<ProbeReport>
}

/** A node opened for writing. */
export interface WriteTransport extends ReadTransport {
  /**
   * Runs a POSIX sh script as root, given on standard input, and calls `onLine` for every line it prints; `reply`
   * writes to the script's standard input while it runs. Input stays open until `onLine` calls `reply(null)` or the
   * script ends. Resolves when the script has ended or the connection is lost; throws only when the script certainly did
   * not run, what `onLine` throws, or `transport/too-much-output` for output without end. No timeout but the signal's.
   */
  converse(
    script: string,
    onLine: (line: string, reply: (text: string | null) => void) => void,
    signal?: AbortSignal,
  ): Promise<Ending>
}

/**
 * Opens nodes. Connections through the same jump host share one connection to it while the opener lives. Opening rejects
 * with the signal's reason once that is given.
 */
export interface Transports extends AsyncDisposable {
  forReading(node: string, connection: Connection, signal?: AbortSignal): Promise<ReadTransport>
  /** Always a new TCP connection and handshake to the node, never a kept or multiplexed one. */
  forWriting(node: string, connection: Connection, signal?: AbortSignal): Promise<WriteTransport>
}
