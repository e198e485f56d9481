import type { Command } from 'commander'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { openMachines } from '../fleet/load.ts'
import { labelWords } from '../fleet/select.ts'
import type { CliProcess } from '../process.ts'
import { reportDiagnostics, usage } from '../report.ts'
import { openTrust } from '../trust/open.ts'
import { placeAt } from './completion-place.ts'
import { completionScripts } from './completion-scripts.ts'

const shells = Object.keys(completionScripts)

const howTo = `Prints a script that completes netloom's words, with the names of the cluster in the current folder.

  bash:  netloom completion bash > ~/.local/share/bash-completion/completions/netloom
         or, without the package bash-completion, in ~/.bashrc:  source <(netloom completion bash)
  zsh:   netloom completion zsh > "\${fpath[1]}/_netloom"
  fish:  netloom completion fish > ~/.config/fish/completions/netloom.fish
`

/** `completion SHELL` prints the script; `complete -- WORDS…` is what that script asks at every Tab. */
export async function complete(cli: CliProcess, root: Command, words: readonly string[]): Promise<ExitCode> {
  const [verb, ...rest] = words
  if (verb === 'complete') {
    cli.stdout.write(await candidates(cli, root, rest[0] === '--' ? rest.slice(1) : rest))
    return exitCode.done
  }
  const script = rest.length === 1 ? completionScripts[String(rest[0])] : undefined
  if (script === undefined && !rest.some((word) => word === '--help' || word === '-h')) {
    reportDiagnostics(cli, [usage('say for which shell', `netloom completion ${shells.join(' | ')}`)])
    return exitCode.error
  }
  cli.stdout.write(script ?? howTo)
  return exitCode.done
}

/** One line for each word that fits, and what it is for. */
async function candidates(cli: CliProcess, root: Command, words: readonly string[]): Promise<string> {
  const { words: known, value, before = '' } = placeAt(root, words)
  const values = await valuesOf(cli, words, value)
  const all = [...known, ...values.map((word) => ({ word, about: '' }))]
  const fitting = all.filter(({ word }) => `${before}${word}`.startsWith(words.at(-1) ?? ''))
  const lines = fitting.map(({ word, about }) => `${before}${visible(word)}\t${about}\n`)
  return [...lines, ...(value === 'file' ? [':files\n'] : [])].join('')
}

async function valuesOf(
  cli: CliProcess,
  words: readonly string[],
  value: string | undefined,
): Promise<readonly string[]> {
  switch (value) {
    case 'node':
    case 'group':
    case 'label':
      return (await namesIn(cli, folderIn(cli, words)))[value]
    case 'kind':
      return cli.provider.kinds.map(({ plural }) => plural)
    case 'document':
      return Object.keys((await import('../../schema/editor-schemas.ts')).editorSchemas)
    case 'path':
      return [
        ...(await import('../reference/reference.ts')).everyPath(),
        ...Object.keys((await import('../reference/codes/index.ts')).everyCode),
      ]
    case 'shell':
      return shells
    default:
      return []
  }
}

/** What the cluster holds; one that cannot be read offers nothing, and Tab stays quiet. */
async function namesIn(
  cli: CliProcess,
  folder: string,
): Promise<Record<'node' | 'group' | 'label', readonly string[]>> {
  const nodes = await openTrust(cli, { cluster: folder })
    .then((trust) => openMachines(cli, folder, trust))
    .then(
      (machines) => machines.nodes.map(({ node }) => node),
      () => [],
    )
  return {
    node: nodes.map(({ name }) => name),
    group: [...new Set(nodes.flatMap(({ groups }) => groups))],
    label: [...new Set(nodes.flatMap(({ labels }) => labelWords(labels)))],
  }
}

/** The folder that the words being completed name with -C, if any. */
function folderIn({ home }: CliProcess, words: readonly string[]): string {
  const at = words.findIndex((word) => word === '-C' || word === '--cluster')
  const inOne = words.find((word) => word.startsWith('--cluster='))?.slice('--cluster='.length)
  // Nobody has expanded what is still being typed.
  return ((at >= 0 ? words[at + 1] : inOne) || '.').replace(/^~(?=\/|$)/, home)
}
