import type { Static } from 'typebox'
import type { ProbeOutput } from '../../../model/command.ts'
import type { Resources } from '../../../model/derived.ts'
import { defineKind } from '../../../model/kind.ts'
import { type KernelParamSpec, kernelParamSpecs } from '../../../resources/host/kernel-params.ts'
import { sysctlRules } from '../../../schema/fields/sysctl.ts'
import { group, text } from '../../../schema/vocabulary.ts'
import { canonicalKey, canonicalValue, probeParams, readParams, writeParam } from '../proc-sys.ts'

const KernelParam = group({
  key: text('As sysctl names it: a dot inside a word is a slash, as in net.ipv4.conf.eth0/100.forwarding.'),
  value: text('Words parted by single spaces.'),
})
export type KernelParam = Static<typeof KernelParam>

/** Kernel parameters under /proc/sys. */
export const kernelParam = defineKind<KernelParam>({
  kind: 'KernelParam',
  plural: 'params',
  order: 'param',
  spec: KernelParam,
  id: ({ key }) => key,
  requires: ({ key }, around) => [
    ...linkOf(key).map((id) => ({ kind: 'Link', id })),
    ...resetters(key)
      .filter((id) => around<KernelParam>('KernelParam').some((other) => other.key === id))
      .map((id) => ({ kind: 'KernelParam', id })),
  ],
  // Those of one link come and go with it.
  permanent: ({ key }) => linkOf(key).length === 0,

  fromResources: wantedParams,

  probes: (ids) => (ids.length > 0 ? [probeParams(ids)] : []),
  observe: ([output], ids) => [...readParams(output ?? nothing, ids)].map(([key, value]) => ({ key, value })),

  commands: ({ after }) => (after ? [{ ...writeParam(after.key, after.value), ...alongside(after.key) }] : []),

  unsaid: { key: [] },
  columns: { VALUE: ({ value }) => value },
  examples: [
    { key: 'net.ipv4.ip_local_port_range', value: '20000 40000' },
    { key: 'net.ipv4.ip_local_port_range', value: '32768 60999' },
  ],
})

const nothing: ProbeOutput = { code: 1, stdout: '', stderr: '' }

/** A key that could lead out of /proc/sys was warned of by validation; no command of ours carries it. */
function wantedParams(resources: Resources): KernelParam[] {
  return resources
    .of<KernelParamSpec>(kernelParamSpecs)
    .filter(({ metadata: { id } }) => id.startsWith(sysctls))
    .map(({ metadata: { id }, spec: { value } }) => ({ key: id.slice(sysctls.length), value }))
    .filter(({ key, value }) => sysctlRules({ [key]: value }, []).length === 0)
    .map(({ key, value }) => ({ key: canonicalKey(key), value: canonicalValue(value) }))
}

const sysctls = 'proc.sys.'

const perLink = /^net\.(ipv4|ipv6|mpls)\.(conf|neigh)\.([^.]+)\./

/** The link whose parameter it is. */
function linkOf(key: string): string[] {
  const name = perLink.exec(key)?.[3]
  return name === undefined || name === 'all' || name === 'default' ? [] : [name.replaceAll('/', '.')]
}

/** Writing these changes others too, so they come first. */
function resetters(key: string): string[] {
  const parts = perLink.exec(key)
  if (parts === null) return []
  const rest = key.slice(parts[0].length)
  const wider = ['all', 'default'].slice(0, parts[3] === 'all' ? 0 : parts[3] === 'default' ? 1 : 2)
  return ['net.ipv4.ip_forward', ...wider.map((link) => `net.${parts[1]}.${parts[2]}.${link}.${rest}`)]
}

const conf = '/proc/sys/net'
const forwarding4 = [`${conf}/ipv4/conf/*/forwarding`, `${conf}/ipv4/conf/all/accept_redirects`]

/**
 * What the kernel writes anew, for every link, when one of these is written: the way back gives that back too. First those
 * that reset the others, which IPv6 does even with the value that is there.
 */
const resets: Readonly<Record<string, readonly string[]>> = {
  'net.ipv4.ip_forward': forwarding4,
  'net.ipv4.conf.all.forwarding': forwarding4,
  'net.ipv6.conf.all.forwarding': [`${conf}/ipv6/conf/all/forwarding`, `${conf}/ipv6/conf/*/forwarding`],
  'net.ipv6.conf.all.disable_ipv6': [`${conf}/ipv6/conf/all/disable_ipv6`, `${conf}/ipv6/conf/*/disable_ipv6`],
}

const alongside = (key: string) => (resets[key] ? { alongside: resets[key] } : {})
