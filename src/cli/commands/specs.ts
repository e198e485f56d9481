import { exitCode } from '../../model/exit-code.ts'
import { resourceOf } from '../../model/resource.ts'
import { kinds } from '../../providers/index.ts'
import { kindNamed } from '../kind-word.ts'
import { chooseNodes } from '../load.ts'
import { complain } from '../say.ts'
import type { Selection } from '../select.ts'
import { type ResourceOptions, showResources } from '../show-resources.ts'
import type { GlobalOptions } from '../words.ts'
import type { Run } from '../world.ts'

type SpecsOptions = GlobalOptions & Selection & ResourceOptions & { readonly strict?: boolean }

export const run: Run<SpecsOptions> = async (world, { arguments: [word, id], options }) => {
  const named = word === undefined ? undefined : kindNamed(kinds, word)
  if (named && 'fault' in named) {
    complain(world, [named.fault])
    return exitCode.error
  }
  const chosen = await chooseNodes(world, options)
  if (chosen.refused) return exitCode.error

  const shown = named ? [named.kind] : kinds
  const resources = chosen.nodes.flatMap(({ node, config }) =>
    shown.flatMap((kind) => kind.derive(config).map((spec) => ({ ...resourceOf(kind, spec), node: node.name }))),
  )
  return showResources(world, shown, resources, { side: 'Spec', id, output: options.output })
}
