/**
 * How many milliseconds a platform asks to wait before the next try; undefined where it names no time. `Retry-After` is
 * seconds or a date (RFC 9110); limits that are used up name the second at which they are full again.
 */
export function askedWait(headers: Headers, now: number): number | undefined {
  const after = headers.get('retry-after')
  if (after !== null) {
    const seconds = Number(after)
    const wait = Number.isNaN(seconds) ? Date.parse(after) - now : seconds * 1000
    if (!Number.isNaN(wait)) return Math.max(0, wait)
  }
  for (const [left, reset] of limits) {
    if (headers.get(left) !== '0') continue
    const at = Number(headers.get(reset) ?? Number.NaN)
    if (!Number.isNaN(at)) return Math.max(0, at * 1000 - now)
  }
  return undefined
}

/** GitHub’s and Gitea’s, then GitLab’s. */
const limits = [
  ['x-ratelimit-remaining', 'x-ratelimit-reset'],
  ['ratelimit-remaining', 'ratelimit-reset'],
] as const
