/**
 * What a run has of the world: names for what it does, a clock, and whether it may go on. A run is a deterministic function
 * of it, so whoever keeps what the steps gave can go on with a run that another began.
 */
export interface RunContext {
  /** Does something once. A run that is taken up gets what was recorded; what was begun and has no record is begun again. */
  step<T>(key: string, work: () => Promise<T>): Promise<T>
  /** How far a step had come before this process took the run up. */
  before(key: string): 'ended' | 'begun' | undefined
  now(): Date
  /** Waits so many milliseconds since it was first asked to, or until nothing further may begin. */
  sleep(key: string, milliseconds: number): Promise<void>
  /** Waits so long, or until nothing further may begin; whoever takes the run up has not waited yet. */
  rest(milliseconds: number): Promise<void>
  /** Waits while somebody wants it to pause. Whether anything further may begin. */
  goesOn(): Promise<boolean>
  /** Begins nothing further until somebody lets it go on; false where nobody could. */
  pause(by: string): Promise<boolean>
  /** Who approved a wave, counted from 1. */
  approvedBy(wave: number): Promise<string | undefined>
}
