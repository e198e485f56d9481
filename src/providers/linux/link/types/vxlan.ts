import type { Static } from 'typebox'
import type { Family } from '../../../../model/ip.ts'
import { vxlanFamily, vxlanOverhead } from '../../../../resources/network/links/types/vxlan.ts'
import { boolean, integer, object, string, stringOrNull } from '../../../../schema/vocabulary.ts'
import { given } from '../../iproute.ts'
import { defineLinkType } from '../link-type.ts'

const schema = object({
  id: integer('The number that marks its frames (VNI).'),
  parent: string('The link that carries its packets.'),
  family: integer('By which IP they are carried: 4 or 6.'),
  local: stringOrNull('The address they are sent from; null: the kernel chooses.'),
  group: stringOrNull('Where frames go whose receiver is not known; null: nowhere.'),
  port: integer('UDP port.'),
  learning: boolean('Whether it learns where addresses are from what arrives.'),
})
type Vxlan = Static<typeof schema>

declare module '../spec.ts' {
  interface Link {
    vxlan?: Vxlan
  }
}

export const vxlan = defineLinkType<Vxlan>({
  type: 'vxlan',
  own: { field: 'vxlan', schema },
  // The kernel changes the parent in place too, but then may lower the MTU, and never raises it again.
  fixed: ['vxlan.id', 'vxlan.parent', 'vxlan.family', 'vxlan.port'],
  disrupts: { local: 'source address', group: 'group', learning: 'learning of addresses' },
  from: ({ parentName = '', vxlan }) => {
    const { id = 0, port = 0, learning = true, local = null, group = null } = vxlan ?? {}
    return { id, parent: parentName, family: vxlanFamily(local, group), local, group, port, learning }
  },
  read: (_, data) => {
    const text = (...keys: readonly string[]): string | null =>
      keys.flatMap((key) => (typeof data[key] === 'string' ? [data[key]] : []))[0] ?? null
    const [local, group] = [text('local', 'local6'), text('group', 'group6', 'remote', 'remote6')]
    return {
      ...{ id: Number(data.id), parent: text('link') ?? '', family: vxlanFamily(local, group), local, group },
      ...{ port: Number(data.port), learning: data.learning !== false },
    }
  },
  document: {
    kind: 'VXLANConfig',
    fields: ({ id, parent, local, group, port, learning }) => ({
      ...{ id, parent, ...(local && { local }), ...(group && { group }) },
      ...{ ...(port !== usualPort && { port }), ...(!learning && { learning }) },
    }),
    beyond: ({ parent, local, group, port }) =>
      parent === ''
        ? 'no document makes one without a parent'
        : local && group
          ? 'no document has both a source address and a group'
          : port === 0
            ? 'no document makes one without a UDP port'
            : undefined,
  },
  add: (own, name) => {
    if (!own) throw new Error(`the VXLAN ${name} has no number and parent`)
    const { id, parent, port, learning, local, group } = own
    return [
      ...['id', id, 'dev', parent, 'dstport', port, ...given('local', local ?? undefined)],
      ...[...(group ? [word(group), group] : []), ...(learning ? [] : ['nolearning'])],
    ]
  },
  change: (before, { parent, family, learning, local, group }) => [
    ...(local === before?.local ? [] : ['local', local ?? none(family)]),
    ...(group === before?.group ? [] : ['dev', parent, word(group ?? ''), group ?? none(family)]),
    ...(learning === before?.learning ? [] : [learning ? 'learning' : 'nolearning']),
  ],
  lower: ({ parent }) => parent || undefined,
  namesLower: true,
  overhead: ({ family }) => vxlanOverhead(family as Family),
  claims: ({ id, family, port }) => [`the VXLAN ${id} on UDP port ${port} over IPv${family}`],
  status: ({ id, port, learning, local, group }) => ({
    vxlan: { id, port, learning, ...(local && { local }), ...(group && { group }) },
  }),
})

const usualPort = 4789

/** The kernel forgets an address that is set to none. */
const none = (family: number): string => (family === 6 ? '::' : '0.0.0.0')

const word = (group: string): string => (/^(2(2[4-9]|3\d)\.|ff)/.test(group) ? 'group' : 'remote')
