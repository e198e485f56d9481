import { wishing } from '../../rollout/wish.ts'

export const run = wishing('abort')
