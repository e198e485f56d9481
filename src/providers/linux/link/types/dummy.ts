import { defineLinkType } from '../link-type.ts'

export const dummy = defineLinkType({ type: 'dummy', document: { kind: 'DummyLinkConfig' }, add: () => [] })
