import picocolors from 'picocolors'
import type { Style } from '../render/text/style.ts'

/** Colours where a terminal reads them. NO_COLOR and --no-color turn them off, FORCE_COLOR on. */
export function styleFor(
  { isTTY }: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
  wanted: boolean,
): Style {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0'
  const allowed = wanted && !env.NO_COLOR
  const { bold, dim, red, green, yellow, cyan } = picocolors.createColors(
    allowed && (forced || (isTTY === true && env.TERM !== 'dumb')),
  )
  return { bold, dim, red, green, yellow, cyan }
}
