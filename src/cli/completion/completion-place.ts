import type { Command, Option } from 'commander'

/** A word that may be typed, with what it is for. */
export interface Word {
  readonly word: string
  readonly about: string
}

/** What may stand at the end of a command line. */
export interface Place {
  /** Words of our own: commands, options, choices. */
  readonly words: readonly Word[]
  /** Whose value stands here, where it is none of our words: `node`, `file`. */
  readonly value?: string
  /** What the same word holds before the value: `--node=`. */
  readonly before?: string
}

/** The place of the last word, which may be empty. */
export function placeAt(root: Command, words: readonly string[]): Place {
  const typed = words.at(-1) ?? ''
  let command = root
  let position = 0
  let open: Option | undefined
  for (const word of words.slice(0, -1)) {
    const named = command === root ? commandsOf(root).find((one) => one.name() === word) : undefined
    if (open) open = undefined
    else if (word.startsWith('-')) open = optionAt(root, command, word)
    else if (named) command = named
    else position += 1
  }
  if (open) return valuePlace(open)
  const [before, option] = /^--[^=]+(?==)/.exec(typed) ?? []
  if (before !== undefined) return inOneWord(`${before}=`, optionAt(root, command, option ?? before))
  if (typed.startsWith('-')) return { words: flags(root, command) }
  if (command === root) return { words: position === 0 ? named(commandsOf(root)) : [] }
  return argumentAt(root, command, position)
}

const commandsOf = (root: Command): readonly Command[] => root.createHelp().visibleCommands(root)

const optionsOf = (root: Command, command: Command): readonly Option[] => [
  ...command.createHelp().visibleOptions(command),
  ...(command === root ? [] : root.options),
]

/** The option of this name, if it takes a value. */
const optionAt = (root: Command, command: Command, word: string): Option | undefined =>
  optionsOf(root, command).find(
    (one) => (one.required || one.optional) && (one.long === word || (one.short ?? one.long) === word),
  )

function valuePlace(option: Option): Place {
  if (option.argChoices) return { words: option.argChoices.map((word) => ({ word, about: '' })) }
  return { words: [], value: /<(file|dir)>/.test(option.flags) ? 'file' : option.name() }
}

function inOneWord(before: string, option: Option | undefined): Place {
  return option ? { ...valuePlace(option), before } : { words: [] }
}

const flags = (root: Command, command: Command): Word[] =>
  optionsOf(root, command).flatMap(({ long, short, description }) =>
    [long, short].flatMap((word) => (word ? [{ word, about: description }] : [])),
  )

const named = (commands: readonly Command[]): Word[] =>
  commands.map((command) => ({ word: command.name(), about: command.description() }))

function argumentAt(root: Command, command: Command, position: number): Place {
  const all = command.registeredArguments
  const argument = all[position] ?? (all.at(-1)?.variadic ? all.at(-1) : undefined)
  if (!argument) return { words: [] }
  if (argument.argChoices) return { words: argument.argChoices.map((word) => ({ word, about: '' })) }
  if (argument.name() === 'command') return { words: named(commandsOf(root)) }
  return { words: [], value: argument.name() }
}
