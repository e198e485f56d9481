import type { Static } from 'typebox'
import { putFile, removeFile } from '../../../model/command.ts'
import { defineKind } from '../../../model/kind.ts'
import { type EtcFileSpec, etcFileSpecs } from '../../../resources/host/etc-files.ts'
import { group, text } from '../../../schema/vocabulary.ts'
import { probeFile, readFile } from '../files.ts'

const EtcFile = group({ path: text('Where it lies.'), content: text('All of it.') })
export type EtcFile = Static<typeof EtcFile>

/** Files under /etc that a config writes as a whole: /etc/hosts, once it names static hosts. */
export const etcFile = defineKind<EtcFile>({
  kind: 'EtcFile',
  plural: 'files',
  order: 'file',
  spec: EtcFile,
  id: ({ path }) => path,

  // The file that a distribution made, with whatever people added to it, is left alone until somebody names hosts.
  fromResources: (resources) =>
    resources
      .of<EtcFileSpec>(etcFileSpecs)
      .filter(({ metadata, written = {} }) => metadata.id === 'hosts' && written.contents !== undefined)
      .map(({ spec: { contents } }) => ({ path: '/etc/hosts', content: contents })),

  probes: (paths) => paths.map(probeFile),
  observe: (outputs, paths) =>
    paths.flatMap((path, i) => {
      const output = outputs[i]
      const content = output && readFile(output)
      return content === undefined ? [] : [{ path, content }]
    }),

  commands: ({ before, after }) => [after ? putFile(after.path, after.content) : removeFile(before.path)],

  unsaid: { path: [] },
  columns: { LINES: ({ content }) => String(content.split('\n').length - 1) },
  examples: [
    { path: '/etc/hosts', content: '127.0.0.1 localhost\n' },
    { path: '/etc/hosts', content: '127.0.0.1 localhost\n10.0.0.5  registry\n' },
  ],
})
