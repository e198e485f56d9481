import { LinkConfig } from '../../../../schema/documents/link-config.ts'
import { defineLinkSource } from './link-source.ts'

export const link = defineLinkSource<LinkConfig>({ document: LinkConfig, own: () => ({}) })
