import type { Written } from '../../model/config/derived.ts'
import { type WrittenDocument, writtenOf } from '../../model/config/machine-config.ts'
import { canonicalPrefix, hostPrefix, splitPrefix } from '../../model/ip.ts'
import { NetworkDefaultActionConfig } from '../../schema/documents/network-default-action-config.ts'
import { NetworkRuleConfig } from '../../schema/documents/network-rule-config.ts'
import { portRange } from '../../schema/values/values.ts'
import { merged } from '../layer.ts'
import type { Merged, Part } from '../part.ts'
import {
  type AwaitedPackets,
  awaitedBeforeTranslation,
  awaitedFromOutside,
  awaitedPackets,
} from './firewall-awaited.ts'
import { blockPreamble } from './firewall-preamble.ts'
import { accept, drop, type Rule } from './firewall-rule.ts'
import { nodeAddress } from './statuses.ts'

/** The firewall. There is none where packets are accepted by default and no rule decides otherwise. */
export const firewallChains: Part = {
  follow: (all) => {
    const [standard] = writtenOf(all.config, NetworkDefaultActionConfig)
    const action = standard?.content.ingress ?? 'accept'
    const documents = writtenOf(all.config, NetworkRuleConfig)
    if (action === 'accept' && documents.length === 0) return []
    const rules = documents.map(({ content }) => content)
    const routed = nodeAddress(all, 'routed-no-k8s') ?? nodeAddress(all, 'routed')
    const policy: Written = standard ? { policy: { document: standard, path: ['ingress'] } } : {}
    const chain = (id: string, spec: NfTablesChainSpec, first: number) =>
      merged(nfTablesChains, id, spec, { ...policy, ...rulesWritten(documents, first) })
    const input = ingress(all, action, rules)
    return [
      chain('ingress', input, input.rules.length - rules.length),
      ...(routed ? [chain('prerouting', prerouting(action, rules, routed.addresses), afterOthers)] : []),
      ...(action === 'block' ? awaited(routed !== undefined, policy) : []),
    ]
  },
}

export const nfTablesChains = 'NfTablesChains.net.talos.dev'

type Action = 'accept' | 'block'

/** Where rules about packets for the node itself begin before translation: those from inside, and those for others, passed. */
const afterOthers = 2

/** After what is tracked and the requests that are never answered. */
const awaited = (isRouted: boolean, { policy }: Written) => {
  const places: Written = policy ? { packets: policy } : {}
  const of = (chain: string, spec: AwaitedPackets) => merged(awaitedPackets, chain, spec, places)
  return [
    of('ingress', { before: 4, packets: awaitedFromOutside }),
    ...(isRouted ? [of('prerouting', { before: afterOthers, packets: awaitedBeforeTranslation })] : []),
  ]
}

/** Which document each rule of a chain is from, the first of them at this place, counted from 0. */
export const rulesWritten = (documents: readonly WrittenDocument[], first: number): Written => ({
  ...(documents[0] ? { rules: { document: documents[0], path: [] } } : {}),
  ...Object.fromEntries(documents.map((document, n) => [`rules.${first + n}`, { document, path: [] }])),
})

export interface NfTablesChainSpec {
  readonly type: 'filter' | 'nat'
  readonly hook: string
  readonly priority: number
  readonly policy: 'accept' | 'drop'
  readonly rules: readonly Rule[]
}

/** After mangling, before all filters of others. */
const ingress = ({ config }: Merged, action: Action, rules: readonly NetworkRuleConfig[]): NfTablesChainSpec => ({
  type: 'filter',
  hook: 'input',
  priority: -150 + 10,
  policy: action === 'block' ? 'drop' : 'accept',
  rules: [
    trusted,
    accept({ matchConntrackState: { states: ['established', 'related'] } }),
    drop({ matchConntrackState: { states: ['invalid'] } }),
    ...(action === 'block' ? blockPreamble(config) : []),
    ...rules.map((rule) => written(action, rule)),
  ],
})

/** Before packets to ports of the cluster's services are sent elsewhere. */
const prerouting = (
  action: Action,
  rules: readonly NetworkRuleConfig[],
  own: readonly string[],
): NfTablesChainSpec => ({
  type: 'filter',
  hook: 'prerouting',
  priority: -100 - 10,
  policy: 'accept',
  rules: [
    trusted,
    accept({
      matchDestinationAddress: {
        ...(own.length > 0 ? { includeSubnets: own.map((prefix) => hostPrefix(splitPrefix(prefix)[0])) } : {}),
        invert: true,
      },
    }),
    ...rules.map((rule) => written(action, rule, { matchConntrackState: { states: ['new'] } })),
    ...(action === 'block'
      ? ['tcp', 'udp'].map((protocol) => drop({ matchConntrackState: { states: ['new'] }, matchLayer4: { protocol } }))
      : []),
  ],
})

const trusted = accept({ matchIIfName: { interfaceName: ['lo', 'siderolink', 'kubespan'], operator: '==' } })

/** Opens ports to the sources of a rule where packets are blocked by default, else shuts them to all others. */
function written(action: Action, { portSelector, ingress: sources = [] }: NetworkRuleConfig, also: Rule = {}): Rule {
  const include = sources.flatMap(({ subnet }) => canonicalPrefix(subnet) ?? [])
  const exclude = sources.flatMap(({ except = '' }) => canonicalPrefix(except) ?? [])
  const rule: Rule = {
    ...also,
    matchSourceAddress: {
      ...(include.length > 0 ? { includeSubnets: include } : {}),
      ...(exclude.length > 0 ? { excludeSubnets: exclude } : {}),
      ...(action === 'accept' ? { invert: true } : {}),
    },
    matchLayer4: { protocol: portSelector.protocol ?? 0, matchDestinationPort: { ranges: ranges(portSelector.ports) } },
  }
  return action === 'block' ? accept(rule) : drop(rule)
}

const ranges = (ports: readonly string[]): { lo: number; hi: number }[] =>
  ports
    .flatMap((port) => {
      const range = portRange(String(port))
      return range ? [{ lo: range[0], hi: range[1] }] : []
    })
    .toSorted((a, b) => a.lo - b.lo)
