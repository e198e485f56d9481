import type { Around, Remark } from '../../../model/plan/kind.ts'
import type { Link } from '../link/spec.ts'
import { paramFile } from '../proc-sys.ts'
import { type KernelParam, linkOf } from './spec.ts'

/** What there is to say of a parameter that is to be written, given what was seen of it. */
export function remarksOn(before: KernelParam | null, key: string, around: Around): Remark[] {
  if (before?.unreadable !== undefined) return [unreadable(key, before.unreadable)]
  if (before) return before.value === null ? [stays(key)] : []
  return linkOf(key)
    .filter((link) => shouldBeThere(key, link, around))
    .map((link) => missing(key, link))
}

/** The parameters of a link come with it; but IPv6 leaves one whose MTU is too small for it. */
const shouldBeThere = (key: string, link: string, around: Around): boolean =>
  around<Link>('Link').some(({ name, mtu = 1500 }) => name === link && (mtu >= 1280 || !key.startsWith('net.ipv6.')))

const unreadable = (key: string, reason: string): Remark => ({
  severity: 'error',
  code: 'plan/unreadable',
  summary: `KernelParam/${key} is on the node but cannot be read (${reason}), so whether it is as wanted is not known`,
  hint: `Look at ${paramFile(key)} on the node, or take ${key} out of the config.`,
})

const stays = (key: string): Remark => ({
  severity: 'warning',
  code: 'plan/no-way-back',
  summary: `KernelParam/${key} was never given a value; once it has one, no rollback can take it away`,
  hint: 'To be sure of the rollback of everything else, apply this parameter by itself.',
})

const missing = (key: string, link: string): Remark => ({
  severity: 'error',
  code: 'plan/missing',
  summary: `the node has no KernelParam ${key}: ${link} is there, but it has no ${paramFile(key)}`,
  hint: 'Correct its last word, or take it out of the config.',
})
