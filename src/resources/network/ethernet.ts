import { documentsOf } from '../../model/config/machine-config.ts'
import { EthernetConfig } from '../../schema/documents/ethernet-config.ts'
import { merged } from '../layer.ts'
import type { Part } from '../part.ts'
import { resolverOf } from './links/link-names.ts'

export const ethernetSpecs = 'EthernetSpecs.net.talos.dev'

/** Settings of a network card; what is absent is left as it is. */
export interface EthernetSpec {
  readonly rings?: Readonly<Record<string, number | boolean>>
  readonly features?: Readonly<Record<string, boolean>>
  readonly channels?: Readonly<Record<string, number>>
  readonly wakeOnLan?: readonly string[]
}

/** Settings of network cards. They come from nowhere but the config, and so are not layered. */
export const ethernet: Part = {
  follow: (given) =>
    documentsOf(given.config, EthernetConfig).map(({ name, rings, features, channels, wakeOnLan }) =>
      merged(ethernetSpecs, resolverOf(given)(name), {
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
