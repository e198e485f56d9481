import type { GateSight } from '../model/config/gate.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Style } from './text/style.ts'
import { tableText } from './text/table.ts'

/** How a gate is, about one node or about all. */
export interface GateStanding {
  readonly gate: string
  readonly when: string
  readonly node?: string
  readonly now: GateSight
  /** What came of asking it so that it has to fail; absent where a person is asked. */
  readonly control?: GateSight
}

/** What `rollout check-gates -o json` prints. */
export interface GatesReport {
  readonly format: 'netloom.gates'
  readonly version: 1
  readonly gates: readonly GateStanding[]
  readonly diagnostics: readonly Diagnostic[]
}

const canFail = ({ control }: GateStanding): string => {
  if (control === undefined) return 'a person says'
  return { fail: 'yes', pass: 'NO', inconclusive: 'not known' }[control.outcome]
}

export const gatesText = (gates: readonly GateStanding[], style: Style, width?: number): string =>
  gates.length === 0
    ? 'The cluster has no gates.\n'
    : tableText(
        ['GATE', 'WHEN', 'NODE', 'NOW', 'CAN FAIL', 'SAW'],
        gates.map((one) => [
          ...[one.gate, one.when, one.node ?? '', one.now.outcome, canFail(one)],
          one.control && one.control.outcome !== 'fail' ? `${one.now.saw}; control: ${one.control.saw}` : one.now.saw,
        ]),
        style,
        width,
      )
