import { posix } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import {
  type ClusterConfig,
  clusterRules,
  clusterSchema,
  type LayerConfig,
  type NodeEntry,
  type ProtectionConfig,
} from '../../schema/cluster/index.ts'
import { emptiesIn, emptyFinding } from '../check/empties.ts'
import { check } from '../check/validate.ts'
import { at } from '../document/report.ts'
import type { NamedValue } from '../secrets/named-values.ts'
import { decode } from '../yaml/decode.ts'
import { jsonSchema } from '../yaml/json-schema.ts'
import { isNull, originAt, type Path } from '../yaml/located-value.ts'
import { parseYaml } from '../yaml/parse.ts'
import { type Origin, type Source, sourceOf } from '../yaml/source.ts'
import { type Environment, withoutNodes } from '../yaml/substitute.ts'
import { missingFile, outside, unreadableFile } from './faults.ts'
import type { Files } from './files.ts'
import { folderOf, inside } from './paths.ts'
import type { Written } from './written.ts'

export interface ClusterFiles {
  readonly main?: Written<ClusterConfig>
  readonly layers: readonly Written<LayerConfig>[]
  readonly nodes: readonly Written<NodeEntry>[]
  readonly values: readonly NamedValue[]
  readonly protections: readonly Written<ProtectionConfig>[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a cluster file and what it includes; what is included counts as written before. */
export async function readClusterFiles(path: string, files: Files, world: Environment): Promise<ClusterFiles> {
  const env = withoutNodes(world)
  const root = folderOf(path)
  const diagnostics: Diagnostic[] = []
  const layers: Written<LayerConfig>[] = []
  const nodes: Written<NodeEntry>[] = []
  const values: NamedValue[] = []
  const protections: Written<ProtectionConfig>[] = []
  const found = { layers, nodes, values, protections }

  const nothing = { source: sourceOf(path, ''), start: 0, end: 0 }
  const source = await files.source(path).catch((error) => unreadableFile(nothing, error))
  if (source === undefined || 'severity' in source) return { ...found, diagnostics: [source ?? noCluster(nothing)] }
  const main = await visit(source, [path])
  return { ...(main ? { main } : {}), ...found, diagnostics }

  async function visit(from: Source, trail: readonly string[]): Promise<Written<ClusterConfig> | undefined> {
    const cluster = readCluster(from, env, diagnostics)
    if (cluster === undefined) return undefined
    const { entry, folder, place } = cluster
    for (const [n, written] of (entry.include ?? []).entries()) {
      const target = inside(root, folder, written)
      const origin = place('include', n)
      if (target === undefined) diagnostics.push(outside(origin, written))
      else if (trail.includes(target)) diagnostics.push(circular(origin, [...trail, target]))
      else await include(origin, target, [...trail, target])
    }
    const part = <T>(value: T, ...at: Path): Written<T> => ({
      entry: value,
      folder,
      place: (...p) => place(...at, ...p),
    })
    if (trail.length > 1 && entry.policy !== undefined) diagnostics.push(includedPolicy(place('policy')))
    if (trail.length > 1 && entry.rollout !== undefined) diagnostics.push(includedRollout(place('rollout')))
    values.push(
      ...Object.entries(entry.values ?? {}).map(([name, value]) => ({ ...part(value, 'values', name), name })),
    )
    layers.push(...(entry.config ?? []).map((layer, n) => part(layer, 'config', n)))
    protections.push(...(entry.protect ?? []).map((one, n) => part(one, 'protect', n)))
    nodes.push(...(entry.nodes ?? []).map((node, n) => part(node, 'nodes', n)))
    return cluster
  }

  async function include(origin: Origin, target: string, trail: readonly string[]) {
    const next = await files.source(target, origin).catch((error) => {
      diagnostics.push(unreadableFile(origin, error))
      return null
    })
    if (next) await visit(next, trail)
    else if (next === undefined) diagnostics.push(missingFile(origin, target))
  }
}

function readCluster(source: Source, env: Environment, diagnostics: Diagnostic[]): Written<ClusterConfig> | undefined {
  const parsed = parseYaml(source)
  diagnostics.push(...parsed.diagnostics)
  const [located, second] = parsed.documents.filter((document) => !isNull(document))
  if (located === undefined) {
    const here = { source, start: 0, end: 0 }
    const hint = 'begin with `name:` and an array of `nodes:`'
    if (parsed.diagnostics.length === 0)
      diagnostics.push(at(here, { code: 'load/empty', summary: 'the file is empty', hint }))
    return undefined
  }
  if (second) {
    const start = { ...second.origin, end: second.origin.start }
    diagnostics.push(
      at(start, { code: 'load/second-document', summary: 'a cluster file holds one document', hint: 'use `include`' }),
    )
  }
  const schema = jsonSchema(clusterSchema)
  const decoded = decode(located, schema, { env, report: (origin, finding) => diagnostics.push(at(origin, finding)) })
  const checked = check(decoded, 'cluster', schema, clusterRules)
  diagnostics.push(...checked.diagnostics)
  for (const empty of emptiesIn(decoded, schema)) {
    diagnostics.push(at(empty.origin, emptyFinding(empty, 'config/empty-selector')))
  }
  return (
    checked.content && {
      entry: checked.content,
      folder: folderOf(source.file),
      place: (...path) => originAt(decoded, path),
    }
  )
}

/** What nobody reads must not look as if it were kept. */
const includedPolicy = (origin: Origin): Diagnostic =>
  at(origin, {
    code: 'policy/in-include',
    summary: 'a file that is included cannot have a policy',
    hint: 'write it into the cluster.yaml that includes this file',
  })

const includedRollout = (origin: Origin): Diagnostic =>
  at(origin, {
    code: 'rollout/in-include',
    summary: 'a file that is included cannot have a rollout',
    hint: 'write it into the cluster.yaml that includes this file',
  })

const noCluster = (origin: Origin): Diagnostic =>
  at(origin, {
    code: 'load/missing-file',
    summary: `there is no file ${origin.source.file}`,
    hint: 'go to the folder of a cluster, or name it with -C',
  })

const circular = (origin: Origin, trail: readonly string[]): Diagnostic =>
  at(origin, {
    code: 'load/circular-include',
    summary: `${posix.basename(trail.at(-1) as string)} includes itself`,
    detail: trail.join(' → '),
    hint: 'remove one of the includes',
  })
