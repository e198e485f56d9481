import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'

/** Names become names of files and words of commands, parameters a line of a file. */
export const moduleRules = (name: string, parameters: readonly string[], at: Fault['path']): Fault[] => [
  ...(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(name)
    ? []
    : [strange(`${shown(name)} is no name of a kernel module`, [...at, 'name'])]),
  ...parameters.flatMap((word, n) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /^\s*[A-Za-z0-9_-]+(=[^\u0000-\u001f\u007f#\\]*)?\s*$/.test(word)
      ? []
      : [strange(`${shown(word)} is no parameter of a kernel module`, [...at, 'parameters', n])],
  ),
]

const strange = (summary: string, path: Fault['path']): Fault => ({
  severity: 'warning',
  code: 'lint/kernel-module',
  path,
  summary,
  hint: 'write the name as `br_netfilter`, a parameter as `key=value`',
})
