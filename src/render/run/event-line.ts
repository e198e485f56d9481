import type { Event } from '../../model/plan/event.ts'

/** A line of `--events`. The version grows when a field changes its meaning or goes; sorts of events and fields may come. */
export type EventLine = {
  readonly format: 'netloom.event'
  readonly version: 1
  /** ISO 8601, by the clock of the machine that runs netloom. */
  readonly time: string
} & Event

export const eventLineOf = (event: Event, time: string): EventLine => ({
  format: 'netloom.event',
  version: 1,
  time,
  ...event,
})
