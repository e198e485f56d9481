import type { ChangeWindow } from '../../model/config/rollout.ts'

const minute = 60_000
const aDay = 24 * 60

/** Whether any of the windows is open at a moment; without any it always is. */
export const isOpen = (windows: readonly ChangeWindow[], at: Date): boolean =>
  windows.length === 0 || windows.some((window) => openIn(window)(at.getTime()))

/** When one of them opens next, to the minute; nothing where none does within a fortnight. */
export function nextOpening(windows: readonly ChangeWindow[], after: Date): Date | undefined {
  const asks = windows.map(openIn)
  const start = Math.floor(after.getTime() / minute) * minute
  for (let at = start + minute; at <= start + 14 * aDay * minute; at += minute)
    if (asks.some((open) => open(at))) return new Date(at)
  return undefined
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function openIn({ days, from, to, timeZone }: ChangeWindow): (at: number) => boolean {
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  } as const)
  return (at) => {
    const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
    const day = weekdays.indexOf(parts.weekday ?? '') + 1
    const now = Number(parts.hour) * 60 + Number(parts.minute)
    const before = day === 1 ? 7 : day - 1
    if (from < to) return days.includes(day) && now >= from && now < to
    return (days.includes(day) && now >= from) || (days.includes(before) && now < to)
  }
}
