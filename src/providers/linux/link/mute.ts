import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** Its master takes its packets: nobody is heard by its own addresses. */
export const isMute = ({ portOf }: Link): boolean => linkType(portOf)?.ports?.takesPackets === true
