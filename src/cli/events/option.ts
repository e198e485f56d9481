import { InvalidArgumentError, Option } from 'commander'

export interface EventOptions {
  /** A file, or `-` for standard output. */
  readonly events?: string
}

export const events = () =>
  new Option(
    '--events <file>',
    'append what happens to this file as it happens, a JSON value a line; `-` is standard output, and people read on standard error',
  ).argParser((text) => {
    if (text !== '') return text
    throw new InvalidArgumentError('It is empty: look whether a variable of your shell is unset.')
  })
