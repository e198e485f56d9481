import type { Outcome } from './plan/event.ts'

/** Every exit code netloom has. */
export const exitCode = {
  done: 0,
  error: 1,
  changes: 2,
  refused: 3,
  rolledBack: 4,
  rollbackIncomplete: 5,
  someUnreachable: 6,
  locked: 7,
  gateFailed: 8,
  gateInconclusive: 9,
  notTakenBack: 10,
} as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** From the gravest to the mildest: a run over many nodes ends with the gravest of their codes. */
const gravest: readonly ExitCode[] = [5, 10, 4, 8, 3, 7, 9, 1, 6, 2, 0]

export const gravestOf = (codes: readonly ExitCode[]): ExitCode => gravest.find((code) => codes.includes(code)) ?? 0

const codeOf: Readonly<Record<Outcome, ExitCode>> = {
  unchanged: exitCode.done,
  confirmed: exitCode.done,
  refused: exitCode.refused,
  locked: exitCode.locked,
  'rolled-back': exitCode.rolledBack,
  'rollback-incomplete': exitCode.rollbackIncomplete,
  unknown: exitCode.rollbackIncomplete,
  unreachable: exitCode.someUnreachable,
  unfit: exitCode.someUnreachable,
  'not-started': exitCode.error,
  failed: exitCode.error,
  'taken-back': exitCode.rolledBack,
  'not-taken-back': exitCode.notTakenBack,
}

export const exitCodeOf = (outcomes: readonly Outcome[]): ExitCode =>
  gravestOf(outcomes.map((outcome) => codeOf[outcome]))
