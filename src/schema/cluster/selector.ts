import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'
import { object, string } from '../vocabulary.ts'

/** Which nodes an entry of a cluster is about. `leftOut`: whom it means where nobody wrote it. */
export const selectorOf = (leftOut: string) =>
  object(
    {
      role: Optional(string('Nodes with this role.', { 'x-empty': 'nodes of every role' })),
      group: Optional(string('Nodes in this group.', { 'x-empty': 'nodes of every group' })),
      label: Optional(string('Nodes with this label: `key`, or `key=value`.', { 'x-empty': 'nodes with any labels' })),
      node: Optional(string('The node of this name.', { 'x-empty': 'every node' })),
    },
    `Which nodes; all that is given must hold. Left out: ${leftOut}.`,
    { 'x-empty': leftOut },
  )

export const selector = selectorOf('every node')
export type Selector = Static<typeof selector>

/** A label without a name would choose nobody, or everybody. */
export const labelRule = (label: string, path: Fault['path']): readonly Fault[] =>
  label.startsWith('=')
    ? [
        {
          ...{ code: 'document/bad-value', path },
          summary: `${shown(label)} names no label`,
          hint: 'write `key`, or `key=value`',
        },
      ]
    : []
