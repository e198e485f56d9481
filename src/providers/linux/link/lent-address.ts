import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** Whether a link has the hardware address of the first that joined it, for as long as it has links. */
export const borrowsAddress = (link: Link): boolean => linkType(link.type)?.ports?.borrowsAddress?.(link) === true
