import type { LinkStatus } from '../../given.ts'

/** A link of real hardware, as far as its status shows. */
export const isPhysical = ({ type, kind = '' }: LinkStatus): boolean => type === 'ether' && kind === ''

/** Resources are listed by their ids, byte by byte. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
