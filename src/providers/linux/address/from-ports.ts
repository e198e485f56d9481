import type { Around } from '../../../model/plan/kind.ts'
import { isMute } from '../link/mute.ts'
import type { Link } from '../link/spec.ts'
import type { Address } from './spec.ts'

/** The same address on the ports of the link that is to hold it, where nobody can use it. */
export const fromPorts = ({ link: master, address, peer }: Address, target: Around): Address[] =>
  target<Link>('Link')
    .filter((link) => link.master === master && isMute(link))
    .map(({ name }) => ({ link: name, address, ...(peer !== undefined && { peer }) }))
