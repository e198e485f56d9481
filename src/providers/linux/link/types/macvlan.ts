import type { Static } from 'typebox'
import { boolean, object, string } from '../../../../schema/vocabulary.ts'
import { defineLinkType } from '../link-type.ts'

const schema = object({
  parent: string('The link that is shared.'),
  mode: string('How links of one parent see each other: private, vepa, bridge, passthru.'),
  alone: boolean('Whether it has its parent for itself, as in the mode passthru.'),
})
type Macvlan = Static<typeof schema>

declare module '../spec.ts' {
  interface Link {
    macvlan?: Macvlan
  }
}

const alone = 'passthru'
const modes: readonly string[] = ['private', 'vepa', 'bridge', alone]

export const macvlan = defineLinkType<Macvlan>({
  type: 'macvlan',
  own: { field: 'macvlan', schema },
  // The kernel changes its mode in place, but for the one in which it has its parent for itself.
  fixed: ['macvlan.parent', 'macvlan.alone'],
  disrupts: { mode: 'mode' },
  from: ({ parentName = '', macvlan }) => of(parentName, macvlan?.mode ?? 'bridge'),
  read: ({ link }, { mode }) => of(link ?? '', String(mode)),
  document: {
    kind: 'MacVLANConfig',
    fields: ({ parent, mode }) => ({ parent, ...(mode !== 'bridge' && { mode }) }),
    beyond: ({ mode }) => (modes.includes(mode) ? undefined : `no document has the mode ${mode}`),
  },
  add: (own, name) => {
    if (!own) throw new Error(`the MACVLAN ${name} has no parent and mode`)
    return ['mode', own.mode]
  },
  change: (before, { mode }) => (mode === before?.mode ? [] : ['mode', mode]),
  lower: ({ parent }) => parent,
  mark: () => '',
  overhead: () => 0,
  lowered: true,
  takesOver: (own) => own.alone,
  claims: (own) => (own.alone ? [`all packets of ${own.parent}`] : []),
  shares: (own) => (own.alone ? [] : [`all packets of ${own.parent}`]),
  status: ({ mode }) => ({ macvlan: { mode } }),
})

const of = (parent: string, mode: string): Macvlan => ({ parent, mode, alone: mode === alone })
