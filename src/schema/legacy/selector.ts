import { Optional } from 'typebox'
import { boolean, object, string } from '../vocabulary.ts'

/** Chooses links by their hardware. Texts may hold `*` and `?`; all that are given must match. */
export const deviceSelector = object(
  {
    busPath: Optional(string('Path on the bus.', { 'x-empty': 'links on any bus' })),
    hardwareAddr: Optional(string('Hardware address.', { 'x-empty': 'links with any address' })),
    permanentAddr: Optional(
      string('Hardware address that the card was made with.', { 'x-empty': 'links with any address' }),
    ),
    pciID: Optional(string('PCI vendor and product.', { 'x-empty': 'links of any product' })),
    driver: Optional(string('Kernel driver.', { 'x-empty': 'links of any driver' })),
    physical: Optional(boolean('Only links of real hardware.', { 'x-empty': 'links that are no hardware too' })),
  },
  'Chooses links by their hardware.',
)
