import type { LegacyInterface } from '../../schema/legacy/interface.ts'
import type { Derived } from './derived.ts'
import { linkDocuments } from './links.ts'

/** What entries say of links that they choose by hardware, for lints only: which links these are, only the machine knows. */
export function chosenLinks(interfaces: readonly LegacyInterface[]): Derived[] {
  const names = namesOfChosen(interfaces)
  return linkDocuments(
    interfaces.map(({ bond: _, bridge: __, bridgePort: ___, ...entry }, n) =>
      names[n] === undefined ? { ...entry, ignore: true } : { ...entry, interface: names[n] },
    ),
  )
}

/** By entry, a name for the links it chooses by hardware: entries with the same selector speak of the same links. */
export function namesOfChosen(interfaces: readonly LegacyInterface[]): readonly (string | undefined)[] {
  const names = new Map<string, string>()
  return interfaces.map(({ interface: name = '', deviceSelector }, n) => {
    if (name !== '' || deviceSelector === undefined) return undefined
    const text = JSON.stringify(deviceSelector)
    if (!names.has(text)) names.set(text, `selector ${n + 1}`)
    return names.get(text)
  })
}
