import type { Fault } from '../../model/config/document-type.ts'
import { canonicalPrefix, networkOf } from '../../model/ip.ts'
import { holders } from '../values/prefixes.ts'
import { shown } from '../values/shown.ts'

interface Import {
  readonly bgpInstance: string
  readonly prefixes: readonly string[]
}

/** Each imported network has one source: instances and networks may not repeat or overlap. */
export function bgpImportRules(imports: readonly Import[], self: string): Fault[] {
  const sources = new Set<string>()
  const all = imports.flatMap(({ prefixes }) => prefixes.map((prefix) => canonicalPrefix(prefix) ?? prefix))
  const held = holders(all)
  let index = 0
  return imports.flatMap(({ bgpInstance, prefixes }, n) => {
    const at = ['importRoutes', n]
    const wrong = (path: Fault['path'], summary: string, hint: string): Fault => ({
      code: 'document/bad-value',
      path,
      summary,
      hint,
    })
    const twice = sources.has(bgpInstance)
    sources.add(bgpInstance)
    return [
      ...(bgpInstance === self
        ? [wrong([...at, 'bgpInstance'], 'an instance cannot import from itself', 'name another instance')]
        : []),
      ...(twice
        ? [wrong([...at, 'bgpInstance'], `${shown(bgpInstance)} is imported from twice`, 'merge the two')]
        : []),
      ...prefixes.flatMap((written, m) => {
        const prefix = canonicalPrefix(written) ?? written
        const path = [...at, 'prefixes', m]
        const other = all[held[index] ?? -1]
        index += 1
        return [
          ...(networkOf(prefix) === prefix
            ? []
            : [wrong(path, `${prefix} has host bits; its network is ${networkOf(prefix)}`, 'write the network')]),
          ...(other === undefined ? [] : [wrong(path, `${prefix} lies in ${other}`, 'keep the larger one')]),
        ]
      }),
    ]
  })
}
