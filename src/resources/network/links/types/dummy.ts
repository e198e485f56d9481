import { DummyLinkConfig } from '../../../../schema/documents/dummy-link-config.ts'
import { made } from '../link-spec.ts'
import { defineLinkSource } from './link-source.ts'

export const dummy = defineLinkSource<DummyLinkConfig>({
  document: DummyLinkConfig,
  own: () => made('dummy'),
  hardware: true,
  legacy: (entry) => (entry.dummy === true ? { own: made('dummy') } : undefined),
})
