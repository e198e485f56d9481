import type { Argument, Complete, Option } from '@bomb.sh/tab'
import tab from '@bomb.sh/tab/commander'
import type { Command } from 'commander'
import { type ExitCode, exitCode } from '../model/exit-code.ts'
import { openCluster } from './load.ts'
import { complain, usage } from './say.ts'
import { labelWords } from './select.ts'
import { openTrust } from './trust/open.ts'
import type { World } from './world.ts'

const shells = ['bash', 'zsh', 'fish']

const howTo = `Prints a script that completes netloom's words, with the names of the cluster in the current folder.

  bash:  netloom completion bash > ~/.local/share/bash-completion/completions/netloom
  zsh:   netloom completion zsh > "\${fpath[1]}/_netloom"
  fish:  netloom completion fish > ~/.config/fish/completions/netloom.fish
`

/**
 * `completion SHELL` prints the script; `complete -- WORDS…` is what that script asks at every Tab. The library prints by
 * itself.
 */
export async function complete(world: World, root: Command, words: readonly string[]): Promise<ExitCode> {
  const [verb, ...rest] = words
  if (verb === 'completion' && (rest.length !== 1 || !shells.includes(rest.join()))) {
    if (rest.some((word) => word === '--help' || word === '-h')) {
      world.stdout.write(howTo)
      return exitCode.done
    }
    complain(world, [usage('say for which shell', `netloom completion ${shells.join(' | ')}`)])
    return exitCode.error
  }
  const completion = tab(root, { completionCommandName: 'completion' })
  if (verb === 'complete') {
    const known = await namesIn(world, folderIn(rest))
    for (const command of completion.commands.values()) {
      offer(command.options.get('node'), known.nodes)
      offer(command.options.get('group'), known.groups)
      offer(command.options.get('label'), known.labels)
      offer(command.arguments.get('kind'), known.kinds)
      offer(command.arguments.get('document'), known.documents)
      offer(command.arguments.get('path'), known.fields)
    }
  }
  await root.parseAsync(words, { from: 'user' })
  return exitCode.done
}

interface Names {
  readonly nodes: readonly string[]
  readonly groups: readonly string[]
  readonly labels: readonly string[]
  readonly kinds: readonly string[]
  readonly documents: readonly string[]
  /** `BondConfig`, `BondConfig.links`. */
  readonly fields: readonly string[]
}

/** What the cluster holds; a cluster that cannot be read offers nothing, and Tab stays quiet. */
async function namesIn(world: World, folder: string): Promise<Names> {
  const { kinds } = await import('../providers/index.ts')
  const { editorSchemas } = await import('../schema/editor-schemas.ts')
  const { everyPath } = await import('./reference.ts')
  const nodes = await openTrust(world, { cluster: folder })
    .then((trust) => openCluster(world, folder, trust))
    .then(
      (cluster) => cluster.nodes.map(({ node }) => node),
      () => [],
    )
  return {
    nodes: nodes.map(({ name }) => name),
    groups: [...new Set(nodes.flatMap(({ groups }) => groups))],
    labels: [...new Set(nodes.flatMap(({ labels }) => labelWords(labels)))],
    kinds: kinds.map(({ plural }) => plural),
    documents: Object.keys(editorSchemas),
    fields: everyPath(),
  }
}

/** The folder that the words being completed name with -C, if any. */
function folderIn(words: readonly string[]): string {
  const at = words.findIndex((word) => word === '-C' || word === '--cluster')
  return (at >= 0 && words[at + 1]) || '.'
}

function offer(to: Option | Argument | undefined, words: readonly string[]): void {
  if (!to) return
  to.handler = (complete: Complete) => {
    for (const word of words) complete(word, '')
  }
}
