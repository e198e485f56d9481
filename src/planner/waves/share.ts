import type { Share } from '../../model/config/rollout.ts'

/** How many a number or a share of `all` is, rounded down; `least` where that is fewer. */
export function shareOf(share: Share, all: number, least: 0 | 1 = 1): number {
  const n = share.endsWith('%') ? Math.floor((all * Number(share.slice(0, -1))) / 100) : Number(share)
  return Math.max(least, n)
}
