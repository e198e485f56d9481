import { Optional, type Static } from 'typebox'
import type { Resources } from '../../../model/config/derived.ts'
import { putFile, removeFile } from '../../../model/plan/command.ts'
import { defineKind } from '../../../model/plan/kind.ts'
import { type EtcFileSpec, etcFileSpecs } from '../../../resources/host/etc-files.ts'
import { object, string, stringOrNull } from '../../../schema/vocabulary.ts'
import { probeFile, readFile } from '../files.ts'
import { readMarked, writeMarked } from '../marked-block.ts'
import { isHostWord } from '../names.ts'

const EtcFile = object({
  path: string('Where it lies.'),
  content: Optional(string('All of it but our own lines.')),
  block: Optional(stringOrNull('Our own lines, between two marks; null: none.')),
})
export type EtcFile = Static<typeof EtcFile>

/**
 * Files under /etc: /etc/hosts, once a config names static hosts. They are lines between two marks. Where only what is listed
 * is looked after all others stay; else ours are all there is.
 */
export const etcFile = defineKind<EtcFile>({
  kind: 'EtcFile',
  plural: 'files',
  order: 'file',
  spec: EtcFile,
  id: ({ path }) => path,

  fromResources: wanted,

  probes: (paths) => paths.map(probeFile),
  observe: (outputs, paths) =>
    paths.flatMap((path, i) => {
      const output = outputs[i]
      const file = output && readFile(output)
      return file === undefined ? [] : [{ path, ...readMarked(file) }]
    }),

  commands: ({ before, after }) => {
    const { path, content = '', block = null } = after ?? { path: before.path, content: before.content ?? '' }
    // What others wrote into a file that we made stays there.
    return [after || content !== '' ? putFile(path, writeMarked({ content, block })) : removeFile(path)]
  },

  defaults: { path: [] },
  columns: {
    LINES: ({ content = '' }) => String(content.split('\n').length - 1),
    OURS: ({ block }) => String((block ?? '').split('\n').length - 1),
  },
  examples: [
    { path: '/etc/hosts', content: '', block: '10.0.0.5 registry\n' },
    { path: '/etc/hosts', content: '', block: '127.0.0.1 localhost\n10.0.0.5  registry\n' },
  ],
})

function wanted({ scope, of }: Resources): EtcFile[] {
  return of<EtcFileSpec>(etcFileSpecs)
    .filter(({ metadata, written = {} }) => metadata.id === 'hosts' && written.contents !== undefined)
    .map(({ spec: { contents } }) => ({
      path: '/etc/hosts',
      ...(scope === 'whole' ? { content: '', block: contents } : { block: namedHosts(contents) }),
    }))
    .filter(({ block }) => block !== '')
}

/** The lines of names that people give follow those that every machine has. */
const namedHosts = (contents: string): string =>
  contents
    .replace(/^[\s\S]*^ff02::2\b.*\n/m, '')
    .split('\n')
    .map((line) => line.replace(/ (\S+)/g, (word, name: string) => (isHostWord(name) ? word : '')))
    .filter((line) => /^\S+\s+\S/.test(line))
    .map((line) => `${line}\n`)
    .join('')
