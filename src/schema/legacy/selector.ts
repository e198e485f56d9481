import { Optional } from 'typebox'
import { flag, group, text } from '../vocabulary.ts'

/** Chooses links by their hardware. Texts may hold `*` and `?`; all that are given must match. */
export const deviceSelector = group(
  {
    busPath: Optional(text('Path on the bus.', { 'x-empty': 'links on any bus' })),
    hardwareAddr: Optional(text('Hardware address.', { 'x-empty': 'links with any address' })),
    permanentAddr: Optional(
      text('Hardware address that the card was made with.', { 'x-empty': 'links with any address' }),
    ),
    pciID: Optional(text('PCI vendor and product.', { 'x-empty': 'links of any product' })),
    driver: Optional(text('Kernel driver.', { 'x-empty': 'links of any driver' })),
    physical: Optional(flag('Only links of real hardware.', { 'x-empty': 'links that are no hardware too' })),
  },
  'Chooses links by their hardware.',
)
