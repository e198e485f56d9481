import { duration } from '../../schema/values/values.ts'

/** A duration as resources show it: `1m30s`, `1h0m0s`, `500ms`, `1.5s`; `otherwise` in place of none. */
export function durationText(written: string, otherwise: string): string {
  const milliseconds = duration(written) ?? 0
  if (milliseconds === 0) return otherwise
  const sign = milliseconds < 0 ? '-' : ''
  const total = Math.abs(milliseconds)
  if (total < 1000) return `${sign}${small(total)}`
  const [hours, minutes] = [Math.floor(total / 3_600_000), Math.floor(total / 60_000) % 60]
  const seconds = `${decimal((total % 60_000) / 1000)}s`
  if (hours > 0) return `${sign}${hours}h${minutes}m${seconds}`
  return minutes > 0 ? `${sign}${minutes}m${seconds}` : `${sign}${seconds}`
}

function small(milliseconds: number): string {
  if (milliseconds >= 1) return `${decimal(milliseconds)}ms`
  return milliseconds >= 1e-3 ? `${decimal(milliseconds * 1e3)}µs` : `${decimal(milliseconds * 1e6)}ns`
}

const decimal = (number: number): string => String(Number(number.toFixed(9)))
