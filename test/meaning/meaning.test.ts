import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCluster } from '../../src/config/cluster/load.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { configs, type Sample, smallerSamples, textOf } from '../support/meaning/configs.ts'
import { reachedBy } from '../support/meaning/reach.ts'
import { smallest } from '../support/smallest.ts'
import { type Compared, compared } from './differences.ts'
import { linkStatuses, read } from './wants.ts'

const samples = fc.sample(configs(), { numRuns: 300, seed: 20_261 })
const results = samples.map(comparedText)

// `npm run nightly -- meaning` tries many more, each time others.
it('what a plan wants is what specs say of its config', async () => {
  const wrong = samples.find((_, n) => (results[n]?.differences ?? []).length > 0)
  const least =
    wrong && (await smallest(wrong, smallerSamples, (one) => (comparedText(one)?.differences ?? []).length > 0))
  expect(least && { config: textOf(least), links: least.links, ...comparedText(least) }).toBeUndefined()
})

it('most generated configs are accepted and compared, of every form, kind of link and kind of thing', () => {
  const accepted = results.filter((one) => one !== undefined)
  expect(accepted.length / results.length).toBeGreaterThan(0.6)
  expect(accepted.filter(({ leftOut }) => leftOut === undefined).length / accepted.length).toBeGreaterThan(0.6)
  const reached = new Set(samples.flatMap((sample, n) => (results[n] ? reachedBy(sample) : [])))
  const links = ['LinkConfig', 'VLANConfig', 'BondConfig', 'BridgeConfig', 'DummyLinkConfig', 'VethConfig', 'VRFConfig']
  const others = [
    'documents only',
    'legacy only',
    'both forms',
    'links seen',
    'WireguardConfig',
    'MacVLANConfig',
    'VXLANConfig',
  ]
  expect([...links, ...others].filter((label) => !reached.has(label))).toEqual([])
  expect([...new Set(accepted.flatMap(({ kinds }) => kinds))].sort()).toEqual([
    'Address',
    'EtcFile',
    'Ethernet',
    'Hostname',
    'KernelModule',
    'KernelParam',
    'Link',
    'NfTablesChain',
    'Operator',
    'Resolver',
    'Route',
    'RoutingRule',
    'SysfsParam',
    'TimeServer',
  ])
})

function comparedText({ documents, links }: Sample): Compared | undefined {
  const { config, codes } = read(textOf({ documents }))
  return config && compared(config, links, codes)
}

const folders = ['../../examples/clusters/', '../cases/'].flatMap((root) => {
  const path = new URL(root, import.meta.url).pathname
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [[entry.name, `${path}${entry.name}`] as const] : [],
  )
})

describe('the clusters of examples and cases mean the same to specs and plans', () => {
  const open: string[] = []
  const test = (name: string) => (open.includes(name) ? it.fails : it)
  for (const [name, folder] of folders) test(name)(name, () => sameMeaning(folder))
})

async function sameMeaning(folder: string): Promise<void> {
  const file = async (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
  const { nodes } = await loadCluster(file, { env: {}, home: '/root', folder })
  expect(nodes.length).toBeGreaterThan(0)
  for (const one of nodes) {
    for (const links of [[], seenOn(folder, one.node.name)])
      expect(compared(one, links), one.node.name).toMatchObject({ differences: [] })
    expect(compared(one, []).leftOut, one.node.name).toBeUndefined()
  }
}

/** The links that were seen on the node of a case. */
function seenOn(folder: string, node: string) {
  const path = `${folder}/observed.json`
  if (!existsSync(path)) return []
  const snapshot = (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Snapshot>)[node]
  return snapshot ? linkStatuses(snapshot) : []
}
