import type { GateSight } from '../model/config/gate.ts'

export const passes = (saw: string): GateSight => ({ outcome: 'pass', saw })
export const fails = (saw: string): GateSight => ({ outcome: 'fail', saw })
export const inconclusive = (saw: string): GateSight => ({ outcome: 'inconclusive', saw })

/** The last line of what a program printed, short enough for one line of ours. */
export const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim().slice(0, 200) ?? ''
