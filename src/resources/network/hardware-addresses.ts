import { hexBytes } from '../../schema/values/values.ts'
import { merged } from '../layer.ts'
import type { Part } from '../part.ts'
import { isPhysical } from './links/links-seen.ts'

/** The address of the first card by name, which distinguishes the machine from others. */
export const hardwareAddresses: Part = {
  follow: ({ links }) =>
    links
      .filter(isPhysical)
      .slice(0, 1)
      .map(({ name, hardwareAddr = '' }) =>
        merged('HardwareAddresses.net.talos.dev', 'first', { name, hardwareAddr: hexBytes(hardwareAddr) ?? '' }),
      ),
}
