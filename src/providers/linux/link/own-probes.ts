import type { Seals } from '../../../model/node/seal.ts'
import type { Probe, ProbeOutput } from '../../../model/plan/command.ts'
import type { LinkType } from './link-type.ts'
import { linkTypes } from './types/index.ts'

const asking = linkTypes.filter(({ probe }) => probe)

/** How to look at what `ip` does not show of links. */
export const ownProbes = (secrets: readonly string[]): Probe[] => asking.flatMap((type) => type.probe?.(secrets) ?? [])

/** What was told to one type, of the outputs of all `ownProbes`. */
export const outputFor = (type: LinkType, told: readonly ProbeOutput[]): ProbeOutput | undefined => {
  const place = asking.indexOf(type)
  return place < 0 ? undefined : told[place]
}

export const sealsOf = (told: readonly ProbeOutput[]): Seals =>
  asking.map((type) => type.seals?.(outputFor(type, told))).find((seals) => seals !== undefined) ?? {
    wanted: [],
    passing: false,
  }
