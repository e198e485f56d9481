import { Optional } from 'typebox'
import { flag, group, text } from '../vocabulary.ts'

/** Chooses links by their hardware. Texts may hold `*` and `?`; all that are given must match. */
export const deviceSelector = group(
  {
    busPath: Optional(text('Path on the bus.')),
    hardwareAddr: Optional(text('Hardware address.')),
    permanentAddr: Optional(text('Hardware address that the card was made with.')),
    pciID: Optional(text('PCI vendor and product.')),
    driver: Optional(text('Kernel driver.')),
    physical: Optional(flag('Only links of real hardware.')),
  },
  'Chooses links by their hardware.',
)
