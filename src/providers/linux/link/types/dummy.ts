import { defineLinkType } from '../link-type.ts'

export const dummy = defineLinkType({
  type: 'dummy',
  leadsNowhere: true,
  document: { kind: 'DummyLinkConfig' },
  add: () => [],
})
