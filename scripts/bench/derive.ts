import { LineCounter, parseAllDocuments } from 'yaml'
import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import { deriveSpecs } from '../../src/resources/derive.ts'
import { atMost, type Figure, inTurns, seconds } from './rounds.ts'

/**
 * Validating configs and deriving what they mean, against merely parsing their YAML: each config by itself, most of it the
 * same on all machines. Then ten times as many, and as many that are wrong in three places each.
 */
export async function deriveAgainstParse(): Promise<Figure[]> {
  const texts = configs(1000)
  const faulty = texts.map((text) =>
    text.replace('protocol: tcp', 'protocol: tpc').replace('vlanID: 2', 'vlanID: 5000').replace('miimon', 'miimonn'),
  )
  const times = await inTurns(5, {
    derive: () => texts.forEach(derived),
    refuse: () => faulty.forEach(refused),
    parse: () => texts.forEach(parsed),
  })
  const many = configs(10_000)
  const ten = await inTurns(1, { derive: () => many.forEach(derived) })
  const growth = ten.derive / times.derive
  const megabytes = process.memoryUsage().rss / 1024 / 1024
  return [
    atMost('validate and derive 1,000 configs of 3 KB', times.derive, times.parse, 2, '(their YAML parsed)'),
    atMost('say what is wrong with 1,000 faulty ones', times.refuse, times.parse, 2, '(their YAML parsed)'),
    {
      ...{ what: 'validate and derive 10,000', figure: seconds(ten.derive) },
      ...{ reference: `${seconds(times.derive)} (1,000)`, ratio: `${growth.toFixed(1)}×`, target: '≤ 10.5×' },
      met: growth <= 10.5,
    },
    {
      ...{ what: 'memory of the whole bench by then', figure: `${megabytes.toFixed(0)} MB`, reference: '', ratio: '' },
      ...{ target: '< 1,500 MB', met: megabytes < 1500 },
    },
  ]
}

function derived(text: string): void {
  const { config, diagnostics } = parseMachineConfig(text)
  if (!config) throw new Error(`the bench has a config that is refused: ${JSON.stringify(diagnostics)}`)
  if (deriveSpecs(config).length < 20) throw new Error('the bench derived next to nothing')
}

function refused(text: string): void {
  const faults = parseMachineConfig(text).diagnostics.filter(({ severity }) => severity === 'error')
  if (faults.length !== 3) throw new Error(`the bench expected three faults: ${JSON.stringify(faults)}`)
}

function parsed(text: string): void {
  for (const document of parseAllDocuments(text, { lineCounter: new LineCounter() })) {
    if ('toJS' in document) document.toJS()
  }
}

const configs = (size: number): string[] => {
  const shared = base()
  return Array.from({ length: size }, (_, n) => `${own(n >> 8, n & 255)}${shared}`)
}

const own = (high: number, low: number): string =>
  `apiVersion: v1alpha1
kind: HostnameConfig
hostname: node-${high}-${low}.example.org
---
apiVersion: v1alpha1
kind: BondConfig
name: bond0
links: [eno1, eno2]
bondMode: 802.3ad
miimon: 100
updelay: 200
downdelay: 200
addresses:
  - address: 10.${high}.${low}.2/24
  - address: fd00:${high.toString(16)}:${low.toString(16)}::2/64
routes:
  - gateway: 10.${high}.${low}.1
---
${[1, 2, 3].map((vlan) => vlanConfig(vlan, low)).join('')}`

const vlanConfig = (vlan: number, low: number): string => `apiVersion: v1alpha1
kind: VLANConfig
name: bond0.${vlan}
parent: bond0
vlanID: ${vlan}
addresses:
  - address: 172.16.${vlan}.${low}/24
---
`

const base = (): string =>
  `${Array.from({ length: 10 }, (_, n) => ruleConfig(n)).join('')}apiVersion: v1alpha1
kind: ResolverConfig
nameservers:
  - address: 10.0.0.53
  - address: 10.0.0.54
searchDomains:
  domains: [example.org]
`

const ruleConfig = (n: number): string => `apiVersion: v1alpha1
kind: NetworkRuleConfig
name: rule-${n}
portSelector:
  ports: [${9000 + n}, ${10_000 + n * 10}-${10_005 + n * 10}]
  protocol: tcp
ingress:
  - subnet: 10.${n}.0.0/16
    except: 10.${n}.3.0/24
  - subnet: fd00:${n}::/32
---
`
