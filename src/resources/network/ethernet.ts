import { documentsOf } from '../../model/config/machine-config.ts'
import { EthernetConfig } from '../../schema/documents/ethernet-config.ts'
import { merged } from '../layer.ts'
import type { Part } from '../part.ts'

/** Settings of network cards. They come from nowhere but the config, and so are not layered. */
export const ethernet: Part = {
  follow: ({ config }) =>
    documentsOf(config, EthernetConfig).map(({ name, rings, features, channels, wakeOnLan }) =>
      merged('EthernetSpecs.net.talos.dev', name, {
        ...present('rings', rings),
        ...present('features', features),
        ...present('channels', channels),
        // Nothing in the list switches it off; without the list it is left alone.
        ...(wakeOnLan ? { wakeOnLan } : {}),
      }),
    ),
}

const present = (field: string, settings: object = {}): object =>
  Object.keys(settings).length === 0 ? {} : { [field]: settings }
