import { nearest } from '../../config/document/nearest.ts'
import type { CosiResource } from '../../model/cosi.ts'
import { exitCode } from '../../model/exit-code.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { visible } from '../../model/visible.ts'
import { type NodeSpec, specsTable, specsYaml, withoutSecrets } from '../../render/specs.ts'
import { deriveSpecs } from '../../resources/derive.ts'
import { chooseNodes } from '../fleet/load.ts'
import type { Selection } from '../fleet/select.ts'
import { bareWord, kindNamed, wordsFor } from '../kind-word.ts'
import type { Run } from '../process.ts'
import { printJson, reportDiagnostics, usage, widthOf } from '../report.ts'
import type { ResourceOptions } from '../show-resources.ts'
import type { TrustWords } from '../trust/open.ts'

type SpecsOptions = TrustWords & Selection & ResourceOptions & { readonly strict?: boolean; readonly layers?: boolean }

export const run: Run<SpecsOptions> = async (cli, { arguments: [word, id], options }) => {
  const chosen = await chooseNodes(cli, options, { offline: true })
  if (chosen.refused) return chosen.refused

  const { kinds } = cli.provider
  const wordsOf = wordsFrom(kinds)
  const all = chosen.nodes.flatMap(({ node, machine }) =>
    deriveSpecs(machine).map((resource): NodeSpec => ({ node: node.name, ...resource })),
  )
  const ofType =
    word === undefined ? all : all.filter(({ metadata }) => wordsOf(metadata.type).includes(bareWord(word)))
  const isKnown = word !== undefined && 'kind' in kindNamed(kinds, word)
  if (ofType.length === 0 && word !== undefined && !isKnown) {
    reportDiagnostics(cli, [unknownType(word, all, wordsOf)])
    return exitCode.error
  }
  const wanted = ofType.filter(({ metadata }) => options.layers || metadata.namespace !== 'network-config')
  const shown = wanted.filter(({ metadata }) => id === undefined || metadata.id === id).map(withoutSecrets)
  if (options.output === 'json') printJson(cli, shown)
  else if (options.output === 'yaml') cli.stdout.write(specsYaml(shown))
  else if (shown.length > 0) cli.stdout.write(specsTable(shown, cli.style, widthOf(cli.stdout)))
  else if (id === undefined) cli.stderr.write('There are none.\n')
  if (shown.length > 0 || id === undefined) return chosen.faulty ? exitCode.error : exitCode.done
  const there = wanted.slice(0, 12).map(({ metadata }) => visible(metadata.id))
  const fault = usage(`there is no ${visible(word ?? 'spec')} ${visible(id)}`, `There are: ${there.join(', ')}.`)
  reportDiagnostics(cli, [{ ...fault, code: 'usage/unknown-id' }])
  return exitCode.error
}

/** `KernelParamSpecs.runtime.talos.dev` answers to all that `get` understands: kernelparams, kernelparamspec, params, kp. */
const wordsFrom =
  (kinds: readonly Kind[]) =>
  (type: string): readonly string[] => {
    const thing = type.replace(/\..*/, '').replace(/(Spec|Status|Config)?(e?s)?$/, '')
    const kind = kinds.find((one) => one.kind === thing)
    return [bareWord(type), ...wordsFor({ kind: thing, plural: kind?.plural ?? `${thing.toLowerCase()}s` })]
  }

function unknownType(word: string, all: readonly CosiResource[], wordsOf: (type: string) => readonly string[]) {
  const words = [...new Set(all.map(({ metadata }) => metadata.type))].sort().map(wordsOf)
  const meant = nearest(bareWord(word), words.flat())
  const hint = meant ? `Did you mean ${meant}?` : `There are: ${words.map(([, plural]) => plural).join(', ')}.`
  return { ...usage(`the config asks for no ${visible(word)}`, hint), code: 'usage/unknown-kind' }
}
